"""Writes kana in Latin letters, to compare names and nouns with addresses and keys."""

import re

_VOWELS = "aiueo"
_ROWS = {
    "": "アイウエオ",
    "k": "カキクケコ",
    "s": "サシスセソ",
    "t": "タチツテト",
    "n": "ナニヌネノ",
    "h": "ハヒフヘホ",
    "m": "マミムメモ",
    "r": "ラリルレロ",
    "g": "ガギグゲゴ",
    "z": "ザジズゼゾ",
    "d": "ダヂヅデド",
    "b": "バビブベボ",
    "p": "パピプペポ",
}
_LETTERS = {
    kana: consonant + vowel
    for consonant, row in _ROWS.items()
    for kana, vowel in zip(row, _VOWELS, strict=True)
} | {"ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヲ": "o", "ン": "n", "ー": ""}
_HEPBURN = {
    "シ": "shi",
    "チ": "chi",
    "ツ": "tsu",
    "フ": "fu",
    "ジ": "ji",
    "ヂ": "ji",
    "ヅ": "zu",
    "ヴ": "vu",
}
_GLIDES = {"ャ": "ya", "ュ": "yu", "ョ": "yo"}
_SMALL = dict(zip("ァィゥェォ", _VOWELS, strict=True))
_DOUBLING = "ッ"
_TO_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
# Few mails need them, and `re` keeps what it has compiled.
_LONG = "(?<=o)[ou]|(?<=u)u|(?<=a)a|h(?=[bcdfgjkmnprstz]|\\Z)"
_SYLLABLES = "(?:(?:[ksnhmrgbp]y|sh|ch|ts|[kstnhmyrwgzdbpjf])?[aeiou]|n)+"


def romaji(kana: str) -> str:
    """Return *kana* in Hepburn letters, "" if it holds anything but kana."""
    written, doubled = "", False
    for character in kana.translate(_TO_KATAKANA):
        if character == _DOUBLING:
            doubled = True
            continue
        if character in _GLIDES and written.endswith("i"):
            stem = written[:-1]
            soft = stem.endswith(("sh", "ch", "j"))
            written = stem + _GLIDES[character].removeprefix("y" if soft else "")
            continue
        if character in _SMALL and written:
            written = written.rstrip(_VOWELS) + _SMALL[character]
            continue
        letters = _HEPBURN.get(character, _LETTERS.get(character))
        if letters is None:
            return ""
        written += _twice(letters) if doubled else letters
        doubled = False
    return written


def _twice(letters: str) -> str:
    return "t" + letters if letters.startswith("ch") else letters[:1] + letters


def short(letters: str) -> str:
    """Return *letters* without what marks a long vowel: しょうた is shota or shouta."""
    return re.sub(_LONG, "", letters)


def reads_as_romaji(word: str) -> bool:
    """Say whether *word* can be read as Japanese syllables."""
    return re.fullmatch(_SYLLABLES, word) is not None
