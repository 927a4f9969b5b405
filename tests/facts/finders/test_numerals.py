"""Numbers are read however they are written."""

import pytest

from replycraft.facts.finders.numerals import narrow, number


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("12,800", 12_800),
        ("1万2,800", 12_800),
        ("6万8千", 68_000),
        ("11万5千", 115_000),
        ("二千七百万", 27_000_000),
        ("四千八百六十二", 4_862),
        ("参万八千", 38_000),
        ("五百万", 5_000_000),
        ("500万", 5_000_000),
        ("1.5万", 15_000),
        ("2億3000万", 230_000_000),
        ("十", 10),
        ("二十九", 29),
        ("〇四一七", 417),
        ("千", 1_000),
        ("３", 3),
        ("", None),
        ("円", None),
        ("1.5", None),
        ("9" * 25, None),
    ],
)
def test_number(written: str, expected: int | None) -> None:
    """Every spelling of a whole number has one value, anything else has none."""
    assert number(written) == expected


def test_narrow_keeps_positions() -> None:
    """A full-width character becomes one narrow character in the same place."""
    assert narrow("番号：Ａ－１２") == "番号:A-12"


def test_text_without_wide_characters_is_left_alone() -> None:
    """Full-width brackets alone are no reason to copy the text."""
    text = "靴（黒）です。"

    assert narrow(text) is text
