"""Tests of the slots from the customer's own words."""

import pytest

from replycraft.drafting.said import body_name, safe_name


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
    ("name", "said"), [("管理組合", None), ("青葉台管理組合", "青葉台管理組合")]
)
def test_a_body_without_its_own_name_is_left_out(name: str, said: str | None) -> None:
    """「管理組合」 alone says not whose it is."""
    assert body_name(name) == said
