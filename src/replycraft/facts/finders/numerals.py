"""Reads numbers however they are written: 12,800, １２８００, 二千七百, 1万2,800."""

import re

from replycraft.facts.patterns import compiled

DIGITS = "0-9〇一二三四五六七八九十"
_KANJI_DIGITS = {
    character: value
    for value, characters in enumerate(
        ("〇零", "一壱", "二弐", "三参", "四", "五", "六", "七", "八", "九")
    )
    for character in characters
}
_SMALL = {"十": 10, "拾": 10, "百": 100, "千": 1_000}
_LARGE = {"万": 10_000, "億": 100_000_000}
_WIDE = "[０-９Ａ-Ｚａ-ｚ]"
_WIDE_RUN = "[！-～]+"
# One character for one character, so that positions stay those of the mail.
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_LONGEST = 24


def narrow(text: str) -> str:
    """Return *text* with full-width letters, digits and signs made narrow.

    The result has the length of *text*: positions in one are positions in the other.
    """
    if compiled(_WIDE).search(text) is None:
        return text
    return compiled(_WIDE_RUN).sub(_narrow_run, text)


def _narrow_run(match: re.Match[str]) -> str:
    return match[0].translate(_NARROW)


def number(written: str) -> int | None:
    """Return the whole number that *written* says, None if it says none.

    Longer than any real amount or number of things is none: a mail must not make
    the program multiply for minutes.
    """
    if written.isascii() and written.isdecimal() and len(written) <= _LONGEST:
        return int(written)
    if len(written) > _LONGEST:
        return None
    if "." in written:
        return _with_decimals(written)
    return _spoken(written.replace(",", "").replace("，", ""))


def _with_decimals(written: str) -> int | None:
    # 1.5万 is 15,000; only one large unit can follow a decimal point.
    whole, _, rest = written.partition(".")
    digits, unit = rest[:-1], _LARGE.get(rest[-1:])
    if unit is None or not (whole.isdecimal() and digits.isdecimal()):
        return None
    return int(whole + digits) * unit // int("1" + "0" * len(digits))


def _spoken(written: str) -> int | None:
    total = section = 0
    current: int | None = None
    for character in written:
        if character.isdecimal():
            current = (current or 0) * 10 + int(character)
        elif character in _KANJI_DIGITS:
            current = (current or 0) * 10 + _KANJI_DIGITS[character]
        elif character in _SMALL:
            section += (1 if current is None else current) * _SMALL[character]
            current = None
        elif character in _LARGE:
            total += ((section + (current or 0)) or 1) * _LARGE[character]
            section, current = 0, None
        else:
            return None
    return total + section + (current or 0) if written else None
