"""Bytes to text: what the label says, checked against what the bytes can be."""

import codecs
from typing import NamedTuple

from replycraft.mail import charset_names as names
from replycraft.mail.guessing import best_text, guess, has_kana, read_strictly, score
from replycraft.mail.jis import ESC, LOST, decode_jis, has_escapes, restore_escapes

_CLEARLY = 0.5  # the lead by which another reading beats the label
_PLAIN = frozenset({"", names.UTF8, names.ASCII, names.SJIS, names.EUC, names.UNKNOWN})
_JAPANESE = frozenset({names.UTF8, names.SJIS, names.EUC, names.JIS})
_SHIFT_OUT = b"\x0e"
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
    if kind == names.UTF8 and ESC not in data:
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
    if kind == names.JIS and _SHIFT_OUT in data:
        return Decoded(decode_jis(data, _lossy).text, names.JIS, _STRETCHED)
    restored = restore_escapes(data)
    if restored == data:
        return _ascii(data, kind)
    note = "エスケープ文字が失われたISO-2022-JPを復元しました。"
    return Decoded(decode_jis(restored, _lossy).text, names.JIS, note)


def _decode_other(data: bytes, kind: str) -> Decoded:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", "replace")
        return Decoded(text, "utf-16", _note(kind, "utf-16", text))
    if has_escapes(data) and kind not in {"iso2022_kr", "hz"}:
        jis = decode_jis(data, best_text)
        note = _note(kind, names.JIS, jis.text)
        return Decoded(
            jis.text, names.JIS, note + _jis_note(data, stretched=jis.stretched)
        )
    declared = _as_declared(data, kind)
    if declared is not None:
        return declared
    text, used = guess(data)
    if kind not in _JAPANESE and kind not in {"", names.ASCII, names.UNKNOWN}:
        return _foreign(data, kind, Decoded(text, used))
    return Decoded(text, used, _note(kind, used, text))


def _as_declared(data: bytes, kind: str) -> Decoded | None:
    """Return the text if the label is Japanese, fits, and nothing fits better."""
    if kind not in {names.SJIS, names.EUC}:
        return None
    text = read_strictly(data, kind)
    if text is None:
        return None
    plausible = score(text)
    if plausible >= 1:  # mostly kana and kanji: no other reading looks like this
        return Decoded(text, kind)
    if plausible < 0:
        return None
    if (utf8 := read_strictly(data, names.UTF8)) is not None and has_kana(utf8):
        return None
    other = read_strictly(data, names.EUC if kind == names.SJIS else names.SJIS)
    if other is not None and score(other) > plausible + _CLEARLY:
        return None
    return Decoded(text, kind)


def _foreign(data: bytes, kind: str, guessed: Decoded) -> Decoded:
    """Keep a foreign label unless the bytes are plainly Japanese."""
    if kind.startswith(("utf", "gb", "big5", "cp949", "iso2022", "hz")):
        text = _well_formed(data.decode(kind, "replace"))
        if LOST not in text and not (
            guessed.used == names.UTF8 and has_kana(guessed.text)
        ):
            return Decoded(text, kind)
    if score(guessed.text) >= _CLEARLY and has_kana(guessed.text):
        return guessed._replace(note=_note(kind, guessed.used, guessed.text))
    text = _well_formed(data.decode(kind, "replace"))
    return Decoded(text, kind, _note(kind, kind, text))


def _well_formed(text: str) -> str:
    """Replace lone surrogates, which UTF-7 can smuggle in."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _lossy(data: bytes) -> str:
    return data.decode("ascii", "replace")


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
