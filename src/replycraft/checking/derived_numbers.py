"""The ways in which a number follows from other numbers, one small operation each."""

from collections.abc import Callable, Iterable
from itertools import combinations

from replycraft.checking.derived_days import known_days, near_days, working_days_between
from replycraft.checking.figures import Sort, whole
from replycraft.checking.listed import counts_listed
from replycraft.checking.patterns import lazily
from replycraft.checking.quantities import (
    COUNTED,
    MEASURES,
    PIECES,
    SPANS,
    THOUSAND,
    TURNS,
    Quantity,
    facts_by_key,
    quantity,
)
from replycraft.checking.scenes import Scene

_MONEY = "円"
_PERCENT = "%"
_WHOLE = 100 * THOUSAND
_MOST_COUNTED = 9_999 * THOUSAND
_RANGE = lazily("(?:目)?(?:から|〜|~|-|より)$")
_RANGE_END = lazily("(?:目)?(?:まで)?の?、?(?:計|合計|合わせて)?$")
_SUPPOSED = lazily(
    "場合|でしたら|なら|ですと|だと|とすると|計算|例えば|たとえば|仮に|目安|以上|[にと]なり|分|合わせて|合計|計で"
)
_ASKED = lazily(
    "(?:何|いく|幾)(回|度|日|枚|個|本|箱|袋|人|名|週|か月|ヶ月|カ月|台|冊|点|杯|食|つ)"
)
_ASKED_KINDS = {
    **dict.fromkeys("回度", TURNS),
    **dict.fromkeys("日週", "日"),
    **dict.fromkeys(("か月", "ヶ月", "カ月"), "か月"),
}
_NTH = "目"
_RISEN = lazily("(?:ほど|程度)?の?(?:値上|増|上が|アップ|高く|多く)")
_ABOUT = lazily("(?:約|およそ|ほぼ)$")
_ENDING = lazily("まで|から|以降|以上|の「")
_A_DAY = 24 * 60 * 60
_A_YEAR = 12
_MOST_TIMES = 366


def _is_counted(scene: Scene) -> bool:
    return scene.wanted.kind in COUNTED and 0 < scene.wanted.value <= _MOST_COUNTED


def _is_ordinal(scene: Scene) -> bool:
    return scene.work.reply.text.startswith(_NTH, scene.figure.end)


def _listed(scene: Scene) -> bool:
    """Tell whether things are counted that are listed: 「赤、紺、カーキの3色」."""
    count, rest = divmod(scene.wanted.value, THOUSAND)
    return (
        _is_counted(scene)
        and not rest
        and counts_listed(scene.work, scene.figure, count)
    )


def _converted(scene: Scene) -> bool:
    """「90分」 is 1時間半, 「60日間」 60日, 「30%」 3割; a week is seven days."""
    wanted = scene.wanted
    day = wanted.kind == "日"
    return any(
        (q.kind == wanted.kind and q.value == wanted.value)
        or (day and q.kind == "秒" and q.value == wanted.value * _A_DAY)
        for q in scene.known
    )


def _summed(scene: Scene) -> bool:
    """「全19回のうち13回を終え、残りは6回」; all counts told together come to the sum."""
    wanted = scene.wanted
    if _is_ordinal(scene):
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


def _values(found: Iterable[Quantity], kind: str) -> list[int]:
    return [q.value for q in found if q.kind == kind]


def _next_after_limit(scene: Scene) -> bool:
    """「5回目までは無料、6回目から」: the one after a known limit, or one within it."""
    text, end = scene.work.reply.text, scene.figure.end
    if not _is_ordinal(scene):
        return False
    if scene.wanted.value - THOUSAND in scene.alike:
        return True
    if not _is_counted(scene) or _ENDING.match(text, end + 1):
        return False
    return any(scene.wanted.value <= limit for limit in scene.same)


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


def _quotient(scene: Scene) -> bool:
    """「3kg入りの袋は、1日150gで20日分」; 「元が取れるのは3回目」 is rounded."""
    if scene.wanted.kind not in COUNTED | SPANS:
        return False
    asked = _is_asked(scene)
    priced = {_MONEY} if asked or scene.wanted.kind not in SPANS else set()
    known = [q for q in scene.known if q.kind in MEASURES | priced]
    known += [q for q in scene.facts if q.kind == PIECES != scene.wanted.kind]
    pairs = combinations(known, 2)
    wanted = scene.wanted.value
    return any(
        _is_share(wanted, max(a.value, b.value), min(a.value, b.value), rounded=asked)
        for a, b in pairs
        if a.kind == b.kind and min(a.value, b.value) > 0
    )


