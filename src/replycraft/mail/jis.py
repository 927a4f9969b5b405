"""ISO-2022-JP as it is really sent: CP932 rows, half-width kana, lost escapes."""

# ruff: noqa: PLR2004 - the numbers are the byte values of the encodings

import re
from collections.abc import Callable
from typing import NamedTuple

from replycraft.mail.patterns import Pattern

ESC = b"\x1b"
LOST = "�"
_SHIFTS = Pattern(rb"\x1b(\$[@AB]|\$\([@A-DOPQ]|\([ABHIJ]|&@\x1b\$B|\.[AF])")
_LINES = Pattern(rb"[\r\n]+")
# What is left of the escape sequences when a gateway ate the ESC.
_STARTS = Pattern(rb"\$[@B]")
_ENDS = Pattern(rb"\([BJ]")
_LONGEST_RUN = 2000
_MOST_FAILURES = 50  # keeps a line full of "$B" from costing quadratic time
_KANA_ROW = Pattern(rb"[$%!][!-~]")
_PAIRS = Pattern(rb"[\x21-\x7e]{2}|[\x00-\xff]", re.DOTALL)
_EXOTIC = ("iso2022_jp_2004", "iso2022_jp_ext", "iso2022_jp_2", "iso2022_jp_3")


class Jis(NamedTuple):
    """A decoded text, and whether the standard had to be stretched for it."""

    text: str
    stretched: bool


def has_escapes(data: bytes) -> bool:
    """Tell whether *data* switches character sets the way ISO-2022-JP does."""
    return ESC in data and _SHIFTS.search(data) is not None


def to_sjis(first: int, second: int) -> bytes:
    """Return the Shift_JIS bytes of the JIS X 0208 pair *first*, *second*."""
    lead = (first - 0x21) // 2 + 0x81
    if lead > 0x9F:
        lead += 0x40
    trail = second + ((0x1F if second < 0x60 else 0x20) if first % 2 else 0x7E)
    return bytes((lead, trail))


def decode_jis(data: bytes, eight_bit: Callable[[bytes], str]) -> Jis:
    """Decode *data* run by run; *eight_bit* reads bytes that are no 7-bit text."""
    if b"\x0e" not in data:  # Python's codec drops the kana of SO and SI silently
        try:
            return Jis(data.decode("iso2022_jp"), stretched=False)
        except UnicodeDecodeError:
            pass
    lines = _LINES.split(data)
    ends = _LINES.findall(data)
    # A line starts in ASCII again, so one broken line cannot spoil the next.
    texts = [_line(line, eight_bit) for line in lines]
    pairs = zip(texts, [*ends, b""], strict=True)
    return Jis(
        "".join(text + end.decode("ascii") for text, end in pairs), stretched=True
    )


def _line(line: bytes, eight_bit: Callable[[bytes], str]) -> str:
    if ESC not in line:
        return _ascii(line, eight_bit)
    parts = _SHIFTS.split(line)
    texts = [_ascii(parts[0], eight_bit)]
    for shift, run in zip(parts[1::2], parts[2::2], strict=True):
        texts.append(_run(shift, run, eight_bit))
    return "".join(texts)


def _run(shift: bytes, run: bytes, eight_bit: Callable[[bytes], str]) -> str:
    if shift in {b"(B", b"(J", b"(H", b"(A"}:
        return _ascii(run, eight_bit)
    if shift == b"(I":
        return "".join(_half_kana(byte) for byte in run)
    if shift in {b"$B", b"$@", b"&@\x1b$B", b"$(B", b"$(@"}:
        return _kanji(run, eight_bit)
    return _exotic(shift, run)


def _half_kana(byte: int) -> str:
    value = byte & 0x7F
    return chr(0xFF61 + value - 0x21) if 0x21 <= value <= 0x5F else chr(value)


def _ascii(run: bytes, eight_bit: Callable[[bytes], str]) -> str:
    if b"\x0e" in run:  # SO and SI switch half-width kana on and off (CP50222)
        first, *rest = run.split(b"\x0e")
        return _ascii(first, eight_bit) + "".join(_shifted(piece) for piece in rest)
    return run.decode("ascii") if run.isascii() else eight_bit(run)


def _shifted(piece: bytes) -> str:
    kana, _, plain = piece.partition(b"\x0f")
    return "".join(_half_kana(byte) for byte in kana) + plain.decode("ascii", "replace")


def _kanji(run: bytes, eight_bit: Callable[[bytes], str]) -> str:
    if not run.isascii():
        return eight_bit(run)
    out = bytearray()
    for pair in _PAIRS.findall(run):
        if pair in {b"(B", b"(J"}:  # row 8 has no such cell: an escape without ESC
            rest = run[run.index(pair) + 2 :]
            return out.decode("cp932", "replace") + _ascii(rest, eight_bit)
        out += to_sjis(*pair) if len(pair) == 2 else pair
    return out.decode("cp932", "replace")


def _exotic(shift: bytes, run: bytes) -> str:
    whole = ESC + shift + run + ESC + b"(B"
    for codec in _EXOTIC:
        try:
            return whole.decode(codec)
        except UnicodeDecodeError:
            continue
    return LOST * max(1, len(run) // 2)


def restore_escapes(data: bytes) -> bytes:
    """Give ISO-2022-JP its ESC bytes back where only `$B` and `(B` are left."""
    lines = data.split(b"\n")
    return b"\n".join(
        _restored(line) if b"$" in line and b"(" in line else line for line in lines
    )


def _restored(line: bytes) -> bytes:
    """Walk over *line* once; a start without an end is left as it is."""
    out, done, failures = bytearray(), 0, 0
    for start in _STARTS.finditer(line):
        if start.start() < done or failures > _MOST_FAILURES:
            continue
        end = _end_of_run(line, start.end())
        if end < 0:
            failures += 1
            continue
        out += line[done : start.start()] + ESC + line[start.start() : end] + ESC
        out += line[end : end + 2]
        done = end + 2
    return bytes(out + line[done:])


def _end_of_run(line: bytes, start: int) -> int:
    """Return where the kanji run from *start* ends, -1 if it is no Japanese."""
    for match in _ENDS.finditer(line, start, start + _LONGEST_RUN):
        run = line[start : match.start()]
        if len(run) % 2 == 0 and _looks_japanese(run):
            return match.start()
    return -1


def _looks_japanese(run: bytes) -> bool:
    # Prices such as "$Bxx(B" are no Japanese: one pair in five must be kana or marks.
    pairs = len(run) // 2
    return pairs >= 2 and run.isascii() and 5 * len(_KANA_ROW.findall(run)) >= pairs
