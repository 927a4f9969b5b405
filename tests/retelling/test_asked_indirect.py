"""What a customer asks, in the company's own sentence."""

import pytest

from replycraft.retelling.asked import asked
from replycraft.retelling.asked_indirect import indirect
from replycraft.retelling.morphs import Refused
from replycraft.retelling.words import Words
from replycraft.text.document import Document


def _indirect(text: str, words: Words) -> str:
    document = Document("鉢", text)
    found = next(asked(document, (), words, calm=True))
    return indirect(document, found, words)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("鉢の受け皿は付きますか。", "鉢の受け皿は付くか"),
        ("苗はもう届きましたか。", "苗はもう届いたか"),
        ("苗はいつ植えるのがよろしいでしょうか。", "苗はいつ植えるのがよいか"),
        ("青い鉢も選べるのでしょうか。", "青い鉢も選べるのか"),
        ("庭の広さはどれくらい必要なのでしょうか。", "庭の広さはどれくらい必要なのか"),
        ("棚の組み立ては可能ですか。", "棚の組み立ては可能か"),
        ("苗がいつ届くか教えてください。", "苗がいつ届くか"),
        ("鉢の値段をお知らせください。", "鉢の値段を知りたい"),
        ("苗の植え方も教えていただけますか。", "苗の植え方も知りたい"),
        ("庭に置ける棚があれば教えてください。", "庭に置ける棚があれば知りたい"),
        ("鉢だけ先に送っていただくことはできますか。", "鉢だけ先に送ってもらえるか"),
    ],
)
def test_questions(text: str, told: str, words: Words) -> None:
    """A question ends in か or 知りたい, in plain style."""
    assert _indirect(text, words) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("白い鉢に替えてください。", "白い鉢に替えてほしい"),
        ("苗を十本だけ届けていただけると助かります。", "苗を十本だけ届けてほしい"),
        ("鉢の写真をお送りください。", "鉢の写真を送ってほしい"),
        ("鉢の写真をお送りいただけますでしょうか。", "鉢の写真を送ってほしい"),
        ("白い鉢をご用意いただけますか。", "白い鉢を用意してほしい"),
        ("鉢の置き場所をご説明ください。", "鉢の置き場所を説明してほしい"),
        ("棚の高さの見直しをお願いいたします。", "棚の高さの見直しを"),
        ("設置の日を3月4日に変更をお願いします。", "設置の日を3月4日に変更してほしい"),
        (
            "なぜ棚が傾いたのか、説明をお願いいたします。",
            "なぜ棚が傾いたのか、説明してほしい",
        ),
        ("苗の一覧を書面でいただけますでしょうか。", "苗の一覧を書面でほしい"),
        ("鉢の目録をいただけますか。", "鉢の目録がほしい"),
        ("手すりがもう一本あれば有難いです。", "手すりがもう一本あればありがたい"),
        ("できましたら、鉢を母に渡してください。", "鉢をお母様に渡してほしい"),
        ("弊社宛てに苗の目録を送ってください。", "貴社宛てに苗の目録を送ってほしい"),
        ("3月6日(金)に苗を届けてください。", "3月6日(金)に苗を届けてほしい"),
    ],
)
def test_requests(text: str, told: str, words: Words) -> None:
    """A request is what the customer wants, and his people are called politely."""
    assert _indirect(text, words) == told


@pytest.mark.parametrize(
    "text",
    [
        "鉢って二つ買えますか。",
        "鉢の置き方を私が間違えたのでしょうか。",
        "鉢の土に害はなかですか。",
        "鉢の底の穴をお調べいただけますでしょうか。",
        "庭の図面をお借りできますか。",
        "明朝、鉢を受け取りに伺ってもよいでしょうか。",
        "鉢の代金を次回引きでお願いします。",
        "店員さんに鉢の水をやってほしいです。",
    ],
)
def test_what_would_not_read_well(text: str, words: Words) -> None:
    """Speech, what the customer does humbly, and forms that are not known stay quoted."""
    with pytest.raises((Refused, StopIteration)):
        _indirect(text, words)
