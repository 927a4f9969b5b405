"""The header fields of one mail as clean text, addresses, ids and a date."""

import datetime as dt
import re
from email.utils import parsedate_to_datetime

from replycraft.mail.addresses import Address, read_addresses
from replycraft.mail.patterns import Pattern
from replycraft.mail.repairs import RepairLog
from replycraft.mail.structure import Part
from replycraft.mail.words import decode_header

_JAPAN = dt.timezone(dt.timedelta(hours=9), "Asia/Tokyo")
_MESSAGE_ID = Pattern(r"<[^<>\s]{1,998}>")
_MOST_REFERENCES = 100
_LONGEST_IDS = 100_000
_LONGEST = 2000  # characters of a subject or a name
_SURELY_SHORT = 1000  # a raw value of this length never reads longer than `_LONGEST`
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")  # fmt: skip
_DATE = Pattern(
    r"(?:[A-Z][a-z]{2}, )?(\d{1,2}) (" + "|".join(_MONTHS) + r") ([12]\d{3}) "
    r"(\d\d):(\d\d):(\d\d) (?:\+(\d\d)([0-5]\d)|GMT)",
    re.ASCII,
)
# Another year is a fault of the sender's clock; days reckoned from it could leave the
# calendar.
_YEARS_OF_MAIL = range(1970, 2200)
_SINGLE = ("from", "subject", "date", "message-id", "reply-to", "content-type")


class Fields:
    """Reads the headers of one mail; each repair goes to the log."""

    def __init__(self, message: Part, hint: str, log: RepairLog) -> None:
        self._headers = message.index()
        self._hint = hint
        self._log = log
        for name in _SINGLE:
            if len(self._headers.get(name, ())) > 1:
                note = "同じ見出しが重なっているため、最初のものを使いました。"
                log.add(_where(name), "repeated", "first", note)

    def raw(self, name: str) -> str:
        """Return the first raw value of *name* (lower case), "" if there is none."""
        values = self._headers.get(name)
        return values[0] if values else ""

    def text(self, name: str) -> str:
        """Return the value of *name* as one line of text."""
        text = decode_header(self.raw(name), self._hint, _where(name), self._log)
        return self._bounded(text, name)

    def addresses(self, name: str) -> tuple[Address, ...]:
        """Return the addresses in *name*."""
        raw = self.raw(name)
        if not raw:
            return ()
        found = read_addresses(raw, self._hint, _where(name), self._log)
        if len(raw) <= _SURELY_SHORT:
            return found
        return tuple(
            Address(self._bounded(item.name, name), self._bounded(item.address, name))
            for item in found
        )

    def sender(self) -> Address:
        """Return who sent the mail; empty where no header tells."""
        found = self.addresses("from") or self.addresses("sender")
        return found[0] if found else Address("", "")

    def date(self) -> dt.datetime | None:
        """Return when the mail was written, with its time zone; None if unknown."""
        raw = self.raw("date")
        if not raw:
            return None
        try:
            date = _usual_date(raw) or parsedate_to_datetime(raw[:200])
        except (ValueError, TypeError, IndexError, OverflowError):
            date = None
        if date is None or date.year not in _YEARS_OF_MAIL:
            note = "日付の見出しを読めませんでした。"
            self._log.add("header:Date", raw, "none", note)
            return None
        if date.tzinfo is not None:
            return date
        # The standard library drops the zone "-0000", which is a time in UTC.
        return date.replace(tzinfo=dt.UTC if "-0000" in raw else _JAPAN)

    def message_id(self) -> str:
        """Return the id of the mail with its angle brackets, "" if it has none."""
        return next(iter(self._ids("message-id")), "")

    def references(self) -> tuple[str, ...]:
        """Return the ids of the thread, oldest first, without the mail's own."""
        if "references" not in self._headers and "in-reply-to" not in self._headers:
            return ()
        ids = dict.fromkeys(self._ids("references") + self._ids("in-reply-to"))
        ids.pop(self.message_id(), None)
        return tuple(ids)[-_MOST_REFERENCES:]

    def _ids(self, name: str) -> list[str]:
        found = _MESSAGE_ID.findall(self.raw(name)[:_LONGEST_IDS])
        return [item for item in found if item.isascii() and item.isprintable()]

    def _bounded(self, text: str, name: str) -> str:
        if len(text) <= _LONGEST:
            return text
        note = f"長すぎる見出しを{_LONGEST}文字で切りました。"
        self._log.add(_where(name), "too long", "cut", note)
        return text[:_LONGEST]


def _usual_date(raw: str) -> dt.datetime | None:
    """Return the date in the form that nearly every mailer writes, None in others."""
    match = _DATE.fullmatch(raw)
    if match is None:
        return None
    day, month, year, hour, minute, second, ahead, ahead_minutes = match.groups()
    zone = dt.timedelta(hours=int(ahead or 0), minutes=int(ahead_minutes or 0))
    return dt.datetime(
        int(year), _MONTHS.index(month) + 1, int(day),
        int(hour), int(minute), int(second),
        tzinfo=dt.timezone(zone) if zone else dt.UTC,
    )  # fmt: skip


def _where(name: str) -> str:
    return f"header:{name.title()}"
