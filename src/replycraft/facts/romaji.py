"""Writes kana in Latin letters, to compare a name with a mail address."""

from replycraft.facts.patterns import compiled

_ROWS = {
    "": "あいうえお",
    "k": "かきくけこ",
    "s": "さしすせそ",
    "t": "たちつてと",
    "n": "なにぬねの",
    "h": "はひふへほ",
    "m": "まみむめも",
    "r": "らりるれろ",
    "g": "がぎぐげご",
    "z": "ざじずぜぞ",
    "d": "だぢづでど",
    "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
}
_LETTERS = {
    kana: consonant + vowel
    for consonant, row in _ROWS.items()
    for kana, vowel in zip(row, "aiueo", strict=True)
} | {"や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "ん": "n", "ー": "", "を": "o"}
_HEPBURN = {"し": "shi", "ち": "chi", "つ": "tsu", "ふ": "fu", "じ": "ji"}
_GLIDES = {"ゃ": "a", "ゅ": "u", "ょ": "o"}
_KATAKANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_SYLLABLES = "(?:(?:[ksnhmrgbp]y|sh|ch|ts|[kstnhmyrwgzdbpjf])?[aeiou]|n)+"


def romaji(kana: str) -> str:
    """Return *kana* in Hepburn letters, "" if it holds anything but kana."""
    written = ""
    for character in kana.translate(_KATAKANA):
        if character in _GLIDES and written.endswith("i"):
            stem = written[:-1]
            glide = "" if stem.endswith(("sh", "ch", "j")) else "y"
            written = stem + glide + _GLIDES[character]
            continue
        letters = _HEPBURN.get(character, _LETTERS.get(character))
        if letters is None:
            return ""
        written += letters
    return written


def reads_as_romaji(word: str) -> bool:
    """Say whether *word* can be read as Japanese syllables."""
    return compiled(_SYLLABLES).fullmatch(word) is not None
