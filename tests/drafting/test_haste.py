"""How many working days the next word may take."""

import datetime as dt

import pytest

from replycraft.drafting.case import Case
from replycraft.drafting.haste import fewest_days, waiting_days
from replycraft.records.analysis import Analysis, Anger, Risk
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import Kind
from replycraft.records.mail import IncomingMail

TUESDAY = dt.datetime.fromisoformat("2025-11-04T10:00:00+09:00")


def _case(
    *,
    now: dt.datetime = TUESDAY,
    risks: tuple[str, ...] = (),
    situations: tuple[str, ...] = (),
    deadline: dt.date | None = None,
) -> Case:
    analysis = Analysis(
        kind=Kind.COMPLAINT,
        anger=Anger(level=1, score=0.2),
        risks=tuple(Risk(id=risk) for risk in risks),
        deadline=deadline,
    )
    profile = Profile(hours="9:00〜18:00")
    mail, facts = IncomingMail(date=now), VerifiedFacts()
    return Case(mail, analysis, facts, profile, now, situations=situations)


def test_the_calm_wait_as_the_desk_says() -> None:
    """Two working days at level 1, one at the quickest."""
    assert (waiting_days(_case()), fewest_days(_case())) == (2, 1)


def test_a_calm_complaint_waits_no_longer_than_an_annoyed_one() -> None:
    """Only a calm question has the three days of level 0."""
    case = _case()
    calm = Anger(level=0, score=0.0)
    complaint = case._replace(analysis=case.analysis.model_copy(update={"anger": calm}))
    asked = complaint.analysis.model_copy(update={"kind": Kind.INQUIRY})

    assert waiting_days(complaint) == 2
    assert waiting_days(complaint._replace(analysis=asked)) == 3


def test_a_day_before_its_opening_counts() -> None:
    """Who is quick answers a mail of the night on the same day."""
    assert fewest_days(_case(now=TUESDAY.replace(hour=1))) == 0


@pytest.mark.parametrize("risk", ["injury", "hazard", "privacy"])
def test_the_hurt_wait_no_longer_for_being_calm(risk: str) -> None:
    """A politely told injury is answered as soon as a furious mail."""
    assert waiting_days(_case(risks=(risk,))) == 1


def test_a_missed_deadline_hastens() -> None:
    """Who was kept waiting over the day they named waits no three days more."""
    assert waiting_days(_case(deadline=dt.date(2025, 11, 3))) == 1


def test_a_right_that_lapses_hastens() -> None:
    """Eight days for giving notice leave no three for the answer."""
    assert waiting_days(_case(situations=("cooling_off",))) == 1


@pytest.mark.parametrize(("hour", "days"), [(10, 0), (14, 1), (19, 1)])
def test_what_is_needed_today_is_answered_today(hour: int, days: int) -> None:
    """As long as the shortest reply time, four hours, fits into the day."""
    case = _case(now=TUESDAY.replace(hour=hour), situations=("urgent",))

    assert waiting_days(case) == days


@pytest.mark.parametrize(("hour", "days"), [(17, 0), (19, 1)])
def test_a_life_at_risk_waits_for_nothing(hour: int, days: int) -> None:
    """Until closing the promise is today's."""
    case = _case(now=TUESDAY.replace(hour=hour), risks=("self_harm",))

    assert waiting_days(case) == days
