"""The promise as a calendar entry."""

import datetime as dt

import pytest
from icalendar import Calendar

from replycraft import Desk, Draft, Profile

NOW = dt.datetime.fromisoformat("2025-11-04T10:30:00+09:00")
MAIL = """From: yamada@example.jp
Subject: x
Date: Tue, 04 Nov 2025 09:12:00 +0900
Message-ID: <m2@example.jp>
Content-Type: text/plain; charset=utf-8

飾り棚がまだ届きません。何日も待っています。
山田, 太郎;
"""


@pytest.fixture(scope="module")
def draft() -> Draft:
    """A draft with a promise, by an owner whose name has signs that need escaping."""
    profile = Profile(company="ことり堂", agent="水野, 晶", hours="9:00〜18:00")
    return Desk(profile=profile).draft_reply(MAIL, now=NOW)


def test_entry_is_due_when_the_promise_is(draft: Draft) -> None:
    """Another reader finds time, title, owner and alarm."""
    (event,) = Calendar.from_ical(draft.to_ics()).walk("VEVENT")
    (alarm,) = event.walk("VALARM")

    assert draft.follow_up is not None
    assert event["dtend"].dt == draft.follow_up.due
    assert event["dtstamp"].dt == NOW
    assert event["summary"].endswith("確認結果のご連絡")
    assert event["description"] == "担当: 水野, 晶\n件名: Re: x"
    assert alarm["trigger"].dt == dt.timedelta(hours=-1)


def test_same_draft_gives_the_same_text(draft: Draft) -> None:
    """A second import finds the same entry; another promise is another entry."""
    assert draft.follow_up is not None
    later = draft.follow_up.due + dt.timedelta(days=1)
    moved = draft.model_copy(
        update={"follow_up": draft.follow_up.model_copy(update={"due": later})}
    )

    assert draft.to_ics() == draft.to_ics()
    uids = {
        str(Calendar.from_ical(item.to_ics()).walk("VEVENT")[0]["uid"])
        for item in (draft, moved)
    }
    assert len(uids) == 2


def test_no_promise_is_no_entry(draft: Draft) -> None:
    """A draft that promises nothing says so."""
    with pytest.raises(ValueError, match="promises nothing"):
        draft.model_copy(update={"follow_up": None}).to_ics()
