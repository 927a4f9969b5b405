"""Bytes to text: what the label says, checked against what the bytes can be."""

# ruff: noqa: PLR2004 - the numbers are the byte values of the encodings

import codecs
import re
from typing import NamedTuple

from replycraft.mail import charset_names as names
from replycraft.mail.jis import (
    ESC,
    LOST,
    decode_jis,
    has_escapes,
    restore_escapes,
    to_sjis,
)

_SAMPLE = 4000
_SAMPLE_BYTES = 16_000
_MOST_BYTES_BY_LINE = 200_000
_PLAIN = frozenset({"", names.UTF8, names.ASCII, names.SJIS, names.EUC, names.UNKNOWN})
_JAPANESE = frozenset({names.UTF8, names.SJIS, names.EUC, names.JIS})
_KANA = re.compile("[ぁ-んァ-ヶー、。「」]")
_KANJI = re.compile("[一-鿿々〆ａ-ｚＡ-Ｚ０-９！？～〜（）・…　]")
_HALF = re.compile("[｡-ﾟ]")
_BAD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1a\x7f-\x9f\xad�]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_EUC_PIECES = re.compile(
    rb"[\xa1-\xfe]{2}|\x8e[\xa1-\xdf]|\x8f[\xa1-\xfe]{2}|[\x00-\x7f]+|.", re.DOTALL
)


_STRETCHED = "ISO-2022-JPの規格にない文字(機種依存文字、半角カナなど)を読み取りました。"
_CP932 = "Shift_JISの規格にない文字(機種依存文字)をCP932として読み取りました。"
_UNENDED = "漢字の終わりを示すエスケープ文字を補いました。"
_STRICT_SJIS = frozenset({"shift_jis", "shift-jis", "sjis"})


class Decoded(NamedTuple):
    """Text, the encoding that was used, and a note where the label was not enough."""

    text: str
    used: str
    note: str = ""


def decode(data: bytes, label: str = "") -> Decoded:
    """Return *data* as text; never fails, and says in `note` what it mended."""
    kind = names.family(label)
    if ESC not in data and data.isascii():
        if kind in _PLAIN and b"(B" not in data:
            return _ascii(data, kind)
        if kind in _PLAIN or kind == names.JIS:
            return _seven_bit(data, kind)
    if kind == names.UTF8:
        try:
            return Decoded(data.decode("utf-8"), names.UTF8)
        except UnicodeDecodeError:
            pass
    decoded = _decode_other(data, kind)
    if (
        decoded.used == names.SJIS
        and not decoded.note
        and label.lower() in _STRICT_SJIS
    ):
        return decoded._replace(note=_CP932 * (not _is_strict_sjis(data)))
    return decoded


def _is_strict_sjis(data: bytes) -> bool:
    try:
        data.decode("shift_jis")
    except UnicodeDecodeError:
        return False
    return True


def _ascii(data: bytes, kind: str) -> Decoded:
    if kind == names.UNKNOWN:
        return Decoded(data.decode("ascii"), names.ASCII, _label_note(kind))
    return Decoded(data.decode("ascii"), kind or names.ASCII)


def _seven_bit(data: bytes, kind: str) -> Decoded:
    restored = restore_escapes(data)
    if restored is data or restored == data:
        return _ascii(data, kind)
    note = "エスケープ文字が失われたISO-2022-JPを復元しました。"
    return Decoded(decode_jis(restored, _lossy).text, names.JIS, note)


def _decode_other(data: bytes, kind: str) -> Decoded:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", "replace")
        return Decoded(text, "utf-16", _note(kind, "utf-16", text))
    if has_escapes(data) and kind not in {"iso2022_kr", "hz"}:
        jis = decode_jis(data, _best_text)
        note = _note(kind, names.JIS, jis.text)
        return Decoded(
            jis.text, names.JIS, note + _jis_note(data, stretched=jis.stretched)
        )
    declared = _as_declared(data, kind)
    if declared is not None:
        return declared
    text, used = _guess(data)
    if kind not in _JAPANESE and kind not in {"", names.ASCII, names.UNKNOWN}:
        return _foreign(data, kind, Decoded(text, used))
    return Decoded(text, used, _note(kind, used, text))


