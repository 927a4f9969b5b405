"""The ways in which a number tells a fraction, a rate, an age or what others are held against."""

from collections.abc import Iterable
from datetime import date
from itertools import combinations, pairwise

from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.findings import Work
from replycraft.checking.lengths import days_of_month, is_length
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.checking.quantities import (
    MEASURES,
    PIECES,
    THOUSAND,
    TURNS,
    Quantity,
    facts_by_key,
)
from replycraft.checking.scenes import Scene
from replycraft.checking.surroundings import is_rough
from replycraft.checking.units import COUNTERS
from replycraft.checking.written_days import first_of_era

_MONEY, _PERCENT, _MONTHS = "円", "%", "か月"
_HUNDRED, _A_YEAR = 100 * THOUSAND, 12
_OF = lazily("の([1-9][0-9]?)(?![0-9])")
_TWENTIETH = 20
_RISEN = lazily("(?:ほど|程度)?の?(?:値上|増|上が|アップ|高く|多く)")
_EACH = lazily("あたり|当たり|につき|に換算|に直|で比べ")
_BASES = frozenset((1, 10, 100, 1000))
_LEFT = lazily("(?:残り|あと|のこり)(?:は|が|約|およそ)?$")
_EXAMPLE = lazily("(?:たとえば|例えば|仮に)、?[^。、\n]{0,12}$")
_SUPPOSED = lazily(
    f"{AND_WEEKDAY}[^。、\n]{{0,20}}?(?:場合|でしたら|なら|ますと|れば|とすると|とします|ですと)"
)
_SHARED_OUT = frozenset((_MONEY, PIECES, TURNS))
_REACH = 24


def is_example(work: Work, figure: Figure) -> bool:
    """「たとえば11月4日にご注文の場合は」: what is only supposed states nothing."""
    if figure.sort is Sort.NUMBER and figure.unit not in COUNTERS:
        return False
    start, end = work.reply.sentence_at(figure.start)
    start = max(start, figure.start - _REACH)
    text = work.reply.text
    said = _EXAMPLE.search(text, start, figure.start)
    return said is not None and _SUPPOSED.match(text, figure.end, end) is not None


def is_part(scene: Scene) -> bool:
    """「6分の1ほどお安く」 where 30円 and 25円 are told: a fraction of one known value."""
    work, figure = scene.work, scene.figure
    of, parts = _OF.match(work.reply.plain, figure.end), whole(figure)
    if figure.unit != "分" or of is None or not parts:
        return False
    if parts in days_of_month(work):
        return True
    taken, rough = int(of[1]), is_rough(work, figure.start, of.end())
    return any(
        abs(part * parts - high * taken) * _TWENTIETH <= rough * high * taken
        for low, high in _pairs((*scene.facts, *scene.mail, *scene.told))
        for part in (low, high - low)
    )


def is_rate(scene: Scene) -> bool:
    """「2割引き」 of 2,000円 and 1,600円, 「2割の節約」 of 300kWh and 240kWh."""
    if scene.wanted.kind != _PERCENT:
        return False
    wanted, figure = scene.wanted.value, scene.figure
    rough = is_rough(scene.work, figure.start, figure.end)
    most = max(THOUSAND // 2, wanted // _TWENTIETH) if rough else 0
    risen = _RISEN.match(scene.work.reply.plain, figure.end) is not None
    return any(
        abs(part * _HUNDRED - wanted * base) <= most * base
        for low, high in _pairs((*scene.facts, *scene.told))
        for part, base in (
            ((high - low, low),) if risen else ((low, high), (high - low, high))
        )
    )


def _pairs(found: Iterable[Quantity]) -> list[tuple[int, int]]:
    """Return every two amounts, or measures, of one kind, the lower first."""
    kinds: dict[str, set[int]] = {}
    for q in found:
        kind = q.kind or _MONEY
        if (kind in MEASURES or kind in _SHARED_OUT) and q.value > 0:
            kinds.setdefault(kind, set()).add(q.value)
    return [
        pair
        for values in kinds.values()
        for pair in combinations(sorted(values)[:_TWENTIETH], 2)
    ]


def is_base(scene: Scene) -> bool:
    """「100mlあたりで比べますと」: a round measure that known ones are held against."""
    value, text = whole(scene.figure), scene.work.reply.text
    if value not in _BASES or not _EACH.match(text, scene.figure.end):
        return False
    return scene.wanted.kind in MEASURES and bool(scene.same)


def is_rated(scene: Scene) -> bool:
    """「体重4.2kgでは1日63g」 where 「1kgにつき15g」 is confirmed."""
    rates = (
        (each, many)
        for found in facts_by_key(scene.work.ground).values()
        for many, each in pairwise(found)
        if each.kind == scene.wanted.kind in MEASURES and many.kind
    )
    return any(
        scene.wanted.value * many.value == each.value * q.value
        for each, many in rates
        for q in scene.known
        if q.kind == many.kind
    )


def is_age(scene: Scene) -> bool:
    """「12年ものあいだ」 where the mail tells of 「12歳」, and 「41年目」 after 40 years."""
    if scene.wanted.kind != _MONTHS:
        return False
    work, figure = scene.work, scene.figure
    ages = {f.value for f in work.ground.mail.figures if f.unit == "歳"}
    if figure.unit in ("年", "年間") and figure.value in ages:
        return True
    years = whole(figure) or 0
    nth = figure.unit == "年" and work.reply.text.startswith("目", figure.end)
    return nth and is_length(work, figure._replace(value=str(years - 1)))


def is_left(scene: Scene) -> bool:
    """「2026年8月までですので、残り9か月」: from this month to one that was told with its year."""
    work, at = scene.work, scene.figure.start
    left = _LEFT.search(work.reply.plain, max(0, at - 6), at)
    if scene.wanted.kind != _MONTHS or left is None:
        return False
    today, months = work.ground.today, scene.wanted.value // THOUSAND
    return any(
        (end.year - today.year) * _A_YEAR + end.month - today.month == months
        for end in _told_months(work, at)
    )


def _told_months(work: Work, at: int) -> list[date]:
    """Return the months that are told with their year ahead of *at*."""
    years = [f for f in work.figures if f.unit == "年" and f.end <= at]
    return [
        date(first_of_era(work.reply.plain, year.start) + (whole(year) or 0), month, 1)
        for year in years
        for f in work.figures
        if f.sort is Sort.MONTH and f.start == year.end
        if 0 < (month := int(str(f.value))) <= _A_YEAR
        if len(str(year.value)) <= len("2026")
    ]
