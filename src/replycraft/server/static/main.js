/** Starts the page. */

import { door, get, onLine } from "./api.js";
import { bench, chooseSample, loadSamples, openFiles, pasteMail, redraw, startBench } from "./bench.js";
import { askToken } from "./dialogs.js";
import { byId } from "./dom.js";
import { loadFiles, openAt, retry, startEditor } from "./editor.js";
import { learnNames } from "./names.js";
import { startShortcuts } from "./shortcuts.js";
import { showTab, startTabs } from "./tabs.js";
import { hide, startTips } from "./tips.js";

const MAIL_FILE = /\.eml$/i;

function startDoors() {
  door.ask = askToken;
  onLine((gone) => {
    byId("gone").hidden = !gone;
    if (!gone) resume();
  });
}

/** After the server was gone: fetch what is missing, draw what is shown. */
function resume() {
  if (!bench.samples.length) loadAll();
  redraw();
  retry();
}

/** Links to a house file open it in the editor, wherever they are. */
function startLinks() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-open]");
    if (!link) return;
    hide();
    showTab("editor");
    openAt(link.dataset.open, Number(link.dataset.line || 0), Number(link.dataset.column || 0));
  });
  document.addEventListener("keydown", (event) => {
    const part = event.target.closest?.(".part[data-source]");
    if (!part || event.key !== "Enter") return;
    event.preventDefault();
    hide();
    showTab("editor");
    openAt(part.dataset.source, Number(part.dataset.line), 0);
  });
}

function startDrop() {
  let depth = 0;
  const over = (step) => {
    depth = Math.max(0, depth + step);
    byId("drop").hidden = depth === 0;
  };
  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
  document.addEventListener("dragenter", (event) => hasFiles(event) && over(1));
  document.addEventListener("dragleave", (event) => hasFiles(event) && over(-1));
  document.addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault());
  document.addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    over(-depth);
    showTab("bench");
    openFiles([...event.dataTransfer.files].filter((file) => MAIL_FILE.test(file.name) || file.type === "message/rfc822"));
  });
  document.addEventListener("paste", (event) => {
    if (event.target.closest("input, textarea, dialog")) return;
    const text = event.clipboardData.getData("text/plain");
    if (!text.trim()) return;
    event.preventDefault();
    showTab("bench");
    pasteMail(text);
  });
}

async function loadDesk() {
  const desk = await get("/v1/desk");
  learnNames(desk);
  bench.titles = desk.codes ?? {};
  bench.house = desk.house;
  byId("company").textContent = desk.company;
  document.title = desk.company ? `${desk.company} - replycraft` : "replycraft";
}

async function loadAll() {
  await loadDesk().catch(() => null);
  await Promise.all([loadSamples(), loadFiles()]);
  const asked = new URLSearchParams(location.hash.slice(1));
  chooseSample(asked.get("mail"));
  if (asked.get("file")) {
    showTab("editor");
    openAt(asked.get("file"), Number(asked.get("line") || 0), 0);
  }
}

startTips();
startDoors();
startTabs();
startBench();
startEditor();
startLinks();
startDrop();
startShortcuts();
loadAll();
