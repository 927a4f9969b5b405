"""Conjugates Japanese verbs and adjectives by Sudachi's conjugation types.

A word is given by its dictionary form and its type (届く, 五段-カ行). A form that is
not surely known is "", never a guess.
"""

from typing import NamedTuple


class Row(NamedTuple):
    """The endings of one row of 五段 verbs: what takes the place of the last kana.

    `past` and `te` have their euphonic change (音便) in them.
    """

    last: str
    negative: str
    polite: str
    past: str
    te: str


_ROWS: dict[str, Row] = {
    "五段-カ行": Row("く", "か", "き", "いた", "いて"),
    "五段-ガ行": Row("ぐ", "が", "ぎ", "いだ", "いで"),
    "五段-サ行": Row("す", "さ", "し", "した", "して"),
    "五段-タ行": Row("つ", "た", "ち", "った", "って"),
    "五段-ナ行": Row("ぬ", "な", "に", "んだ", "んで"),
    "五段-バ行": Row("ぶ", "ば", "び", "んだ", "んで"),
    "五段-マ行": Row("む", "ま", "み", "んだ", "んで"),
    "五段-ラ行": Row("る", "ら", "り", "った", "って"),
    "五段-ワア行": Row("う", "わ", "い", "った", "って"),
}
# 行く alone in its row does not say 行いた.
_GO = ("行く", "いく", "ゆく", "逝く")
# These keep their う: 問うた, not 問った.
_KEEP_U = ("問う", "請う", "乞う")
# These say い before ます (くださいます), as ござる does.
_TO_I = ("くださる", "下さる", "なさる", "いらっしゃる", "おっしゃる", "ござる")
_COME_KANJI, _COME_KANA = "来る", "くる"
_DO, _DO_VOICED = "する", "ずる"
_EXIST = ("ある", "有る", "在る")
_GOOD = "いい"


def stem(base: str, kind: str) -> str:
    """Return the form before ます (届き, 割れ, し), "" if it is not known."""
    row = _ROWS.get(kind)
    if row:
        last = "い" if base.endswith(_TO_I) else row.polite
        return _swap(base, row.last, last)
    if kind.startswith(("上一段", "下一段")):
        return _swap(base, "る", "")
    if kind == "サ行変格":
        return _swap(base, _DO, "し") or _swap(base, _DO_VOICED, "じ")
    if kind == "カ行変格":
        return _swap(base, _COME_KANJI, "来") or _swap(base, _COME_KANA, "き")
    return ""


def past(base: str, kind: str) -> str:
    """Return the plain past (届いた, 割れた, なかった), "" if it is not known."""
    return _euphonic(base, kind, te=False)


def te(base: str, kind: str) -> str:
    """Return the form in て or で (届いて, 読んで, 重くて), "" if it is not known."""
    return _euphonic(base, kind, te=True)


def negative(base: str, kind: str) -> str:
    """Return the plain negative (届かない, 重くない), "" if it is not known."""
    row = _ROWS.get(kind)
    if row:
        if base.endswith(_EXIST):
            # ある itself has no 未然形: its negative is ない.
            return base[:-2] + "ない"
        return _with(_swap(base, row.last, row.negative), "ない")
    if kind == "形容詞":
        return _with(_adverb(base), "ない")
    if kind == "カ行変格" and base.endswith(_COME_KANA):
        return base[: -len(_COME_KANA)] + "こない"
    return _with(stem(base, kind), "ない")


def negative_past(base: str, kind: str) -> str:
    """Return the plain negative past (届かなかった), "" if it is not known."""
    return _swap(negative(base, kind), "い", "かった")


def _euphonic(base: str, kind: str, *, te: bool) -> str:
    row = _ROWS.get(kind)
    if row:
        ending = row.te if te else row.past
        if kind == "五段-カ行" and base.endswith(_GO):
            ending = "って" if te else "った"
        if base.endswith(_KEEP_U):
            return base + ("て" if te else "た")
        return _swap(base, row.last, ending)
    if kind == "形容詞":
        return _with(_adverb(base), "て") if te else _adjective_past(base)
    return _with(stem(base, kind), "て" if te else "た")


def _adverb(base: str) -> str:
    """Return 重く for 重い; いい is よく."""
    return "よく" if base == _GOOD else _swap(base, "い", "く")


def _adjective_past(base: str) -> str:
    return _swap(_adverb(base), "く", "かった")


def _swap(base: str, last: str, new: str) -> str:
    """Return *base* with *new* for its ending *last*, "" if it ends otherwise."""
    return base[: len(base) - len(last)] + new if base.endswith(last) else ""


def _with(front: str, ending: str) -> str:
    return front + ending if front else ""
