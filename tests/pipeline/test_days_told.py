"""What letters say of the days that customers name."""

import pytest
from tests.conftest import Answered

NOT_TODAY = "お急ぎのところ、その日のうちのお答えをお約束できず、心苦しく存じます。"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "煮豆が塩辛くなりました。返信していただかなくて大丈夫です。",
            "お返事には及ばないとのお言葉ですので、お伝えすべきことがありましたときに限り、",
        ),
        (
            "うちの通帳の写しが、よその家へ送られていました。明日の登園までに、どこへ送ったのか教えてください。",
            "はじめに、ご希望の期日に間に合うお返事ができませんでしたことを、お詫びいたします。",
        ),
        (
            "いま門が閉まっていて、車が出せません。係の方を呼んでもらえますか。",
            NOT_TODAY,
        ),
    ],
)
def test_a_day_is_owned(answered: Answered, body: str, told: str) -> None:
    """No answer is forced on anybody, and what comes too late is called so."""
    assert told in answered(body, subject="お願い")


def test_a_threats_day_is_owned_without_giving_in(answered: Answered) -> None:
    """The letter says that it comes late and keeps to its own day."""
    reply = answered(
        "ふざけるな。今夜中に100万円持ってこい。来なけりゃ店に火をつけるぞ。",
        subject="覚悟しろ",
    )

    assert (
        "お示しの期日を過ぎてのお返事となりましたが、確かめた事実と、私どもの考えは、"
        in reply
    )
