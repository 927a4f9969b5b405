"""Reads a number as it is written: with commas, a point, kanji, or 銭 behind the yen."""

from replycraft.checking.patterns import lazily
from replycraft.facts.finders.numerals import number

# 「18円50銭」 is 18.5 yen.
_SEN = lazily("([0-9]{1,2})銭")


def value_of(digits: str) -> str:
    """Return *digits* without separators: 1万2,800 is 12800."""
    plain = digits.replace(",", "")
    if plain.isdigit():
        return plain.lstrip("0") or "0"
    if "." in plain and plain.replace(".", "", 1).isdigit():
        return plain
    spoken = number(digits)
    return str(spoken) if spoken is not None else plain


def with_sen(value: str, text: str, end: int) -> tuple[str, int]:
    """Return the yen *value* with the 銭 that follow at *end*, and where they end."""
    sen = _SEN.match(text, end)
    return (f"{value}.{sen[1]:0>2}".rstrip("0"), sen.end()) if sen else (value, end)
