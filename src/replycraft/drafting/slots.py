"""The slots that letters may use: names, Japanese labels, and sample values."""

# What a letter may assert: verified facts, told to staff by these names when missing.
VERIFIED_LABELS: dict[str, str] = {
    "product": "商品名",
    "order_number": "注文番号",
    "tracking_number": "送り状番号",
    "carrier": "配送会社",
    "order_date": "注文日",
    "ship_date": "発送日",
    "delivery_date": "お届け日",
    "amount": "金額",
    "refund_amount": "返金額",
    "refund_date": "返金日",
    "cause": "原因",
    "prevention": "再発防止策",
    "answer": "お尋ねへの答え",
    "fault": "責任の所在",
    "resolution": "対応方針",
}
DESK_SLOTS = frozenset(
    {"company", "department", "agent", "agent_family", "phone", "email", "hours"}
)
CUSTOMER_SLOTS = frozenset(
    {
        "customer",
        "customer_company",
        "said_product",
        "said_order_number",
        "said_customer_number",
        "said_tracking_number",
        "said_date",
        "coming_day",
        "said_amount",
        "said_person",
        "said_quantity",
        "told",
        "item",
        "reference",
        "deadline",
    }
)
PLAN_SLOTS = frozenset({"due", "due_day", "kept_day", "missed_day", "helpline"})
# The same facts in whole sentences, or only where they lie ahead.
TOLD_SLOTS = frozenset({"cause_told", "prevention_told", "coming_ship_date"})
FLAGS = frozenset(
    {
        "anger",
        "apology",
        "kind",
        "topic",
        "topics",
        "demands",
        "risks",
        "situations",
        "resolution",
        "fault",
        "stage",
        "repeat_contact",
        "contacts",
        "late",
        "business",
        "escalated",
        "sarcasm",
        "deadline_met",
        "offers",
        "asks",
        "contact_fixed",
        "confirmed",
        "listed",
    }
)
KNOWN_SLOTS = (
    frozenset(VERIFIED_LABELS) | DESK_SLOTS | CUSTOMER_SLOTS | PLAN_SLOTS | TOLD_SLOTS
)
KNOWN_NAMES = KNOWN_SLOTS | FLAGS
# Slots that a part may be chosen by: {% include "_empathy/" ~ topic ~ ".txt.j2" %}.
INCLUDE_SLOTS = frozenset({"topic", "resolution", "kind", "stage"})

# What the linter and a preview fill the slots with; a letter's own sample goes over it.
SAMPLE: dict[str, object] = {
    "customer": "山田太郎",
    "customer_company": "株式会社青葉",
    "company": "株式会社見本商店",
    "department": "お客様窓口",
    "agent": "佐藤 花子",
    "agent_family": "佐藤",
    "phone": "000-1234-5678",
    "email": "support@example.com",
    "hours": "9:00〜17:30",
    "product": "卓上ランプ",
    "order_number": "A-1024",
    "tracking_number": "4839-2210-7756",
    "carrier": "あおぞら便",
    "order_date": "11月1日（土）",
    "ship_date": "11月4日（火）",
    "delivery_date": "11月6日（木）",
    "amount": "12,800円",
    "refund_amount": "12,800円",
    "refund_date": "11月10日（月）",
    "cause": "梱包材の入れ忘れ",
    "prevention": "出荷前の点検を二人で行う方式に改めること",
    "answer": "お届けは11月6日（木）の予定です。",
    "cause_told": "原因は梱包材の入れ忘れでございました。",
    "prevention_told": "今後は、出荷前の点検を二人で行う方式に改めます。",
    "coming_ship_date": "11月4日（火）",
    "said_product": "卓上ランプ",
    "said_order_number": "A-1024",
    "said_customer_number": "C-77",
    "said_tracking_number": "4839-2210-7756",
    "said_date": "11月3日",
    "coming_day": "11月20日",
    "said_amount": "12,800円",
    "said_person": "鈴木",
    "said_quantity": "2個",
    "told": "お届けの日を過ぎても荷物が届いていない",
    "item": "卓上ランプ",
    "reference": "ご注文番号 A-1024",
    "due": "11月6日（木）17時",
    "due_day": "11月6日（木）",
    "kept_day": "11月6日（木）",
    "missed_day": "11月4日（火）",
    "deadline": "11月10日（月）",
    "helpline": "よりそい窓口 000-0000-0000",
    "anger": 2,
    "apology": "limited",
    "kind": "complaint",
    "topic": "delivery",
    "topics": ["delivery"],
    "demands": ["contact"],
    "risks": [],
    "situations": [],
    "resolution": "",
    "fault": "unknown",
    "stage": "holding",
    "repeat_contact": False,
    "contacts": 0,
    "late": False,
    "business": False,
    "escalated": False,
    "sarcasm": False,
    "deadline_met": True,
    "offers": ["交換", "ご返金"],
    "asks": [],
    "contact_fixed": False,
    "confirmed": [],
    "listed": [],
}
