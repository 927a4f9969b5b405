"""Sets out what an amount may be reckoned from."""

from collections.abc import Iterable
from typing import NamedTuple

from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.findings import Work
from replycraft.checking.quantities import (
    THOUSAND,
    Quantity,
    facts_by_key,
    known_facts,
    known_in,
)
from replycraft.checking.scenes import told_ahead

MONEY = "円"
_LEAST = 10
_MOST, _MOST_KNOWN = 10, 24
_ROUGHLY = 33


class Sum(NamedTuple):
    """The amount in question, with what it may be reckoned from.

    `money` are amounts that are known, `counts` how many of something.
    """

    work: Work
    figure: Figure
    target: int
    money: tuple[int, ...]
    counts: tuple[Quantity, ...]


def sum_of(work: Work, figure: Figure) -> Sum | None:
    """Return what the amount *figure* may be reckoned from, None where it is no amount."""
    target = whole(figure)
    if figure.sort is not Sort.NUMBER or figure.unit != MONEY or not target:
        return None
    told = [f for f in work.figures if f.end <= figure.start]
    near = told_ahead(work, figure)[::-1]
    counted = (*near, *known_facts(work.ground), *known_in(work.ground.mail))
    counts = (q for q in counted if q.kind not in ("", MONEY))
    return Sum(
        work,
        figure,
        target,
        _money(work, told),
        tuple(dict.fromkeys(counts))[:_MOST_KNOWN],
    )


def _money(work: Work, told: Iterable[Figure]) -> tuple[int, ...]:
    """Return the amounts that are confirmed, and those told before."""
    facts = [
        q.value // THOUSAND
        for found in facts_by_key(work.ground).values()
        for q in found
        if q.kind in ("", MONEY)
    ]
    before = [whole(f) or 0 for f in told if f.unit == MONEY][::-1]
    amounts = (n for n in (*before[:_MOST], *facts[:_MOST]) if n >= _LEAST)
    return tuple(dict.fromkeys(amounts))


def is_near(wanted: int, known: int, *, rough: bool, unit: int) -> bool:
    """Tell whether two amounts, taken *unit* times, differ by less than one, or roughly."""
    apart = abs(wanted - known)
    return apart < unit if not rough else apart * _ROUGHLY <= known
