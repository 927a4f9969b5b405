"""What a letter of thanks praises."""

import pytest

from replycraft.retelling.praised import praised, thanked
from replycraft.retelling.words import Words
from replycraft.text.document import Document

PRAISED = [
    ("先週届きました。折り鶴の飾りにも感激しました。", "折り鶴の飾り"),
    ("お茶菓子がとてもおいしかったです。", "お茶菓子"),
]
NOT_PRAISED = [
    "",
    "本当に助かりました。",
    "待合室で泣いてしまいました。",
    "息子が喜びました。",
    "箱が届きました。とてもうれしいです。",
]


@pytest.mark.parametrize(("text", "named"), PRAISED)
def test_praised(text: str, named: str, words: Words) -> None:
    """The thing that stands before a word of praise is named."""
    assert praised(Document("お礼", text), words) == named


@pytest.mark.parametrize("text", NOT_PRAISED)
def test_not_praised(text: str, words: Words) -> None:
    """Nothing is named where no thing stands with the praise."""
    assert praised(Document("お礼", text), words) == ""


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("雨の夜に自転車を直してくださり、ありがとうございました。", "自転車"),
        ("障子の貼り紙を電話で手配していただきました。", "障子の貼り紙"),
        ("夜通しの除雪作業をありがとうございました。", "除雪作業"),
        ("声をかけてくださって助かりました。", ""),
        ("自転車を直してください。", ""),
        ("自転車を直していただきたいです。", ""),
        ("父の自転車を直しました。", ""),
        ("お茶二杯を届けてくださいました。", ""),
        ("", ""),
    ],
)
def test_thanked(text: str, named: str, words: Words) -> None:
    """What something was done with is named, but no turn of speech, and no wish."""
    assert thanked(Document("お礼", text), words) == named
