"""Characters that do not belong into a mail: controls, overrides, private ones."""

import re

from replycraft.mail.patterns import Pattern
from replycraft.mail.repairs import RepairLog

GETA = "〓"
_ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069"
    "\ufeff\ue000-\uf8ff\ud800-\udfff\ufff9-\ufffb\U000f0000-\U0010ffff]"
)
_BREAKS = Pattern("\r\n?|[\n\u2028\u2029\x0b\x0c\x85]")
_BIDI = Pattern("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PRIVATE = Pattern("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_UNSEEN = Pattern("[\x00-\x08\x0e-\x1f\x7f-\x9f\u2060\ufeff\ud800-\udfff\ufff9-\ufffb]")
_HEADER_SPACE = Pattern("[\\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def clean_text(text: str, where: str, log: RepairLog) -> str:
    """Return *text* with LF line ends and nothing that hides or reorders words."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.startswith("\ufeff"):
        text = text[1:]
        log.add(where, "BOM", "removed", "先頭のBOMを取り除きました。")
    if _ODD.search(text) is None:
        return text
    return _without_odd(_BREAKS.sub("\n", text), where, log)


def clean_line(text: str, where: str, log: RepairLog) -> str:
    """Return *text* as one line: no line end, NUL or override can leave it."""
    if text.isprintable():  # as nothing in _ODD is
        return text.strip()
    line = _HEADER_SPACE.sub(" ", text).strip()
    if "\x00" in text or _BREAKS.search(text.strip()):
        log.add(where, "CR LF NUL", "space", "見出しの改行や制御文字を取り除きました。")
    return line if _ODD.search(line) is None else _without_odd(line, where, log)


def _without_odd(text: str, where: str, log: RepairLog) -> str:
    text, count = _BIDI.subn("", text)
    if count:
        note = f"文字の向きを変える制御文字を{count}個取り除きました。"
        log.add(where, "bidi control", "removed", note)
    text, count = _PRIVATE.subn(GETA, text)
    if count:
        note = f"外字や携帯の絵文字を{count}個「{GETA}」に置き換えました。"
        log.add(where, "private use", GETA, note)
    text, count = _UNSEEN.subn("", text)
    if count:
        note = f"見えない制御文字を{count}個取り除きました。"
        log.add(where, "control", "removed", note)
    return text
