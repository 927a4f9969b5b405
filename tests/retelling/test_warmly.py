"""Which sentence of thanks may be quoted."""

import pytest

from replycraft.records.analysis import Fact
from replycraft.records.base import Span
from replycraft.records.ids import FactKind
from replycraft.retelling.warmly import warm_words
from replycraft.retelling.words import Words
from replycraft.text.document import Document


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "先日はありがとうございました。姉もたいそう喜んでおりました。",
            "姉もたいそう喜んでおりました",
        ),
        (
            "おかげさまで式も笑顔で迎えられました！",
            "おかげさまで式も笑顔で迎えられました",
        ),
        ("とても助かりましたが、少し高いです。", ""),
        ("助かりませんでした。", ""),
        ("楽しみにしているので早くしてください。", ""),
        ("めっちゃ嬉しかった。", ""),
        ("「最高です」と父が申しておりました。", ""),
        ("嬉しいです。", ""),
    ],
)
def test_what_gladdened_is_quoted(text: str, quoted: str, words: Words) -> None:
    """It is polite, whole and of joy alone."""
    assert warm_words(Document("お礼", text), (), words) == quoted


def test_nobody_is_named(words: Words) -> None:
    """A sentence with a name is not quoted."""
    text = "津島さんの笑顔に救われました。"
    span = Span(field="text", start=0, end=2)
    name = Fact(kind=FactKind.PERSON, text="津島", value="津島", span=span)

    assert warm_words(Document("お礼", text), (name,), words) == ""
