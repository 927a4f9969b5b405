"""Writers say what is sold: sorts of goods, names of products, and what is neither."""

import pytest

from replycraft.errors import WriterFileError
from replycraft.facts.goods import Goods
from replycraft.facts.goods_files import compile_goods, example_problems, products_in

OWN = """
title = "うちの品"
words = ["シャワーヘッド"]
names = ["ひだまり", "ひだまりプラス", "ミント"]
never = ["梱包材"]
"""
GOODS = Goods.from_data(compile_goods({"goods/ours.toml": OWN}))

WRONG = [
    ("words = ", "TOML として読めません"),
    ('title = "空"', "words も names も never もありません"),
    ('word = ["枕"]\nnames = ["ひだまり"]', "知らない項目「word」です"),
    ('words = "枕"\nnames = ["ひだまり"]', "「words」の値の型が違います"),
    ('names = [" "]', "「names」に空の言葉があります"),
    ('words = ["母が選んだ新しい枕"]', "「母が選んだ新しい枕」は長すぎます"),
    (
        'words = ["枕"]\n[[example]]\nsaid = "あ"',
        "[[example]] には said と product を書きます",
    ),
]


@pytest.mark.parametrize(
    ("said", "products"),
    [
        # A name counts wherever it stands, the longer one before the shorter.
        ("ひだまりプラスの電源が入りません。", ["ひだまりプラス"]),
        ("昨日からひだまりが光りません。ひだまりは二台あります。", ["ひだまり"]),
        # A sort may be two words, and needs to be bought.
        ("いただいたシャワーヘッドから水が漏れます。", ["シャワーヘッド"]),
        ("シャワーヘッドの掃除は嫌いです。", []),
        ("届いた梱包材、梱包材が多すぎます。", []),
        # Part of another word is no name.
        ("カミントンの話です。", []),
    ],
)
def test_products_by_the_words_of_a_desk(said: str, products: list[str]) -> None:
    """What a desk sells is found by its own words."""
    assert products_in(said, GOODS) == products


@pytest.mark.parametrize(("text", "problem"), WRONG, ids=[p for _, p in WRONG])
def test_mistakes_are_told(text: str, problem: str) -> None:
    """Each mistake names the file and what is wrong."""
    with pytest.raises(WriterFileError) as raised:
        compile_goods({"goods/x.toml": text})

    found = [one for one in raised.value.problems if one.problem.startswith(problem)]
    assert [one.place.path for one in found] == ["goods/x.toml"]


def test_example_that_fails_is_told() -> None:
    """An example in which something else is found names what was found."""
    text = OWN + '[[example]]\nsaid = "ひだまりです。"\nproduct = "枕"\n'

    found = list(example_problems(compile_goods({"goods/x.toml": text})))

    assert [one.problem for one in found] == [
        "「ひだまりです。」で見つかる品物は「ひだまり」です"
    ]
