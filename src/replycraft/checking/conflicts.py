"""Finds figures that contradict what the company has confirmed."""

from datetime import date

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily
from replycraft.checking.roles import is_named, speaks_of

_HEARSAY = lazily(
    "とのこと|と伺|とお聞き|とうかが|ご希望|ご要望|ご指定(?!の?口座|の?方法|先)|おっしゃ|ご指摘|とのお|とのご|お申し出"
    "|ご記憶|お考え|ご認識|と聞|との内容|とお書き|はずとの|ではなく|ではござ|ではあり|ませんでした"
    "|いただいたメール|お問い合わせいただ|お知らせいただ|お便り|とされて"
)
_LABEL = lazily("[:：はが】]\\s*$")
_AFTER, _BEFORE = 36, 24
_LEAST_MONEY = 4
_NEAR_DAYS = 14
_LIMIT = lazily("(?:[（(][^（）()\n]{1,8}[)）])?(?:まで(?!に)|から|より)")
# 「今月のご請求は、…9,600円でございます」: what is said of the topic.
_PREDICATE = lazily(
    "(?:[（(][^（）()\n]{1,8}[)）])?(?:でござい|です|になり|となり|でし|と(?:申し|ご案内))"
)
_TOPIC = lazily("[^、。\n]{2,30}?は(?=、|[^、。\n]{2})")


def conflict(work: Work, figure: Figure) -> str | None:
    """Return why *figure* contradicts a confirmed fact, None where it does not."""
    outside = figure.start >= work.reply.body_end
    if outside or not work.ground.facts or _is_confirmed(work, figure):
        return None
    known = _contradicted(work, figure)
    if known is None:
        return None
    start, end = work.reply.sentence_at(figure.start)
    if _HEARSAY.search(work.reply.text, start, end):
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
        written = work.reply.plain[figure.start : figure.end]
        return written in source.text or str(figure.value) in source.skeleton
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
    around: tuple[str, str] | None = None
    best: str | None = None
    for key, text in work.ground.facts.items():
        rival = _rival(figure, work.ground.fact_figures[key])
        if rival is None:
            continue
        around = around or _around(work, figure)
        if figure.sort is Sort.TIME:
            if _same_day(work, figure, text):
                return text
        elif speaks_of(key, around):
            return text
        elif _is_slip(figure, rival) or _is_other_limit(work, figure, key, rival):
            best = text
    return best


def _is_other_limit(work: Work, figure: Figure, key: str, rival: Figure) -> bool:
    """Tell whether *figure* limits what the confirmed day *rival* should limit.

    It is a coming day until or from which something holds, and *rival*, close to it,
    is not mentioned at all. *key* must be one that does not say what its day is called.
    """
    mine, other = figure.value, rival.value
    if not (isinstance(mine, date) and isinstance(other, date)) or is_named(key):
        return False
    near = mine > work.ground.today and abs((mine - other).days) <= _NEAR_DAYS
    if not near or any(f.value == other for f in work.figures):
        return False
    return _LIMIT.match(work.reply.text, figure.end) is not None


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
    label = label.rpartition("、")[2]
    if figure.sort is Sort.NUMBER and _PREDICATE.match(text, figure.end):
        topic = _TOPIC.match(text, start, figure.start)
        label += topic[0] if topic else ""
    return label, text[figure.end : min(end, after)]


def _rival(figure: Figure, facts: tuple[Figure, ...]) -> Figure | None:
    """Return the one other value of *facts* that is of the sort of *figure*."""
    if figure.sort is Sort.NUMBER and figure.unit != "円":
        return None
    found = [known for known in facts if known.sort is figure.sort]
    if figure.sort is Sort.NUMBER:
        yen = [known for known in found if known.unit == "円"]
        found = yen or [known for known in found if not known.unit]
    if len(found) != 1 or found[0].value == figure.value:
        return None
    return found[0]


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
