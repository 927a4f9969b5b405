"""A number is called what the customer calls it, whatever key it was kept under."""

import datetime as dt

import pytest
from tests.mails import mail

from replycraft import Desk

NOW = dt.datetime.fromisoformat("2025-11-04T10:00:00+09:00")


@pytest.fixture(scope="module")
def desk() -> Desk:
    """The shipped letters, compiled once."""
    return Desk()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("会員番号 K-20418 の宮です。", "会員番号 K-20418"),
        ("お客様ID:K-20418 です。", "お客様ID K-20418"),
        ("予約番号はK-20418です。", "ご予約番号 K-20418"),
        ("番号はK-20418です。", "ご注文番号 K-20418"),
        ("宮です。", "ご注文番号 K-20418"),
    ],
)
def test_a_confirmed_number_keeps_its_name(desk: Desk, written: str, told: str) -> None:
    """Desks keep numbers of members and bookings under the key for orders as well."""
    message = mail(
        f"先週の申し込みを取り消していただけますか。\n{written}",
        subject="取り消しのお願い",
        sender="宮 春香 <miya@example.com>",
    )

    draft = desk.draft_reply(
        message,
        now=NOW,
        verified={"order_number": "K-20418", "resolution": "cancel"},
    )

    assert told in (draft.body or "")
    assert draft.findings == ()
