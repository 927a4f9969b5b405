"""How figures, ids and mails are named and shown to people."""

import unicodedata
from collections.abc import Mapping

from replycraft.records.names import KIND_NAMES, LEVEL_NAMES

FIGURES = {
    "mails": "メールの数",
    "kind_acc": "種類の正解",
    "complaint_f1": "苦情かどうか F1",
    "anger_qwk": "怒り 重み付きカッパ",
    "anger_exact": "怒り 一致",
    "anger_within1": "怒り 一段以内",
    "anger_mae": "怒り 平均のずれ(小さいほどよい)",
    "topic_primary": "第一の話題の正解",
    "topic_primary_in_any": "第一の話題がどれかの話題に当たる",
    "topic_f1": "話題 F1",
    "demand_f1": "ご要望 F1",
    "risk_p": "懸念 適合率",
    "risk_r": "懸念 再現率",
    "risk_f1": "懸念 F1",
    "escalate_p": "引き継ぎ 適合率",
    "escalate_r": "引き継ぎ 再現率",
    "sarcasm_f1": "皮肉 F1",
    "repeat_f1": "以前のご連絡 F1",
    "deadline_acc": "期限の正解",
    "name_acc": "お名前の正解",
    "fact_number_p": "番号 適合率",
    "fact_number_r": "番号 再現率",
    "fact_number_f1": "番号 F1",
    "fact_date_p": "日付 適合率",
    "fact_date_r": "日付 再現率",
    "fact_date_f1": "日付 F1",
    "fact_amount_p": "金額 適合率",
    "fact_amount_r": "金額 再現率",
    "fact_amount_f1": "金額 F1",
    "fact_phone_p": "電話 適合率",
    "fact_phone_r": "電話 再現率",
    "fact_phone_f1": "電話 F1",
    "fact_product_p": "商品名 適合率",
    "fact_product_r": "商品名 再現率",
    "fact_product_f1": "商品名 F1",
    "fact_person_p": "人名 適合率",
    "fact_person_r": "人名 再現率",
    "fact_person_f1": "人名 F1",
}
ITEMS = {
    "escalate": "引き継ぎ",
    "anger": "怒り",
    "kind": "種類",
    "topic": "第一の話題",
    "topics": "話題",
    "risks": "懸念",
    "demands": "ご要望",
    "deadline": "期限",
    "customer_name": "お名前",
    "facts": "事実",
}
_YES = {"yes": "要る", "no": "要らない"}
# Of such a character a terminal makes a command, a page another order of reading.
_UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Co"})

# Of topics, demands and risks, by folder and name: `topics/delivery` → 配送.
Titles = Mapping[str, str]


def value_name(item: str, value: str, titles: Titles) -> str:
    """Return one value of a label's *item* as people call it."""
    if not value:
        return "なし"
    if item == "anger":
        return f"{value} {LEVEL_NAMES[int(value)]}"
    if item == "kind":
        return KIND_NAMES.get(value, value)
    if item == "escalate":
        return _YES[value]
    dimension = "topics" if item == "topic" else item
    return "、".join(
        titles.get(f"{dimension}/{name}", name) for name in value.split(" ")
    )


def shown(text: str) -> str:
    """Return a customer's *text* without characters that do more than stand there."""
    return "".join(
        char
        if char in "\n\t" or unicodedata.category(char) not in _UNSHOWN
        else "\ufffd"
        for char in text.replace("\r\n", "\n")
    )
