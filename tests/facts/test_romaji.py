"""Kana in Latin letters."""

import pytest

from replycraft.facts.romaji import reads_as_romaji, romaji


@pytest.mark.parametrize(
    ("kana", "letters"),
    [
        ("ゆき", "yuki"),
        ("ショウタ", "shouta"),
        ("きょうこ", "kyouko"),
        ("ふじ", "fuji"),
        ("花", ""),
    ],
)
def test_romaji(kana: str, letters: str) -> None:
    """Both kana are written in Hepburn letters; anything else gives nothing."""
    assert romaji(kana) == letters


@pytest.mark.parametrize(
    ("word", "expected"),
    [("tanabe", True), ("shinji", True), ("kzk", False), ("smith", False)],
)
def test_reads_as_romaji(word: str, *, expected: bool) -> None:
    """A word of Japanese syllables may be a name."""
    assert reads_as_romaji(word) is expected
