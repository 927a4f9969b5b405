/** The editor: house files, their unsaved text, problems at the line, saving. */

import { bench } from "./bench.js";
import { Code } from "./code.js";
import { announce, byId, fill, h, later } from "./dom.js";
import { problemList } from "./flow.js";
import { Files, UNSAVED } from "./files.js";
import { saveFile } from "./saving.js";
import { showPane } from "./tabs.js";
import { ask, tell } from "./dialogs.js";
import { Trial } from "./trial.js";

const WAIT = 30;

let files = null;
let code = null;
let trial = null;
let file = null;

/** Prepare the editor's controls. */
export function startEditor() {
  files = new Files((path) => openAt(path, 0, 0), () => showPane(byId("editor"), "text"));
  code = new Code(byId("code"), typed);
  trial = new Trial(showProblems);
  byId("save").addEventListener("click", save);
  byId("undo-all").addEventListener("click", undoAll);
  byId("copy-as").addEventListener("click", copyAs);
  window.addEventListener("beforeunload", (event) => {
    if (UNSAVED.size) event.preventDefault();
  });
  showState();
}

/** Fetch the list of files. */
export function loadFiles() {
  return files.load();
}

/** Try again what failed while the server was gone. */
export function retry() {
  if (file) trial.draw();
}

/** Open the file at *path*, with the caret at *line* and *column*. */
export async function openAt(path, line, column) {
  showPane(byId("editor"), "text");
  if (file?.path !== path) {
    try {
      file = await files.fetch(path);
    } catch (error) {
      await tell("開けません", h("p", {}, `${path}: ${error.message}`));
      return;
    }
    code.open(path, UNSAVED.get(path)?.text ?? file.text, false);
    files.mark(path);
    history.replaceState(null, "", `#file=${encodeURIComponent(path)}`);
    showState();
    trial.open(file, () => code.text);
  }
  if (line) code.jump(line, column);
}

/** Go to the next (or with -1 the previous) line with a problem. */
export function nextProblem(step) {
  const lines = [...code.problems.keys()].sort((a, b) => a - b);
  if (!lines.length) return announce("直すところはありません");
  const here = code.line;
  const next = step > 0 ? lines.find((one) => one > here) ?? lines[0] : lines.findLast((one) => one < here) ?? lines.at(-1);
  const problem = code.problems.get(next)[0];
  code.jump(next, problem.column);
  return announce(`${next} 行目: ${problem.text}`);
}

/** Save the open file, after a look at the difference. */
export async function save() {
  if (!file || !UNSAVED.has(file.path)) return;
  const saved = await saveFile(file, code.text, showProblems);
  if (!saved) return;
  settle(saved);
  announce("保存しました");
  byId("file-state").textContent = "保存しました。自社のファイルです。";
  await files.load();
  files.mark(saved.path);
}

/** Take *saved* as what the server holds; what was typed since stays unsaved. */
function settle(saved) {
  file = files.keep(saved);
  typed();
  trial.open(file, () => code.text);
}

const drawSoon = later(WAIT, () => trial.draw());

function typed() {
  if (!file) return;
  performance.mark("replycraft:typed");
  const text = code.text;
  const before = UNSAVED.size;
  if (text === file.text && file.etag) UNSAVED.delete(file.path);
  else UNSAVED.set(file.path, { text });
  if (UNSAVED.size !== before) files.refresh();
  showState();
  drawSoon();
}

function showState() {
  const isDirty = Boolean(file && UNSAVED.has(file.path));
  byId("unsaved-count").hidden = UNSAVED.size === 0;
  byId("unsaved-count").textContent = `未保存 ${UNSAVED.size}`;
  byId("file-buttons").hidden = !file;
  byId("code").hidden = !file;
  byId("save").disabled = !isDirty || bench.house === false;
  byId("undo-all").disabled = !isDirty;
  fill(byId("file-name"), h("bdi", {}, file ? file.path : "ファイルを選んでください"));
  byId("file-state").textContent = "";
  if (!file) return;
  const kept = file.shipped ? "同梱のファイルです。保存すると、自社のフォルダーに写しができます。" : "自社のファイルです。";
  byId("file-state").textContent = bench.house === false
    ? "自社のフォルダーがないため、試すことはできますが、保存はできません。"
    : isDirty ? "未保存の変更があります。" : kept;
}

async function undoAll() {
  const answer = await ask({
    title: "保存した中身に戻しますか",
    content: [h("p", {}, file.etag ? "このファイルの、まだ保存していない変更がなくなります。" : "まだ保存していない、この新しいファイルがなくなります。")],
    buttons: [{ label: "やめる", value: "" }, { label: "戻す", value: "ok", main: true }],
  });
  if (answer !== "ok") return;
  UNSAVED.delete(file.path);
  files.refresh();
  if (file.etag) {
    code.open(file.path, file.text, false);
    typed();
    return;
  }
  // A file that was never saved has nothing to go back to.
  files.forget(file.path);
  file = null;
  trial.close();
  byId("problems").hidden = true;
  showState();
}

async function copyAs() {
  const input = h("input", { type: "text", id: "new-path", value: file.path, maxlength: 300, autofocus: true });
  const note = h("p", { class: "field-wrong", role: "alert" });
  const check = () => {
    const path = input.value.trim();
    note.textContent = files.has(path) || UNSAVED.has(path) ? "同じ名前のファイルがあります。" :
      /^(templates\/.+\.txt\.j2|lexicons\/.+\.toml)$/.test(path) ? "" : "templates/….txt.j2 か lexicons/….toml と書いてください。";
    return !note.textContent;
  };
  const answer = await ask({
    title: "写して新しく作る",
    content: [h("p", {}, "いまの中身を写します。保存するまで、ファイルはできません。"), h("label", { for: "new-path" }, "新しいファイル"), input, note],
    buttons: [{ label: "やめる", value: "" }, { label: "作る", value: "ok", main: true, check }],
  });
  if (answer !== "ok") return;
  const path = input.value.trim();
  UNSAVED.set(path, { text: code.text });
  files.keep({ path, text: "", etag: "", shipped: false });
  files.refresh();
  await openAt(path, 0, 0);
}

function showProblems(problems) {
  const own = problems.filter(({ path }) => path === file.path);
  const others = problems.filter(({ path }) => path !== file.path);
  code.showProblems(own);
  const box = byId("problems");
  box.hidden = problems.length === 0;
  if (!problems.length) return;
  fill(box,
    h("h3", {}, `直すところ(${problems.length})`, h("span", { class: "quiet" }, " F8 で次へ")),
    own.length ? problemList(own) : null,
    others.length ? [h("h4", {}, "ほかのファイル"), problemList(others)] : null,
  );
}
