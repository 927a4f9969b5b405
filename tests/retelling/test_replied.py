"""What the desk is said to have answered, to be quoted in its reply."""

import pytest

from replycraft.records.analysis import Fact
from replycraft.records.base import Span
from replycraft.records.ids import FactKind
from replycraft.retelling.replied import replied
from replycraft.text.document import Document

QUOTED = [
    ("電話したら「部品を待っています」。もう待てません。", "部品を待っています"),
    ("受付の方に「決まりですので」と言われました。", "決まりですので"),
    ("店員に聞いても「仕様です」の一点張りでした。", "仕様です"),
    ("問い合わせると、返ってきたのは「調査中です」だけです。", "調査中です"),
    (
        "窓口で「調べます」と言われ、翌日の電話では「担当が休みです」。",
        "担当が休みです",
    ),
    ("管理人さんは「伝えておきます」ばっかりで、直りません。", "伝えておきます"),
    ("そのときのお答えは「必ず届きます」でした。", "必ず届きます"),
]
NEVER = [
    "",
    "画面には「受付を終了しました」と出ます。",
    "案内の葉書に「自動で引き継がれます」とありました。",
    "皮膚科で「やけどです」と言われました。",
    "夫に聞いたら「仕方ありません」。",
    "受付に「席は空いていますか」と聞きました。",
    "店員に「年寄りには無理です」と言われました。",
    "店員に聞いたら「知らねえよ」。",
    "電話したら「ただいま大変混み合っております」。",
    "電話したら「申し訳ありません」。",
    "電話で「二度と買いません」と伝えるつもりです。",
    "担当は「{{ config }} です」と言いました。",
]


@pytest.mark.parametrize(("body", "answer"), QUOTED)
def test_what_the_desk_answered(body: str, answer: str) -> None:
    """The last polite answer is given word for word."""
    assert replied(Document("件", body), ()) == answer


@pytest.mark.parametrize("body", NEVER)
def test_what_is_not_quoted(body: str) -> None:
    """Others' words, what was shown, and what would hurt again stay away."""
    assert replied(Document("件", body), ()) == ""


def test_names_are_not_repeated() -> None:
    """An answer that names somebody is not quoted."""
    body = "電話したら「森から連絡します」。"
    start = body.index("森")
    span = Span(start=start, end=start + 1, field="text")
    one = Fact(kind=FactKind.PERSON, text="森", value="森", span=span)

    assert replied(Document("件", body), (one,)) == ""


def test_a_hundred_thousand_quotes() -> None:
    """A mail full of brackets is not read to its end."""
    body = "電話したら「調べます」。" * 5_000 + "電話したら「直します」。"

    assert replied(Document("件", body), ()) == "調べます"
