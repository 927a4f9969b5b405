"""Numbers of things keep their unit."""

from datetime import date

import pytest

from replycraft.facts.finders.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("りんごを3箱", "3箱"),
        ("大人4名で", "4名"),
        ("1,000部の見積り", "1,000部"),
        ("米30キロを", "30キロ"),
        ("座布団を十二枚", "12枚"),
        ("5,000ﾎﾟｲﾝﾄ", "5,000ポイント"),
        ("40人前の刺身", "40人前"),
    ],
)
def test_quantity(text: str, value: str) -> None:
    """One number of things is found, in digits and normal width."""
    assert [item.value for item in find_quantities(text, date(2025, 11, 4))] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "お二人とも親切",
        "二つに一つ",
        "3枚目の写真",
        "1個ずつ包む",
        "第2部",
        "電話一本ない",
        "3人がかり",
        "2人用の椅子",
    ],
)
def test_no_quantity(text: str) -> None:
    """Ordinal numbers and manners of speaking are not counted."""
    assert list(find_quantities(text, date(2025, 11, 4))) == []
