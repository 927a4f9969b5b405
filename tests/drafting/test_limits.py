"""The customer's deadline, to the hour."""

import datetime as dt

import pytest

from replycraft.drafting.case import Case
from replycraft.drafting.limits import (
    coming_day,
    deadline_passed,
    is_occasion,
    limit,
    open_deadline,
)
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


def _case(text: str, *, day: str = "", hour: str = "", at: dt.date = DAY) -> Case:
    facts = []
    if day:
        facts.append(_fact(text, FactKind.DATE, day, at.isoformat()))
    if hour:
        facts.append(_fact(text, FactKind.TIME, hour, "12:00"))
    analysis = Analysis(
        kind=Kind.COMPLAINT,
        anger=Anger(level=1, score=0.2),
        deadline=at,
        facts=tuple(facts),
    )
    mail = IncomingMail(text=text, date=NOW)
    return Case(mail, analysis, VerifiedFacts(), Profile(hours="9:00〜18:00"), NOW)


def test_hour_ends_the_deadline() -> None:
    """Nobody who wants it by noon is answered in the afternoon."""
    case = _case("11月6日の正午までに", day="11月6日", hour="正午")

    assert limit(case, DAY).isoformat() == "2025-11-06T12:00:00+09:00"


def test_day_without_hour_lasts_until_closing() -> None:
    """Nobody answers after closing time."""
    case = _case("11月6日までに", day="11月6日")

    assert limit(case, DAY).isoformat() == "2025-11-06T18:00:00+09:00"


def test_hour_of_an_event_is_an_occasion() -> None:
    """「11月6日12時に診察」: the answer has to come before that."""
    event = _case("11月6日12時に診察があります", day="11月6日", hour="12時")
    wish = _case("11月6日12時までにお返事を", day="11月6日", hour="12時")

    assert (is_occasion(event), is_occasion(wish)) == (True, False)


@pytest.mark.parametrize(
    ("at", "still"),
    [(dt.date(2025, 11, 3), None), (dt.date(2025, 11, 4), dt.date(2025, 11, 4))],
)
def test_deadline_that_has_passed_is_no_longer_open(
    at: dt.date, still: dt.date | None
) -> None:
    """Yesterday's deadline can no longer be met or missed; today's can."""
    assert open_deadline(_case("", at=at)) == still


@pytest.mark.parametrize(
    ("text", "day", "hour", "passed"),
    [
        ("11月3日までに", dt.date(2025, 11, 3), "", True),
        ("11月4日までに", dt.date(2025, 11, 4), "", False),
        ("11月4日の正午までに", dt.date(2025, 11, 4), "正午", False),
    ],
)
def test_a_deadline_that_went_by_is_owned(
    text: str, day: dt.date, hour: str, *, passed: bool
) -> None:
    """A letter says that it comes too late only when it does."""
    case = _case(text, day=text[:5], hour=hour, at=day)

    assert deadline_passed(case) is passed


def test_the_hour_of_today_passes() -> None:
    """「正午までに」 is over in the afternoon of the same day."""
    case = _case("11月4日の正午までに", day="11月4日", hour="正午", at=NOW.date())

    assert deadline_passed(case._replace(now=NOW.replace(hour=13)))


def test_without_a_deadline_none_has_passed() -> None:
    """Who names no day waits for none."""
    case = _case("")

    analysis = case.analysis.model_copy(update={"deadline": None})

    assert not deadline_passed(case._replace(analysis=analysis))


def test_a_day_ahead_is_one_that_follows_the_mail() -> None:
    """A day that is only printed on something is none to be ready for."""
    case = _case("11月6日に使います", day="11月6日")
    shown = _case("11月6日までと書いてあります", day="11月6日")

    assert (coming_day(case), coming_day(shown)) == (DAY, None)


def test_tomorrow_is_still_ahead_on_its_morning() -> None:
    """Who wrote 「明日」 the evening before needs it on the day of the answer."""
    case = _case("明日使います", day="明日")
    answered = case._replace(now=NOW.replace(day=6))

    assert coming_day(answered) == DAY


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("11月3日の14時に閉栓に来る約束でしたが、誰も来ません。", False),
        ("11月3日に伺う予定だったのに来ません。", False),
        ("11月3日までにお返事をください。", True),
    ],
)
def test_day_of_an_appointment_is_no_deadline(text: str, *, passed: bool) -> None:
    """Nobody is late with an answer for a visit that did not take place."""
    case = _case(text, day="11月3日", at=dt.date(2025, 11, 3))

    assert deadline_passed(case) is passed
