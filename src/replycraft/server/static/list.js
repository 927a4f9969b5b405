/** A list that draws only the rows in sight, so that thousands cost no more than twenty. */

import { h } from "./dom.js";

const SPARE = 4;

/** A listbox over *items*; the keyboard moves the choice, `onChoose` hears of it,
 * `onOpen` of a click or Enter. */
export class List {
  constructor(box, { rowHeight, draw, keyOf, onChoose, onOpen }) {
    Object.assign(this, { box, rowHeight, draw, keyOf, onChoose, onOpen, items: [], chosen: null });
    this.room = h("div", { class: "rows", role: "presentation" });
    box.append(this.room);
    box.addEventListener("scroll", () => this.paint(), { passive: true });
    box.addEventListener("keydown", (event) => this.#key(event));
    box.addEventListener("click", (event) => {
      const row = event.target.closest("[role=option]");
      if (!row) return;
      this.choose(this.items[Number(row.dataset.at)]);
      this.onOpen();
    });
    new ResizeObserver(() => this.paint()).observe(box);
  }

  /** Show *items*; the choice stays. */
  show(items) {
    this.items = items;
    this.room.style.height = `${items.length * this.rowHeight}px`;
    this.paint();
  }

  /** Choose *item* and bring it into sight. */
  choose(item) {
    if (!item) return;
    this.mark(this.keyOf(item));
    this.onChoose(item);
  }

  /** Mark the item called *key* as chosen, without telling anybody. */
  mark(key) {
    this.chosen = key;
    const at = this.at();
    if (at >= 0) {
      const top = at * this.rowHeight;
      const sight = this.box.clientHeight;
      if (top < this.box.scrollTop) this.box.scrollTop = top;
      else if (top + this.rowHeight > this.box.scrollTop + sight) this.box.scrollTop = top + this.rowHeight - sight;
    }
    this.paint();
  }

  /** Choose the item *step* further on. */
  move(step) {
    const at = this.at();
    const to = at < 0 ? 0 : Math.max(0, Math.min(at + step, this.items.length - 1));
    if (to !== at) this.choose(this.items[to]);
  }

  /** Return where the chosen item stands, or -1. */
  at() {
    return this.items.findIndex((item) => this.keyOf(item) === this.chosen);
  }

  /** Draw the rows in sight. */
  paint() {
    const first = Math.max(0, Math.floor(this.box.scrollTop / this.rowHeight) - SPARE);
    const count = Math.ceil(this.box.clientHeight / this.rowHeight) + 2 * SPARE;
    const rows = this.items.slice(first, first + count).map((item, i) => this.#row(item, first + i));
    this.room.replaceChildren(...rows);
    const chosen = rows.find((row) => row.getAttribute("aria-selected") === "true");
    if (chosen) this.box.setAttribute("aria-activedescendant", chosen.id);
    else this.box.removeAttribute("aria-activedescendant");
  }

  #row(item, at) {
    const row = h("div", {
      role: "option", id: `${this.box.id}-${at}`, class: "row", "data-at": at,
      "aria-selected": String(this.keyOf(item) === this.chosen),
      "aria-setsize": this.items.length, "aria-posinset": at + 1,
    }, this.draw(item));
    row.style.top = `${at * this.rowHeight}px`;
    row.style.height = `${this.rowHeight}px`;
    return row;
  }

  #key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" && this.at() >= 0) this.onOpen();
    const page = Math.max(1, Math.floor(this.box.clientHeight / this.rowHeight) - 1);
    const all = this.items.length;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -all, End: all }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.move(step);
  }
}

/** Return whether each word of *query* occurs in *text*; width and case don't matter. */
export function found(query, text) {
  const plain = folded(text);
  return folded(query).split(/\s+/).every((word) => plain.includes(word));
}

function folded(text) {
  return text.normalize("NFKC").toLowerCase();
}
