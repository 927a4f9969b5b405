/** The right: the draft, where each sentence is from, and what is wrong with it. */

import { fill, h, rove } from "./dom.js";
import { NAMES, moment, nameOf } from "./names.js";
import { pieces } from "./spans.js";
import { explain } from "./tips.js";

/** Show in *box* what the desk has to do with *draft*. */
export function showStatus(box, draft) {
  fill(box, statusOf(draft), warnings(draft.warnings));
}

/** Show *draft* in *box*; sentences that *before*, the last body, did not have light up. */
export function showDraft(box, draft, { before = null, titles = {} } = {}) {
  fill(box,
    draft.body ? h("section", { class: "card letter-card", "aria-label": "返信の下書き" },
      h("dl", { class: "envelope" },
        h("div", {}, h("dt", {}, "宛先"), h("dd", {}, h("bdi", {}, draft.to || "(なし)"))),
        h("div", {}, h("dt", {}, "件名"), h("dd", {}, h("bdi", {}, draft.subject))),
      ),
      bodyOf(draft, before, titles),
    ) : null,
    findings(draft.findings, titles),
    promise(draft.follow_up),
    handoff(draft.handoff),
    letter(draft),
  );
  for (const body of box.querySelectorAll(".draft-text")) rove(body, ".part");
}

function statusOf(draft) {
  const about = {
    ready: "目を通して、このままお送りいただけます。",
    needs_facts: "下は取り急ぎのお返事です。事実を入れると、最終のお返事になります。",
    escalate: "責任者に引き継いでください。下は、お待ちいただくためのお返事です。",
    no_reply: "自動で送られたメールのため、返信しません。",
    blocked: "赤い指摘を直すまで、お送りにならないでください。",
  };
  return h("div", { class: `status status-${draft.status}` },
    h("strong", {}, NAMES.statuses[draft.status]),
    h("span", {}, about[draft.status]),
  );
}

function warnings(list) {
  return list.length ? h("ul", { class: "warnings" }, list.map((one) => h("li", {}, one))) : null;
}

function bodyOf(draft, before, titles) {
  const faults = draft.findings.filter(({ span }) => span).map((one) => ({ ...one.span, finding: one }));
  const marks = [...draft.parts.map((part) => ({ ...part.span, part })), ...faults];
  const body = h("div", { class: "draft-text", lang: "ja", role: "group", "aria-label": "本文。矢印キーで文を移れます" });
  const made = new Map();
  for (const piece of pieces(draft.body, marks)) {
    const part = piece.marks.find((one) => one.part)?.part;
    const found = piece.marks.filter((one) => one.finding).map((one) => one.finding);
    const text = found.length ? h("span", { class: `finding finding-${worst(found)}` }, piece.text) : piece.text;
    if (!part) {
      body.append(text);
      continue;
    }
    if (!made.has(part)) {
      made.set(part, partElement(part, draft, before, titles));
      body.append(made.get(part));
    }
    made.get(part).append(text);
  }
  return body;
}

function partElement(part, draft, before, titles) {
  const fresh = before !== null && !before.includes(part.text);
  const inside = draft.findings.filter(({ span }) => span && span.start < part.span.end && part.span.start < span.end);
  const element = h("span", {
    class: `part${fresh ? " fresh" : ""}`, tabindex: -1,
    "data-source": `templates/${part.source}`, "data-line": part.line,
  });
  return explain(element, () => [
    ...inside.map((one) => findingLine(one, titles)),
    h("div", { class: "tip-head" }, h("strong", {}, `templates/${part.source}:${part.line}`)),
    h("div", {}, `お手紙: ${draft.letter?.title || draft.letter?.id || ""}`),
    h("div", {}, part.facts.length
      ? `入った値: ${part.facts.map((id) => `${nameOf("slots", id)}(${id})`).join("、")}`
      : "入った値はありません(お手紙の文のまま)"),
    h("button", { type: "button", class: "link", tabindex: -1, "data-open": `templates/${part.source}`, "data-line": part.line },
      "この文を書き直す(Enter)"),
  ]);
}

