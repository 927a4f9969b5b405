"""The promise of a draft as a calendar entry; the only module that knows icalendar."""

import datetime as dt
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from replycraft.records.draft import Draft

_REMINDER = dt.timedelta(hours=1)
_PRODUCT = "-//replycraft//follow-up//JA"


def promise_entry(draft: "Draft") -> str:
    """Return the calendar entry for the promise in *draft*.

    It ends when the promise is due and takes no time of its own; the alarm comes an
    hour before.

    Raises:
        ValueError: *draft* promises nothing.
    """
    promise = draft.follow_up
    if promise is None:
        raise ValueError(f"a draft with status {draft.status} promises nothing")
    from icalendar import Alarm, Calendar, Event

    # UTC needs no table of time zones beside the entry.
    due = promise.due.astimezone(dt.UTC)
    customer = draft.analysis.customer_name
    title = f"{customer}様: {promise.what}" if customer else promise.what
    entry = Event()
    entry.add("uid", f"{_fingerprint(draft)}@replycraft")
    entry.add("dtstamp", (draft.written_at or promise.due).astimezone(dt.UTC))
    entry.add("dtstart", due)
    entry.add("dtend", due)
    entry.add("summary", title)
    entry.add("description", f"担当: {promise.owner}\n件名: {draft.subject}")
    entry.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -_REMINDER)
    alarm.add("description", title)
    entry.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(entry)
    return str(calendar.to_ical().decode())


def _fingerprint(draft: "Draft") -> str:
    """Return what names this promise and no other: the mail answered, and the day."""
    promised = draft.follow_up.due.isoformat() if draft.follow_up else ""
    named = "\n".join((draft.in_reply_to, draft.to, draft.subject, promised))
    return sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:32]
