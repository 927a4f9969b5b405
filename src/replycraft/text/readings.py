"""Finds nouns of a text by their readings in Roman letters: nagajuban is 長襦袢."""

import re
from collections.abc import Collection, Iterator

from replycraft.text.tokenizer import noun_readings

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
_ODD = {
    "シ": "shi",
    "チ": "chi",
    "ツ": "tsu",
    "フ": "fu",
    "ジ": "ji",
    "ヂ": "ji",
    "ヅ": "zu",
    "ヤ": "ya",
    "ユ": "yu",
    "ヨ": "yo",
    "ワ": "wa",
    "ヲ": "o",
    "ン": "n",
    "ヴ": "vu",
    "ー": "",
}
_LETTERS = {
    **{
        kana: row + vowel
        for row, kanas in _ROWS.items()
        for kana, vowel in zip(kanas, _VOWELS, strict=True)
    },
    **_ODD,
    **dict(zip("ァィゥェォ", _VOWELS, strict=True)),
}
# シャ is sha, キャ kya; ファ is fa.
_SMALL = re.compile("([シチジヂ]|[キギニヒビピミリ])([ャュョ])")
_SMALL_VOWEL = re.compile("([シチジフヴ])([ァィゥェォ])")
_GLIDES = {"ャ": "a", "ュ": "u", "ョ": "o"}
_DOUBLED = re.compile("ッ([a-z])")
_LONG = re.compile("(?<=o)[ou]|(?<=u)u|(?<=a)a|h(?=[bcdfgjkmnprstz]|\\Z)")
# Shorter ones are English words as well: on is 音, hot is none.
_LEAST, _JOINED = 4, 3
# Nouns of a mail stand at its beginning; the rest may be of any length.
_READ = 4000


def nouns_read(text: str, wanted: Collection[str]) -> dict[str, str]:
    """Return the nouns of *text* that are read like words in *wanted*, by these."""
    keys = {_short(one): one for one in wanted if len(one) >= _LEAST}
    if not keys:
        return {}
    runs = noun_readings(text[:_READ])
    found = (
        (keys.get(_short(romaji(reading))), noun) for noun, reading in _joined(runs)
    )
    return {key: noun for key, noun in found if key}


def romaji(reading: str) -> str:
    """Return a reading in katakana in Roman letters: ナガジュバン is nagajuban."""
    latin = _SMALL.sub(_glide, reading)
    latin = _SMALL_VOWEL.sub(_vowel, latin)
    latin = "".join(_LETTERS.get(kana, kana) for kana in latin)
    return _DOUBLED.sub(r"\1\1", latin).replace("cch", "tch")


def _glide(found: re.Match[str]) -> str:
    sound = _LETTERS[found[1]].removesuffix("i")
    return sound + ("" if sound in ("sh", "ch", "j") else "y") + _GLIDES[found[2]]


def _vowel(found: re.Match[str]) -> str:
    return _LETTERS[found[1]].rstrip(_VOWELS) + _LETTERS[found[2]]


def _short(latin: str) -> str:
    """Return *latin* without what marks a long vowel: ou, oo, uu, oh."""
    return _LONG.sub("", latin)


def _joined(runs: list[list[tuple[str, str]]]) -> Iterator[tuple[str, str]]:
    """Yield each noun, and those that stand side by side as one: 丸, 丸洗い."""
    for run in runs:
        for start in range(len(run)):
            for end in range(start + 1, min(start + _JOINED, len(run)) + 1):
                nouns, readings = zip(*run[start:end], strict=True)
                yield "".join(nouns), "".join(readings)