function worst(found) {
  return found.some(({ severity }) => severity === "error") ? "error" : "warning";
}

function findingLine(one, titles) {
  return h("div", { class: `finding-line ${one.severity}` },
    h("strong", {}, `${one.severity === "error" ? "誤り" : "注意"}: ${titles[one.code] || one.code}`),
    h("div", {}, one.message),
  );
}

function findings(list, titles) {
  if (!list.length) return null;
  return h("section", { class: "card findings", "aria-label": "指摘" },
    h("h3", {}, `指摘(${list.length})`),
    h("ul", {}, list.map((one) => h("li", {}, findingLine(one, titles),
      one.text ? h("bdi", { class: "quiet" }, `「${one.text}」`) : null))),
  );
}

function promise(followUp) {
  if (!followUp) return null;
  return h("section", { class: "card promise", "aria-label": "次のご連絡" },
    h("div", {},
      h("h3", {}, "次のご連絡のお約束"),
      h("p", {}, h("strong", {}, `${moment(followUp.due)} まで`), h("bdi", {}, ` ${followUp.owner} ・ ${followUp.what}`)),
    ),
    h("button", { type: "button", "data-do": "ics" }, "予定に入れる(.ics)"),
  );
}

function handoff(note) {
  if (!note) return null;
  const lists = [
    ["理由", note.reasons], ["これまで", note.timeline], ["お客様のお話", note.claimed], ["確認済み", note.confirmed],
    ["お約束したこと", note.promised],
    ["記録するお言葉", note.evidence.map((one) => `${nameOf("risks", one.risk)}「${one.quote}」`)],
  ].filter(([, items]) => items.length);
  return h("section", { class: "card handoff", "aria-label": "引き継ぎの覚え書き" },
    h("h3", {}, "引き継ぎの覚え書き"),
    h("p", {}, h("span", { class: "chip risk" }, note.severity)),
    h("p", { dir: "auto" }, note.summary),
    note.asked ? h("p", { class: "asked" }, note.asked) : null,
    h("dl", {}, lists.map(([title, items]) => h("div", {},
      h("dt", {}, title), h("dd", {}, h("ul", {}, items.map((item) => h("li", {}, h("bdi", {}, item)))))))),
    h("button", { type: "button", "data-do": "copy-handoff" }, "覚え書きを写す"),
  );
}

/** Return the handoff note as text to paste elsewhere. */
export function handoffText(note) {
  const block = (title, items) => (items.length ? [`■ ${title}`, ...items.map((item) => `・${item}`), ""] : []);
  return [
    note.summary, `重さ: ${note.severity}`, note.asked, "",
    ...block("理由", note.reasons), ...block("これまで", note.timeline), ...block("お客様のお話", note.claimed),
    ...block("確認済み", note.confirmed), ...block("お約束したこと", note.promised),
    ...block("記録するお言葉", note.evidence.map((one) => `${nameOf("risks", one.risk)}「${one.quote}」`)),
  ].join("\n");
}

function letter(draft) {
  const used = draft.letter;
  if (!used) return null;
  return h("details", { class: "card" },
    h("summary", {}, `お手紙: ${used.title || used.id}`),
    h("dl", { class: "reading-list" },
      h("div", {}, h("dt", {}, "ファイル"), h("dd", {},
        h("button", { type: "button", class: "link", "data-open": `templates/${used.id}` }, `templates/${used.id}`))),
      h("div", {}, h("dt", {}, "段階"), h("dd", {}, nameOf("stages", draft.stage))),
      h("div", {}, h("dt", {}, "お詫び"), h("dd", {}, nameOf("apologies", draft.apology))),
    ),
    h("p", {}, used.why),
    used.considered.length ? h("ul", { class: "quiet" }, used.considered.map((one) => h("li", {}, `${one.id}: ${one.why}`))) : null,
  );
}
