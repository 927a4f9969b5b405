"""Earlier mails and drafts: contacts, promises kept and broken, contradictions."""

import datetime as dt
from email import message_from_bytes
from email.policy import default

import pytest

from replycraft import Desk, Draft

FIRST = dt.datetime.fromisoformat("2025-11-04T10:30:00+09:00")
BEFORE_DUE = dt.datetime.fromisoformat("2025-11-05T11:00:00+09:00")
AFTER_DUE = dt.datetime.fromisoformat("2025-11-11T11:00:00+09:00")
OWNED = "11月5日（水）までにご連絡するというお約束を守れませんでしたことを、お詫びいたします。"


def _mail(text: str, day: str, sender: str = "okabe@example.jp") -> str:
    """Return a mail of November 2025 with *text*."""
    return (
        f"From: {sender}\nTo: desk@kotori.example.jp\nSubject: tana\n"
        f"Date: {day} Nov 2025 09:12:00 +0900\nMessage-ID: <{day}@example.jp>\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{text}\n岡部 徹\n"
    )


COMPLAINT = _mail("10月28日に注文した飾り棚が、まだ届きません。困っています。", "04")
AGAIN = _mail("飾り棚の件です。その後いかがでしょうか。まだ届きません。", "05")


REFUND = {
    "resolution": "refund",
    "refund_amount": 3980,
    "refund_date": "2025-11-12",
    "fault": "carrier",
}


@pytest.fixture(scope="module")
def answer(desk: Desk) -> Draft:
    """The desk's first answer, which promises word by November 5."""
    draft = desk.draft_reply(COMPLAINT, now=FIRST)
    assert draft.follow_up is not None
    assert draft.follow_up.due.date().isoformat() == "2025-11-05"
    return draft


def test_standing_promise_is_not_moved(desk: Desk, answer: Draft) -> None:
    """A second mail before the day gets the same day, called what was promised."""
    draft = desk.draft_reply(AGAIN, now=BEFORE_DUE, history=[COMPLAINT, answer])

    assert draft.follow_up is not None
    assert answer.follow_up is not None
    assert draft.follow_up.due == answer.follow_up.due
    assert "先にお約束しましたとおり11月5日（水）" in draft.body
    assert draft.findings == ()


def test_broken_promise_is_owned(desk: Desk, answer: Draft) -> None:
    """After the day the reply begins by owning it, and promises a new one."""
    draft = desk.draft_reply(AGAIN, now=AFTER_DUE, history=[COMPLAINT, answer])

    assert OWNED in draft.body
    assert draft.follow_up is not None
    assert draft.follow_up.due > AFTER_DUE
    assert draft.findings == ()


def test_promise_in_a_sent_mail_is_found(desk: Desk) -> None:
    """An answer that somebody wrote by hand counts like a draft."""
    sent = _mail(
        "岡部様\n\nお荷物の状況を11月5日（水）までにご連絡いたします。",
        "04",
        "ことり堂 <desk@kotori.example.jp>",
    )
    draft = desk.draft_reply(AGAIN, now=AFTER_DUE, history=[COMPLAINT, sent])

    assert OWNED in draft.body


def test_kept_promise_is_not_owned(desk: Desk, answer: Draft) -> None:
    """Where a later answer came in time, nothing is left to own."""
    sent = _mail(
        "岡部様\n\nお荷物は配送会社の倉庫にございました。",
        "06",
        "ことり堂 <desk@kotori.example.jp>",
    )
    draft = desk.draft_reply(AGAIN, now=AFTER_DUE, history=[answer, sent])

    assert "お約束を守れませんでした" not in draft.body


def test_third_mail_is_not_thanked_like_a_first(desk: Desk) -> None:
    """Who writes again is thanked for writing again."""
    first = desk.draft_reply(COMPLAINT, now=FIRST)
    third = desk.draft_reply(COMPLAINT, now=FIRST, history=[COMPLAINT, AGAIN])

    assert "お届けのことをお知らせくださり" in first.body
    assert "お荷物の件でご連絡をくださり" not in third.body
    assert "重ねてのご連絡に、お礼申し上げます。" in third.body


def test_contradiction_of_an_earlier_promise_blocks(desk: Desk) -> None:
    """A refund that was promised and is now declined must be seen by a person."""
    answer = desk.draft_reply(COMPLAINT, now=FIRST, verified=REFUND)
    draft = desk.draft_reply(
        AGAIN,
        now=BEFORE_DUE,
        history=[COMPLAINT, answer],
        verified={"resolution": "decline", "cause": "お届け済みであること"},
    )

    assert draft.status == "blocked"
    assert "conflicting-fact" in [finding.code for finding in draft.findings]
    assert "11月4日（火）の返信で「" in draft.findings[-1].message


def test_same_decision_is_no_contradiction(desk: Desk) -> None:
    """What was promised and still holds is no finding."""
    answer = desk.draft_reply(COMPLAINT, now=FIRST, verified=REFUND)
    draft = desk.draft_reply(
        AGAIN, now=BEFORE_DUE, history=[COMPLAINT, answer], verified=REFUND
    )

    assert draft.findings == ()


def test_handoff_tells_promises_with_their_fate(desk: Desk, answer: Draft) -> None:
    """Who takes over sees what was promised and whether it was kept."""
    grave = _mail("まだ届きません。弁護士に相談しています。", "11")
    draft = desk.draft_reply(grave, now=AFTER_DUE, history=[COMPLAINT, answer])

    assert draft.handoff is not None
    assert draft.handoff.promised == (
        "確認結果のご連絡(11月5日（水）18時、水野 晶): 期限を過ぎた",
    )


def test_history_is_bytes_for_bytes_repeatable(desk: Desk, answer: Draft) -> None:
    """The same history gives the same reply, as message or as text."""
    message = message_from_bytes(COMPLAINT.encode(), policy=default)
    one = desk.draft_reply(AGAIN, now=BEFORE_DUE, history=[COMPLAINT, answer])
    two = desk.draft_reply(AGAIN, now=BEFORE_DUE, history=[message, answer])

    assert one.model_dump_json() == two.model_dump_json()


def test_a_new_day_of_word_takes_no_earlier_one_back(desk: Desk, answer: Draft) -> None:
    """The day that went by is owned in the reply; it contradicts no fact."""
    draft = desk.draft_reply(
        AGAIN,
        now=AFTER_DUE,
        history=[COMPLAINT, answer],
        verified={"cause": "荷札の貼り違い", "contact_by": "2025-11-13"},
    )

    assert OWNED in draft.body
    assert draft.findings == ()
