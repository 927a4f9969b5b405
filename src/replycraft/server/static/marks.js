/** What in a mail is marked, by which layer, and why. */

import { h } from "./dom.js";
import { NAMES, factValue, nameOf } from "./names.js";

/** The layers, the weightiest first: it gives a piece its line. */
export const LAYERS = [
  ["anger", "怒り"],
  ["risk", "懸念"],
  ["demand", "ご要望"],
  ["topic", "話題"],
  ["fact", "事実"],
];

const FAINT = 0.1;

/**
 * Return all marks of *analysis*: {field, start, end, layer, …}. Apart are evidence on the
 * whole mail and faint evidence: many small weights that would only colour everything.
 */
export function marksOf(analysis, mail) {
  const marks = [
    ...analysis.anger.evidence.map((one) => mark("anger", NAMES_OF.anger(one), one)),
    ...grouped("risk", "risks", analysis.risks),
    ...grouped("demand", "demands", analysis.demands),
    ...grouped("topic", "topics", analysis.topics),
    ...analysis.facts.map((fact) => ({
      ...fact.span, layer: "fact", title: nameOf("facts", fact.kind), value: factValue(fact), quote: fact.text,
    })),
  ];
  const isFaint = (one) => one.layer === "anger" && !one.cancelled && Math.abs(one.points) < FAINT;
  const isWhole = (one) => one.start === 0 && one.end >= lengthOf(mail[one.field]) && one.layer === "anger" && one.end > 30;
  const placed = marks.filter((one) => !isWhole(one));
  return { placed: placed.filter((one) => !isFaint(one)), faint: placed.filter(isFaint), whole: marks.filter(isWhole) };
}

const NAMES_OF = {
  anger: (one) => (one.cancelled && one.points === 0 ? "怒りの根拠(打ち消し)" : one.cancelled ? "怒りの根拠(弱め)" : one.points < 0 ? "怒りを下げる言い方" : "怒りの根拠"),
};

function grouped(layer, names, items) {
  return items.flatMap(({ id, evidence }) => evidence.map((one) => mark(layer, nameOf(names, id), one)));
}

function mark(layer, title, evidence) {
  const { span, quote, points, why, term, cancelled } = evidence;
  return { ...span, layer, title, quote, points, why, term, cancelled };
}

function lengthOf(text) {
  let count = 0;
  for (const _ of text ?? "") count += 1;
  return count;
}

/** Return the classes of a piece that *marks* cover. */
export function classesOf(marks) {
  const anger = marks.filter(({ layer }) => layer === "anger");
  const live = anger.filter(({ points }) => points !== 0);
  const found = new Set(marks.map(({ layer }) => layer));
  const strongest = live.reduce((best, { points }) => (Math.abs(points) > Math.abs(best) ? points : best), 0);
  const classes = ["mark"];
  if (live.length) classes.push(strength(strongest));
  if (anger.length > live.length) classes.push("cancelled");
  const line = LAYERS.map(([id]) => id).find((id) => id !== "anger" && found.has(id));
  if (line) classes.push(`line-${line}`);
  return classes;
}

/** Return the class for what *points* of anger weigh. */
export function strength(points) {
  if (points < 0) return "calms";
  return points < 0.3 ? "anger-1" : points < 0.6 ? "anger-2" : points < 0.85 ? "anger-3" : "anger-4";
}

/** Return the Japanese name of the layer called *id*. */
export function layerName(id) {
  return LAYERS.find(([layer]) => layer === id)[1];
}

/** Return points as staff read them: with sign, two digits. */
export function signed(points) {
  return `${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(2)}`;
}

/** Return the lines of a tip for *marks*. */
export function tipOf(marks) {
  return marks.map((one) => h("div", { class: "tip-item" },
    h("div", { class: "tip-head" },
      h("span", { class: `badge badge-${one.layer}` }, layerName(one.layer)),
      h("strong", {}, one.title),
      one.points === undefined ? null : h("span", { class: "points" }, `${signed(one.points)} 点`),
    ),
    one.cancelled ? h("div", { class: "tip-cancel" }, one.cancelled) : null,
    h("div", {}, one.layer === "fact" ? `値: ${one.value}` : `「${shortened(one.quote)}」 ${one.why}`),
    one.term ? h("div", { class: "tip-source" }, termName(one.term)) : null,
  ));
}

/** Return where a rule stands, as staff may look it up. */
export function termName(term) {
  if (term.startsWith("learned")) return `学習した言い回し${term.slice(7).replace(/^:(.+)$/, "($1)")}`;
  if (term.startsWith("signal:")) return `書き方のしるし(${term.slice(7)})`;
  return `lexicons/${term}`;
}

/** Return the house file of a rule, or "". */
export function termFile(term) {
  const file = /^([^:]+\.toml):/.exec(term ?? "");
  return file ? `lexicons/${file[1]}` : "";
}

/** Return *text*, cut where it gets too long for a tip. */
export function shortened(text, most = 60) {
  const all = [...text.slice(0, most * 2 + 2)];
  return all.length > most ? `${all.slice(0, most).join("")}…` : text;
}

/** Return the names of a list of ids. */
export function listed(group, items) {
  return items.map(({ id }) => NAMES[group][id] || id);
}
