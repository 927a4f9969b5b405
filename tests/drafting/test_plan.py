"""The plan: stage, apology, and a promise on a working day."""

import datetime as dt

import pytest

from replycraft.drafting.case import Case, Plan
from replycraft.drafting.plan import plan
from replycraft.records.analysis import Analysis, Anger, Fact, Risk
from replycraft.records.base import Span
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import FactKind, Kind, Stage
from replycraft.records.mail import IncomingMail

TUESDAY = dt.datetime.fromisoformat("2025-11-04T10:00:00+09:00")


def _plan(
    *,
    now: dt.datetime = TUESDAY,
    deadline: str | None = None,
    level: int = 1,
    escalate: bool = False,
    risks: tuple[str, ...] = (),
    sent: str = "",
    stage: Stage | None = None,
    kind: Kind = Kind.COMPLAINT,
    **verified: object,
) -> Plan:
    analysis = Analysis(
        kind=kind,
        anger=Anger(level=level, score=0.2),
        deadline=dt.date.fromisoformat(deadline) if deadline else None,
        escalate=escalate,
        risks=tuple(Risk(id=risk) for risk in risks),
    )
    mail = IncomingMail(date=dt.datetime.fromisoformat(sent) if sent else None)
    facts = VerifiedFacts.model_validate(verified)
    profile = Profile(hours="9:00〜18:00")
    return plan(Case(mail, analysis, facts, profile, now, stage=stage))


def test_promise_skips_weekend_and_holiday() -> None:
    """Friday before 勤労感謝の日 plus two working days is Wednesday."""
    friday = dt.datetime.fromisoformat("2025-11-21T10:00:00+09:00")

    assert _plan(now=friday).due.isoformat() == "2025-11-26T18:00:00+09:00"


def test_promise_is_drawn_forward_to_the_customers_deadline() -> None:
    """The answer comes the day before, which leaves the customer time to act."""
    planned = _plan(deadline="2025-11-06")

    assert planned.due.isoformat() == "2025-11-05T18:00:00+09:00"
    assert planned.deadline_met


def test_deadline_of_today_is_answered_by_noon() -> None:
    """Never at the closing hour of the last day."""
    planned = _plan(deadline="2025-11-04")

    assert planned.due.isoformat() == "2025-11-04T12:00:00+09:00"
    assert planned.deadline_met


def test_deadline_that_cannot_be_met_is_not_claimed() -> None:
    """Shortly before closing it is too late for a promise of today; the plan says so."""
    evening = dt.datetime.fromisoformat("2025-11-04T17:00:00+09:00")
    planned = _plan(now=evening, deadline="2025-11-04")

    assert planned.due.date().isoformat() == "2025-11-05"
    assert not planned.deadline_met


def test_deadline_that_has_passed_is_no_longer_spoken_of() -> None:
    """An answer after the day owns its lateness instead of refusing a past date."""
    planned = _plan(deadline="2025-10-31")

    assert planned.due.date().isoformat() == "2025-11-05"
    assert planned.deadline_met


def test_confirmed_contact_time_stands_as_it_is() -> None:
    """What a person has promised is not moved."""
    planned = _plan(contact_by="2025-11-05T15:00:00+09:00", deadline="2025-11-04")

    assert planned.due.isoformat() == "2025-11-05T15:00:00+09:00"
    assert not planned.deadline_met


def test_angrier_customers_wait_less() -> None:
    """The desk's days by level decide."""
    assert _plan(level=4).due.date().isoformat() == "2025-11-05"


def test_hint_of_self_harm_is_answered_the_same_day() -> None:
    """Within opening hours the promise is today's."""
    planned = _plan(risks=("self_harm",), escalate=True)

    assert planned.due.date() == TUESDAY.date()


@pytest.mark.parametrize(
    ("verified", "stage"),
    [
        ({}, Stage.HOLDING),
        ({"resolution": "investigate"}, Stage.HOLDING),
        ({"resolution": "refund"}, Stage.FIRST),
        ({"resolution": "decline"}, Stage.DECLINED),
    ],
)
def test_stage_follows_what_was_decided(verified: dict[str, str], stage: Stage) -> None:
    """Without a decision the reply holds."""
    assert _plan(**verified).stage is stage


def test_escalated_case_holds_until_a_person_decides() -> None:
    """A resolution alone does not send a remedy to an escalated case."""
    held = _plan(escalate=True, resolution="refund")
    decided = _plan(escalate=True, resolution="refund", stage=Stage.DECISION)

    assert (held.stage, held.escalated) == (Stage.HOLDING, True)
    assert (decided.stage, decided.escalated) == (Stage.DECISION, False)


@pytest.mark.parametrize(
    ("kind", "fault", "scope"),
    [
        (Kind.COMPLAINT, "unknown", "limited"),
        (Kind.COMPLAINT, "company", "full"),
        (Kind.COMPLAINT, "carrier", "limited"),
        (Kind.INQUIRY, "unknown", "none"),
        (Kind.INQUIRY, "company", "full"),
        (Kind.THANKS, "unknown", "none"),
    ],
)
def test_scope_of_the_apology(kind: Kind, fault: str, scope: str) -> None:
    """In full only where the fault is verified as the company's."""
    assert _plan(kind=kind, fault=fault).apology == scope


def test_late_answer_is_noticed_in_working_hours() -> None:
    """A weekend is no delay; sixteen working hours are."""
    assert not _plan(sent="2025-11-01T09:00:00+09:00").late
    assert _plan(sent="2025-10-29T09:00:00+09:00").late


def test_deadline_of_tomorrow_is_answered_by_its_noon() -> None:
    """The rest of today would be too short, the closing hour of tomorrow too late."""
    assert _plan(deadline="2025-11-05").due.isoformat() == "2025-11-05T12:00:00+09:00"


def _ahead(value: str) -> Plan:
    day = Fact(
        kind=FactKind.DATE,
        text="木曜",
        value=value,
        span=Span(start=0, end=2, field="text"),
    )
    analysis = Analysis(
        kind=Kind.COMPLAINT, anger=Anger(level=1, score=0.2), facts=(day,)
    )
    mail = IncomingMail(date=TUESDAY, text="木曜に使います")
    profile = Profile(hours="9:00〜18:00")
    return plan(Case(mail, analysis, VerifiedFacts(), profile, TUESDAY))


def test_a_complaint_is_answered_before_the_day_it_names() -> None:
    """What is needed on Thursday is answered on Wednesday."""
    assert _ahead("2025-11-06").due.isoformat() == "2025-11-05T18:00:00+09:00"


def test_a_complaint_is_looked_into_for_a_day_at_least() -> None:
    """Nothing is found out before tomorrow that nobody asked for by then."""
    assert _ahead("2025-11-05").due.date().isoformat() == "2025-11-06"
