"""Tells which counts are no facts: those that are left to the customer, or mark a place."""

from replycraft.checking.figures import Figure, whole
from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily
from replycraft.checking.promises import ASKED

_MARK_BEFORE = lazily(r"(?:^|\n)[ (（【\[・■●]*$")
_MARK_BEHIND = ".)、．）:】 "
_NUMBERED = "〔番号の前の語〕の? ?$"
_LONGEST_WORD = 6
# 「2、3枚」「二、三か所」 of what the customer may choose.
_ROUGH = lazily(
    "([1-9])(?:、|~|〜|～|・|か|から|ないし)([1-9])(?:[かカヶヵケ箇個]所|箇|つ|枚|点|件|例|案|通り|日|社|候補)"
)
_ASKED_FOR = "(?:ほど|程度|くらい)?(?:を|の|で|に)?[^。、\n]{0,16}?〔数を任せるお願い〕"
_APART = lazily("に(?:お?分け|わけ)")
_MAY = lazily("差し支え|結構で|構いません|かまいません|よろしい")
_MOST, _REACH = 5, 3


def is_mark(work: Work, figure: Figure) -> bool:
    """Tell whether *figure*, without a unit, numbers a line or a thing: 「1 」「質問2」."""
    if figure.unit:
        return False
    plain = work.reply.plain
    before = plain[max(0, figure.start - _LONGEST_WORD) : figure.start]
    behind = plain[figure.end : figure.end + 1]
    if behind in _MARK_BEHIND and _MARK_BEFORE.search(before):
        return True
    return work.groups.pattern(_NUMBERED).search(before) is not None


def is_left_open(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is a few that the customer is to choose or to do."""
    value = whole(figure)
    if value is None or value > _MOST:
        return False
    return _is_rough(work, figure) or _is_apart(work, figure)


def _is_rough(work: Work, figure: Figure) -> bool:
    """「気になる所を2、3枚お送りください」: one of two counts, one apart, that is asked for."""
    text, plain = work.reply.text, work.reply.plain
    _, end = work.reply.sentence_at(figure.start)
    for start in range(max(0, figure.start - _REACH), figure.start + 1):
        pair = _ROUGH.match(plain, start, end)
        if pair and start <= figure.start < pair.end(2):
            asked = work.groups.pattern(_ASKED_FOR).match(text, pair.end(), end)
            close = int(pair[2]) - int(pair[1]) == 1
            return bool(close and asked and ASKED.search(text, asked.end(), end))
    return False


def _is_apart(work: Work, figure: Figure) -> bool:
    """「2回に分けてお越しください」: what the customer may do in a few turns."""
    text = work.reply.text
    _, end = work.reply.sentence_at(figure.start)
    apart = figure.unit == "回" and _APART.match(text, figure.end)
    return bool(apart) and any(
        way.search(text, figure.end, end) for way in (ASKED, _MAY)
    )
