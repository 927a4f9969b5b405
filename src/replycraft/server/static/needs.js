/** What the company has confirmed, as form fields; each change redraws the draft. */

import { h } from "./dom.js";
import { FACTS, NAMES, houseFact } from "./names.js";

/**
 * The form for one mail. It grows as further facts are asked for, and never moves the
 * field that somebody is writing in.
 */
export class NeedsForm {
  constructor(verified, changed) {
    Object.assign(this, { verified, changed, fields: new Map() });
    this.asked = h("div", { class: "fields" });
    this.others = h("div", { class: "fields" });
    this.title = h("summary", {}, "確かめた事実");
    this.known = h("details", { class: "known" }, this.title, this.asked);
    this.element = h("form", { class: "card needs", autocomplete: "off", onsubmit: (event) => event.preventDefault() },
      this.known,
      h("details", {}, h("summary", {}, "ほかの事実を入れる"), this.others),
    );
    const known = new Set(FACTS.map(([id]) => id));
    const own = Object.keys(verified).filter((id) => !known.has(id)).map((id) => houseFact(id, NAMES.slots[id]));
    for (const fact of [...FACTS, ...own]) {
      (verified[fact[0]] === undefined ? this.others : this.asked).append(this.#field(fact));
    }
  }

  /** Ask for *needs*, and no longer for what has been filled in. */
  update(needs) {
    const open = needs.filter(({ id }) => this.verified[id] === undefined);
    for (const need of needs) {
      if (!this.fields.has(need.id)) this.#field(houseFact(need.id, need.label));
      const { element } = this.fields.get(need.id);
      if (element.parentElement !== this.asked && !element.contains(document.activeElement)) this.asked.append(element);
    }
    for (const [id, { element, tag, note }] of this.fields) {
      const need = open.find((one) => one.id === id);
      tag.hidden = !need;
      element.classList.toggle("is-needed", Boolean(need));
      note.textContent = need?.sentence ? `これがないため出ていない文: ${need.sentence}` : "";
    }
    const count = Object.keys(this.verified).length;
    this.title.textContent = open.length ? `足りない事実(${new Set(open.map(({ id }) => id)).size})` : `確かめた事実(${count})`;
    // Opened for what is missing; never closed under somebody's hands.
    if (open.length) this.known.open = true;
    this.known.hidden = !this.asked.children.length;
  }

  #field([id, label, sort, choices]) {
    const name = `fact-${id}`;
    const input = INPUTS[sort](this.verified[id], choices);
    const wrong = h("span", { class: "field-wrong", id: `${name}-wrong`, role: "alert" });
    const note = h("span", { class: "quiet", id: `${name}-note` });
    const tag = h("span", { class: "needed", hidden: true }, "必要");
    input.id = name;
    input.setAttribute("aria-describedby", `${name}-wrong ${name}-note`);
    input.addEventListener(sort === "choice" ? "change" : "input", () => this.#take(id, sort, input, wrong));
    const element = h("div", { class: `field field-${sort}` }, h("label", { for: name }, label, tag), input, wrong, note);
    this.fields.set(id, { element, tag, note });
    return element;
  }

  #take(id, sort, input, note) {
    const { value, wrong } = READ[sort](input);
    note.textContent = wrong ?? "";
    input.setAttribute("aria-invalid", String(Boolean(wrong)));
    if (wrong) return;
    if (value === undefined) delete this.verified[id];
    else this.verified[id] = value;
    this.changed();
  }
}

const INPUTS = {
  text: (value) => h("input", { type: "text", value: value ?? "", maxlength: 200 }),
  long: (value) => h("textarea", { rows: 2, value: value ?? "", maxlength: 1000 }),
  date: (value) => h("input", { type: "date", value: value ?? "", max: "9999-12-31" }),
  moment: (value) => h("input", { type: "datetime-local", value: String(value ?? "").slice(0, 16), max: "9999-12-31T23:59" }),
  amount: (value) => h("input", {
    type: "text", inputmode: "numeric", placeholder: "12,800", value: value === undefined ? "" : Number(value).toLocaleString("ja-JP"),
  }),
  choice: (value, choices) => {
    const select = h("select", {}, h("option", { value: "" }, "選んでください"),
      choices.map(([id, name]) => h("option", { value: id }, name)));
    select.value = value ?? "";
    return select;
  },
};

const plain = (input) => ({ value: input.value.trim() || undefined });

const READ = {
  text: plain,
  long: plain,
  choice: plain,
  date: (input) => (input.validity.badInput ? { wrong: "日付が途中です" } : plain(input)),
  moment: (input) => (input.validity.badInput ? { wrong: "日時が途中です" } : plain(input)),
  amount: (input) => {
    const digits = input.value.normalize("NFKC").replace(/[,円¥\s]/g, "");
    if (digits === "") return { value: undefined };
    return /^\d{1,12}$/.test(digits) ? { value: Number(digits) } : { wrong: "金額を数字で書いてください(例: 12,800)" };
  },
};
