"""Every class of verb and adjective in every form that a retelling needs."""

import pytest

from replycraft.retelling import conjugation

# Dictionary form, type, then: before ます, past, て form, negative, negative past.
TABLE = [
    ("書く", "五段-カ行", "書き", "書いた", "書いて", "書かない", "書かなかった"),
    ("行く", "五段-カ行", "行き", "行った", "行って", "行かない", "行かなかった"),
    (
        "持っていく",
        "五段-カ行",
        "持っていき",
        "持っていった",
        "持っていって",
        "持っていかない",
        "持っていかなかった",
    ),
    ("泳ぐ", "五段-ガ行", "泳ぎ", "泳いだ", "泳いで", "泳がない", "泳がなかった"),
    ("話す", "五段-サ行", "話し", "話した", "話して", "話さない", "話さなかった"),
    ("待つ", "五段-タ行", "待ち", "待った", "待って", "待たない", "待たなかった"),
    ("死ぬ", "五段-ナ行", "死に", "死んだ", "死んで", "死なない", "死ななかった"),
    ("呼ぶ", "五段-バ行", "呼び", "呼んだ", "呼んで", "呼ばない", "呼ばなかった"),
    ("読む", "五段-マ行", "読み", "読んだ", "読んで", "読まない", "読まなかった"),
    ("切る", "五段-ラ行", "切り", "切った", "切って", "切らない", "切らなかった"),
    ("ある", "五段-ラ行", "あり", "あった", "あって", "ない", "なかった"),
    (
        "なさる",
        "五段-ラ行",
        "なさい",
        "なさった",
        "なさって",
        "なさらない",
        "なさらなかった",
    ),
    (
        "くださる",
        "五段-ラ行",
        "ください",
        "くださった",
        "くださって",
        "くださらない",
        "くださらなかった",
    ),
    (
        "いらっしゃる",
        "五段-ラ行",
        "いらっしゃい",
        "いらっしゃった",
        "いらっしゃって",
        "いらっしゃらない",
        "いらっしゃらなかった",
    ),
    (
        "お待ちになる",
        "五段-ラ行",
        "お待ちになり",
        "お待ちになった",
        "お待ちになって",
        "お待ちにならない",
        "お待ちにならなかった",
    ),
    ("買う", "五段-ワア行", "買い", "買った", "買って", "買わない", "買わなかった"),
    ("問う", "五段-ワア行", "問い", "問うた", "問うて", "問わない", "問わなかった"),
    ("見る", "上一段-マ行", "見", "見た", "見て", "見ない", "見なかった"),
    ("できる", "上一段-カ行", "でき", "できた", "できて", "できない", "できなかった"),
    ("割れる", "下一段-ラ行", "割れ", "割れた", "割れて", "割れない", "割れなかった"),
    ("出る", "下一段-ダ行", "出", "出た", "出て", "出ない", "出なかった"),
    ("する", "サ行変格", "し", "した", "して", "しない", "しなかった"),
    ("生ずる", "サ行変格", "生じ", "生じた", "生じて", "生じない", "生じなかった"),
    ("来る", "カ行変格", "来", "来た", "来て", "来ない", "来なかった"),
    ("くる", "カ行変格", "き", "きた", "きて", "こない", "こなかった"),
    ("重い", "形容詞", "", "重かった", "重くて", "重くない", "重くなかった"),
    ("いい", "形容詞", "", "よかった", "よくて", "よくない", "よくなかった"),
]


@pytest.mark.parametrize("row", TABLE, ids=[row[0] for row in TABLE])
def test_forms(row: tuple[str, ...]) -> None:
    """Each class is conjugated with its euphonic changes and its exceptions."""
    base, kind, stem, past, te, negative, negative_past = row

    assert conjugation.stem(base, kind) == stem
    assert conjugation.past(base, kind) == past
    assert conjugation.te(base, kind) == te
    assert conjugation.negative(base, kind) == negative
    assert conjugation.negative_past(base, kind) == negative_past


@pytest.mark.parametrize(
    ("base", "kind"),
    [("す", "文語サ行変格"), ("届く", "五段-ラ行"), ("変", "*"), ("来る", "サ行変格")],
)
def test_unknown_forms_are_empty(base: str, kind: str) -> None:
    """A type that is not known, or does not fit its word, is never guessed."""
    assert conjugation.stem(base, kind) == ""
    assert conjugation.past(base, kind) == ""
    assert conjugation.te(base, kind) == ""
    assert conjugation.negative(base, kind) == ""
    assert conjugation.negative_past(base, kind) == ""
