"""Tests of the slots from the customer's own words."""

import pytest

from replycraft.drafting.said import safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("山田太郎", "山田太郎"),
        ("Nguyen Thi Lan", "Nguyen Thi Lan"),
        ("山田\r\nBcc: x", "山田 Bcc: x"),
        ("https://evil.example", None),
        ("a@evil.example", None),
        ("{{ company }}", None),
        ("あ" * 41, None),
        ("", None),
        (None, None),
    ],
)
def test_names_are_short_and_without_addresses(
    name: str | None, safe: str | None
) -> None:
    """What could be an attack is left out; the customer is addressed without name."""
    assert safe_name(name) == safe
