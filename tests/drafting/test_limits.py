"""The customer's deadline, to the hour."""

import datetime as dt

import pytest
from tests.drafting.cases import NOW
from tests.drafting.deadlines import DAY, case_with_deadline

from replycraft.drafting.limits import (
    coming_day,
    deadline_passed,
    is_occasion,
    limit,
    open_deadline,
)


def test_hour_ends_the_deadline() -> None:
    """Nobody who wants it by noon is answered in the afternoon."""
    case = case_with_deadline("11月6日の正午までに", day="11月6日", hour="正午")

    assert limit(case, DAY).isoformat() == "2025-11-06T12:00:00+09:00"


def test_day_without_hour_lasts_until_closing() -> None:
    """Nobody answers after closing time."""
    case = case_with_deadline("11月6日までに", day="11月6日")

    assert limit(case, DAY).isoformat() == "2025-11-06T18:00:00+09:00"


def test_hour_of_an_event_is_an_occasion() -> None:
    """「11月6日12時に診察」: the answer has to come before that."""
    event = case_with_deadline(
        "11月6日12時に診察があります", day="11月6日", hour="12時"
    )
    wish = case_with_deadline("11月6日12時までにお返事を", day="11月6日", hour="12時")

    assert (is_occasion(event), is_occasion(wish)) == (True, False)


@pytest.mark.parametrize(
    ("at", "still"),
    [(dt.date(2025, 11, 3), None), (dt.date(2025, 11, 4), dt.date(2025, 11, 4))],
)
def test_deadline_that_has_passed_is_no_longer_open(
    at: dt.date, still: dt.date | None
) -> None:
    """Yesterday's deadline can no longer be met or missed; today's can."""
    assert open_deadline(case_with_deadline("", at=at)) == still


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
    case = case_with_deadline(text, day=text[:5], hour=hour, at=day)

    assert deadline_passed(case) is passed


def test_the_hour_of_today_passes() -> None:
    """「正午までに」 is over in the afternoon of the same day."""
    case = case_with_deadline(
        "11月4日の正午までに", day="11月4日", hour="正午", at=NOW.date()
    )

    assert deadline_passed(case._replace(now=NOW.replace(hour=13)))


def test_without_a_deadline_none_has_passed() -> None:
    """Who names no day waits for none."""
    case = case_with_deadline("")

    analysis = case.analysis.model_copy(update={"deadline": None})

    assert not deadline_passed(case._replace(analysis=analysis))


def test_a_day_ahead_is_one_that_follows_the_mail() -> None:
    """A day that is only printed on something is none to be ready for."""
    case = case_with_deadline("11月6日に使います", day="11月6日")
    shown = case_with_deadline("11月6日までと書いてあります", day="11月6日")

    assert (coming_day(case), coming_day(shown)) == (DAY, None)


def test_tomorrow_is_still_ahead_on_its_morning() -> None:
    """Who wrote 「明日」 the evening before needs it on the day of the answer."""
    case = case_with_deadline("明日使います", day="明日")
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
    case = case_with_deadline(text, day="11月3日", at=dt.date(2025, 11, 3))

    assert deadline_passed(case) is passed
