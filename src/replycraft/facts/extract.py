"""Collects everything that a customer states: values, products, people, places."""

from datetime import date

from replycraft.facts.values import Value, find_values
from replycraft.records.analysis import Fact
from replycraft.records.ids import FactKind
from replycraft.text.document import Document


def extract(document: Document, *, when: date) -> tuple[Fact, ...]:
    """Return the facts of the mail in the order in which they stand.

    *when* is the mail's own date; days are resolved against it. `text` of a fact is
    the mail at its `span`, letter for letter.
    """
    values = find_values(document.text, when=when)
    return tuple(
        Fact(
            kind=value.kind,
            text=value.text,
            value=value.value,
            span=document.span(value.start, value.end),
        )
        for value in values
        if not _is_speech(document, value)
    )


def _is_speech(document: Document, value: Value) -> bool:
    # In 「本日は混み合っております」 somebody else's today is meant.
    if value.kind is not FactKind.DATE or any(map(str.isdigit, value.text)):
        return False
    return document.text[value.start - 1] in "「『" and document.quoted(value.start)
