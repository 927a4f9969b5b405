"""What bytes without a usable label most plausibly say."""

# ruff: noqa: PLR2004 - the numbers are the byte values of the encodings

import re

from replycraft.mail import charset_names as names
from replycraft.mail.jis import LOST, to_sjis
from replycraft.mail.patterns import Pattern

_SAMPLE = 4000
_SAMPLE_BYTES = 16_000
_MOST_BYTES_BY_LINE = 200_000
_KANA = Pattern("[ぁ-んァ-ヶー、。「」]+")
_KANJI = Pattern("[一-鿿々〆ａ-ｚＡ-Ｚ０-９！？～〜（）・…　]+")
_HALF = Pattern("[｡-ﾟ]")
_BAD = Pattern("[\x00-\x08\x0b\x0c\x0e-\x1a\x7f-\x9f\xad�]")
_PRIVATE = Pattern("[\ue000-\uf8ff]")
_EUC_PIECES = Pattern(
    rb"[\xa1-\xfe]{2}|\x8e[\xa1-\xdf]|\x8f[\xa1-\xfe]{2}|[\x00-\x7f]+|.", re.DOTALL
)


def guess(data: bytes) -> tuple[str, str]:
    """Return the most plausible reading of bytes without a usable label."""
    if not data:
        return "", names.ASCII
    for text in (read_strictly(data, names.UTF8), _cut_utf8(data), _cesu8(data)):
        if text is not None:
            return text, names.UTF8
    used, points = _likeliest(data[:_SAMPLE_BYTES])
    text = _loose(data, used)
    if LOST in text and len(data) <= _MOST_BYTES_BY_LINE:
        mixed = _by_line(data)
        if score(mixed) > max(points, score(text)):
            return mixed, "mixed"
    if points < 0:
        return data.decode("cp1252", "replace"), "windows-1252"
    return text, used


def _likeliest(sample: bytes) -> tuple[str, float]:
    """Return the Japanese encoding that gives *sample* the best score, and that."""
    points = {
        name: score(_loose(sample, name))
        for name in (names.SJIS, names.EUC, names.UTF8)
    }
    # Half-width kana in Shift_JIS look like kanji in EUC-JP, so EUC-JP must show kana.
    if not _KANA.search(_loose(sample, names.EUC)):
        del points[names.EUC]
    best = max(points, key=points.__getitem__)
    return best, points[best]


def _by_line(data: bytes) -> str:
    """Read line by line, for mails in which a gateway mixed encodings."""
    return "\n".join(map(best_text, data.split(b"\n")))


def best_text(data: bytes) -> str:
    """Return the likeliest reading of one line."""
    if data.isascii():
        return data.decode("ascii")
    utf8 = read_strictly(data, names.UTF8)
    if utf8 is not None:
        return utf8
    return max((_loose(data, names.SJIS), _loose(data, names.EUC)), key=score)


def read_strictly(data: bytes, kind: str) -> str | None:
    """Return *data* read as *kind*, None if a byte does not fit."""
    try:
        return data.decode(kind)
    except UnicodeDecodeError:
        pass
    if kind != names.EUC:
        return None
    text = _euc_ms(data)
    return None if LOST in text else text


def _loose(data: bytes, kind: str) -> str:
    if kind == names.EUC:
        text = read_strictly(data, kind)
        return _euc_ms(data) if text is None else text
    return data.decode(kind, "replace")


def _euc_ms(data: bytes) -> str:
    """Read EUC-JP with the CP932 rows that Python's codec does not know."""
    return "".join(map(_euc_piece, _EUC_PIECES.findall(data)))


def _euc_piece(piece: bytes) -> str:
    if len(piece) == 2 and piece[0] >= 0xA1:
        return to_sjis(piece[0] - 0x80, piece[1] - 0x80).decode("cp932", "replace")
    return piece.decode("euc_jp", "replace")


def _cut_utf8(data: bytes) -> str | None:
    """Read UTF-8 whose last character was cut off."""
    text = read_strictly(data[:-1], names.UTF8) if len(data) > 3 else None
    for lost in (2, 3):
        if text is None and len(data) > 3:
            text = read_strictly(data[:-lost], names.UTF8)
    return None if text is None or text.isascii() else text + LOST


def _cesu8(data: bytes) -> str | None:
    """Read UTF-8 in which emoji were written as two surrogates."""
    if b"\xed" not in data:
        return None
    try:
        text = data.decode("utf-8", "surrogatepass")
        return text.encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeError:
        return None


def is_torn(piece: bytes) -> bool:
    """Tell whether *piece* ends inside a character (UTF-8) or in kanji mode (JIS)."""
    if b"\x1b" in piece:
        return piece.rfind(b"\x1b$") > piece.rfind(b"\x1b(")
    tail = piece[-3:]
    for index, byte in enumerate(reversed(tail), start=1):
        if byte >= 0xC2:
            return index < (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4)
    return False


def score(text: str) -> float:
    """Return how much *text* looks like Japanese: below 0 is no text at all."""
    sample = text[:_SAMPLE]
    size = len(sample) - len(sample.encode("ascii", "ignore")) or 1
    good = 2 * _count(_KANA, sample) + _count(_KANJI, sample)
    good += len(_HALF.findall(sample)) // 2
    poor = 8 * len(_BAD.findall(sample)) + len(_PRIVATE.findall(sample))
    return (good - poor) / size if good or poor else 0.0


def _count(characters: Pattern[str], text: str) -> int:
    """Return how many characters of *text* stand in the runs that match."""
    return len("".join(characters.findall(text)))


def has_kana(text: str) -> bool:
    """Tell whether *text* has kana or Japanese marks, which chance rarely makes."""
    return _KANA.search(text) is not None
