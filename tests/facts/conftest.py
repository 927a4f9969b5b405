"""The day that a mail sets."""

from datetime import date

from replycraft.facts.deadline import deadline
from replycraft.facts.extract import extract
from replycraft.text.document import Document

TUESDAY = date(2025, 11, 4)


def due(text: str, when: date = TUESDAY) -> str | None:
    """Return the deadline in *text* as an ISO date."""
    document = Document("お問い合わせ", text)
    day = deadline(document, extract(document, when=when), when=when)
    return day.isoformat() if day else None
