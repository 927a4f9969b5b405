"""Cuts a reply into the lines that address, the body, and the signature."""

import unicodedata
from bisect import bisect_right
from typing import NamedTuple

from replycraft.checking.patterns import lazily
from replycraft.text.sentences import layout

_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: 0x20,
    0x2010: 0x2D,
    0x2011: 0x2D,
    0x2013: 0x2D,
    0x2212: 0x2D,
}
# Brackets stay wide: nothing that is compared has them.
_WIDE = lazily("[Ａ-Ｚａ-ｚ０-９－−‐‑–：，．／＠＃　]")
_TITLE = lazily(
    r"(?:様方|さま方|様|さま|御中|殿|どの|さん|くん|ちゃん|各位|氏|へ)[、,]?$"
)
_INLINE = lazily(r"^(\S{1,12}(?: \S{1,8})?(?:様|さま|さん|殿))(?:[、,。]| (?=\S))")
_SENTENCE_END = lazily(
    r"[。！？!?♪]|(?:ます|ました|ません|です|でした|ください|下さい|ませ|ございます|でしょうか)[))）」]*$"
)
_LONGEST_ADDRESS = 60
_LONGEST_NAME = 12
_ADDRESS_LINES = 4
_SIGNATURE_LINES = 14


class Line(NamedTuple):
    """One line, stripped, and where it stands."""

    text: str
    start: int
    end: int


class Reply(NamedTuple):
    """A reply and its parts; `plain` has the same length in narrow letters.

    `address` are the lines that name the recipient, `tail` the lines of the
    signature; the body is `text[body_start:body_end]`. `sentences` and `quotes`
    are half-open ranges, ascending. `letters` are all that occur: asking them first
    spares most searches.
    """

    text: str
    plain: str
    address: tuple[Line, ...]
    tail: tuple[Line, ...]
    body_start: int
    body_end: int
    sentences: tuple[tuple[int, int], ...]
    quotes: tuple[tuple[int, int], ...]
    letters: frozenset[str]

    @property
    def body(self) -> str:
        """The text between the address and the signature."""
        return self.text[self.body_start : self.body_end]

    def sentence_at(self, position: int) -> tuple[int, int]:
        """Return the sentence that holds *position*, or the one before it."""
        index = bisect_right(self.sentences, (position, len(self.text) + 1)) - 1
        return self.sentences[index] if index >= 0 else (0, len(self.text))

    def quoted(self, position: int) -> bool:
        """Tell whether *position* is inside of 「…」 or 『…』."""
        if not self.quotes:
            return False
        return any(start <= position < end for start, end in self.quotes)


def narrow(text: str) -> str:
    """Return *text* with full-width signs and odd hyphens made plain, as long as it."""
    return text.translate(_NARROW) if _WIDE.search(text) else text


def squeeze(text: str) -> str:
    """Return *text* for comparing names: normal width, lower case, no blanks."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(folded.split())


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    position = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = position + raw.find(stripped)
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
        len(line) <= _LONGEST_NAME
        and not _SENTENCE_END.search(line)
        and "件名" not in line
    )


def _tail(lines: list[Line]) -> tuple[Line, ...]:
    """Return the last lines that are no sentences; nothing where all are."""
    at = len(lines)
    while at > 0 and len(lines) - at < _SIGNATURE_LINES:
        line = lines[at - 1].text
        if _SENTENCE_END.search(line) and not line.startswith("※"):
            break
        at -= 1
    return tuple(lines[at:])


def read_reply(text: str) -> Reply:
    """Cut *text* into its parts."""
    lines = _lines(text)
    address, body_start = _address(lines, text)
    tail = _tail(lines[len(address) :])
    body_end = tail[0].start if tail else len(text)
    cut = layout(text)
    return Reply(
        text,
        narrow(text),
        address,
        tail,
        min(body_start, body_end),
        body_end,
        tuple(cut.sentences),
        tuple(cut.quotes),
        frozenset(text),
    )
