"""Names made of the words in a key."""

import pytest

from replycraft.drafting.key_names import name_of

_WORDS = {
    "ship": "発送",
    "date": "+日",
    "part": "部品",
    "missing": "足りない",
    "next": "次回",
    "day": "+日",
    "next_day": "翌日",
    "return": "お戻し",
}


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("ship_date", "発送日"),
        ("parts", "部品"),
        ("missing_parts", "足りない部品"),
        ("next_day_return", "翌日のお戻し"),
        ("next_return", "次回のお戻し"),
        ("moon_date", ""),
        ("", ""),
    ],
)
def test_name_of_a_key(key: str, name: str) -> None:
    """Words are joined with の, two may be one word, a plural is its singular."""
    assert name_of(key.split("_"), _WORDS) == name
