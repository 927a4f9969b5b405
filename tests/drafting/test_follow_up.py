"""The day on which the desk asks how it went suits what is done for the customer."""

import pytest
from tests.drafting.cases import NOW

from replycraft.drafting.case import Case
from replycraft.drafting.follow_up import follow_up
from replycraft.records.analysis import Analysis, Anger
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import Kind
from replycraft.records.mail import IncomingMail

PROFILE = Profile(hours="9:00〜18:00")


def _follow_up(day: int, text: str = "", **facts: object) -> str:
    analysis = Analysis(kind=Kind.COMPLAINT, anger=Anger(level=1, score=0.3))
    verified = VerifiedFacts.model_validate(facts)
    case = Case(IncomingMail(text=text, date=NOW), analysis, verified, PROFILE, NOW)
    due = NOW.replace(day=day, hour=12)
    return follow_up(due, case).strftime("%m-%d %H")


@pytest.mark.parametrize(
    ("day", "facts", "asked"),
    [
        (5, {"resolution": "resend", "delivery_date": "2025-11-05"}, "11-06 18"),
        (6, {"resolution": "resend", "delivery_date": "2025-11-05"}, "11-06 12"),
        (5, {"resolution": "refund", "delivery_date": "2025-11-05"}, "11-05 12"),
        (5, {"resolution": "resend", "order_date": "2025-11-05"}, "11-05 12"),
    ],
)
def test_nobody_asks_on_the_day_of_the_delivery(
    day: int, facts: dict[str, str], asked: str
) -> None:
    """What arrives on the day of the promise moves it to the next working day."""
    assert _follow_up(day, **facts) == asked


def test_a_fixed_contact_stays() -> None:
    """What the desk confirmed is not moved."""
    facts = {"resolution": "resend", "delivery_date": "2025-11-05"}

    assert _follow_up(5, contact_by="2025-11-05", **facts) == "11-05 12"


def test_the_customers_own_day_is_left_alone() -> None:
    """「式は6日」: not on the 6th but on the day after the delivery."""
    text = "式は6日です。それまでに届きますか。"
    facts = {"resolution": "exchange", "delivery_date": "2025-11-04"}

    assert _follow_up(6, text, **facts) == "11-05 18"


def test_no_day_is_later_than_the_desk_allows() -> None:
    """A delivery at the end of the desk's longest time leaves the promise as it is."""
    facts = {"resolution": "resend", "delivery_date": "2025-11-11"}

    assert _follow_up(11, **facts) == "11-11 12"


@pytest.mark.parametrize(
    ("resolution", "refund_date", "told"),
    [
        ("refund", "2025-11-12", "11-12 18"),
        ("refund", "2025-11-15", "11-17 18"),
        ("cancel", "2025-11-12", "11-12 18"),
        ("refund", "2025-11-05", "11-06 12"),
        ("explain", "2025-11-12", "11-06 12"),
    ],
)
def test_a_refund_is_told_once_it_is_paid(
    resolution: str, refund_date: str, told: str
) -> None:
    """On its day, or on the first working day after it, however late that is."""
    assert _follow_up(6, resolution=resolution, refund_date=refund_date) == told
