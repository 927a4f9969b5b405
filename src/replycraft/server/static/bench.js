/** The bench: choose a mail, see what it says, fill in facts, take the draft along. */

import { Refusal, get, send } from "./api.js";
import { brought, knownCase, opened, pasted, sampleCase } from "./cases.js";
import { askMail, tell } from "./dialogs.js";
import { announce, byId, fill, h, later } from "./dom.js";
import { bytesOf, copy, download, fileName } from "./downloads.js";
import { handoffText, showDraft, showStatus } from "./draftview.js";
import { latest, showEmpty, showLoading, showRefusal } from "./flow.js";
import { List, found } from "./list.js";
import { showMail } from "./mailview.js";
import { moment } from "./names.js";
import { NeedsForm } from "./needs.js";
import { showPane } from "./tabs.js";

const ROW = 62;
const REDRAW = 60;

/** Everything that the bench shows; `onCase` hears which mail is looked at. */
export const bench = { samples: [], current: null, answer: null, titles: {}, onCase: () => {}, onList: () => {} };
let list = null;
let form = null;
let lastBody = null;

/** Prepare the bench's controls. */
export function startBench() {
  list = new List(byId("samples"), {
    rowHeight: ROW, keyOf, draw: drawRow, onChoose: choose, onOpen: () => showPane(byId("bench"), "mail"),
  });
  byId("sample-filter").addEventListener("input", refreshList);
  byId("sample-filter").addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || (event.key === "Enter" && !event.isComposing)) {
      event.preventDefault();
      byId("samples").focus();
      if (list.at() < 0) list.move(1);
    }
  });
  byId("paste").addEventListener("click", pasteMail);
  byId("mail-file").addEventListener("change", async (event) => {
    await openFiles(event.target.files);
    event.target.value = "";
  });
  byId("copy").addEventListener("click", copyBody);
  byId("save-eml").addEventListener("click", () => {
    download(fileName(bench.answer.draft.subject, ".eml"), bytesOf(bench.answer.eml), "message/rfc822");
  });
  byId("now").addEventListener("change", (event) => {
    bench.current.now = event.target.value;
    redraw();
  });
  byId("draft-view").addEventListener("click", (event) => ACTIONS[event.target.closest("[data-do]")?.dataset.do]?.());
  showEmpty(byId("mail-view"), h("p", {}, "左の一覧からメールを選ぶか、メールを貼り付けてください。"), h("p", { class: "quiet" }, ".eml をこの画面に落としても開けます。"));
}

const ACTIONS = {
  ics: () => download(fileName(bench.answer.draft.subject, ".ics"), bench.answer.ics, "text/calendar;charset=utf-8"),
  "copy-handoff": async () => taken(handoffText(bench.answer.draft.handoff), "引き継ぎの覚え書きを写しました"),
};

/** Fetch the list of samples. */
export async function loadSamples() {
  showLoading(list.room);
  try {
    bench.samples = await get("/v1/samples");
    refreshList();
  } catch (error) {
    showRefusal(list.room, error, loadSamples);
  }
}

/** Take the sample called *id*, or the first one if there is none. */
export function chooseSample(id) {
  const head = bench.samples.find((one) => one.id === id) ?? bench.samples[0];
  if (head) list.choose(head);
}

/** Go to the mail *step* further on. */
export function nextMail(step) {
  list.move(step);
}

/** Ask for a mail to paste, or take *text* that was pasted on the page. */
export async function pasteMail(text) {
  const given = typeof text === "string" ? { from: "", subject: "", text } : await askMail();
  if (given) bringIn(pasted(given));
}

/** Open mails from the user's disk. */
export async function openFiles(files) {
  let head = null;
  for (const file of files) head = await opened(file);
  if (head) bringIn(head);
}

/** Put the draft's body on the clipboard. */
export async function copyBody() {
  if (bench.answer?.draft?.body) await taken(bench.answer.draft.body, "本文を写しました");
}

