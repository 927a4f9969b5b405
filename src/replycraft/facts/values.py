"""Finds the values in any text: a mail's, or a reply's that is to be checked."""

from datetime import date
from itertools import islice
from typing import NamedTuple

from replycraft.facts.finders.amounts import find_amounts
from replycraft.facts.finders.contacts import find_contacts
from replycraft.facts.finders.dates import find_dates
from replycraft.facts.finders.numerals import narrow
from replycraft.facts.finders.quantities import find_quantities
from replycraft.facts.finders.references import find_references
from replycraft.facts.finders.times import find_times
from replycraft.records.ids import FactKind


class Value(NamedTuple):
    """One value: what it is, as it was written, normalised, and where it stands."""

    kind: FactKind
    text: str
    value: str | int
    start: int
    end: int


def find_values(text: str, *, when: date) -> tuple[Value, ...]:
    """Return the values in *text*, ascending and not overlapping.

    *when* is the day on which the text was written: 明日 is the day after it. Where
    two readings overlap, the one found by the stricter rule stays.
    """
    plain = narrow(text)
    found: list[Value] = []
    taken = bytearray(len(plain))
    for finder in _FINDERS:
        for kind, value, start, end in islice(finder(plain, when), _MOST):
            if taken.find(1, start, end) < 0:
                taken[start:end] = b"\x01" * (end - start)
                found.append(Value(kind, text[start:end], value, start, end))
    found.sort(key=lambda value: value.start)
    return tuple(found)


# No letter states more values of one sort; a mail that does is an attack.
_MOST = 1_000
# Strictest first: the digits of an order number are no date and no amount.
_FINDERS = (
    find_references,
    find_contacts,
    find_dates,
    find_times,
    find_amounts,
    find_quantities,
)
