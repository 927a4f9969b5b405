"""Says what a confirmed fact is called in a reply, by the words of its key."""

from replycraft.checking.units import COUNTERS, PEOPLE

# 「1個4,290円」
_EACH_ONE = tuple(
    one + unit
    for one in ("1", "１", "一")
    for unit in ("個", "本", "枚", "台", "点", "冊", "袋", "箱", "缶", "つ", "組", "脚")
)
# What a key of the confirmed facts is called in a reply. Keys are free, so their
# English words are read one by one; the rarest word of a key decides.
_ROLES = {
    "refund": ("返金", "返還", "払い戻", "お返し", "お戻し", "戻る", "戻り", "戻って"),
    "ship": ("発送", "出荷"),
    "delivery": ("届", "納め", "到着", "納品", "配達", "着"),
    "resend": ("再送", "発送", "お送り"),
    "correct": ("正し",),
    "redelivery": ("届", "再配達", "配達"),
    "order": ("注文", "購入", "求め", "買い上げ", "申し込"),
    "cancel": ("解約", "キャンセル", "取り消", "取消", "終了"),
    "stay": ("宿泊", "泊"),
    "visit": ("訪問", "伺", "お邪魔"),
    "return": ("返却", "返送", "返品"),
    "pickup": ("受け取", "引き取", "お渡し"),
    "appointment": ("予約", "受診", "診察", "来院", "来店"),
    "booking": ("予約",),
    "reserved": ("予約", "席"),
    "exchange": ("交換", "引き換え"),
    "contact": ("連絡", "知らせ", "報告", "電話", "回答", "返答"),
    "charge": ("引き落と", "請求", "課金"),
    "billing": ("引き落と", "請求"),
    "renewal": ("更新",),
    "suspend": ("休会", "停止", "休止"),
    "apply": ("申し込", "申込", "締"),
    "deadline": ("締", "期限", "まで"),
    "event": ("開催", "見学", "行い", "当日"),
    "party": ("宴会", "会"),
    "trial": ("体験",),
    "tour": ("出発", "ツアー"),
    "warranty": ("保証",),
    "reissue": ("再発行", "手数料"),
    "restock": ("入荷",),
    "ready": ("仕上が", "お渡し", "準備"),
    "repair": ("修理",),
    "late": ("延滞", "遅延"),
    "battery": ("電池", "バッテリー"),
    "locker": ("ロッカー",),
    "monthly": ("月額", "月会費"),
    "construction": ("工事",),
    "unit": ("単価", *_EACH_ONE),
    "amount": ("請求", "引き落と", "支払", "代金", "合計", "金額", "料金", "総額"),
    "postage": ("送料", "配送料"),
    "shipping": ("送料", "配送料"),
    "tracking": ("追跡", "問い合わせ番号", "送り状", "伝票"),
    "customer": ("お客様番号", "会員番号", "お客さま番号"),
    "contract": ("契約番号",),
    "reception": ("受付番号",),
    "release": ("公開", "更新", "修正", "リリース", "配信"),
    "open": ("開", "受付", "承"),
    "start": ("開始", "から", "始ま"),
    "fix": ("修正", "修理", "直"),
    "send": ("送",),
    "data": ("データ", "送", "お渡し"),
    "sale": ("発売", "販売"),
    "prevention": ("導入", "改め", "開始", "切り替"),
    "replacement": ("届", "納入", "納品", "交換"),
    "install": ("設置", "取り付け", "工事"),
    "inspection": ("点検", "調査", "伺", "訪問"),
    "service": ("施工", "作業", "施術", "清掃", "ご利用"),
    "lesson": ("教習", "授業", "レッスン", "受講", "変更"),
    "shoot": ("撮影",),
    "rental": ("貸", "レンタル"),
    "checkin": ("チェックイン",),
    "proof": ("校了", "校正"),
    "price": ("円", "価格", "値段"),
    "fee": ("料", "代", "費"),
    "cost": ("費", "代"),
    "payment": ("支払", "振り込", "振込", "入金"),
    "transfer": ("振り込", "振込", "入金"),
    "arrival": ("着", "届"),
    "departure": ("出発",),
    "checkout": ("チェックアウト",),
    "valid": ("有効", "期限"),
    "expiry": ("有効", "期限", "切れ"),
    "recovery": ("復旧",),
    "restore": ("復旧",),
    "maintenance": ("メンテナンス", "保守", "停止"),
    "exam": ("試験", "検定"),
    "move": ("引っ越し", "引越"),
    "stop": ("停止", "終了"),
    "discount": ("割引", "値引"),
    "course": ("講座", "コース"),
    "collection": ("回収", "引き取"),
    "work": ("作業", "工事"),
    "reservation": ("予約",),
    "meeting": ("集合", "集ま", "打ち合わせ", "会議", "面談"),
    "interview": ("面談", "面接"),
    "publish": ("公開", "掲載"),
    "tuition": ("授業料", "受講料", "月謝"),
    "admission": ("入会", "入学", "入場"),
    "membership": ("会費", "会員"),
    "subtotal": ("小計",),
    "deposit": ("預", "保証金", "内金", "敷金"),
    "keep": ("預か", "保管", "取り置", "引き取り"),
    "hold": ("預か", "保管", "取り置", "引き取り"),
    "storage": ("預か", "保管"),
    "until": ("期限", "まで"),
    "issue": ("発行",),
    "reopen": ("再開", "開"),
    "resume": ("再開",),
    "completion": ("完了", "仕上", "終わ"),
    "finish": ("完了", "仕上", "終わ"),
    "estimate": ("見積",),
    "reply": ("回答", "返事", "返信", "返答"),
    "result": ("結果",),
    "review": ("審査",),
    "survey": ("調査",),
    "invoice": ("請求書",),
    "withdrawal": ("引き落と", "退会"),
    "switch": ("切り替",),
    "performance": ("公演", "開演"),
    "departs": ("出発",),
    "arrives": ("到着",),
    "fare": ("運賃", "料金"),
}
# What the number of such a fact counts.
_COUNTED = {
    "quantity": COUNTERS - PEOPLE,
    "count": COUNTERS - PEOPLE,
    "copies": COUNTERS - PEOPLE,
    "sheets": frozenset(("枚",)),
    "pieces": COUNTERS - PEOPLE,
    "party": PEOPLE,
    "people": PEOPLE,
    "guests": PEOPLE,
    "persons": PEOPLE,
    "participants": PEOPLE,
    "headcount": PEOPLE,
    "pages": frozenset(("ページ",)),
    "nights": frozenset(("泊",)),
    "points": frozenset(("ポイント",)),
}
_VAGUE_PARTS = frozenset((
    "date", "time", "by", "at", "on", "number", "status", "before",
    "item", "new", "after", "start", "end", "day", "method", "no",
    "id", "total", "month", "deadline",
))  # fmt: skip
_GENERAL = frozenset(("fee", "price", "cost", "amount"))


def is_named(key: str) -> bool:
    """Tell whether it is known what the fact called *key* is called in a reply."""
    return any(part in _ROLES for part in key.split("_"))


def speaks_of(key: str, around: tuple[str, str]) -> bool:
    """Tell whether the text *around* a figure is about the fact called *key*."""
    parts = [part for part in key.split("_") if part not in _VAGUE_PARTS]
    # A fee is told apart by its other words: a late fee is no repair fee.
    known = [part for part in parts if part in _ROLES]
    special = [part for part in known if part not in _GENERAL] or known
    if len(special) < len([part for part in parts if part not in _GENERAL]):
        return False
    words = [word for part in special for word in _ROLES[part]]
    return any(word in text for word in words for text in around)


def counts(key: str, unit: str) -> bool:
    """Tell whether the bare number of the fact called *key* counts in *unit*."""
    return any(unit in _COUNTED.get(part, ()) for part in key.split("_"))
