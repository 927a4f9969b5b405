"""Finds web addresses, mail addresses and phone numbers."""

from collections.abc import Iterator
from datetime import date

from replycraft.facts.finders.found import Found
from replycraft.facts.finders.numerals import number
from replycraft.facts.patterns import compiled
from replycraft.records.ids import FactKind

_URL = r"https?://[!#-;=?-Z_a-z~]+"
_EMAIL = (
    "(?a)" r"(?<![\w.+-])[A-Za-z0-9_][\w.+-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)
_DASH = "[-ー−‐–—―]"
_N = r"[\d〇一二三四五六七八九]"
_PHONE = (
    "(?a)"
    rf"[+0〇](?<![\d-].)(?:(?<=\+)81[- ]?\d{{1,4}}|(?<!\+){_N}{{1,4}})"
    rf"(?:{_DASH}| |\)|）)\(?{_N}{{1,4}}(?:{_DASH}| |\)|）){_N}{{3,4}}(?![\w]|-\d)"
)
_BARE_PHONE = "(?a)" r"0(?<![\w-].)[5789]0\d{8}(?![\w-])"
_PHONE_MARKS = ("0", "+", "〇")
_TRAILING = ".,;:!?'"
# The shortest Japanese number has ten digits; an extension desk's may be shorter.
_SHORTEST, _LONGEST = 9, 12


def find_contacts(text: str, when: date) -> Iterator[Found]:
    """Yield URLs, mail addresses and phone numbers of *text*."""
    del when
    if "://" in text:
        yield from _urls(text)
    if "@" in text:
        for match in compiled(_EMAIL).finditer(text):
            yield Found(FactKind.EMAIL, match[0], match.start(), match.end())
    if any(mark in text for mark in _PHONE_MARKS):
        yield from _phones(text)


def _phones(text: str) -> Iterator[Found]:
    for pattern in (_PHONE, _BARE_PHONE):
        for match in compiled(pattern).finditer(text):
            digits = _digits(match[0])
            if _SHORTEST <= len(digits) <= _LONGEST:
                yield Found(FactKind.PHONE, digits, match.start(), match.end())


def _urls(text: str) -> Iterator[Found]:
    for match in compiled(_URL).finditer(text):
        url = match[0].rstrip(_TRAILING)
        yield Found(FactKind.URL, url, match.start(), match.start() + len(url))


def _digits(written: str) -> str:
    digits = "".join(
        str(number(character)) for character in written if character.isnumeric()
    )
    # +81 90 is 090 at home.
    return f"0{digits[2:]}" if written.startswith("+81") else digits
