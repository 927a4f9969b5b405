"""What a letter of thanks says was done for its writer."""

import pytest

from replycraft.records.analysis import Fact
from replycraft.records.base import Span
from replycraft.records.ids import FactKind
from replycraft.retelling.kindness import kindness
from replycraft.retelling.words import Words
from replycraft.text.document import Document


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "改札で係の方が荷物を階段の上まで運んでくださいました。助かりました。",
            "荷物を階段の上まで運んでくださった",
        ),
        (
            "急な雨でしたが、傘を二本も貸してくれて、家族で濡れずに帰れました。",
            "傘を二本も貸してくださった",
        ),
        (
            "夜遅くに鍵の不具合を見に来ていただき、ありがとうございました。",
            "夜遅くに鍵の不具合を見に来ていただいた",
        ),
        ("根気よく教えてくれて頭が下がります。", "根気よく教えてくださった"),
        # The longest tells most.
        (
            "すぐに来てくれました。窓の外で鳴いていた子猫を網で降ろしてくれました。",
            "窓の外で鳴いていた子猫を網で降ろしてくださった",
        ),
        # Nothing was done, it is only asked for, or the writer did it.
        ("次は早く荷物を届けてください。", ""),
        ("荷物を届けてくれますか。", ""),
        ("長く店を使わせていただきました。", ""),
        # A custom of speech, dialect, a denial, a word that says too little.
        ("対応してくださいました。", ""),
        ("母の祝いば盛大に開いてくださいました。", ""),
        ("理由を聞かないで話を終えてくださいました。", ""),
        ("シャッター開けてパンク直してくれました。", ""),
    ],
)
def test_what_was_done_is_quoted(text: str, quoted: str, words: Words) -> None:
    """It is a deed with its object, and ends as one tells of kindness."""
    assert kindness(Document("お礼", text), (), words) == quoted


def test_nobody_is_named(words: Words) -> None:
    """A deed is told without the name of who did it, or of anybody."""
    text = "津島さんが荷物を駅まで届けてくださいました。"
    name = Fact(
        kind=FactKind.PERSON,
        text="津島",
        value="津島",
        span=Span(field="text", start=0, end=2),
    )
    assert (
        kindness(Document("お礼", text), (name,), words)
        == "荷物を駅まで届けてくださった"
    )

    text = "荷物を津島の家まで届けてくださいました。"
    name = name.model_copy(update={"span": Span(field="text", start=3, end=5)})
    assert kindness(Document("お礼", text), (name,), words) == ""


def test_the_same_words_are_not_quoted_twice(words: Words) -> None:
    """What a warm sentence has already is told with that."""
    text = "雨の中を来てくださいまして、とても助かりました。"
    assert kindness(Document("お礼", text), (), words) == ""
