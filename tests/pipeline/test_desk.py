"""The whole way of a mail: bytes in, draft out."""

import datetime as dt
from base64 import b64encode
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from replycraft import (
    Desk,
    InvalidInputError,
    Profile,
    UnreadableMailError,
    parse_mail,
)

NOW = dt.datetime.fromisoformat("2025-11-04T10:30:00+09:00")
COMPLAINT = (
    "From: =?utf-8?b?5bKh6YOoIOW+uQ==?= <okabe@example.jp>\r\n"
    "Reply-To: reply@example.jp\r\n"
    "To: desk@kotori.example.jp\r\n"
    "Subject: Re: RE: 返信: 届かない棚\r\n"
    "Date: Tue, 04 Nov 2025 09:12:00 +0900\r\n"
    "Message-ID: <m2@example.jp>\r\n"
    "In-Reply-To: <m1@kotori.example.jp>\r\n"
    "References: <m0@example.jp> <m1@kotori.example.jp>\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n"
    "10月28日に注文した飾り棚が、まだ届きません。\r\n"
    "今どこにあるのか教えてください。\r\n岡部 徹\r\n"
).encode()


def test_reply_threads_under_the_customers_mail(desk: Desk) -> None:
    """Subject, recipient and thread headers are those of a reply."""
    message = desk.draft_reply(COMPLAINT, now=NOW).to_email()
    sent = message_from_bytes(bytes(message), policy=default)

    assert sent["Subject"] == "Re: 届かない棚"
    assert sent["To"] == "reply@example.jp"
    assert sent["From"] == "株式会社ことり堂 お客様窓口 <desk@kotori.example.jp>"
    assert sent["In-Reply-To"] == "<m2@example.jp>"
    assert sent["References"] == (
        "<m0@example.jp> <m1@kotori.example.jp> <m2@example.jp>"
    )
    assert sent.get_content_charset() == "utf-8"
    assert "岡部 徹様" in sent.get_content()


def test_every_accepted_source_gives_the_same_draft(desk: Desk, tmp_path: Path) -> None:
    """Bytes, text, path, EmailMessage and IncomingMail are one mail."""
    path = tmp_path / "mail.eml"
    path.write_bytes(COMPLAINT)
    message = message_from_bytes(COMPLAINT, policy=default)
    assert isinstance(message, EmailMessage)
    sources = [COMPLAINT, COMPLAINT.decode(), path, message, parse_mail(COMPLAINT)]

    bodies = {desk.draft_reply(source, now=NOW).body for source in sources}

    assert len(bodies) == 1


def test_same_case_gives_the_same_bytes(desk: Desk) -> None:
    """One rule for all customers: nothing depends on chance or order."""
    first = desk.draft_reply(COMPLAINT, now=NOW)

    assert desk.draft_reply(COMPLAINT, now=NOW) == first
    assert Desk(profile=desk.profile).draft_reply(COMPLAINT, now=NOW) == first


def test_complaint_without_facts_is_a_holding_reply_with_a_dated_promise(
    desk: Desk,
) -> None:
    """Nobody confirmed anything yet: the reply says until when, and who."""
    draft = desk.draft_reply(COMPLAINT, now=NOW)

    assert draft.status == "needs_facts"
    assert draft.apology == "limited"
    assert [need.id for need in draft.needs] == ["resolution"]
    assert draft.follow_up is not None
    assert draft.follow_up.owner == "水野 晶"
    assert draft.follow_up.span is not None
    span = draft.follow_up.span
    assert draft.body[span.start : span.end].startswith("11月")


def test_own_mail_is_not_answered(desk: Desk) -> None:
    """A desk that answers itself would never stop."""
    raw = COMPLAINT.replace(b"<okabe@example.jp>", b"<DESK@kotori.example.jp>")

    draft = desk.draft_reply(raw, now=NOW)

    assert draft.status == "no_reply"
    assert draft.body == ""


def test_draft_without_body_cannot_be_sent(desk: Desk) -> None:
    """`to_email()` of a draft that must not go out says so."""
    raw = COMPLAINT.replace(b"<okabe@example.jp>", b"<desk@kotori.example.jp>")

    with pytest.raises(ValueError, match="no_reply has no body"):
        desk.draft_reply(raw, now=NOW).to_email()


def test_reply_to_of_another_domain_is_a_warning(desk: Desk) -> None:
    """A forged Reply-To would send the case to a stranger."""
    raw = COMPLAINT.replace(b"reply@example.jp", b"a@evil.example")

    draft = desk.draft_reply(raw, now=NOW)

    assert draft.warnings == (
        "返信先(evil.example)が差出人(example.jp)と違うドメインです。"
        "なりすましでないかご確認ください",
    )


