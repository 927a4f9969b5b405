"""Holds the counts of a list against the confirmed list: 「紅白3尾、大正三色2尾」."""

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily
from replycraft.checking.pieces import narrow
from replycraft.checking.units import COUNTERS

_NAME = lazily("[一-鿿々ァ-ヶー]{2,10}$")
_FEWEST = 2


def other_in_list(work: Work, figure: Figure) -> str | None:
    """Return the confirmed list whose count is told of another of its things.

    「紅白2尾と大正三色3尾」, where both are named in one sentence; only the first one
    that is told otherwise is accused.
    """
    if figure.sort is not Sort.NUMBER or figure.unit not in COUNTERS:
        return None
    start, end = work.reply.sentence_at(figure.start)
    told = _counts(
        work.reply.plain, [f for f in work.figures if start <= f.start < end], figure
    )
    for key, text in work.ground.facts.items():
        known = _counts(narrow(text), work.ground.fact_figures[key], figure)
        if len(known) < _FEWEST or not known.keys() <= told.keys():
            continue
        wrong = [name for name in told if known.get(name, told[name]) != told[name]]
        if wrong:
            return text if _name(work.reply.plain, figure) == wrong[0] else None
    return None


def _name(text: str, figure: Figure) -> str:
    found = _NAME.search(text[: figure.start])
    return found[0] if found else ""


def _counts(
    text: str, figures: list[Figure] | tuple[Figure, ...], like: Figure
) -> dict[str, object]:
    """Return what is counted as *like* is, by the name right before; only what has one."""
    same = (f for f in figures if f.sort is like.sort and f.unit == like.unit)
    named: dict[str, object] = {_name(text, f): f.value for f in same}
    named.pop("", None)
    return named
