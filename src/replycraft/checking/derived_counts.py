"""The ways in which a count follows from how often, or from the parts that it stands among."""

from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily
from replycraft.checking.quantities import PIECES, THOUSAND, TURNS
from replycraft.checking.scenes import Scene
from replycraft.checking.weekly_courses import counts_lessons

_A_YEAR = 12
_YEARLY = lazily("年に?([2346])回")
_MONTHLY = lazily("月に?([1-9])回")
_MOST_PARTS = 6
# 「3つに切り分けるには2回」: one cut less than there are parts.
_CUT = "〔切り分ける言い方〕"
_TIED = lazily("[^0-9。\n]{0,8}")
_WEEKLY, _PER_MONTH = lazily("週に?([1-7])回"), lazily("月")
_WEEKS = (4, 5)
_PACKED = lazily("入り|詰め|に分け|ずつ|個口|小分け|[箱袋便]")
_REMAINING = lazily("残り?(?:の|は)?$|あと$")


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


def is_weekly(scene: Scene) -> bool:
    """「週2回、ひと月に8回」: a month has four weeks, or five."""
    work, at = scene.work, scene.figure.start
    start, _ = work.reply.sentence_at(at)
    weekly = _WEEKLY.search(work.reply.plain, start, at)
    if scene.wanted.kind != TURNS or weekly is None:
        return False
    monthly = _PER_MONTH.search(work.reply.plain, weekly.end(), at)
    times = {int(weekly[1]) * weeks * THOUSAND for weeks in _WEEKS}
    return monthly is not None and scene.wanted.value in times


def is_packed(scene: Scene) -> bool:
    """「60本を24本入り2箱と12本入り1箱、計3箱で」: full boxes, what is left, and all boxes."""
    work, figure = scene.work, scene.figure
    if not scene.is_counted or scene.is_ordinal:
        return False
    if not _PACKED.search(work.reply.text, *work.reply.sentence_at(figure.start)):
        return False
    known = [q for q in scene.known if q.kind == PIECES]
    return any(
        scene.wanted.value in _boxes(every.value, each.value)
        for every in known
        for each in known
        if THOUSAND < each.value < every.value
    )


def _boxes(every: int, each: int) -> tuple[int, ...]:
    full, left = divmod(every, each)
    return full * THOUSAND, (full + (left > 0)) * THOUSAND, left


def is_rest_of_year(scene: Scene) -> bool:
    """「7月末のご退会ですと残り8か月分」 of what begins in April."""
    work, at = scene.work, scene.figure.start
    start, _ = work.reply.sentence_at(at)
    if scene.wanted.kind != "か月" or not _REMAINING.search(work.reply.text, start, at):
        return False
    told = [f for f in work.figures if start <= f.start < at and f.sort is Sort.MONTH]
    first = [f for f in work.ground.confirmed.figures if f.sort is Sort.MONTH]
    return any(
        (int(str(a.value)) - 1 - int(str(b.value))) % _A_YEAR * THOUSAND
        == scene.wanted.value
        for a in first
        for b in told
    )


COUNTS = (
    *(is_every, is_used_up, is_split, is_cut),
    *(is_weekly, is_packed, is_rest_of_year, counts_lessons),
)