def _as_declared(data: bytes, kind: str) -> Decoded | None:
    """Return the text if the label is Japanese, fits, and nothing fits better."""
    if kind not in {names.SJIS, names.EUC}:
        return None
    text = _strict(data, kind)
    if text is None:
        return None
    plausible = score(text)
    if plausible >= 1:  # mostly kana and kanji: no other reading looks like this
        return Decoded(text, kind)
    if plausible < 0:
        return None
    if (utf8 := _strict(data, names.UTF8)) is not None and _KANA.search(utf8):
        return None
    other = _strict(data, names.EUC if kind == names.SJIS else names.SJIS)
    if other is not None and score(other) > plausible + 0.5:
        return None
    return Decoded(text, kind)


def _foreign(data: bytes, kind: str, guessed: Decoded) -> Decoded:
    """Keep a foreign label unless the bytes are plainly Japanese."""
    if kind.startswith(("utf", "gb", "big5", "cp949", "iso2022", "hz")):
        text = _well_formed(data.decode(kind, "replace"))
        if LOST not in text and not (
            guessed.used == names.UTF8 and _KANA.search(guessed.text)
        ):
            return Decoded(text, kind)
    if score(guessed.text) >= 0.5 and _KANA.search(guessed.text):
        return guessed._replace(note=_note(kind, guessed.used, guessed.text))
    text = _well_formed(data.decode(kind, "replace"))
    return Decoded(text, kind, _note(kind, kind, text))


def _well_formed(text: str) -> str:
    """Replace lone surrogates, which UTF-7 can smuggle in."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _guess(data: bytes) -> tuple[str, str]:
    """Return the most plausible reading of bytes without a usable label."""
    if not data:
        return "", names.ASCII
    for text in (_strict(data, names.UTF8), _cut_utf8(data), _cesu8(data)):
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
    return "\n".join(map(_best_text, data.split(b"\n")))


def _best_text(data: bytes) -> str:
    if data.isascii():
        return data.decode("ascii")
    utf8 = _strict(data, names.UTF8)
    if utf8 is not None:
        return utf8
    return max((_loose(data, names.SJIS), _loose(data, names.EUC)), key=score)


def _lossy(data: bytes) -> str:
    return data.decode("ascii", "replace")


def _strict(data: bytes, kind: str) -> str | None:
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
        text = _strict(data, kind)
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
    text = _strict(data[:-1], names.UTF8) if len(data) > 3 else None
    for lost in (2, 3):
        if text is None and len(data) > 3:
            text = _strict(data[:-lost], names.UTF8)
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
    size = sum(not char.isascii() for char in sample) or 1
    good = 2 * len(_KANA.findall(sample)) + len(_KANJI.findall(sample))
    good += len(_HALF.findall(sample)) // 2
    poor = 8 * len(_BAD.findall(sample)) + len(_PRIVATE.findall(sample))
    return (good - poor) / size if good or poor else 0.0


def _note(kind: str, used: str, text: str) -> str:
    """Say what was wrong with the label *kind*, if anything was."""
    lost = text.count(LOST)
    notes = [f"読めない文字が{lost}か所あります。"] if lost else []
    if kind != used:
        notes.insert(0, _label_note(kind))
    return "".join(notes)


def _jis_note(data: bytes, *, stretched: bool) -> str:
    # The last switch of a text must lead back to ASCII.
    unended = data.rfind(b"\x1b$") > data.rfind(b"\x1b(")
    return _STRETCHED * stretched + _UNENDED * unended


def _label_note(kind: str) -> str:
    if kind == names.UNKNOWN:
        return "知らない文字コード名のため、内容から判断しました。"
    if kind in {"", names.ASCII}:
        return "文字コードの指定がないため、内容から判断しました。"
    return "文字コードの指定と内容が合わないため、内容から判断しました。"
