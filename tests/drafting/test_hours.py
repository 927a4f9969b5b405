"""The hour that ends the customer's own deadline."""

import datetime as dt

import pytest

from replycraft.drafting.case import Case
from replycraft.drafting.hours import Hour, deadline_hour
from replycraft.records.analysis import Analysis, Anger, Fact
from replycraft.records.base import Span
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import FactKind, Kind
from replycraft.records.mail import IncomingMail

NOW = dt.datetime.fromisoformat("2025-11-04T10:00:00+09:00")
DAY = dt.date(2025, 11, 6)


def _fact(text: str, kind: FactKind, said: str, value: str) -> Fact:
    start = text.index(said)
    span = Span(start=start, end=start + len(said), field="text")
    return Fact(kind=kind, text=said, value=value, span=span)


def _hour(
    text: str, *, day: str = "", hour: str = "", at: dt.date = DAY
) -> Hour | None:
    facts = [_fact(text, FactKind.DATE, day, at.isoformat())] if day else []
    if hour:
        facts.append(_fact(text, FactKind.TIME, hour, "14:00"))
    analysis = Analysis(
        kind=Kind.COMPLAINT,
        anger=Anger(level=1, score=0.2),
        deadline=at,
        facts=tuple(facts),
    )
    mail = IncomingMail(text=text, date=NOW)
    profile = Profile(hours="9:00〜18:00")
    return deadline_hour(Case(mail, analysis, VerifiedFacts(), profile, NOW))


@pytest.mark.parametrize(
    ("text", "hour", "occasion"),
    [
        ("11月6日の午後2時までにお返事を", "午後2時", False),
        ("11月6日、午後2時には店を開けるので、それまでに電話を", "午後2時", False),
        ("11月6日午後2時に受け取ります", "午後2時", True),
        ("11月6日に届けに来てください。14時です。", "14時", True),
    ],
)
def test_hour_goes_with_its_day(text: str, hour: str, *, occasion: bool) -> None:
    """A limit, an event, or a sentence of its own behind the day."""
    found = _hour(text, day="11月6日", hour=hour)

    assert found == Hour(dt.time(14), "14時", occasion=occasion)


def test_hour_without_a_day_is_that_of_the_mails_own_day() -> None:
    """「14時までに電話を」 is today."""
    found = _hour("14時までに電話をください", hour="14時", at=NOW.date())

    assert found == Hour(dt.time(14), "14時")


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("11月6日14時から17時の間に来てください", "14時"),
        ("11月6日に使います。それと、店を出たのは14時です。", "14時"),
        ("11月6日の夜までにお願いします", ""),
    ],
)
def test_no_hour_ends_the_deadline(text: str, hour: str) -> None:
    """The beginning of a span and another matter's hour end nothing."""
    assert _hour(text, day="11月6日", hour=hour) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("11月6日の登園までに教えてください", Hour(dt.time(9), "の登園")),
        ("11月6日の朝イチで電話を", Hour(dt.time(9), "の朝")),
        ("11月6日の午前中に届けてください", Hour(dt.time(12), "の午前")),
        ("11月6日の昼までに返事を", Hour(dt.time(12), "の昼")),
        ("11月6日の夕方までに直してください", Hour(dt.time(17), "の夕方")),
    ],
)
def test_part_of_the_day_ends_the_deadline(text: str, found: Hour) -> None:
    """What begins the day is over when the desk opens."""
    assert _hour(text, day="11月6日") == found
