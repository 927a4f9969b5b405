"""Postal addresses."""

import pytest

from replycraft.facts.addresses import find_addresses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("〒000-0041 架空県東市川端町6-18", ["〒000-0041 架空県東市川端町6-18"]),
        (
            "新住所は架空県東市中央2-14-5 ハイツ桜203です",
            ["架空県東市中央2-14-5 ハイツ桜203"],
        ),
        ("住所：架空市西町５－３", ["架空市西町５－３"]),
        ("電話 03-0000-1234", []),
        ("型番は2-3です", []),
    ],
)
def test_address(text: str, expected: list[str]) -> None:
    """An address goes from the post code or town to the house or flat."""
    assert [text[found.start : found.end] for found in find_addresses(text)] == expected
