"""Finds figures that contradict what the company has confirmed."""

import re
from collections.abc import Iterator
from datetime import date

from replycraft.checking.case import Source
from replycraft.checking.figures import Figure, Sort, figures
from replycraft.checking.findings import Work, point
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

# What a key of the confirmed facts is called in a reply. Keys are free, so their
# English words are read one by one; the rarest word of a key decides.
_ROLES = {
    "refund": ("返金", "返還", "払い戻", "お返し"),
    "ship": ("発送", "出荷"),
    "delivery": ("届", "到着", "納品", "配達", "着"),
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
    "event": ("開催", "行い", "当日"),
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
    "unit": ("単価", "1個あたり", "一個あたり"),
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
    "service": ("作業", "施術", "清掃", "ご利用"),
    "lesson": ("教習", "授業", "レッスン", "受講", "変更"),
    "shoot": ("撮影",),
    "rental": ("貸", "レンタル"),
    "checkin": ("チェックイン",),
    "proof": ("校了", "校正"),
    "price": ("円", "価格", "値段"),
    "fee": ("料", "代", "費"),
    "cost": ("費", "代"),
    "deposit": ("預", "保証金", "内金", "敷金"),
    "quantity": ("個", "本", "枚", "部", "台", "箱", "数量"),
}
_VAGUE_PARTS = frozenset(
    ("date", "time", "by", "at", "on", "number", "status", "before", "item", "new")
    + (
        "after",
        "start",
        "end",
        "day",
        "method",
        "no",
        "id",
        "total",
        "month",
        "deadline",
    )
)
_HEARSAY = re.compile(
    "とのこと|と伺|とお聞き|とうかが|ご希望|ご要望|ご指定|おっしゃ|ご指摘|とのお|とのご|お申し出"
    "|ご記憶|お考え|ご認識|と聞|との内容|とお書き|はずとの|ではなく|ではござ|ではあり|ませんでした"
    "|いただいたメール|お問い合わせいただ|お知らせいただ|お便り|とされて"
)
_GENERAL = frozenset(("fee", "price", "cost", "amount"))
_LABEL = re.compile("[:：はが】]\\s*$")
_AFTER, _BEFORE = 36, 24
_LEAST_MONEY = 4


def conflict(work: Work, figure: Figure) -> str | None:
    """Return why *figure* contradicts a confirmed fact, None where it does not."""
    if figure.start >= work.reply.body_end or _is_confirmed(work, figure):
        return None
    start, end = work.reply.sentence_at(figure.start)
    if _HEARSAY.search(work.reply.text, start, end):
        return None
    known = _contradicted(work, figure)
    if known is None:
        return None
    claimed = "(お客様のメールの値です)" if _is_claimed(work, figure) else ""
    what = work.reply.text[figure.start : figure.end]
    return (
        f"「{what}」は、確認済みの事実「{known}」と食い違います{claimed}。"
        "確認済みの値に直すか、お客様のお話であれば「…とのこと」と書いてください。"
    )


def _is_confirmed(work: Work, figure: Figure) -> bool:
    source = work.ground.confirmed
    if figure.sort is Sort.DAY:
        return figure.value in source.days
    if figure.sort is Sort.ID:
        return str(figure.value) in source.skeleton
    return figure.sort not in (Sort.NUMBER, Sort.TIME) or any(
        known.value == figure.value
        for known in source.figures
        if known.sort is figure.sort
    )


def _is_claimed(work: Work, figure: Figure) -> bool:
    found = work.ground.mail.figures
    return any(f.sort is figure.sort and f.value == figure.value for f in found)


def _contradicted(work: Work, figure: Figure) -> str | None:
    """Return the confirmed text that says otherwise about the same thing."""
    around = _around(work, figure)
    best: str | None = None
    for key, text in work.ground.facts.items():
        rival = _rival(work, figure, text)
        if rival is None:
            continue
        if figure.sort is Sort.TIME:
            if _same_day(work, figure, text):
                return text
        elif _speaks_of(key, around):
            return text
        elif _is_slip(figure, rival):
            best = text
    return best


