"""What no confirmed fact answers is promised by name; what is done is not promised."""

import datetime as dt

import pytest
from tests.mails import mail

from replycraft import Desk, Draft

NOW = dt.datetime.fromisoformat("2025-11-04T10:00:00+09:00")
_DAY = "2025-11-06T17:00:00+09:00"


def _draft(desk: Desk, subject: str, text: str, **verified: object) -> Draft:
    message = mail(
        text,
        subject=subject,
        sender="宮 春香 <miya@example.com>",
        date="Tue, 04 Nov 2025 09:00:00 +0900",
    )
    return desk.draft_reply(message, now=NOW, verified=verified)


def test_an_open_question_is_named_to_the_customer_and_to_staff(desk: Desk) -> None:
    """The desk set a day, and no fact speaks of dogs."""
    draft = _draft(
        desk,
        "区画の空き",
        "11月22日に泊まれる区画は空いていますか。\n犬を連れて行っても大丈夫でしょうか。",
        vacancy="空きあり",
        resolution="explain",
        contact_by=_DAY,
    )

    asked = "「犬を連れて行っても大丈夫でしょうか」とのお尋ね"
    assert f"{asked}については、11月6日（木）17時までに" in (draft.body or "")
    assert [need.label for need in draft.needs] == [f"お尋ねへの答え({asked})"]
    assert draft.status == "needs_facts"


def test_an_open_cost_takes_the_place_of_small_talk(desk: Desk) -> None:
    """Who asks for a fare is not asked whether anything else is the matter."""
    draft = _draft(
        desk,
        "入れませんでした",
        "鍵の番号が変わっていて倉庫に入れませんでした。\nタクシー代を払ってもらえますか。",
        cause="番号のお知らせの送信漏れ",
        fault="company",
        resolution="explain",
        contact_by=_DAY,
    )

    body = draft.body or ""
    assert "タクシー代については、11月6日（木）17時までに" in body
    assert "お困りのことがないか" not in body


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("2025-11-03の朝礼で本人に伝達", "すでに本人に伝えております"),
        ("2025-11-05の朝礼で本人に伝達", "そのまま伝えます"),
    ],
)
def test_thanks_that_were_passed_on_are_not_promised(
    desk: Desk, status: str, told: str
) -> None:
    """What happens tomorrow is still a promise."""
    draft = _draft(
        desk,
        "お礼",
        "先日は棚の取り付けをありがとうございました。とても助かりました。",
        message_status=status,
        resolution="explain",
    )

    assert told in (draft.body or "")


def test_the_booking_that_stays_is_named_beside_the_one_that_goes(desk: Desk) -> None:
    """「片方を取り消してください」: the customer has to know which one."""
    draft = _draft(
        desk,
        "予約が二重です",
        "一度しか申し込んでいないのに予約が二つ入っています。片方を取り消してください。",
        booking_number="Y-3301",
        duplicate_booking_number="Y-3302",
        cause="画面の不具合",
        fault="company",
        resolution="cancel",
    )

    said = "重複したご予約 Y-3302を取り消し、ご予約 Y-3301は、そのまま承っております。"
    assert said in (draft.body or "")
