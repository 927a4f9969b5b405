"""The calls without a desk of one's own do what a desk does."""

import datetime as dt

import pytest

from replycraft import Desk, Profile, analyze, check_reply, draft_reply

NOW = dt.datetime.fromisoformat("2025-11-05T11:00:00+09:00")
PROFILE = Profile(company="株式会社ことり堂", agent="水野 晶", phone="000-1111-2222")
MAIL = (
    "From: okabe@example.jp\nTo: desk@kotori.example.jp\nSubject: tana\n"
    "Date: Tue, 04 Nov 2025 09:12:00 +0900\nMessage-ID: <1@example.jp>\n"
    "Content-Type: text/plain; charset=utf-8\n\n"
    "10月28日に注文した飾り棚が、まだ届きません。困っています。\n岡部 徹\n"
)
REFUND = {
    "resolution": "refund",
    "refund_amount": 3980,
    "refund_date": "2025-11-12",
    "fault": "carrier",
}


@pytest.mark.parametrize("profile", [None, PROFILE])
def test_draft_and_analysis_are_those_of_a_desk(profile: Profile | None) -> None:
    """With the placeholder company and with one's own."""
    desk = Desk(profile=profile)

    assert draft_reply(MAIL, profile=profile, now=NOW) == desk.draft_reply(
        MAIL, now=NOW
    )
    assert analyze(MAIL, NOW) == desk.analyze(MAIL, NOW)


def test_check_knows_what_was_promised_before() -> None:
    """With the earlier draft a refund that is now declined is found, without it not."""
    promised = draft_reply(MAIL, profile=PROFILE, verified=REFUND, now=NOW)
    given = {
        "mail": MAIL,
        "verified": {"resolution": "decline", "cause": "お届け済みであること"},
        "now": NOW,
    }
    reply = "岡部様\n\nご返金はいたしかねます。"

    without = check_reply(reply, profile=PROFILE, **given)
    found = check_reply(reply, profile=PROFILE, history=[MAIL, promised], **given)

    assert "conflicting-fact" not in {finding.code for finding in without}
    assert {finding.code for finding in found[len(without) :]} == {"conflicting-fact"}
    assert found == Desk(profile=PROFILE).check_reply(
        reply, history=[MAIL, promised], **given
    )
