"""Tells whether a sentence that openly reckons comes to its number, in more than one step.

「1粒で約7日、6粒入りで約6週間もつ計算です」: what the sentence tells, and what is known,
is multiplied, divided or subtracted as its units allow, and rounded as its words do.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import combinations, permutations

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.patterns import lazily
from replycraft.checking.quantities import (
    COUNTED,
    MEASURES,
    PIECES,
    THOUSAND,
    TURNS,
    facts_by_key,
    quantity,
)
from replycraft.checking.reckoned_parts import (
    EXACT,
    MONEY,
    TIME,
    Part,
    Steps,
    digits_of,
    fits,
    is_told_roughly,
    numbers_told,
    part_of,
    steps_of,
)
from replycraft.checking.scenes import Scene

_RECKONS = "〔数え出す言い方〕"
_PERCENT = "%"
_TOGETHER = lazily(
    "入れ[てる]|含め|加え|足し|合わせ|あわせ|合計|除[いくき]|引い|差し引|うち|はさん|挟ん|実質|正味|休憩"
)
# 「10cm余ります」 is told behind the number.
_LEFT_OVER = lazily("(?:ほど|の)?(?:余[りる]|余裕|すき間|隙間|残[りる]|空き)")
_MOST_TIMES = 8
_PART = lazily("の[0-9]")
_LONGEST = 200
# Of a rate and what it is taken for, so many have to be told.
_FEWEST_TOLD = 2


def is_in_steps(scene: Scene) -> bool:
    """Tell whether the number is what its sentence reckons."""
    part = _PART.match(scene.work.reply.plain, scene.figure.end)
    if scene.is_ordinal or part or scene.wanted.kind == _PERCENT:
        return False
    item = steps_of(scene)
    return any(way(item) for way in _ways(scene))


def _ways(scene: Scene) -> tuple[Callable[[Steps], bool], ...]:
    """Return what may be tried: all where the sentence reckons and leaves out no rival."""
    other = _stands_for_other(scene)
    if not _reckons(scene):
        return () if other else (_is_taken,)
    return (_is_mean, _is_rounded, _is_total) if other else _WAYS


def _stands_for_other(scene: Scene) -> bool:
    """Tell whether the reply leaves out a confirmed number that is of such a unit.

    「調整に15分」 is confirmed and 「20分」 told: a slip, whatever else comes to 20.
    """
    told = {_written(f) for f in scene.work.figures}
    known = scene.work.ground.confirmed.figures
    same = (f for f in known if f.sort is Sort.NUMBER and f.unit == scene.figure.unit)
    return any(f.value != "1" and f.value not in told for f in same)


def _written(figure: Figure) -> str:
    """Return the number that *figure* is written with; 「10日で」 may be read as a day."""
    day = figure.value if figure.unit == "日" else None
    return str(day.day if isinstance(day, date) else figure.value)


def _reckons(scene: Scene) -> bool:
    start, end = scene.work.reply.sentence_at(scene.figure.start)
    words = scene.work.groups.pattern(_RECKONS)
    return (
        words.search(scene.work.reply.text, start, min(end, start + _LONGEST))
        is not None
    )


def _is_product(item: Steps) -> bool:
    """「1錠で8時間、10錠で80時間」."""
    told = set(item.told)
    return any(
        fits(item, part.value * count, (part,))
        for part in _alike(item.known, item.wanted.kind)
        for count in item.times
        if part.value > 1 or part.kind not in COUNTED
        if part in told or count in numbers_told(item.scene)
    )


def _is_total(item: Steps) -> bool:
    """「1部屋20分で3部屋、移動を入れて70分」, 「休憩を除いて4時間」: with one more, or less."""
    scene = item.scene
    start, _ = scene.work.reply.sentence_at(scene.figure.start)
    text, at = scene.work.reply.text, scene.figure
    said = _TOGETHER.search(text, start, at.start) or _LEFT_OVER.match(text, at.end)
    if said is None or item.wanted.kind in COUNTED:
        return False
    parts = _alike(item.known, item.wanted.kind)
    wholes = {part.value * count for part in parts for count in item.times}
    wholes |= set(_whiles(item)) if item.wanted.kind == TIME else set()
    return any(
        abs(abs(whole + sign * part.value) - item.wanted.value) <= EXACT * whole
        for whole in wholes
        for part in parts
        for sign in (1, -1)
    )


def _whiles(item: Steps) -> Iterator[float]:
    """Yield how many seconds lie between two confirmed times."""
    known = item.scene.work.ground.confirmed.figures
    times = sorted({int(str(f.value)) for f in known if f.sort is Sort.TIME})[
        :_MOST_TIMES
    ]
    yield from (60.0 * (late - early) for early, late in combinations(times, 2))


def _is_by_rate(item: Steps) -> bool:
    """「1日2粒、60粒入りで1か月分」「1時間0.9kWh、8時間で7.2kWh」; 「1日3回、1回2滴」."""
    told = set(item.told)
    turns = [part.value for part in item.told if part.kind == TURNS]
    for whole, each in _ratios(item.known):
        if whole.kind == item.wanted.kind:
            continue
        for part in _alike(item.known, item.wanted.kind):
            if len(told.intersection((whole, each, part))) < _FEWEST_TOLD:
                continue
            result = part.value * whole.value / each.value
            if fits(item, result, (part, whole)):
                return True
            if any(fits(item, result / n, (part, whole)) for n in turns):
                return True
    return False


def _is_share(item: Steps) -> bool:
    """「20平米に、1缶8平米の塗料が3缶」: what does not come out even takes one more."""
    kind = item.wanted.kind
    return kind in COUNTED and any(
        fits(item, whole.value / each.value, (whole,))
        for whole, each in _ratios(item.known)
        if whole.value > each.value and whole.kind != MONEY
        if whole.kind != PIECES or kind == PIECES
        if not set(item.told).isdisjoint((whole, each))
    )


def _is_mean(item: Steps) -> bool:
    """「1日あたり1.5kWhの増加」: a measure, or what two differ by, shared out."""
    parts = [part.value for part in _alike(item.known, item.wanted.kind)]
    apart = [abs(a - b) for a, b in permutations(parts, 2) if a > b]
    counts = {q.value / THOUSAND for q in (*item.scene.facts, *item.scene.told)}
    return item.wanted.kind not in (TIME, *COUNTED) and any(
        fits(item, value / count, ())
        for value in (*parts, *apart)
        for count in counts
        if count > 1
    )


def _is_rounded(item: Steps) -> bool:
    """「約19.4平米」 of 19.44, 「1か月ほど」 of 30 days."""
    if not is_told_roughly(item):
        return False
    return any(
        fits(item, part.value, (part,))
        for part in _alike(item.known, item.wanted.kind)
        if part.of_month != item.wanted.of_month
        or digits_of(item.wanted.value) <= digits_of(part.value)
    )


def _is_taken(item: Steps) -> bool:
    """「毎分8リットルですので、10分で80リットル」: for so long a known rate is taken next.

    「80センチの棚を2本並べると160センチ」 takes a known measure so often.
    """
    work, figure = item.scene.work, item.scene.figure
    _, end = work.reply.sentence_at(figure.start)
    behind = (f for f in work.figures if figure.end <= f.start < end)
    results = [part_of(q) for f in behind if (q := quantity(f, work.reply.text))]
    return any(
        abs(part.value * times - result.value) <= EXACT * result.value
        for result in results
        if result.kind and result.kind != item.wanted.kind
        for times in _times_taken(item, result)
        for part in _alike(item.known, result.kind)
    )


def _times_taken(item: Steps, result: Part) -> Iterator[float]:
    """Yield how often something known is taken, or shared out, for *result*."""
    value, kind = item.wanted.value, item.wanted.kind
    each = _priced(item) if result.kind == MONEY else item.known
    yield from (value / part.value for part in _alike(each, kind) if part.value)
    if kind in COUNTED and result.kind in MEASURES:
        yield from (value, 1 / value)


def _priced(item: Steps) -> Iterator[Part]:
    """Yield what a confirmed price is of: 「1時間3,000円」."""
    for found in facts_by_key(item.scene.work.ground).values():
        if any(q.kind == MONEY for q in found):
            yield from map(part_of, found)


_WAYS: tuple[Callable[[Steps], bool], ...] = (
    _is_product,
    _is_total,
    _is_by_rate,
    _is_share,
    _is_mean,
    _is_rounded,
    _is_taken,
)


def _alike(parts: Iterable[Part], kind: str) -> list[Part]:
    return [part for part in parts if part.kind == kind]


def _ratios(parts: Iterable[Part]) -> Iterator[tuple[Part, Part]]:
    """Yield every two values of one kind that differ."""
    for whole, each in permutations(parts, 2):
        if whole.kind and whole.kind == each.kind and whole.value != each.value:
            yield whole, each
