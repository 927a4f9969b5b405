"""Sets out what a sentence that reckons has to reckon with."""

from collections.abc import Iterator
from typing import NamedTuple

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.patterns import lazily
from replycraft.checking.quantities import COUNTED, THOUSAND, Quantity
from replycraft.checking.scenes import Scene
from replycraft.checking.surroundings import is_rough

_A_DAY = 24 * 60 * 60
_MONTH_DAYS = 30
_MONTHS, MONEY = "か月", "円"
# A time of any unit in seconds; a month is about so long.
_IN_SECONDS = {"秒": 1, "日": _A_DAY, _MONTHS: _MONTH_DAYS * _A_DAY}
TIME = "時"
_OF_UNIT = lazily("毎(秒|分|時|日|週|月)|(週|月)(?=に?[0-9一二三四五六七])|(半月)")
_UNIT_DAYS = {"日": 1, "週": 7, "月": _MONTH_DAYS, "半月": _MONTH_DAYS // 2}
_UNIT_SECONDS = {"秒": 1, "分": 60, "時": 3600}
HALF = "半"
_MOST_TOLD, _MOST = 8, 14
EXACT = 1e-6
_ROUGHLY, _ABOUT_MONTHS = 0.05, 0.13


class Part(NamedTuple):
    """One value to reckon with: `kind` as of quantities, every time in seconds."""

    value: float
    kind: str
    of_month: bool = False


class Steps(NamedTuple):
    """The number in question, what the reply told ahead of it, and all that is known."""

    scene: Scene
    wanted: Part
    told: tuple[Part, ...]
    known: tuple[Part, ...]
    times: tuple[float, ...]


def steps_of(scene: Scene) -> Steps:
    """Return what the number of *scene* may be reckoned from."""
    told = [part_of(q) for q in scene.told][-_MOST_TOLD:]
    told += _units_said(scene)
    known = dict.fromkeys((*told, *(part_of(q) for q in (*scene.facts, *scene.mail))))
    times = dict.fromkeys((*numbers_told(scene), *_counts(scene)))
    return Steps(
        scene,
        _with_half(scene),
        tuple(dict.fromkeys(told)),
        tuple(part for part in known if part.value > 0)[:_MOST],
        tuple(times)[:_MOST],
    )


def part_of(q: Quantity) -> Part:
    """Return *q* to reckon with: a time of any unit in seconds."""
    seconds = _IN_SECONDS.get(q.kind)
    value = q.value / THOUSAND
    if seconds is None:
        return Part(value, q.kind)
    return Part(value * seconds, TIME, q.kind == _MONTHS)


def _with_half(scene: Scene) -> Part:
    """Return the number in question; 「2か月半」 is half a month more."""
    wanted, figure = scene.wanted, scene.figure
    if wanted.kind == _MONTHS and figure.unit not in ("年", "年間"):
        half = scene.work.reply.text.startswith(HALF, figure.end)
        wanted = wanted._replace(value=wanted.value + half * THOUSAND // 2)
    return part_of(wanted)


def _units_said(scene: Scene) -> Iterator[Part]:
    """Yield the times of 「毎分8リットル」 and 「週1回」, of the reply or a fact."""
    start, _ = scene.work.reply.sentence_before(scene.figure.start)
    said = scene.work.reply.plain[start : scene.figure.start]
    for text in (said, scene.work.ground.confirmed.text):
        for found in _OF_UNIT.finditer(text):
            unit = found[1] or found[2] or found[3]
            days = _UNIT_DAYS.get(unit, 0) * _A_DAY
            yield Part(days or _UNIT_SECONDS[unit], TIME, unit in ("月", "半月"))


def numbers_told(scene: Scene) -> Iterator[float]:
    """Yield the plain numbers that the reply told ahead, up to a sentence before."""
    start, _ = scene.work.reply.sentence_before(scene.figure.start)
    for figure in scene.work.figures:
        if start <= figure.start and figure.end <= scene.figure.start:
            yield from _number(figure)


def _counts(scene: Scene) -> Iterator[float]:
    """Yield how many of something facts and mail speak of."""
    known = (*scene.facts, *scene.mail)
    yield from (
        q.value / THOUSAND for q in known if q.kind in COUNTED and q.value > THOUSAND
    )


def _number(figure: Figure) -> Iterator[float]:
    value = str(figure.value)
    plain = figure.sort is Sort.NUMBER and figure.unit != MONEY
    if plain and value.replace(".", "", 1).isdecimal() and float(value) > 1:
        yield float(value)


def is_told_roughly(item: Steps) -> bool:
    """Tell whether the number in question is told roughly: 「2か月半ほど」."""
    figure = item.scene.figure
    half = item.scene.work.reply.text.startswith(HALF, figure.end)
    return is_rough(item.scene.work, figure.start, figure.end + half)


def fits(item: Steps, result: float, used: tuple[Part, ...]) -> bool:
    """Tell whether the number is *result*, rounded as its words and digits say."""
    wanted = item.wanted
    apart = abs(result - wanted.value)
    if apart <= EXACT * wanted.value:
        return True
    if wanted.of_month != any(part.of_month for part in used):
        # Weeks told in months: nobody counts the 31st.
        return wanted.kind == TIME and apart <= _ABOUT_MONTHS * wanted.value
    step = _step(item)
    if wanted.kind in COUNTED:
        return apart < step and wanted.value >= 2 * step
    fraction = "." in str(item.scene.figure.value)
    if fraction and apart <= step / 2 + EXACT:
        return True
    return is_told_roughly(item) and apart <= max(
        _ROUGHLY * wanted.value, fraction * step
    )


def digits_of(value: float) -> int:
    """Return how many digits *value* has without its zeros: nothing is rounded to more."""
    return len(f"{value:.3f}".replace(".", "").strip("0"))


def _step(item: Steps) -> float:
    """Return what one more in the last written digit is."""
    written = str(item.scene.figure.value)
    digits = len(written.partition(".")[2])
    number = float(written) if written.replace(".", "", 1).isdecimal() else 0
    return item.wanted.value / number / 10**digits if number else 0
