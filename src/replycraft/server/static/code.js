/** A text area with line numbers, colours and problems at their lines. */

import { fill, h } from "./dom.js";
import { coloured } from "./highlight.js";
import { explain } from "./tips.js";

const MOST_LINES = 6000;

/** The text area lies, transparent, over a copy of its lines that carries all marks. */
export class Code {
  constructor(box, onInput) {
    this.lines = [];
    this.rows = [];
    this.problems = new Map();
    this.onInput = onInput;
    this.paper = h("div", { class: "code-lines", "aria-hidden": "true" });
    this.gutter = h("div", { class: "code-problems" });
    this.area = h("textarea", {
      id: "code-area", class: "code-area", spellcheck: "false", autocomplete: "off", autocapitalize: "off",
      wrap: "soft", "aria-label": "ファイルの中身", "aria-describedby": "code-help",
    });
    this.scroller = h("div", { class: "code" }, h("div", { class: "code-sheet" }, this.paper, this.area, this.gutter));
    fill(box, this.scroller);
    this.area.addEventListener("input", () => {
      this.#draw();
      this.onInput();
    });
    this.area.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("selectionchange", () => this.#markLine());
    new ResizeObserver(() => this.#placeProblems()).observe(this.paper);
  }

  /** The text as it stands. */
  get text() {
    return this.area.value;
  }

  /** Show *text* of the file at *path*. */
  open(path, text, readOnly) {
    this.path = path;
    this.area.value = text;
    this.area.readOnly = readOnly;
    this.lines = [];
    this.rows = [];
    this.paper.replaceChildren();
    this.showProblems([]);
    this.#draw();
    this.area.setSelectionRange(0, 0);
    this.scroller.scrollTop = 0;
  }

  /** Mark the lines that *problems* name. */
  showProblems(problems) {
    this.problems = Map.groupBy(problems.filter(({ line }) => line > 0), ({ line }) => line);
    this.rows.forEach((row, at) => row.classList.toggle("has-problem", this.problems.has(at + 1)));
    this.#placeProblems();
    // The list of problems takes room: the line that is written in stays in sight.
    if (document.activeElement === this.area) requestAnimationFrame(() => this.current?.scrollIntoView({ block: "nearest" }));
  }

  /** Put the caret at *line* (and *column*), in sight. */
  jump(line, column = 0) {
    const at = Math.max(1, Math.min(line, this.lines.length));
    const start = this.lines.slice(0, at - 1).reduce((sum, text) => sum + text.length + 1, 0);
    const text = this.lines[at - 1] ?? "";
    const caret = column > 0 ? start + [...text].slice(0, column - 1).join("").length : start;
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(caret, column > 0 ? caret : start + text.length);
    this.rows[at - 1]?.scrollIntoView({ block: "center" });
  }

  /** The line that the caret is in, from 1. */
  get line() {
    return this.area.value.slice(0, this.area.selectionStart).split("\n").length;
  }

  /** Draw the lines that changed, and only those. */
  #draw() {
    const now = this.area.value.split("\n");
    const isLarge = now.length > MOST_LINES;
    this.scroller.classList.toggle("large", isLarge);
    if (isLarge) {
      this.lines = now;
      this.rows = [];
      this.paper.replaceChildren();
      return;
    }
    const old = this.lines;
    let head = 0;
    while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
    let tail = 0;
    while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
    const made = now.slice(head, now.length - tail).map((text) => h("div", { class: "code-line" }, coloured(this.path, text)));
    const gone = this.rows.splice(head, old.length - tail - head, ...made);
    const next = this.rows[head + made.length] ?? null;
    for (const row of gone) row.remove();
    const fresh = document.createDocumentFragment();
    fresh.append(...made);
    this.paper.insertBefore(fresh, next);
    this.lines = now;
    this.#markLine();
  }

  #markLine() {
    if (document.activeElement !== this.area) return;
    const row = this.rows[this.line - 1];
    if (row === this.current) return;
    this.current?.classList.remove("is-current");
    row?.classList.add("is-current");
    this.current = row;
  }

  #placeProblems() {
    fill(this.gutter, [...this.problems].map(([line, found]) => {
      const row = this.rows[line - 1];
      if (!row) return null;
      const marker = h("button", {
        type: "button", class: "problem-marker", "aria-label": `${line} 行目: ${found.map(({ text }) => text).join("、")}`,
        onclick: () => this.jump(line, found[0].column),
      }, "!");
      marker.style.top = `${row.offsetTop}px`;
      return explain(marker, () => found.map((one) => h("div", { class: "tip-item" }, h("strong", {}, one.text), h("div", {}, one.hint))));
    }));
  }

  /** Enter keeps the indentation; Tab leaves the field, as everywhere. */
  #key(event) {
    if (event.key !== "Enter" || event.isComposing || event.ctrlKey || event.metaKey || this.area.readOnly) return;
    const before = this.area.value.slice(0, this.area.selectionStart);
    const indent = /^[ \t]*/.exec(before.slice(before.lastIndexOf("\n") + 1))[0];
    if (!indent) return;
    event.preventDefault();
    document.execCommand("insertText", false, `\n${indent}`);
  }
}
