"""Finds hours from one to another that are told instead of the confirmed ones."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.hearsay import HEARSAY
from replycraft.checking.other_measures import SPAN, is_told
from replycraft.checking.patterns import lazily
from replycraft.checking.pieces import narrow
from replycraft.checking.sourced import is_same_hour

_KEYS = frozenset(("time", "slot", "window", "hours"))
_PAIR = 2
_REFUSED = lazily("ません|かね|満席|埋まって|以外|いっぱいで")


class _Slot(NamedTuple):
    """The confirmed hours from one to another, and the text that tells them."""

    first: Figure
    last: Figure
    text: str


def other_slots(work: Work) -> Iterator[tuple[Figure, str]]:
    """Yield the hours that are told instead of the only confirmed ones, with these.

    「16時から18時の間にお伺いします」 where 「14:00〜16:00」 is confirmed and not told: both
    hours are wrong, though one of them is known.
    """
    slot = _only_slot(work)
    if slot is None or (is_told(work, slot.first) and is_told(work, slot.last)):
        return
    known = _other_times(work, slot)
    for first, last in pairwise(work.figures):
        if not _are_tied(work, first, last) or _is_within(slot, first, last):
            continue
        if {first.value, last.value} <= known or _says_otherwise(work, first):
            continue
        yield _wrong_part(slot, first, last), slot.text


def _wrong_part(slot: _Slot, first: Figure, last: Figure) -> Figure:
    """Return the hours from *first* to *last*, or the one of them that is wrong."""
    if _same(slot.first, first):
        return last
    return first if _same(slot.last, last) else first._replace(end=last.end)


def _only_slot(work: Work) -> _Slot | None:
    """Return the hours of the one fact that is called a time and tells two of them."""
    slots = [
        _Slot(known[0], known[1], work.ground.facts[key])
        for key, known in work.ground.fact_figures.items()
        if not _KEYS.isdisjoint(key.split("_"))
        if len(known) == _PAIR and all(f.sort is Sort.TIME for f in known)
        if SPAN.fullmatch(narrow(work.ground.facts[key]), known[0].end, known[1].start)
    ]
    return slots[0] if len(slots) == 1 else None


def _other_times(work: Work, slot: _Slot) -> set[object]:
    """Return the times that the desk, or another fact, has: they may be told as a span."""
    found = [
        f
        for key, known in work.ground.fact_figures.items()
        if work.ground.facts[key] != slot.text
        for f in known
    ]
    return {f.value for f in (*found, *work.ground.desk.figures) if f.sort is Sort.TIME}


def _are_tied(work: Work, first: Figure, last: Figure) -> bool:
    """Tell whether the two figures are a span of hours in the letter itself."""
    inside = work.reply.body_start <= first.start and last.end <= work.reply.body_end
    times = first.sort is last.sort is Sort.TIME
    tied = inside and times and SPAN.fullmatch(work.reply.text, first.end, last.start)
    return bool(tied)


def _says_otherwise(work: Work, first: Figure) -> bool:
    """Tell whether the sentence is hearsay, or says that these hours cannot be."""
    sentence = work.reply.sentence_at(first.start)
    text = work.reply.text
    return bool(HEARSAY.search(text, *sentence) or _REFUSED.search(text, *sentence))


def _is_within(slot: _Slot, first: Figure, last: Figure) -> bool:
    """「14時半から15時半」 is a part of the confirmed hours; so are they themselves."""
    inner = _same(slot.first, first) and _same(slot.last, last)
    low, high = int(str(slot.first.value)), int(str(slot.last.value))
    return inner or low <= int(str(first.value)) < int(str(last.value)) <= high


def _same(known: Figure, told: Figure) -> bool:
    return known.value == told.value or is_same_hour(known, told)
