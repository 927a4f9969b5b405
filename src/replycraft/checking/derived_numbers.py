"""The ways in which a number follows from other numbers, one small operation each."""

from collections.abc import Callable, Iterable
from itertools import combinations

from replycraft.checking.days_left import is_left_of_span
from replycraft.checking.derived_counts import COUNTS
from replycraft.checking.derived_days import near_days
from replycraft.checking.derived_parts import (
    is_age,
    is_base,
    is_left,
    is_part,
    is_rate,
    is_rated,
)
from replycraft.checking.derived_points import is_earned
from replycraft.checking.derived_shares import (
    is_both_ways,
    is_fraction,
    is_half_of_gap,
    is_multiplied,
    is_quotient,
    is_shared,
    is_supposed,
    takes_turns,
)
from replycraft.checking.derived_ways import (
    counts_titles,
    is_sides,
    is_span_of_stay,
    is_walk,
    is_what_is_left,
)
from replycraft.checking.figures import Sort, whole
from replycraft.checking.known_days import known_days
from replycraft.checking.listed import counts_listed
from replycraft.checking.named_days import named_days
from replycraft.checking.patterns import lazily
from replycraft.checking.quantities import (
    COUNTED,
    MEASURES,
    THOUSAND,
    Quantity,
    facts_by_key,
)
from replycraft.checking.reckoned_steps import is_in_steps
from replycraft.checking.scenes import Scene
from replycraft.checking.spans_of_days import working_days_between
from replycraft.checking.surroundings import is_rough
from replycraft.checking.weekday_counts import counts_weekdays

_PERCENT = "%"
_WHOLE = 100 * THOUSAND
_RANGE = lazily("(?:目)?(?:から|〜|~|-|より)$")
_RANGE_END = lazily("(?:目)?(?:まで)?の?、?(?:計|合計|合わせて)?$")
_MONTHLY = lazily("毎月|月々|月ごと|月払|月額|月会費|月謝")
_ROUGHLY = THOUSAND // 20
_REST = lazily("(?:残[りる]の?|ほかの|他の|あとの|以外の|無事な|その余の)$")
_ENDING = lazily("まで|から|以降|以上|の「")
_A_DAY, _A_YEAR = 24 * 60 * 60, 12


def _listed(scene: Scene) -> bool:
    """Tell whether things are counted that are listed: 「赤、紺、カーキの3色」."""
    count, rest = divmod(scene.wanted.value, THOUSAND)
    return (
        scene.is_counted and not rest and counts_listed(scene.work, scene.figure, count)
    )


def _converted(scene: Scene) -> bool:
    """「90分」 is 1時間半, 「60日間」 60日, 「30%」 3割; a week is seven days."""
    wanted = scene.wanted
    day = wanted.kind == "日"
    if _is_paid_monthly(scene):
        return True
    return any(
        (q.kind == wanted.kind and q.value == wanted.value)
        or (day and q.kind == "秒" and q.value == wanted.value * _A_DAY)
        for q in scene.known
    )


def _is_paid_monthly(scene: Scene) -> bool:
    """「毎月のお積み立てを7年分、84回」: once a month for so many months."""
    other = {"か月": "回", "回": "か月"}.get(scene.wanted.kind)
    return any(
        q.kind == other and q.value == scene.wanted.value for q in scene.known
    ) and bool(_MONTHLY.search(scene.work.reply.text))


def _multiple(scene: Scene) -> bool:
    """「4,400円の2倍で8,800円」: so often one known value is another one."""
    if scene.wanted.kind != "倍":
        return False
    values = [q for q in scene.known if q.value > 0]
    about = is_rough(scene.work, scene.figure.start, scene.figure.end)
    return any(
        abs(low.value * scene.wanted.value - high.value * THOUSAND)
        <= about * high.value * _ROUGHLY
        for low in values
        for high in values
        if low.kind == high.kind and low.value < high.value
    )


def _summed(scene: Scene) -> bool:
    """「全19回のうち13回を終え、残りは6回」; all counts told together come to the sum."""
    wanted = scene.wanted
    if scene.is_ordinal:
        return False
    if wanted.kind == "日":
        spans = {q.value for q in scene.facts if q.kind == "日"}
        return any(wanted.value == abs(a - b) for a, b in combinations(spans, 2))
    if wanted.kind not in COUNTED | MEASURES | {"か月"}:
        return False
    known = scene.alike if wanted.kind in COUNTED else scene.same
    if any(
        wanted.value in (a + b, abs(a - b))
        for a, b in combinations(set(known) - {THOUSAND}, 2)
    ):
        return True
    facts = facts_by_key(scene.work.ground).values()
    if any(wanted.value == sum(_values(fact, wanted.kind)) for fact in facts):
        return True
    told = _values(scene.told, wanted.kind)
    return any(sum(told[at:]) == wanted.value for at in range(len(told) - 1))


