"""A question whether something comes in time, or stays as told, has an answer."""

import datetime as dt

import pytest
from tests.drafting.cases import NOW

from replycraft.drafting.asked_days import AskedDays, asked_days
from replycraft.drafting.case import Case
from replycraft.records.analysis import Analysis, Anger
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import Kind
from replycraft.records.mail import IncomingMail

NEEDED = dt.date(2025, 11, 20)


def _case(text: str, deadline: dt.date | None = None, **facts: object) -> Case:
    analysis = Analysis(
        kind=Kind.INQUIRY, anger=Anger(level=0, score=0.0), deadline=deadline
    )
    verified = VerifiedFacts.model_validate(facts)
    return Case(IncomingMail(text=text, date=NOW), analysis, verified, Profile(), NOW)


def test_delivery_before_the_day_comes_in_time() -> None:
    """「20日の式に間に合いますか」, and it comes on the 18th."""
    case = _case("20日の式に間に合いますか。", NEEDED, delivery_date="2025-11-18")

    assert asked_days(case) == AskedDays(NEEDED, meets_day=("delivery_date",))


def test_delivery_after_the_day_comes_too_late() -> None:
    """「20日の式に間に合いますか」, and it comes on the 21st."""
    case = _case("20日の式に間に合いますか。", NEEDED, delivery_date="2025-11-21")

    assert asked_days(case) == AskedDays(NEEDED, misses_day=("delivery_date",))


def test_what_is_needed_by_the_day_may_come_on_it() -> None:
    """「20日までに要ります」, and it comes on the 20th."""
    case = _case("20日までに必要です。", NEEDED, delivery_date="2025-11-20")

    assert asked_days(case) == AskedDays(NEEDED, meets_day=("delivery_date",))


def test_a_day_that_the_mail_does_not_write_is_not_answered() -> None:
    """「間に合いますか」 with a day that was only worked out."""
    case = _case("土曜に間に合いますか。", NEEDED, delivery_date="2025-11-21")

    assert asked_days(case) == AskedDays()


def test_a_deadline_alone_asks_nothing() -> None:
    """「20日までにお返事を」 is no question about a delivery."""
    case = _case("20日までにお返事をください。", NEEDED, delivery_date="2025-11-18")

    assert asked_days(case) == AskedDays()


@pytest.mark.parametrize(
    "text",
    [
        "納期は11月20日と伺っていましたが、変わりありませんか。",
        "11月20日のお届けで間違いないですか。",
        "11月20日の納車は予定どおりでしょうか。",
    ],
)
def test_a_day_told_before_stands_or_is_moved(text: str) -> None:
    """Who asks whether a day stands learns whether it does."""
    same = _case(text, delivery_date="2025-11-20")
    other = _case(text, delivery_date="2025-11-22")

    assert asked_days(same) == AskedDays(NEEDED, keeps_day=("delivery_date",))
    assert asked_days(other) == AskedDays(NEEDED, moves_day=("delivery_date",))


def test_a_day_that_does_not_exist_is_passed_over() -> None:
    """A slip of the pen names no day."""
    case = _case("2月30日から変わりありませんか。", delivery_date="2025-11-20")

    assert asked_days(case) == AskedDays()


def test_what_is_wanted_for_a_day_is_asked_about_as_well() -> None:
    """「20日に娘へ渡したい」 asks whether it comes before the 20th."""
    case = _case("20日に娘に渡したいです。", NEEDED, delivery_date="2025-11-19")

    assert asked_days(case) == AskedDays(NEEDED, meets_day=("delivery_date",))


def test_what_comes_on_the_day_itself_misses_its_morning() -> None:
    """「20日の朝から遠征」, and it comes in the course of the 20th."""
    text = "20日の朝から遠征で、間に合わないと困ります。"
    case = _case(text, NEEDED, delivery_date="2025-11-20")

    assert asked_days(case) == AskedDays(NEEDED, misses_day=("delivery_date",))


def test_what_comes_by_an_early_hour_misses_no_morning() -> None:
    """It comes by half past seven: neither late nor surely in time."""
    text = "20日の朝から遠征で、間に合わないと困ります。"
    case = _case(text, NEEDED, delivery_date="2025-11-20", delivery_by="7:30")

    assert asked_days(case) == AskedDays(NEEDED)


def test_a_day_without_its_month_is_the_next_one() -> None:
    """「式は20日で、それまでに届きますか」 means the 20th that comes next."""
    text = "式は20日です。それまでに届きますか。"
    case = _case(text, delivery_date="2025-11-18")

    assert asked_days(case) == AskedDays(NEEDED, meets_day=("delivery_date",))
