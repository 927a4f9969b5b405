"""The newest words of a mail, apart from quotes and signature."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from replycraft.mail.quotes import cut_quotes, may_quote
from replycraft.mail.repairs import RepairLog
from replycraft.mail.signature import may_sign, signature_start

LONGEST = 100_000
_BLANK_START = re.compile(r"(?:[ \t\u3000]*\n)+")


class Body(NamedTuple):
    """The newest words, what they quote, and the signature, each as written."""

    text: str
    quoted: str = ""
    signature: str = ""


def split_body(text: str, log: RepairLog) -> Body:
    """Part *text*; nothing is dropped, and an empty result says so in *log*."""
    if len(text) > LONGEST:
        note = f"本文が長いため、先頭の{LONGEST}文字を読み、残り{len(text) - LONGEST}文字を省きました。"
        log.add("body", f"{len(text)} characters", f"{LONGEST} characters", note)
        text = text[:LONGEST]
    quoted = ""
    new = text
    if may_quote(text):
        cut = cut_quotes(text.split("\n"))
        new, quoted = _trimmed(cut.new), _trimmed(cut.quoted)
        if quoted and not new:
            note = "引用だけのメールのため、引用を本文として読みました。"
            log.add("body", "quote only", "body", note)
            return Body(_without_marks(quoted), quoted)
    return _signed(new, quoted)


def _signed(new: str, quoted: str) -> Body:
    if not may_sign(new):
        return Body(_trimmed((new,)), quoted)
    lines = new.split("\n")
    start = signature_start(lines)
    text = _trimmed(lines[:start])
    if not text:  # nothing but a signature: better too much than nothing
        return Body(_trimmed(lines), quoted)
    return Body(text, quoted, _trimmed(lines[start:]))


def _trimmed(lines: Sequence[str]) -> str:
    """Join *lines* without the empty ones at both ends."""
    text = "\n".join(lines).rstrip()
    blank = _BLANK_START.match(text)
    return text[blank.end() :] if blank else text


def _without_marks(quoted: str) -> str:
    return "\n".join(line.lstrip("> ＞|") for line in quoted.split("\n"))