def _all_but_one(scene: Scene) -> bool:
    """「6枚のうち1枚が…、残る5枚は」: one is not added up else, as everything is one off."""
    at = scene.figure.start
    rest = _REST.search(scene.work.reply.text, max(0, at - 6), at)
    return bool(rest) and scene.wanted.value + THOUSAND in scene.same


def _values(found: Iterable[Quantity], kind: str) -> list[int]:
    return [q.value for q in found if q.kind == kind]


def _next_after_limit(scene: Scene) -> bool:
    """「5回目までは無料、6回目から」: the one after a known limit, or one within it."""
    text, end = scene.work.reply.text, scene.figure.end
    if not scene.is_ordinal:
        return False
    if scene.wanted.value - THOUSAND in scene.alike or _is_second(scene):
        return True
    if not scene.is_counted or _ENDING.match(text, end + 1):
        return False
    return any(scene.wanted.value <= limit for limit in scene.same)


def _is_second(scene: Scene) -> bool:
    """「2回目は1回目の3週間後」: the one before is told as well."""
    work, figure = scene.work, scene.figure
    before = (whole(figure) or 0) - 1
    return any(
        f.unit == figure.unit and whole(f) == before
        for f in work.figures
        if work.reply.text.startswith("目", f.end)
    )


def _ranged(scene: Scene) -> bool:
    """Tell how many there are from one to another: 「6回目から8回目までの3回」, also of months."""
    work, figure = scene.work, scene.figure
    ahead = [f for f in work.figures if f.end <= figure.start][-2:]
    if len(ahead) < 2:  # noqa: PLR2004 (from one to another)
        return False
    first, last = ahead
    text = work.reply.text
    tied = _RANGE.search(text[first.end : last.start]) and _RANGE_END.match(
        text[last.end : figure.start]
    )
    if not tied or (first.sort, first.unit) != (last.sort, last.unit):
        return False
    low, high = whole(first), whole(last)
    if low is None or high is None:
        return False
    if first.sort is Sort.MONTH:
        return scene.wanted == Quantity(((high - low) % _A_YEAR + 1) * THOUSAND, "か月")
    apart = (high - low + 1) * THOUSAND
    if first.unit == "歳":
        return scene.wanted == Quantity(apart * _A_YEAR, "か月")
    return first.unit == figure.unit and scene.wanted.value == apart


def _rest_of_whole(scene: Scene) -> bool:
    """「残りの80%」 where 20% are known."""
    wanted = scene.wanted
    left = _WHOLE - wanted.value
    return wanted.kind == _PERCENT and any(
        q.kind == _PERCENT and q.value == left for q in scene.known
    )


def _between_days(scene: Scene) -> bool:
    """「お振り込みの3日前」: so far apart are two days, one of them told."""
    step, rest = divmod(scene.wanted.value, THOUSAND)
    if rest or scene.wanted.kind not in ("日", "営業日"):
        return False
    told = near_days(scene.work, scene.figure)
    others = told | known_days(scene.work) | named_days(scene.work, scene.figure)
    if scene.wanted.kind == "日":
        apart = any(abs((a - b).days) == step for a in told for b in others)
        return apart or is_left_of_span(scene.work, scene.figure, step)
    profile = scene.work.ground.case.profile
    return any(
        working_days_between(a, b, profile) == step
        for a in told
        for b in others
        if a < b
    )


OPERATIONS: tuple[Callable[[Scene], bool], ...] = (
    _converted,
    _listed,
    *COUNTS,
    _multiple,
    _all_but_one,
    _summed,
    _next_after_limit,
    _ranged,
    is_quotient,
    is_shared,
    is_half_of_gap,
    is_fraction,
    is_both_ways,
    is_multiplied,
    takes_turns,
    is_supposed,
    _rest_of_whole,
    is_span_of_stay,
    _between_days,
    is_part,
    is_rate,
    is_base,
    is_rated,
    is_earned,
    is_age,
    is_left,
    counts_weekdays,
    is_in_steps,
    is_walk,
    is_sides,
    is_what_is_left,
    counts_titles,
)
