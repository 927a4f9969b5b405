"""Slots: only checked values get into a letter."""

import pytest

from replycraft.drafting.fill import safe_name
from replycraft.drafting.verified import shown


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


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2025-11-04", "11月4日（火）"),
        ("2025-11-04T15:30", "11月4日（火）15時30分"),
        ("2025-11-04T15:00:00+09:00", "11月4日（火）15時"),
        ("手渡し", "手渡し"),
        (50, "50"),
    ],
)
def test_dates_are_written_as_in_a_letter(value: object, text: str) -> None:
    """ISO dates in free facts become Japanese days with their weekday."""
    assert shown(value) == text
