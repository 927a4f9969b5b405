"""Cuts a reply into the lines that address, the body, and the signature."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from replycraft.checking.patterns import lazily
from replycraft.checking.pieces import Placed, cut
from replycraft.checking.remember import Remembered
from replycraft.facts import comparing
from replycraft.text.sentences import layout

_TITLE = lazily(
    r"(?:様方|さま方|様|さま|御中|殿|どの|さん|くん|ちゃん|各位|氏|先生|へ)[、,]?$"
)
_INLINE = lazily(r"^(\S{1,12}(?: \S{1,8})?(?:様|さま|さん|殿|先生))(?:[、,。]| (?=\S))")
_SENTENCE_END = lazily(
    r"[。！？!?♪]|(?:ます|ました|ません|です|でした|ください|下さい|ませ|ございます|でしょうか)[))）」]*$"
)
_LONGEST_ADDRESS = 60
_LONGEST_NAME = 12
_ADDRESS_LINES = 4
_SIGNATURE_LINES = 14
# Lines are never taken for wrapped ones where one is longer.
_LONGEST_WRAP = 42

Spans = tuple[tuple[int, int], ...]


class Line(NamedTuple):
    """One line, stripped, and where it stands."""

    text: str
    start: int
    end: int


class Reply(NamedTuple):
    """A reply and its parts; `plain` has the same length in narrow letters.

    `address` are the lines that name the recipient, `tail` the lines of the
    signature; the body is `text[body_start:body_end]`. `sentences` and `quotes`
    are half-open ranges, ascending.
    """

    text: str
    plain: str
    address: tuple[Line, ...]
    tail: tuple[Line, ...]
    body_start: int
    body_end: int
    sentences: tuple[tuple[int, int], ...]
    quotes: tuple[tuple[int, int], ...]
    pieces: tuple[Placed, ...]

    @property
    def body(self) -> str:
        """The text between the address and the signature."""
        return self.text[self.body_start : self.body_end]

    def sentence_at(self, position: int) -> tuple[int, int]:
        """Return the sentence that holds *position*, or the one before it."""
        index = bisect_right(self.sentences, (position, len(self.text) + 1)) - 1
        return self.sentences[index] if index >= 0 else (0, len(self.text))

    def sentence_before(self, position: int) -> tuple[int, int]:
        """Return the sentence before the one that holds *position*, or that one."""
        start, _ = self.sentence_at(position)
        return self.sentence_at(max(0, start - 1))

    def quoted(self, position: int) -> bool:
        """Tell whether *position* is inside of 「…」 or 『…』."""
        index = bisect_right(self.quotes, (position, len(self.text) + 1)) - 1
        return index >= 0 and position < self.quotes[index][1]

    def quotes_in(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the quotes between *start* and *end*, counted from *start*."""
        first, last = (bisect_left(self.quotes, (at, 0)) for at in (start, end))
        return tuple((a - start, b - start) for a, b in self.quotes[first:last])


squeeze = Remembered(comparing.squeeze)


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    position = 0
    for raw in text.split("\n"):
        if raw and (stripped := raw.strip()):
            start = position + (stripped != raw and raw.find(stripped))
            lines.append(Line(stripped, start, start + len(stripped)))
        position += len(raw) + 1
    return lines


def _address(lines: list[Line], text: str) -> tuple[tuple[Line, ...], int]:
    for count, line in enumerate(lines[:_ADDRESS_LINES], start=1):
        if "。" in line.text or len(line.text) > _LONGEST_ADDRESS:
            break
        if _TITLE.search(line.text):
            return tuple(lines[:count]), line.end
    inline = _INLINE.match(lines[0].text) if lines else None
    if inline:
        start = lines[0].start
        return (Line(inline[1], start, start + len(inline[1])),), start + inline.end()
    if lines and lines[0].end < len(text) and _is_lonely_name(lines[0].text):
        return (lines[0],), lines[0].end
    return (), 0


def _is_lonely_name(line: str) -> bool:
    return (
        len(line) <= _LONGEST_NAME and not _ends_sentence(line) and "件名" not in line
    )


@Remembered
def _ends_sentence(line: str) -> bool:
    return _SENTENCE_END.search(line) is not None


def _tail(lines: list[Line]) -> tuple[Line, ...]:
    """Return the last lines that are no sentences; nothing where all are."""
    at = len(lines)
    while at > 0 and len(lines) - at < _SIGNATURE_LINES:
        line = lines[at - 1].text
        if _ends_sentence(line) and not line.startswith("※"):
            break
        at -= 1
    return tuple(lines[at:])


def read_reply(text: str) -> Reply:
    """Cut *text* into its parts."""
    lines = _lines(text)
    address, body_start = _address(lines, text)
    tail = _tail(lines[len(address) :])
    body_end = tail[0].start if tail else len(text)
    pieces = cut(text)
    sentences, quotes = _layout(text, lines, pieces)
    return Reply(
        text,
        "".join([piece.plain for _, _, piece in pieces]),
        address,
        tail,
        min(body_start, body_end),
        body_end,
        sentences,
        quotes,
        pieces,
    )


def _layout(
    text: str, lines: list[Line], pieces: tuple[Placed, ...]
) -> tuple[Spans, Spans]:
    """Return sentences and quotes as `layout` does."""
    longest = max((line.end - line.start for line in lines), default=0)
    # Speech in brackets may hold ends of sentences, and so may wrapped lines.
    if "「" in text or "『" in text or longest <= _LONGEST_WRAP:
        whole = layout(text)
        return tuple(whole.sentences), tuple(whole.quotes)
    found = [
        (start + first, start + last)
        for start, _, piece in pieces
        for first, last in piece.sentences
    ]
    return tuple(found), ()
