"""Says what stands around a figure, which tells what it is a figure of."""

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.patterns import AND_WEEKDAY, lazily

# 「ご注文日：」, and 「お届けした11月2日」 as well.
_LABEL = lazily("[:：はが】]\\s*$|た$")
_AFTER, _BEFORE = 36, 24
# 「今月のご請求は、…9,600円でございます」: what is said of the topic.
_PREDICATE = lazily(
    f"{AND_WEEKDAY}(?:でござい|です|になり|となり|でし|で間違い|で相違|と(?:申し|ご案内))"
)
# 「15日のお買い上げですので、返品は」: what follows is of another day.
_CLAUSE = lazily(
    "[^。、\n]*?(?:です|ます|でした|ました|である|ある)(?:ので|から|ため|ゆえ)(?=、)"
)
_TOPIC = lazily("[^、。\n]{2,30}?は(?=、|[^、。\n]{2})")
# 「およそ730円」「1,600円弱」
_ROUGHLY_BEFORE = lazily("(?:約|およそ|ざっと|ほぼ)$")
_ROUGHLY_BEHIND = lazily("ほど|程度|前後|弱|強|くらい|ぐらい|余り|あまり|少々")
_LONGEST_ROUGHLY = 3


def is_rough(work: Work, start: int, end: int) -> bool:
    """Tell whether the number from *start* to *end* is told roughly."""
    plain = work.reply.plain
    before = _ROUGHLY_BEFORE.search(plain, max(0, start - _LONGEST_ROUGHLY), start)
    return bool(before or _ROUGHLY_BEHIND.match(plain, end))


def words_around(work: Work, figure: Figure) -> tuple[str, str]:
    """Return what stands before and after *figure*, up to the next one."""
    reply = work.reply
    start, end = reply.sentence_at(figure.start)
    after, before = figure.end + _AFTER, figure.start - _BEFORE
    for other in work.figures:
        # 「30日に終わり、1月18日の試験まで」: a bare day is a day as well.
        alike = figure.sort is Sort.DAY or other.unit == figure.unit
        if other.sort is not figure.sort or not alike:
            continue
        if other.start > figure.end:
            after = min(after, other.start)
        if other.end < figure.start:
            before = max(before, other.end)
    text = reply.text
    label = text[max(start, before) : figure.start]
    stated = label.endswith("は、") and _PREDICATE.match(text, figure.end)
    if figure.sort is Sort.DAY and stated:
        # 「ドメインの有効期限は、3月15日でございます」
        label = label.removesuffix("、").rpartition("、")[2].rpartition("の")[2]
    elif figure.sort is Sort.DAY and not _LABEL.search(label):
        # A day takes its meaning from what follows, unless a label stands before it.
        label = ""
    label = label.rpartition("、")[2]
    if figure.sort is Sort.NUMBER and _PREDICATE.match(text, figure.end):
        topic = _TOPIC.match(text, start, figure.start)
        label += topic[0] if topic else ""
    own = text[figure.end : min(end, after)]
    clause = _CLAUSE.match(own) if figure.sort is Sort.DAY else None
    return label, clause[0] if clause else own
