"""The ways in which a count follows from how often, or from the parts that it stands among."""

from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily
from replycraft.checking.quantities import PIECES, THOUSAND, TURNS
from replycraft.checking.scenes import Scene

_A_YEAR = 12
_YEARLY = lazily("年に?([2346])回")
_MONTHLY = lazily("月に?([1-9])回")
_MOST_PARTS = 6
# 「3つに切り分けるには2回」: one cut less than there are parts.
_CUT = "〔切り分ける言い方〕"
_TIED = lazily("[^0-9。\n]{0,8}")


def is_every(scene: Scene) -> bool:
    """「年3回」 is every 4か月."""
    often = _A_YEAR * THOUSAND // scene.wanted.value if scene.wanted.value else 0
    found = _YEARLY.finditer(scene.work.ground.confirmed.text)
    return scene.wanted.kind == "か月" and any(int(f[1]) == often for f in found)


def is_used_up(scene: Scene) -> bool:
    """「6回は、月に2回お乗りになりますと3か月で」: so long a known number of times lasts."""
    work, at = scene.work, scene.figure.start
    start, _ = work.reply.sentence_at(at)
    monthly = _MONTHLY.search(work.reply.plain, start, at)
    if scene.wanted.kind != "か月" or monthly is None:
        return False
    times = int(monthly[1]) * scene.wanted.value
    return any(q.kind == TURNS and q.value == times for q in scene.known)


def is_cut(scene: Scene) -> bool:
    """「1枚を3つに分けるには2回切ります」: one cut less than there will be parts."""
    work, figure = scene.work, scene.figure
    sentence = work.reply.sentence_at(figure.start)
    if scene.wanted.kind not in (TURNS, PIECES) or scene.is_ordinal:
        return False
    parts = scene.wanted.value + THOUSAND
    known = any(q.value == parts and q.kind == PIECES for q in scene.known)
    cut = work.groups.pattern(_CUT).search(work.reply.plain, *sentence)
    return known and cut is not None


def is_split(scene: Scene) -> bool:
    """「22名様、21名様、21名様に分けて」 where 64 come: parts side by side that make a known whole."""
    if not scene.is_counted or scene.is_ordinal:
        return False
    row = _row(scene.work, scene.figure)
    parts = [(whole(f) or 0) * THOUSAND for f in row]
    own = row.index(scene.figure)
    known = {
        q.value for q in (*scene.facts, *scene.mail) if q.kind == scene.wanted.kind
    }
    return any(
        sum(parts[first:last]) in known
        for first in range(own + 1)
        for last in range(max(own + 1, first + 2), len(parts) + 1)
    )


def _row(work: Work, figure: Figure) -> list[Figure]:
    """Return the numbers of one unit that stand side by side with *figure*, and itself."""
    figures = [f for f in work.figures if f.sort is Sort.NUMBER]
    at = figures.index(figure) if figure in figures else len(figures)
    row = [figure]
    for other in reversed(figures[max(0, at - _MOST_PARTS) : at]):
        if not _are_tied(work, other, row[0]):
            break
        row.insert(0, other)
    for other in figures[at + 1 : at + 1 + _MOST_PARTS]:
        if not _are_tied(work, row[-1], other):
            break
        row.append(other)
    return row


def _are_tied(work: Work, first: Figure, last: Figure) -> bool:
    tied = _TIED.fullmatch(work.reply.text, first.end, last.start)
    return first.unit == last.unit and tied is not None


COUNTS = (is_every, is_used_up, is_split, is_cut)
