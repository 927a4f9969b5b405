"""Phone numbers, mail addresses and web addresses."""

from datetime import date

import pytest

from replycraft.facts.finders.contacts import find_contacts
from replycraft.facts.finders.numerals import narrow
from replycraft.records.ids import FactKind


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("電話 03-0000-1234", FactKind.PHONE, "0300001234"),
        ("TEL03-0000-1234", FactKind.PHONE, "0300001234"),
        ("０９０－００００－１２３４", FactKind.PHONE, "09000001234"),
        ("〇三-〇〇〇〇-一二三四", FactKind.PHONE, "0300001234"),
        ("090 0000 1234 まで", FactKind.PHONE, "09000001234"),
        ("09000001234に", FactKind.PHONE, "09000001234"),
        ("+81-90-0000-1234", FactKind.PHONE, "09000001234"),
        ("宛先は hana.k@example.jp です", FactKind.EMAIL, "hana.k@example.jp"),
        ("https://example.com/a?b=1。", FactKind.URL, "https://example.com/a?b=1"),
    ],
)
def test_contact(text: str, kind: FactKind, value: str) -> None:
    """One contact is found; a phone number is its digits."""
    found = list(find_contacts(narrow(text), date(2025, 11, 4)))

    assert [(item.kind, item.value) for item in found] == [(kind, value)]


@pytest.mark.parametrize(
    "text", ["11-22-33", "0-0-0", "1-0300-1234-5678", "2025-11-04"]
)
def test_no_contact(text: str) -> None:
    """Other numbers with dashes are no phone numbers."""
    assert list(find_contacts(text, date(2025, 11, 4))) == []
