"""The hour that ends the customer's own deadline."""

import datetime as dt

import pytest
from tests.drafting.cases import NOW
from tests.drafting.deadlines import DAY, case_with_deadline

from replycraft.drafting.hours import Hour, deadline_hour


def _hour(
    text: str, *, day: str = "", hour: str = "", at: dt.date = DAY
) -> Hour | None:
    case = case_with_deadline(text, day=day, hour=hour, clock="14:00", at=at)
    return deadline_hour(case)


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