async function taken(text, said) {
  try {
    await copy(text);
    announce(said);
    byId("redraw").textContent = said;
  } catch (error) {
    await tell("写せませんでした", h("p", {}, error.message));
  }
}

function bringIn(head) {
  byId("sample-filter").value = "";
  refreshList();
  list.choose(head);
  byId("samples").focus();
  showPane(byId("bench"), "mail");
}

const keyOf = (head) => head.key ?? `sample:${head.id}`;

function refreshList() {
  const query = byId("sample-filter").value;
  const all = [...brought(), ...bench.samples];
  const shown = all.filter((one) => found(query, `${one.subject} ${one.from_name} ${one.folder} ${one.id}`));
  list.show(shown);
  byId("sample-count").textContent = all.length === 0
    ? "見本はまだありません。自社のフォルダーの samples/ に .eml を置くと、ここに並びます。"
    : shown.length === all.length ? `${all.length} 通` : `${all.length} 通のうち ${shown.length} 通`;
  bench.onList(all);
}

function drawRow(head) {
  return [
    h("div", { class: "row-title", dir: "auto" }, head.subject || "(件名なし)"),
    h("div", { class: "row-about" },
      h("bdi", {}, head.from_name || head.folder),
      h("span", {}, head.isOwn ? "持ち込み" : moment(head.date))),
  ];
}

async function choose(head) {
  const key = keyOf(head);
  bench.wanted = key;
  if (!knownCase(key)) showLoading(byId("mail-view"));
  try {
    const chosen = knownCase(key) ?? await sampleCase(head);
    if (bench.wanted === key) start(chosen);
  } catch (error) {
    if (bench.wanted === key) showRefusal(byId("mail-view"), error, () => choose(head));
  }
}

function start(chosen) {
  bench.current = chosen;
  lastBody = null;
  form = new NeedsForm(chosen.verified, later(REDRAW, redraw));
  byId("now").value = localTime(chosen.now);
  byId("mail-view").scrollTop = 0;
  byId("draft-pane").scrollTop = 0;
  if (chosen.sample) history.replaceState(null, "", `#mail=${encodeURIComponent(chosen.sample)}`);
  bench.onCase(chosen);
  redraw();
}

/** Return the wall-clock time that *iso* names, as the input field takes it. */
function localTime(iso) {
  return iso ? iso.slice(0, 16) : "";
}

/** Draw mail and draft anew, as things stand. */
export const redraw = latest(async () => {
  const current = bench.current;
  if (!current) return;
  byId("redraw").textContent = "作り直しています…";
  try {
    const answer = await send("POST", "/v1/house/preview", current.request());
    if (current !== bench.current) return;
    show(answer);
    byId("redraw").textContent = "";
  } catch (error) {
    byId("redraw").textContent = "";
    refuse(error);
  }
});

function refuse(error) {
  if (error.status === 0 && bench.answer) return;
  // A wrong fact must not take away the form in which it can be mended.
  showRefusal(byId(bench.answer && error.status === 422 && lastBody !== null ? "draft-view" : "mail-view"), error, redraw);
  if (lastBody !== null) return;
  byId("draft-tools").hidden = true;
  for (const id of ["draft-status", "needs", "draft-view"]) fill(byId(id));
}

function show(answer) {
  const { draft, mail, analysis } = answer;
  const isNew = lastBody === null;
  bench.answer = answer;
  if (isNew) showMail(mail, analysis);
  byId("draft-tools").hidden = !draft;
  byId("copy").disabled = !draft?.body;
  byId("save-eml").disabled = !answer.eml;
  form.update(draft?.needs ?? []);
  if (byId("needs").firstChild !== form.element) fill(byId("needs"), form.element);
  byId("needs").hidden = draft?.status === "no_reply";
  if (!draft) {
    showRefusal(byId("draft-view"), new Refusal(422, "下書きを作れません", "", answer.problems));
    return;
  }
  showStatus(byId("draft-status"), draft);
  showDraft(byId("draft-view"), draft, { before: isNew ? null : lastBody, titles: bench.titles });
  lastBody = draft.body;
  performance.mark("replycraft:drawn");
}
