"""Collects everything that a customer states: values, products, people, places."""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from replycraft.facts.addresses import find_addresses
from replycraft.facts.finders.found import Found
from replycraft.facts.goods import Goods
from replycraft.facts.people import find_people
from replycraft.facts.products import find_products
from replycraft.facts.values import Value, find_values
from replycraft.records.analysis import Fact
from replycraft.records.base import Record
from replycraft.records.ids import FactKind
from replycraft.text.document import Document

# A mail that names more has not been written to be read.
_MOST = 500


class _Facts(Record):
    """The facts of one mail; made in one go, which is faster."""

    facts: tuple[Fact, ...]


def extract(document: Document, *, when: date, goods: Goods) -> tuple[Fact, ...]:
    """Return the facts of the mail in the order in which they stand.

    *when* is the mail's own date; days are resolved against it. *goods* are the words
    by which products are known. `text` of a fact is
    the mail at its `span`, letter for letter.
    """
    values = find_values(document.text, when=when)
    stated = [value for value in values if not _is_speech(document, value)]
    named = [
        *islice(find_addresses(document.text), _MOST),
        *islice(find_people(document), _MOST),
        *islice(find_products(document, values, goods), _MOST),
    ]
    facts = [*stated, *_free(document.text, named, values)]
    facts.sort(key=lambda value: value.start)
    if not facts:
        return ()
    found = [
        {
            "kind": value.kind,
            "text": value.text,
            "value": value.value,
            "span": document.place(value.start, value.end),
        }
        for value in facts
    ]
    return _Facts.model_validate({"facts": found}).facts


def _free(text: str, named: list[Found], values: tuple[Value, ...]) -> Iterator[Value]:
    """Yield what overlaps nothing before it; a name counts once, where it is first."""
    if not named:
        return
    taken = bytearray(len(text))
    for value in values:
        # A product may hold a number: ワイン2本セット.
        if value.kind is not FactKind.QUANTITY:
            taken[value.start : value.end] = b"\x01" * (value.end - value.start)
    seen: set[tuple[FactKind, str | int]] = set()
    for found in named:
        kind, name, start, end = found
        if (kind, name) in seen or taken.find(1, start, end) >= 0:
            continue
        seen.add((kind, name))
        taken[start:end] = b"\x01" * (end - start)
        yield Value(kind, text[start:end], name, start, end)


def _is_speech(document: Document, value: Value) -> bool:
    # In 「本日は混み合っております」 somebody else's today is meant.
    if value.kind is not FactKind.DATE or any(map(str.isdigit, value.text)):
        return False
    return document.text[value.start - 1] in "「『" and document.quoted(value.start)