def _shared(scene: Scene) -> bool:
    """「25日間で450kWh、1日平均18kWh」: a known measure, shared out over a known count."""
    if scene.wanted.kind not in MEASURES:
        return False
    counts = {q.value // THOUSAND for q in scene.known if q.kind in COUNTED | SPANS}
    told = {q.value // THOUSAND for q in scene.told if q.kind in COUNTED | SPANS}
    counts |= {a * b for a, b in combinations(told, 2)}
    return any(
        scene.wanted.value * count == q.value or scene.wanted.value == q.value * count
        for q in scene.facts
        if q.kind == scene.wanted.kind
        for count in counts
        if count > 1
    )


def _is_share(wanted: int, whole: int, part: int, *, rounded: bool) -> bool:
    count, rest = divmod(whole, part)
    if not rounded and rest:
        return False
    return wanted in (count * THOUSAND, (count + bool(rest)) * THOUSAND)


def _is_asked(scene: Scene) -> bool:
    """Tell whether the mail asks how many: 「何回行けば」."""
    found = _ASKED.finditer(scene.work.ground.mail.text)
    return any(_ASKED_KINDS.get(f[1], PIECES) == scene.wanted.kind for f in found)


def _multiplied(scene: Scene) -> bool:
    """「1箱に24個ですので、2箱で48個」: a known count as often as was just told."""
    if not _is_counted(scene) or _is_ordinal(scene):
        return False
    start, _ = scene.work.reply.sentence_at(scene.figure.start)
    ahead = (f for f in scene.work.figures if start <= f.start < scene.figure.start)
    times = {whole(f) for f in ahead if f.sort is Sort.NUMBER}
    return any(
        q.kind == scene.wanted.kind and q.value * count == scene.wanted.value
        for q in scene.known
        for count in times
        if count and 1 < count <= _MOST_TIMES
    )


def _supposed(scene: Scene) -> bool:
    """「3回のご来園で5,400円」: so often a known price, or count, is what is told next."""
    work, figure = scene.work, scene.figure
    start, end = work.reply.sentence_at(figure.start)
    rivals = [
        f
        for f in (*work.ground.confirmed.figures, *work.ground.mail.figures)
        if f.unit == figure.unit and (whole(f) or 0) > 1
    ]
    supposed = _SUPPOSED.search(work.reply.text, start, end) or _is_asked(scene)
    if not _is_counted(scene) or rivals or not supposed:
        return False
    results = {
        (q.kind, q.value * THOUSAND)
        for f in work.figures
        if figure.end <= f.start < end
        if (q := quantity(f)) is not None
    }
    return any(
        (q.kind or _MONEY, q.value * scene.wanted.value) in results
        for q in scene.known
        if q.value > THOUSAND
    )


def _rest_of_whole(scene: Scene) -> bool:
    """「残りの80%」 where 20% are known."""
    wanted = scene.wanted
    left = _WHOLE - wanted.value
    return wanted.kind == _PERCENT and any(
        q.kind == _PERCENT and q.value == left for q in scene.known
    )


def _rate(scene: Scene) -> bool:
    """「2割引き」 where 2,000円 and 1,600円 are confirmed."""
    if scene.wanted.kind != _PERCENT:
        return False
    money = {
        q.value for q in scene.facts if q.kind in ("", _MONEY) and q.value > _WHOLE
    }
    text = scene.work.reply.plain
    about = _ABOUT.search(text, max(0, scene.figure.start - 3), scene.figure.start)
    off = THOUSAND // 2 if about else 0
    risen = _RISEN.match(text, scene.figure.end) is not None
    return any(
        abs(part * _WHOLE - scene.wanted.value * base) <= off * base
        for low, high in combinations(sorted(money), 2)
        for part, base in (
            ((high - low, low),) if risen else ((low, high), (high - low, high))
        )
    )


def _span_of_stay(scene: Scene) -> bool:
    """Tell whether a day more is told than nights: 「2泊3日」."""
    work, figure = scene.work, scene.figure
    nights = [f for f in work.figures if f.end == figure.start and f.unit == "泊"]
    return any(
        (whole(f) or 0) + 1 == whole(figure) and scene.wanted.kind == "日"
        for f in nights
    )


def _between_days(scene: Scene) -> bool:
    """「お振り込みの3日前」: so far apart are two days, one of them told."""
    step, rest = divmod(scene.wanted.value, THOUSAND)
    if rest or scene.wanted.kind not in ("日", "営業日"):
        return False
    told = near_days(scene.work, scene.figure)
    others = told | known_days(scene.work)
    if scene.wanted.kind == "日":
        return any(abs((a - b).days) == step for a in told for b in others)
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
    _summed,
    _next_after_limit,
    _ranged,
    _quotient,
    _shared,
    _multiplied,
    _supposed,
    _rest_of_whole,
    _rate,
    _span_of_stay,
    _between_days,
)
