"""The ways in which a number follows by multiplying or dividing known ones."""

from itertools import combinations

from replycraft.checking.figures import Sort, whole
from replycraft.checking.patterns import BOTH_WAYS, IN_TURNS, lazily
from replycraft.checking.quantities import (
    COUNTED,
    MEASURES,
    PIECES,
    SPANS,
    THOUSAND,
    TURNS,
    Quantity,
    quantity,
)
from replycraft.checking.scenes import Scene

_MONEY = "円"
_SUPPOSED = lazily(
    "場合|でしたら|なら|ですと|だと|とすると|計算|例えば|たとえば|仮に|目安|以上|[にと]なり|分|合わせて|合計|計で"
)
_ASKED = lazily(
    "(?:何|いく|幾)(回|度|日|枚|個|本|箱|袋|人|名|缶|瓶|束|足|着|部|匹|頭|丁|巻|株|席|組|便|コマ|セット|ケース|パック|週|か月|ヶ月|カ月|台|冊|点|杯|食|つ)"
)
_ASKED_KINDS = {
    **dict.fromkeys("回度", TURNS),
    **dict.fromkeys("日週", "日"),
    **dict.fromkeys(("か月", "ヶ月", "カ月"), "か月"),
}
_BUDGET = lazily("ご?予算|(?:以内|まで)でしたら")
_MOST_TIMES, _MOST_TOLD = 366, 8
_BOTH_WAYS_OF = f"{BOTH_WAYS}[^。、\n]{{0,8}}$"
_REACH = 14
# 「月に2回お乗りになりますと、3か月で」
_MONTHS = "か月"
_FRACTION = lazily("([2-9]|10)分の([1-9])")
_APART = lazily(IN_TURNS)
_BOTH_SIDES = lazily("左右|両側|両端|両脇|上下|前後")


def is_quotient(scene: Scene) -> bool:
    """「3kg入りの袋は、1日150gで20日分」; 「元が取れるのは3回目」 is rounded."""
    if scene.wanted.kind not in COUNTED | SPANS:
        return False
    asked = _is_asked(scene) or _is_of_budget(scene)
    worth = scene.work.reply.text.startswith("分", scene.figure.end)
    free = asked or worth or scene.wanted.kind not in SPANS
    priced = {_MONEY} if free else set()
    known = [q for q in scene.known if q.kind in MEASURES | priced]
    known += _prices_told(scene) if worth else []
    known += [q for q in scene.facts if q.kind == PIECES != scene.wanted.kind]
    pairs = combinations(known, 2)
    wanted = scene.wanted.value
    return any(
        _is_share(wanted, max(a.value, b.value), min(a.value, b.value), rounded=asked)
        for a, b in pairs
        if a.kind == b.kind and min(a.value, b.value) > 0
    )


def _is_of_budget(scene: Scene) -> bool:
    """Tell whether the sentence says what a sum of the customer's is enough for."""
    sentence = scene.work.reply.sentence_at(scene.figure.start)
    return _BUDGET.search(scene.work.reply.text, *sentence) is not None


def _prices_told(scene: Scene) -> list[Quantity]:
    """Return the amounts that the reply told ahead: 「ちょうど月払いの2か月分」."""
    ahead = [f for f in scene.work.figures if f.end <= scene.figure.start]
    told = (quantity(f) for f in ahead if f.unit == _MONEY)
    return [q for q in told if q is not None][-_MOST_TOLD:]


def is_shared(scene: Scene) -> bool:
    """「25日間で450kWh、1日平均18kWh」: a known measure, shared out over a known count."""
    if scene.wanted.kind not in MEASURES:
        return False
    counts = {q.value // THOUSAND for q in scene.known if q.kind in COUNTED | SPANS}
    told = {q.value // THOUSAND for q in scene.told if q.kind in COUNTED | SPANS}
    counts |= {a * b for a, b in combinations(told, 2)}
    return any(
        scene.wanted.value * count == q.value or scene.wanted.value == q.value * count
        for q in (*scene.facts, *scene.told)
        if q.kind == scene.wanted.kind
        for count in counts
        if count > 1
    )


def is_fraction(scene: Scene) -> bool:
    """「60リットルの3分の1、20リットル」: a confirmed fraction of a known measure."""
    found = _FRACTION.findall(scene.work.ground.confirmed.text)
    return scene.wanted.kind in MEASURES | COUNTED and any(
        scene.wanted.value * int(parts) == q.value * int(taken)
        for parts, taken in found
        for q in scene.known
        if q.kind == scene.wanted.kind
    )


def is_half_of_gap(scene: Scene) -> bool:
    """「左右に4cmずつ」 where 82cm are to fit into 90cm: half of what is left."""
    if scene.wanted.kind not in MEASURES:
        return False
    start, _ = scene.work.reply.sentence_at(scene.figure.start)
    sides = _BOTH_SIDES.search(scene.work.reply.text, start, scene.figure.start)
    known = {q.value for q in scene.known if q.kind == scene.wanted.kind}
    return sides is not None and any(
        2 * scene.wanted.value == abs(a - b) for a, b in combinations(known, 2)
    )


def is_both_ways(scene: Scene) -> bool:
    """「往復で16km」 where one way is 8km, or takes so long."""
    if scene.wanted.kind not in MEASURES:
        return False
    work, at = scene.work, scene.figure.start
    ahead = work.groups.pattern(_BOTH_WAYS_OF)
    both = ahead.search(work.reply.text, max(0, at - _REACH), at)
    return both is not None and any(
        q.kind == scene.wanted.kind and 2 * q.value == scene.wanted.value
        for q in scene.known
    )


def takes_turns(scene: Scene) -> bool:
    """「食器が4人分ですと2回に分けて」 where 3人分 are washed at once."""
    apart = _APART.match(scene.work.reply.text, scene.figure.end)
    if scene.wanted.kind != TURNS or apart is None:
        return False
    many = {q.value for q in (*scene.mail, *scene.told) if q.kind == PIECES}
    once = {q.value for q in scene.facts if q.kind == PIECES}
    return any(
        -(-all_of // part) * THOUSAND == scene.wanted.value
        for all_of in many
        for part in once
        if 0 < part < all_of
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


def is_multiplied(scene: Scene) -> bool:
    """「1箱に24個ですので、2箱で48個」: a known count as often as was just told."""
    if not scene.is_counted or scene.is_ordinal:
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


def is_supposed(scene: Scene) -> bool:
    """「3回のご来園で5,400円」: so often a known price, or count, is what is told next."""
    work, figure = scene.work, scene.figure
    start, end = work.reply.sentence_at(figure.start)
    rivals = [
        f
        for f in (*work.ground.confirmed.figures, *work.ground.mail.figures)
        if f.unit == figure.unit and (whole(f) or 0) > 1
    ]
    supposed = _SUPPOSED.search(work.reply.text, start, end) or _is_asked(scene)
    spans = scene.wanted.kind == _MONTHS
    if not (scene.is_counted or spans) or not supposed:
        return False
    results = {
        (q.kind, q.value * THOUSAND)
        for f in work.figures
        if figure.end <= f.start < end and f.value
        if (q := quantity(f)) is not None
    }
    times = scene.wanted.value
    if any((_MONTHS, q * THOUSAND * THOUSAND // times) in results for q in scene.same):
        return not spans
    return not rivals and any(
        (q.kind or _MONEY, q.value * times) in results
        for q in (*scene.known, *_prices_told(scene))
        if q.value > THOUSAND
    )
