"""Kana in Latin letters."""

import pytest

from replycraft.text.romaji import reads_as_romaji, romaji, short


@pytest.mark.parametrize(
    ("kana", "letters"),
    [
        ("ゆき", "yuki"),
        ("ショウタ", "shouta"),
        ("きょうこ", "kyouko"),
        ("ふじ", "fuji"),
        ("ナガジュバン", "nagajuban"),
        ("マッチャ", "matcha"),
        ("ザッシ", "zasshi"),
        ("ファン", "fan"),
        ("ヴィオラ", "viora"),
        ("リョカン", "ryokan"),
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


@pytest.mark.parametrize(
    ("letters", "expected"), [("shouta", "shota"), ("ohno", "ono"), ("yuuki", "yuki")]
)
def test_long_vowels_are_written_in_many_ways(letters: str, expected: str) -> None:
    """What marks a long vowel is left out."""
    assert short(letters) == expected
