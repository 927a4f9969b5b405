"""Header text: encoded words (RFC 2047) and raw bytes, as they really arrive."""

import binascii
import re
from itertools import groupby
from typing import NamedTuple

from replycraft.mail import charset_names as names
from replycraft.mail.charsets import decode
from replycraft.mail.cleaning import clean_line
from replycraft.mail.guessing import is_torn
from replycraft.mail.patterns import Pattern
from replycraft.mail.repairs import RepairLog

_FOLD = Pattern(r"[\r\n]+[ \t]*")
_WORD = Pattern(r"=\?([^?\s]{1,60})\?([bBqQ])\?(.*?)\?=", re.DOTALL)
# One of the words that nearly all Japanese headers are made of, and what ends it.
_USUAL = Pattern(
    r"=\?(utf-8|iso-2022-jp)\?b\?([a-z0-9+/]+={0,2})\?=[ \t\r\n]*(?:(?<=\s)(?==\?)|\Z)",
    re.IGNORECASE,
)
_LONGEST_USUAL = 2000
_MOST_WORDS = 2000
_LONGEST = 100_000


class _Word(NamedTuple):
    charset: str
    base64: bool
    text: str


def decode_header(raw: str, hint: str, where: str, log: RepairLog) -> str:
    """Return a header value as one line of text; *hint* is the body's charset."""
    if "=?" not in raw and is_plain(raw) and raw.isprintable():
        return raw.strip()
    usual = usual_words(raw)
    if usual is not None:
        return clean_line(usual, where, log)
    if len(raw) > _LONGEST:
        raw = raw[:_LONGEST]
        note = f"長すぎる見出しを{_LONGEST}文字で切りました。"
        log.add(where, "too long", "cut", note)
    text = decode_words(readable_header(raw, hint, where, log), hint, where, log)
    return clean_line(text, where, log)


def usual_words(raw: str) -> str | None:
    """Return the text of *raw* if it is well-formed words in one charset, else None.

    The short way for nearly every header: whatever has to be mended is left to
    `decode_words`, which finds the same text and logs what it did.
    """
    pieces: list[bytes] = []
    charset, at = "", 0
    while at < len(raw) <= _LONGEST_USUAL:
        match = _USUAL.match(raw, at)
        if match is None or match[1].lower() != (charset or match[1].lower()):
            return None
        charset, at = match[1].lower(), match.end()
        if len(match[2]) % 4 or (pieces and is_torn(pieces[-1])):
            return None
        pieces.append(binascii.a2b_base64(match[2]))
    decoded = decode(b"".join(pieces), charset)
    return None if decoded.note or not pieces else decoded.text


def readable_header(raw: str, hint: str, where: str, log: RepairLog) -> str:
    """Return *raw* unfolded, with raw 8-bit or JIS bytes read as text."""
    value = _FOLD.sub(" ", raw) if "\n" in raw or "\r" in raw else raw
    # Raw bytes inside an encoded word belong to the word's own charset.
    return value if "=?" in value else _raw(value, hint, where, log)


def is_plain(value: str) -> bool:
    """Tell whether *value* holds neither 8-bit bytes nor JIS, even without its ESC."""
    return value.isascii() and "\x1b" not in value and "$B" not in value


def _raw(value: str, hint: str, where: str, log: RepairLog) -> str:
    """Return a stretch without encoded words as text."""
    if is_plain(value):
        return value
    decoded = decode(value.encode("utf-8", "surrogateescape"), hint)
    note = "符号化されていない見出しの文字を読み取りました。" + decoded.note
    if decoded.text != value:
        log.add(where, "raw 8-bit", decoded.used, note)
    return decoded.text


def decode_words(value: str, hint: str, where: str, log: RepairLog) -> str:
    """Replace each run of encoded words in *value* by its text."""
    last = value.rfind("?=")
    if last < 0 or "=?" not in value:
        return _raw(value, hint, where, log)
    out: list[str] = []
    words: list[_Word] = []
    done = 0
    for count, match in enumerate(_WORD.finditer(value, 0, last + 2)):
        if count >= _MOST_WORDS:
            note = "符号化された語が多すぎるため、途中から読みませんでした。"
            log.add(where, "too many words", "cut", note)
            break
        between = value[done : match.start()]
        if _touches(value, match):
            note = "符号化された語が前後の文字とつながっていたため、分けて読みました。"
            log.add(where, "RFC 2047", "text", note)
        if between and (between.strip(" \t") or not words):
            out += (_text(words, where, log), _raw(between, hint, where, log))
            words = []
        words.append(_Word(match[1], match[2] in "bB", match[3]))
        done = match.end()
    out += (_text(words, where, log), _raw(value[done:], hint, where, log))
    return "".join(out)


def _touches(value: str, match: re.Match[str]) -> bool:
    """Tell whether an encoded word lacks the blank that must stand around it."""
    before = value[match.start() - 1 : match.start()]
    after = value[match.end() : match.end() + 1]
    return bool(before.strip(' \t("<') or after.strip(' \t)"<,;'))


def _text(words: list[_Word], where: str, log: RepairLog) -> str:
    """Join the bytes of neighbouring words before decoding: some split characters."""
    if len(words) == 1:
        return _run_text(words[0].charset, words, where, log)
    runs = groupby(words, key=lambda word: word.charset.lower())
    return "".join(_run_text(name, list(run), where, log) for name, run in runs)


def _run_text(charset: str, run: list[_Word], where: str, log: RepairLog) -> str:
    """Return the text of words in one charset."""
    label = charset.partition("*")[0]
    decoded = decode(_joined(run, where, log), label)
    if decoded.note:
        log.add(where, label, decoded.used, decoded.note)
    elif label.lower() not in names.STANDARD:
        note = f"文字コード名を{decoded.used}として読みました。"
        log.add(where, label, decoded.used, note)
    return decoded.text


def _joined(run: list[_Word], where: str, log: RepairLog) -> bytes:
    """Return the bytes of *run*; base64 that was cut between words is joined first."""
    if not all(word.text.isascii() for word in run):
        note = "符号化された語の中の生の文字を読み取りました。"
        log.add(where, "raw 8-bit", "text", note)
    if len(run) > 1 and all(word.base64 for word in run):
        texts = [word.text for word in run]
        if not all(text.endswith("=") or len(text) % 4 == 0 for text in texts[:-1]):
            return _from_base64("".join(texts), where, log)
    pieces = [
        _from_base64(word.text, where, log) if word.base64 else _from_q(word.text)
        for word in run
    ]
    if len(run) > 1 and any(map(is_torn, pieces[:-1])):
        note = "語の境目で分かれていた文字をつなぎました。"
        log.add(where, "split character", "joined", note)
    return b"".join(pieces)


def _from_q(text: str) -> bytes:
    return binascii.a2b_qp(text.encode("utf-8", "surrogateescape"), header=True)


def _from_base64(text: str, where: str, log: RepairLog) -> bytes:
    data = text.encode("utf-8", "surrogateescape")
    try:
        return binascii.a2b_base64(data)
    except binascii.Error:
        note = "符号化された語の詰め文字の欠けを補いました。"
        log.add(where, "base64", "padded", note)
    kept = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
    kept = kept[: len(kept) - (len(kept) % 4 == 1)]
    return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))
