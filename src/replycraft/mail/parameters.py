"""The parameters of Content-Type and Content-Disposition, in linear time."""

import re
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from replycraft.mail.charsets import decode
from replycraft.mail.cleaning import clean_line
from replycraft.mail.patterns import Pattern
from replycraft.mail.repairs import RepairLog
from replycraft.mail.words import decode_words

_MOST = 200  # parameters; one of 20,000 is an attack, and the first ones count
_LONGEST = 16_000
_SHORT = 500
_QUOTES = 2  # charset'language'text
_PIECE = Pattern(r'"((?:[^"\\]|\\.)*)"?|[^;"]+|;', re.DOTALL)
_FOLD = Pattern(r"[\r\n]+[ \t]*")
_ESCAPED = Pattern(r"\\(.)", re.DOTALL)
_PERCENT = Pattern(r"(?:%[0-9A-Fa-f]{2}){2}")


class Field(NamedTuple):
    """A header such as `text/plain; charset=utf-8`: value and parameters."""

    value: str
    parameters: dict[str, str]

    def get(self, name: str) -> str:
        """Return the plain parameter *name*, "" if there is none."""
        return self.parameters.get(name, "")


def read_field(raw: str) -> Field:
    """Cut a header value at its semicolons; quotes protect, junk is tolerated."""
    if "\n" in raw or "\r" in raw:
        raw = _FOLD.sub(" ", raw)
    if ";" not in raw:
        return Field(raw.strip().lower(), {})
    if '"' not in raw and len(raw) < _SHORT:
        first, *rest = raw.split(";")
        return Field(first.strip().lower(), dict(map(_pair, reversed(rest))))
    return _quoted_field(readable(raw[:_LONGEST]))


def _pair(piece: str) -> tuple[str, str]:
    name, _, value = piece.partition("=")
    return name.strip().lower(), value.strip()


def readable(raw: str) -> str:
    """Return *raw* with its 8-bit bytes or JIS escapes read as text."""
    if raw.isascii() and "\x1b" not in raw:
        return raw
    return decode(raw.encode("utf-8", "surrogateescape")).text


def _quoted_field(raw: str) -> Field:
    pieces: list[list[str]] = [[]]
    for match in _PIECE.finditer(raw):
        if match.group(0) == ";":
            pieces.append([])
            if len(pieces) > _MOST:
                break
        elif match.group(1) is not None:
            pieces[-1].append(_ESCAPED.sub(r"\1", match.group(1)))
        else:
            pieces[-1].append(match.group(0))
    texts = ["".join(piece) for piece in pieces]
    return Field(texts[0].strip().lower(), dict(map(_pair, reversed(texts[1:]))))


def decoded_parameter(field: Field, name: str, where: str, log: RepairLog) -> str:
    """Return the text of *name*: RFC 2231, RFC 2047, raw 8-bit, or a mixture."""
    value = field.parameters.get(f"{name}*")
    if value is not None:
        return _extended(value, where, log)
    value = field.parameters.get(name)
    if value is None:
        return _continued(field, name, where, log)
    if not value.isascii() or "\x1b" in value:
        log.add(where, "raw 8-bit", "text", "ファイル名の生の文字を読み取りました。")
    return _plain(value, where, log)


def _extended(value: str, where: str, log: RepairLog) -> str:
    charset, rest = _charset_and_rest(value)
    decoded = decode(unquote_to_bytes(rest.encode("utf-8", "surrogateescape")), charset)
    if decoded.note:
        log.add(where, charset, decoded.used, decoded.note)
    return _plain(decoded.text, where, log)


def _charset_and_rest(value: str) -> tuple[str, str]:
    parts = value.split("'", 2)
    return (parts[0], parts[2]) if len(parts) > _QUOTES else ("", value)


def _continued(field: Field, name: str, where: str, log: RepairLog) -> str:
    """Join `name*0*`, `name*1`, …; the bytes first, since characters may be split."""
    data, charset = b"", ""
    for index in range(_MOST):
        extended = field.parameters.get(f"{name}*{index}*")
        value = field.parameters.get(f"{name}*{index}", extended)
        if value is None:
            break
        if extended is not None and index == 0:
            charset, extended = _charset_and_rest(extended)
        if extended is not None:
            data += unquote_to_bytes(extended.encode("utf-8", "surrogateescape"))
        else:
            data += value.encode("utf-8", "surrogateescape")
    decoded = decode(data, charset)
    if decoded.note:
        log.add(where, charset, decoded.used, decoded.note)
    return _plain(decoded.text, where, log)


def _plain(value: str, where: str, log: RepairLog) -> str:
    if "=?" in value:
        note = "規格に合わない書き方のファイル名を読み取りました。"
        log.add(where, "RFC 2047", "text", note)
        value = decode_words(value, "", where, log)
    if _PERCENT.search(value):
        value = _unquoted(value)
    return clean_line(value, where, log)


def _unquoted(value: str) -> str:
    """Undo URL quoting where it gives Japanese, as some web mailers send it."""
    try:
        text = unquote_to_bytes(value.encode("utf-8", "replace")).decode("utf-8")
    except UnicodeDecodeError:
        return value
    return value if text.isascii() else text
