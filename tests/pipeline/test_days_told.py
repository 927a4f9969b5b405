"""What letters say of the days that customers name."""

from datetime import datetime

import pytest
from tests.conftest import Answered

from replycraft import draft_reply

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


def test_a_day_reckoned_from_the_mail_is_no_invention() -> None:
    """「1日の前日まで」 is the 30th, in the draft and for the check of it."""
    draft = draft_reply(
        "From: 前島 <m@example.jp>\nSubject: 納期\nDate: Thu, 20 Nov 2025 09:30:00 +0900\n\n"
        "発注した枠の納期を教えてください。現場が12月1日に始まるので、前日までの入荷が可能かもお願いします。前島",
        now=datetime.fromisoformat("2025-11-20T11:00:00+09:00"),
    )

    assert str(draft.analysis.deadline) == "2025-11-30"
    assert "11月30日（日）に間に合うよう" in draft.body
    assert draft.findings == ()
