/** Order among requests: one at a time, the last wish last. */

import { Refusal } from "./api.js";
import { fill, h } from "./dom.js";

/** Return *action* so that it never overlaps itself; calls meanwhile become one more. */
export function latest(action) {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) {
        again = false;
        await action();
      }
    } finally {
      running = false;
    }
  };
}

/** Show in *box* that something is being fetched. */
export function showLoading(box, text = "読み込んでいます…") {
  fill(box, h("div", { class: "state", role: "status" }, h("span", { class: "spinner", "aria-hidden": "true" }), text));
}

/** Show in *box* that there is nothing, and what to do. */
export function showEmpty(box, ...content) {
  fill(box, h("div", { class: "state" }, content));
}

/** Show in *box* what went wrong, with a way to try again. */
export function showRefusal(box, error, again) {
  const told = error instanceof Refusal ? error : new Refusal(0, "画面の中で誤りが起きました", error.message);
  fill(box, h("div", { class: "state refusal", role: "alert" },
    h("strong", {}, told.title), h("p", {}, told.detail), problemList(told.problems),
    again ? h("button", { type: "button", onclick: again }, "もう一度試す") : null,
  ));
}

/** Return mistakes in writers' files as a list that leads to them. */
export function problemList(problems) {
  return problems.length ? h("ul", { class: "problem-list" }, problems.map((one) => h("li", {},
    h("button", { type: "button", class: "link", "data-open": one.path, "data-line": one.line, "data-column": one.column },
      one.line ? `${one.path}:${one.line}` : one.path),
    h("span", {}, ` ${one.text}`), one.hint ? h("div", { class: "quiet" }, one.hint) : null))) : null;
}
