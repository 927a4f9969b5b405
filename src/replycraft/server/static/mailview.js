/** The middle: the customer's mail with its evidence, and what was understood. */

import { byId, fill, h, rove } from "./dom.js";
import { LAYERS, classesOf, layerName, listed, marksOf, shortened, signed, termFile, tipOf } from "./marks.js";
import { LEVELS, NAMES, factValue, moment, nameOf } from "./names.js";
import { pieces } from "./spans.js";
import { explain } from "./tips.js";

const MOST_DRAWN = 200_000;
const shown = { faint: false };

/** Show *mail* with what *analysis* found in it. */
export function showMail(mail, analysis) {
  const marks = marksOf(analysis, mail);
  const hasFaint = marks.faint.length > 0;
  if (shown.faint) marks.placed = [...marks.placed, ...marks.faint];
  const again = () => showMail(mail, analysis);
  fill(byId("mail-view"),
    heading(mail, marks.placed),
    reading(analysis),
    h("section", { class: "card letter-card", "aria-label": "メールの本文" },
      layerSwitches(marks.placed, hasFaint, again),
      bodyOf(mail, marks.placed),
      rest(mail, marks.placed),
    ),
    factTable(analysis.facts),
    evidenceTable(analysis, shown.faint ? { ...marks, faint: [] } : marks),
    repairs(mail.repairs),
  );
  for (const box of document.querySelectorAll("#mail-view .marked")) rove(box, ".mark");
}

function heading(mail, marks) {
  const from = mail.from_name ? `${mail.from_name} ` : "";
  return h("header", { class: "mail-head" },
    h("h2", { class: "marked", dir: "auto" }, mail.subject ? marked(mail.subject, marks, "subject") : "(件名なし)"),
    h("p", { class: "quiet" },
      h("bdi", {}, `${from}${mail.from_address ? `<${mail.from_address}>` : ""}` || "(差出人なし)"),
      mail.date ? h("span", {}, ` ・ ${moment(mail.date, { year: true })}`) : null,
      mail.automatic ? h("span", { class: "chip" }, NAMES.automatic[mail.automatic]) : null,
    ),
    mail.attachments.length
      ? h("ul", { class: "attachments", "aria-label": "添付" }, mail.attachments.map((file) =>
        h("li", { class: "chip" }, h("bdi", {}, `添付 ${shortened(file.name || file.type, 40)}(${size(file.size)})`))))
      : null,
  );
}

function size(bytes) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

function reading(analysis) {
  return h("section", { class: "card reading", "aria-label": "読み取り" },
    gauge(analysis.anger),
    h("dl", { class: "reading-list" },
      row("種類", [nameOf("kinds", analysis.kind)]),
      row("話題", listed("topics", analysis.topics)),
      row("ご要望", listed("demands", analysis.demands)),
      row("懸念", listed("risks", analysis.risks), "chip risk"),
      row("お名前", [analysis.customer_name, analysis.customer_company].filter(Boolean)),
      row("期日", analysis.deadline ? [moment(analysis.deadline, { year: true })] : [], "chip strong"),
      row("様子", [analysis.sarcasm ? "皮肉" : "", analysis.repeat_contact ? "前にもご連絡あり" : ""].filter(Boolean)),
    ),
    analysis.escalate ? h("div", { class: "escalate", role: "note", "aria-label": "引き継ぎの理由" },
      h("strong", {}, "責任者への引き継ぎが要ります"),
      h("ul", {}, analysis.escalate_reasons.map((reason) => h("li", {}, reason))),
    ) : null,
  );
}

function row(title, values, classes = "chip") {
  if (!values.length) return null;
  return h("div", {}, h("dt", {}, title), h("dd", {}, values.map((value) => h("bdi", { class: classes }, value))));
}

/** Return the gauge: five steps, filled up to the level. */
export function gauge({ level, score }) {
  const told = `${LEVELS[level]}(0 から 4 のうち ${level})、強さ ${score.toFixed(2)}`;
  return h("div", { class: "gauge" },
    h("div", { class: "gauge-told" },
      h("span", {}, "怒り "), h("strong", { class: `level level-${level}` }, `${level} ${LEVELS[level]}`),
      h("span", { class: "quiet" }, `強さ ${score.toFixed(2)}`),
    ),
    h("div", {
      class: "gauge-bar", role: "meter", "aria-label": "怒りの段階",
      "aria-valuemin": 0, "aria-valuemax": 4, "aria-valuenow": level, "aria-valuetext": told,
    }, LEVELS.map((name, at) => h("span", {
      class: `step${at <= level ? ` step-${level} on` : ""}`, title: `${at} ${name}`,
    }))),
  );
}

