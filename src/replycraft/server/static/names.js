/** Japanese names for the ids of the records, as in records/names.py, and what can be filled in. */

export const LEVELS = ["平静", "不満", "苛立ち", "怒り", "激怒"];

export const NAMES = {
  kinds: {
    complaint: "苦情", inquiry: "お問い合わせ", thanks: "お礼", auto: "自動応答", bulk: "一斉配信", other: "その他",
  },
  // The writers' own titles come from the desk.
  topics: {},
  demands: {},
  risks: {},
  facts: {
    order_number: "番号", customer_number: "お客様番号", tracking_number: "送り状番号", model_number: "型番",
    product: "商品", date: "日付", time: "時刻", amount: "金額", quantity: "数量", phone: "電話", email: "メール",
    url: "URL", address: "住所", person: "人名",
  },
  statuses: {
    ready: "送れます", needs_facts: "事実が足りません", escalate: "引き継ぎが要ります", no_reply: "返信しません",
    blocked: "このままでは送れません",
  },
  stages: {
    first: "最初の回答", holding: "取り急ぎ", progress: "途中経過", decision: "結論", declined: "お断り",
    resolved: "解決の後", thanks: "お礼",
  },
  apologies: { none: "お詫びしない", limited: "ご不便へのお詫び", full: "落ち度へのお詫び" },
  automatic: { bounce: "不達の知らせ", auto_reply: "自動応答", bulk: "一斉配信", report: "機械の報告" },
  slots: {
    company: "会社名", department: "部署", agent: "担当者", agent_family: "担当者の姓", phone: "電話", email: "メール",
    hours: "受付時間", customer: "お客様のお名前", customer_company: "お客様の会社", said_product: "お客様の言う商品",
    said_order_number: "お客様の言う注文番号", said_customer_number: "お客様の言うお客様番号",
    said_tracking_number: "お客様の言う送り状番号", said_date: "お客様の言う日", said_amount: "お客様の言う金額",
    said_person: "お客様の言う人", said_quantity: "お客様の言う数", told: "お客様のお言葉", item: "品物",
    reference: "お問い合わせの番号", deadline: "お客様の望む期日", due: "ご連絡の期限", due_day: "ご連絡の日",
    kept_day: "守る約束の日", missed_day: "過ぎた約束の日", helpline: "相談の窓口", answer: "お尋ねへの答え",
    offers: "お選びいただける対応",
  },
};

/** What the desk can fill in: id, name, what sort of value. */
export const FACTS = [
  ["resolution", "対応方針", "choice", [
    ["exchange", "交換"], ["refund", "返金"], ["repair", "修理"], ["resend", "再送"], ["cancel", "取り消し"],
    ["explain", "説明"], ["investigate", "調査"], ["decline", "お断り"],
  ]],
  ["fault", "責任の所在", "choice", [
    ["company", "会社"], ["carrier", "配送会社"], ["customer", "お客様"], ["unknown", "まだ分からない"],
  ]],
  ["cause", "原因", "text"],
  ["prevention", "再発防止策", "text"],
  ["answer", "お尋ねへの答え", "long"],
  ["product", "商品名", "text"],
  ["order_number", "注文番号", "text"],
  ["order_date", "注文日", "date"],
  ["ship_date", "発送日", "date"],
  ["delivery_date", "お届け日", "date"],
  ["carrier", "配送会社", "text"],
  ["tracking_number", "送り状番号", "text"],
  ["amount", "金額", "amount"],
  ["refund_amount", "返金額", "amount"],
  ["refund_date", "返金日", "date"],
  ["contact_by", "ご連絡の期限", "moment"],
];

/** Return the field for a fact that only this house knows; its name tells its sort. */
export function houseFact(id, label) {
  const sort = /_date$/.test(id) ? "date" : /(^|_)amount$/.test(id) ? "amount" : "text";
  return [id, label || id, sort];
}

/** Take the desk's own titles over the page's. */
export function learnNames(desk) {
  const tables = { ...desk, ...desk.codes };
  for (const [group, own] of Object.entries(NAMES)) {
    for (const [id, title] of Object.entries(tables[group] ?? {})) if (title && typeof title === "string") own[id] = title;
  }
}

/** Return the Japanese name of *id*, or the id where there is none. */
export function nameOf(group, id) {
  return NAMES[group][id] || id;
}

const DAYS = "日月火水木金土";

/** Return the moment *iso* as staff read it: 11月4日(火) 17:30. */
export function moment(iso, { year = false } = {}) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(iso ?? "");
  if (!parts) return "";
  const [, y, m, d, hour, minute] = parts;
  const day = DAYS[new Date(Date.UTC(+y, +m - 1, +d)).getUTCDay()];
  return `${year ? `${y}年` : ""}${+m}月${+d}日(${day})${hour ? ` ${hour}:${minute}` : ""}`;
}

/** Return the value of a fact in the mail as staff read it. */
export function factValue(fact) {
  if (fact.kind === "amount") return `${Number(fact.value).toLocaleString("ja-JP")}円`;
  if (fact.kind === "date") return moment(String(fact.value), { year: true });
  return String(fact.value);
}
