"""Looks for listed wordings in one sentence."""

from array import array
from typing import NamedTuple

# A gap longer than this is another thought, and an endless one would be slow.
_LONGEST_GAP = 40

Steps = tuple[tuple[bool, tuple[str, ...]], ...]


class Wording(NamedTuple):
    """One phrase: its steps, why it counts, and what excuses it."""

    steps: Steps
    why: str
    unless: tuple[str, ...] = ()
    unless_reply: tuple[str, ...] = ()
    resolutions: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


# Name, start and end counted from the sentence, number, and the wording.
Hit = tuple[str, int, int, int, Wording]


class Filed(NamedTuple):
    """A wording, its name and number, and the piece of text to look for first.

    `first` is whether the wording begins with that piece.
    """

    name: str
    number: int
    wording: Wording
    way: str
    first: bool


Index = dict[int | str, tuple[Filed, ...]]
Spans = tuple[tuple[int, int], ...]


def hits_in(index: Index, sentence: str, quotes: Spans = ()) -> tuple[Hit, ...]:
    """Return every wording in *sentence*, ascending, once for each of its anchors."""
    hits: list[Hit] = []
    keys: set[int | str] = {*_numbers(sentence), *sentence}
    for key in keys & index.keys():
        for filed in index[key]:
            # Most pairs belong to other words; this is the fast no.
            if filed.way in sentence:
                span = _find(filed, sentence, quotes)
                if span:
                    hits.append((filed.name, *span, filed.number, filed.wording))
    return tuple(sorted(hits, key=_order))


def _order(hit: Hit) -> tuple[int, int, int]:
    return hit[1:4]


def _numbers(text: str) -> set[int]:
    """Return every two neighbours in *text* as numbers.

    Cutting 350 strings costs more than all searches; the encoded text gives the
    pairs at even and at odd places without any.
    """
    data = text.encode("utf-16-le", "surrogatepass")
    even, odd = len(data) // 4 * 4, (len(data) - 2) // 4 * 4
    found = set(array("I", data[:even]))
    found.update(array("I", data[2 : 2 + odd]))
    return found


def _find(filed: Filed, sentence: str, quotes: Spans) -> tuple[int, int] | None:
    """Return where the wording stands in *sentence*, by an anchor outside *quotes*."""
    wording, way = filed.wording, filed.way
    if any(word in sentence for word in wording.unless):
        return None
    at = sentence.find(way)
    while at >= 0:
        if not any(start <= at < end for start, end in quotes):
            if not filed.first:
                return in_sentence(wording, sentence)
            last = _follow(wording.steps, 1, sentence, at + len(way))
            if last is not None:
                return at, last
        at = sentence.find(way, at + 1)
    return None


def in_sentence(wording: Wording, sentence: str) -> tuple[int, int] | None:
    """Return where *wording* stands in *sentence*, whatever excuses it."""
    for way in wording.steps[0][1]:
        at = sentence.find(way)
        while at >= 0:
            last = _follow(wording.steps, 1, sentence, at + len(way))
            if last is not None:
                return at, last
            at = sentence.find(way, at + 1)
    return None


def _follow(steps: Steps, number: int, text: str, start: int) -> int | None:
    """Return where the phrase ends when its steps from *number* on follow *start*."""
    if number == len(steps):
        return start
    gap, ways = steps[number]
    for way in ways:
        if not gap:
            if text.startswith(way, start):
                last = _follow(steps, number + 1, text, start + len(way))
                if last is not None:
                    return last
            continue
        limit = start + _LONGEST_GAP + len(way)
        at = text.find(way, start, limit)
        while at >= 0:
            last = _follow(steps, number + 1, text, at + len(way))
            if last is not None:
                return last
            at = text.find(way, at + 1, limit)
    return None
