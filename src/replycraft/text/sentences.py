"""Finds sentences and quoted speech in a text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_MARKS = re.compile(r"[。．！？!?♪]+|…{2,}|\n+")
_OPEN = "「『"
_SHORTEST_WRAP, _LONGEST_WRAP = 24, 42
_WRAPPED_SHARE = 0.7
# A customer who forgets to close a bracket must not hide the rest of the mail.
_LONGEST_QUOTE = 300


class Layout(NamedTuple):
    """Where sentences begin and end, and what stands in brackets of speech.

    `sentences` are half-open ranges, ascending, without blank ones; `quotes` are
    ranges between 「 and 」 or 『 and 』, outermost only, without the brackets.
    """

    sentences: list[tuple[int, int]]
    quotes: list[tuple[int, int]]


def _wrap_width(text: str) -> int:
    """Return the width at which *text* was wrapped by a mailer, 0 if it was not."""
    widths = [len(line) for line in text.split("\n")]
    longest = max(widths, default=0)
    if not _SHORTEST_WRAP <= longest <= _LONGEST_WRAP:
        return 0
    full = sum(width >= _WRAPPED_SHARE * longest for width in widths)
    return longest if full >= 3 else 0  # noqa: PLR2004 (two long lines prove nothing)


def _quotes(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    if "「" not in text and "『" not in text:
        return found
    depth = opened = 0
    for mark in re.finditer("[「『」』]", text):
        if mark[0] in _OPEN:
            if depth == 0:
                opened = mark.end()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and mark.start() - opened <= _LONGEST_QUOTE:
                found.append((opened, mark.start()))
        if depth and mark.start() - opened > _LONGEST_QUOTE:
            depth, opened = (1, mark.end()) if mark[0] in _OPEN else (0, 0)
    return found


def _ends(text: str, quotes: list[tuple[int, int]]) -> Iterator[int]:
    """Yield each position behind a mark or line end that closes a sentence."""
    width = _wrap_width(text)
    line_start = position = 0
    for mark in _MARKS.finditer(text):
        at, end = mark.span()
        while position < len(quotes) and quotes[position][1] <= at:
            position += 1
        if position < len(quotes) and quotes[position][0] <= at:
            continue
        if text[at] == "\n":
            wrapped = end - at == 1 and at - line_start >= _WRAPPED_SHARE * width > 0
            line_start = end
            if wrapped:
                continue
        yield end


def layout(text: str) -> Layout:
    """Cut *text* into sentences at 。！？ and line ends, not inside of speech."""
    quotes = _quotes(text)
    sentences: list[tuple[int, int]] = []
    start = 0
    for end in (*_ends(text, quotes), len(text)):
        if text[start:end].strip():
            sentences.append((start, end))
        start = end
    return Layout(sentences, quotes)