function layerSwitches(marks, hasFaint, again) {
  const present = LAYERS.filter(([id]) => marks.some(({ layer }) => layer === id));
  if (!present.length && !hasFaint) return h("p", { class: "quiet" }, "印の付く言葉はありませんでした。");
  return h("div", { class: "layers", role: "group", "aria-label": "印を選ぶ" },
    present.map(([id, name]) => {
      const box = h("input", { type: "checkbox", checked: !byId("mail-view").classList.contains(`no-${id}`) });
      box.addEventListener("change", () => byId("mail-view").classList.toggle(`no-${id}`, !box.checked));
      return h("label", { class: `layer layer-${id}` }, box, h("span", {}, name));
    }),
    hasFaint ? faintSwitch(again) : null,
  );
}

function faintSwitch(again) {
  const box = h("input", { type: "checkbox", id: "faint", checked: shown.faint });
  box.addEventListener("change", () => {
    shown.faint = box.checked;
    again();
    byId("faint").focus();
  });
  return h("label", { class: "layer" }, box, h("span", {}, "かすかな根拠も"));
}

function bodyOf(mail, marks) {
  const cut = mail.text.length > MOST_DRAWN;
  const text = cut ? mail.text.slice(0, MOST_DRAWN) : mail.text;
  return h("div", {},
    h("div", { class: "mail-text marked", dir: "auto", lang: "ja", role: "group", "aria-label": "本文。矢印キーで印を移れます" },
      marked(text, marks, "text")),
    cut ? h("p", { class: "quiet" }, `長いメールのため、はじめの ${MOST_DRAWN.toLocaleString()} 字だけを表示しています。`) : null,
  );
}

function rest(mail, marks) {
  return [["signature", "署名", true], ["quoted", "引用された前のやりとり", false]].map(([field, title, open]) => (
    mail[field] ? h("details", { class: "rest", open },
      h("summary", {}, title),
      h("div", { class: "mail-text marked quiet", dir: "auto" }, marked(mail[field].slice(0, MOST_DRAWN), marks, field)),
    ) : null));
}

/** Return *text* in pieces; those that *marks* of *field* cover explain themselves. */
export function marked(text, marks, field) {
  return pieces(text, marks.filter((one) => one.field === field)).map((piece) => {
    if (!piece.marks.length) return document.createTextNode(piece.text);
    const element = h("mark", { class: classesOf(piece.marks).join(" "), tabindex: -1 }, piece.text);
    return explain(element, () => tipOf(piece.marks));
  });
}

function factTable(facts) {
  if (!facts.length) return null;
  return h("details", { class: "card", open: true }, h("summary", {}, `お客様の書いた事実(${facts.length})`),
    h("table", {}, h("thead", {}, h("tr", {}, ["何", "本文の言葉", "読み取った値"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, facts.map((fact) => h("tr", {},
        h("td", {}, nameOf("facts", fact.kind)),
        h("td", {}, h("bdi", {}, shortened(fact.text))),
        h("td", {}, h("bdi", {}, shortened(factValue(fact)))),
      ))),
    ));
}

function evidenceTable(analysis, marks) {
  const all = [...marks.placed, ...marks.faint, ...marks.whole].filter(({ layer }) => layer !== "fact");
  if (!all.length) return null;
  return h("details", { class: "card" }, h("summary", {}, `根拠の一覧(${all.length})`),
    h("table", {}, h("thead", {}, h("tr", {}, ["印", "点", "言葉", "なぜ"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, all.map((one) => evidenceRow(one, marks.whole.includes(one)))),
    ),
    h("p", { class: "quiet" }, analysis.method.includes("semantic") ? "言葉と意味の両方で読み取りました。" : "言葉で読み取りました。"),
  );
}

function evidenceRow(one, isWhole) {
  const file = termFile(one.term);
  return h("tr", { class: one.cancelled && one.points === 0 ? "is-cancelled" : null },
    h("td", {}, h("span", { class: `badge badge-${one.layer}` }, layerName(one.layer))),
    h("td", { class: "number" }, signed(one.points)),
    h("td", {}, h("bdi", {}, isWhole ? "(メール全体)" : shortened(one.quote, 40))),
    h("td", {}, `${one.title}: ${one.why}${one.cancelled ? `(${one.cancelled})` : ""}`,
      file ? h("button", { type: "button", class: "link", "data-open": file }, one.term) : null),
  );
}

function repairs(list) {
  if (!list.length) return null;
  return h("details", { class: "card" }, h("summary", {}, `読むために直したところ(${list.length})`),
    h("ul", {}, list.map((one) => h("li", {}, one.note))));
}