def test_company_without_agent_is_blocked() -> None:
    """A person signs, or nothing goes out."""
    desk = Desk(profile=Profile(company="株式会社ことり堂"))

    draft = desk.draft_reply(COMPLAINT, now=NOW)

    assert draft.status == "blocked"
    assert "missing-signature" in [finding.code for finding in draft.findings]


@pytest.mark.parametrize(
    ("verified", "named"),
    [
        ({"resolution": "give_up"}, "resolution"),
        ({"refund_amount": "many"}, "refund_amount"),
        ({"delivery_date": "soon"}, "delivery_date"),
    ],
)
def test_wrong_verified_value_names_its_key(
    desk: Desk, verified: dict[str, str], named: str
) -> None:
    """An integration learns which field is wrong."""
    with pytest.raises(InvalidInputError, match=f"verified: {named}"):
        desk.draft_reply(COMPLAINT, verified=verified, now=NOW)


def test_unknown_stage_names_the_known_ones(desk: Desk) -> None:
    """The way out stands in the message."""
    with pytest.raises(InvalidInputError, match="first, holding"):
        desk.draft_reply(COMPLAINT, stage="frist", now=NOW)


@pytest.mark.parametrize("raw", [b"", b"\x89PNG\r\n\x1a\n" + bytes(500)])
def test_what_is_no_mail_is_refused(desk: Desk, raw: bytes) -> None:
    """Only one exception leaves the way of a mail, and it says why."""
    with pytest.raises(UnreadableMailError):
        desk.draft_reply(raw, now=NOW)


def test_reply_never_carries_a_smuggled_header(desk: Desk) -> None:
    """Line ends hidden in name, subject, Message-ID or Reply-To end no header."""
    smuggled = "届かない\r\nBcc: thief@evil.example\r\n\r\n本文"
    encoded = b64encode(smuggled.encode()).decode()
    raw = (
        f"From: =?utf-8?b?{encoded}?= <okabe@example.jp>\r\n"
        f"Reply-To: =?utf-8?b?{encoded}?= <reply@example.jp>\r\n"
        f"Subject: =?utf-8?b?{encoded}?=\r\n"
        f"Message-ID: <m=?utf-8?b?{encoded}?=@example.jp>\r\n\r\n"
        "棚が届きません。調べてください。\r\n"
    ).encode()

    sent = message_from_bytes(bytes(desk.draft_reply(raw, now=NOW).to_email()))

    assert sent.get_all("Bcc") is None
    assert sent.get_all("To") == ["reply@example.jp"]
    assert len(sent.get_all("Subject", [])) == 1


def test_homograph_of_the_sender_is_a_warning(desk: Desk) -> None:
    """A Cyrillic letter in Reply-To looks like the sender's domain but is another."""
    raw = COMPLAINT.replace(b"reply@example.jp", "reply@ex\u0430mple.jp".encode())

    assert len(desk.draft_reply(raw, now=NOW).warnings) == 1


def test_customer_who_only_gets_automatic_replies_is_answered(desk: Desk) -> None:
    """A mail about machines is not a machine's mail."""
    body = "何度送っても自動返信しか来ません。人の返事をください。".encode()
    raw = COMPLAINT.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" + body

    draft = desk.draft_reply(raw, now=NOW)

    assert draft.status != "no_reply"
    assert draft.body.startswith("岡部 徹様")


def test_a_sure_word_for_a_grave_risk_holds_whatever_was_learned(desk: Desk) -> None:
    """Five labelled mails cannot teach what a hint of self-harm looks like."""
    analysis = desk.analyze("Subject: x\n\nもう死にたいです。荷物はまだですか。")

    assert "self_harm" in [risk.id for risk in analysis.risks]
    assert analysis.escalate


def test_a_threat_is_furious_however_calmly_it_is_put(desk: Desk) -> None:
    """By the rubric a threat of harm is level 4, and a person must decide."""
    analysis = desk.analyze(
        "Subject: x\n\n返金がないようでしたら、営業所に火をつけに参ります。"
    )

    assert "threat" in [risk.id for risk in analysis.risks]
    assert analysis.anger.level == 4
    assert analysis.anger.score > 0.8


def test_half_of_the_month_before_is_no_deadline(desk: Desk) -> None:
    """先月末 is past; the deadline is the Friday that is asked for."""
    body = "先月末に窓口で購入しました。今週金曜までに書面でご説明を賜りたく存じます。"
    raw = COMPLAINT.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" + body.encode()

    assert desk.analyze(raw).deadline == dt.date(2025, 11, 7)


def test_one_word_in_a_calm_mail_makes_nobody_furious(desk: Desk) -> None:
    """What only looks like a threat is handed over, but the mail stays what it is."""
    analysis = desk.analyze(
        "Subject: x\n\n棚の組み立て方を教えてください。木刀を飾るのに使います。"
    )

    assert analysis.anger.level < 3