def _around(work: Work, figure: Figure) -> tuple[str, str]:
    """Return what stands before and after *figure*, up to the next one."""
    reply = work.reply
    start, end = reply.sentence_at(figure.start)
    after, before = figure.end + _AFTER, figure.start - _BEFORE
    for other in work.figures:
        if (other.sort, other.unit) != (figure.sort, figure.unit):
            continue
        if other.start > figure.end:
            after = min(after, other.start)
        if other.end < figure.start:
            before = max(before, other.end)
    text = reply.text
    label = text[max(start, before) : figure.start]
    if figure.sort is Sort.DAY and not _LABEL.search(label):
        # A day takes its meaning from what follows, unless a label stands before it.
        label = ""
    return label.rpartition("、")[2], text[figure.end : min(end, after)]


def _rival(work: Work, figure: Figure, text: str) -> Figure | None:
    """Return the value of *text* if it is of the sort of *figure*."""
    if figure.sort is Sort.NUMBER and figure.unit != "円":
        return None
    found = [
        known
        for known in figures(Source(text, work.ground.today).text, work.ground.today)
        if known.sort is figure.sort
    ]
    if figure.sort is Sort.NUMBER:
        yen = [known for known in found if known.unit == "円"]
        found = yen or [known for known in found if not known.unit]
    if len(found) != 1 or found[0].value == figure.value:
        return None
    return found[0]


def _speaks_of(key: str, around: tuple[str, str]) -> bool:
    parts = [part for part in key.split("_") if part not in _VAGUE_PARTS]
    # A fee is told apart by its other words: a late fee is no repair fee.
    known = [part for part in parts if part in _ROLES]
    special = [part for part in known if part not in _GENERAL] or known
    if len(special) < len([part for part in parts if part not in _GENERAL]):
        return False
    words = [word for part in special for word in _ROLES[part]]
    return any(word in text for word in words for text in around)


def _same_day(work: Work, figure: Figure, text: str) -> bool:
    """Tell whether *figure* is the time of a day whose confirmed time is other."""
    own = [f for f in work.figures if f.sort is Sort.DAY and f.end <= figure.start]
    if not own or figure.start - own[-1].end > 6:  # noqa: PLR2004 (「（水）の」)
        return False
    day = own[-1].value
    return isinstance(day, date) and text.startswith(day.isoformat()) and "T" in text


def _is_slip(figure: Figure, rival: Figure) -> bool:
    """Tell whether two amounts hold the same digits in another order."""
    if figure.sort is not Sort.NUMBER:
        return False
    mine, other = str(figure.value), str(rival.value)
    return len(mine) >= _LEAST_MONEY and sorted(mine) == sorted(other)


_OURS = re.compile(
    "(?:弊社|当社|当店|弊店|当園|当館|当院|私ども|当方|こちら)(?:が|で|にて|の|側で|持ち)[^。、\n]{0,8}負担"
)
_THEIRS = re.compile("お客様(?:の|に|にて|側|で)?[^。、\n]{0,8}負担")
_OURS_CONFIRMED = re.compile(
    "(?:弊社|当社|当店|弊店|当園|当館|当院|会社|店|メーカー)[^。\n]{0,6}負担"
)


def check_burden(work: Work) -> Iterator[Finding]:
    """Yield where the reply and the facts differ in who pays the postage."""
    for text in work.ground.facts.values():
        if "負担" not in text:
            continue
        wrong = None
        if _THEIRS.search(text):
            wrong = _OURS.search(work.reply.text)
        elif _OURS_CONFIRMED.search(text):
            wrong = _THEIRS.search(work.reply.text)
        if wrong:
            yield point(
                work,
                Code.CONFLICTING_FACT,
                wrong.span(),
                f"負担する側が、確認済みの事実「{text}」と食い違います。"
                "確認済みの内容に直してください。",
            )
