/** Keys, and the dialog that lists them. */

import { copyBody, nextMail, pasteMail } from "./bench.js";
import { ask } from "./dialogs.js";
import { byId, h } from "./dom.js";
import { nextProblem, save } from "./editor.js";
import { shownTab, showTab } from "./tabs.js";

const PLAIN_KEYS = "replycraft-plain-keys";

const KEYS = [
  ["?", "この使い方を開く"],
  ["/", "絞り込みの欄へ"],
  ["Alt+1 / Alt+2", "「返信をつくる」/「お手紙と言葉」"],
  ["Alt+↑ / Alt+↓", "前のメール / 次のメール"],
  ["Alt+P", "メールを貼り付ける"],
  ["Alt+C", "下書きの本文を写す"],
  ["Ctrl+S", "お手紙や言葉を保存する"],
  ["F8 / Shift+F8", "次の / 前の直すところへ"],
  ["↑ ↓ ← → Home End", "一覧を選ぶ、本文の印や文を移る"],
  ["Enter", "下書きの文の上で: その文のお手紙を開く"],
  ["Esc", "説明や小窓を閉じる"],
];

const WITH_ALT = {
  Digit1: () => go("bench"),
  Digit2: () => go("editor"),
  ArrowUp: () => nextMail(-1),
  ArrowDown: () => nextMail(1),
  KeyP: () => pasteMail(),
  KeyC: () => copyBody(),
};

const PLAIN = {
  "?": showHelp,
  "/": () => byId(shownTab() === "bench" ? "sample-filter" : "file-filter").focus(),
};

/** Listen to keys. */
export function startShortcuts() {
  byId("help").addEventListener("click", showHelp);
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || document.querySelector("dialog[open]")) return;
    const action = actionFor(event);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function actionFor(event) {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event;
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === "s") return save;
  if (key === "F8") return () => nextProblem(shiftKey ? -1 : 1);
  if (altKey && !ctrlKey && !metaKey) return WITH_ALT[code];
  if (ctrlKey || metaKey || altKey || event.target.closest("input, textarea, select")) return null;
  return localStorage.getItem(PLAIN_KEYS) === "off" ? null : PLAIN[key];
}

function go(tab) {
  showTab(tab);
  byId(`tab-${tab}`).focus();
}

async function showHelp() {
  const plain = h("input", { type: "checkbox", checked: localStorage.getItem(PLAIN_KEYS) !== "off" });
  plain.addEventListener("change", () => localStorage.setItem(PLAIN_KEYS, plain.checked ? "on" : "off"));
  await ask({
    title: "使い方",
    wide: true,
    content: [
      h("ol", { class: "steps" },
        h("li", {}, "左でメールを選びます。貼り付けても、.eml を落としてもかまいません。"),
        h("li", {}, "中央で、色の付いた言葉に触れると、なぜそう読んだかと点数が出ます。線の引かれた言葉は、打ち消されて数えていません。"),
        h("li", {}, "右で、確かめた事実を入れると下書きが作り直されます。文に触れると、どのお手紙の何行目かが出ます。"),
        h("li", {}, "「お手紙と言葉」では、書き換えながら下書きを試し、変わる見本を確かめてから保存します。"),
      ),
      h("table", { class: "keys" }, h("caption", {}, "キー操作"), h("tbody", {}, KEYS.map(([keys, what]) =>
        h("tr", {}, h("th", { scope: "row" }, h("kbd", {}, keys)), h("td", {}, what))))),
      h("label", {}, plain, " 一文字のキー操作(? と /)を使う"),
    ],
    buttons: [{ label: "閉じる", value: "", main: true }],
  });
}
