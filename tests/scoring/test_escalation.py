"""A person decides where the rubric says so, and the reasons are given."""

import pytest

from replycraft.records.analysis import Anger, Demand, Risk
from replycraft.records.ids import Kind
from replycraft.scoring.escalation import escalation
from replycraft.scoring.judge import Judgement


def judgement(
    level: int = 1,
    *,
    risks: tuple[str, ...] = (),
    demands: tuple[str, ...] = (),
    repeat: bool = False,
    doubtful: tuple[str, ...] = (),
) -> Judgement:
    """Return a complaint with these judgements."""
    return Judgement(
        kind=Kind.COMPLAINT,
        anger=Anger(level=level, score=level / 5),
        topics=(),
        demands=tuple(Demand(id=name) for name in demands),
        risks=tuple(Risk(id=name) for name in risks),
        sarcasm=False,
        repeat_contact=repeat,
        method="words",
        doubtful=doubtful,
    )


def test_a_calm_complaint_stays_at_the_desk() -> None:
    """Nothing grave, nothing to decide."""
    assert escalation(judgement(2, risks=("churn",), repeat=True)) == (False, ())


@pytest.mark.parametrize(
    "risk",
    [
        "legal",
        "authority",
        "injury",
        "hazard",
        "privacy",
        "abuse",
        "threat",
        "extortion",
        "self_harm",
    ],
)
def test_each_grave_risk_goes_up(risk: str) -> None:
    """One grave risk is enough, even in a calm mail."""
    assert escalation(judgement(0, risks=(risk,)))[0] is True


def test_publicity_counts_with_anger() -> None:
    """A calm mention of a review is none; an angry one is."""
    assert escalation(judgement(2, risks=("publicity",)))[0] is False
    assert escalation(judgement(3, risks=("publicity",)))[1] == (
        "強い怒りとともに公表・拡散が示唆されています",
    )


def test_fury_goes_up() -> None:
    """Level 4 needs no further reason."""
    assert escalation(judgement(4))[1] == ("怒りの度合いが最も高い段階です",)


def test_anger_after_an_earlier_contact_goes_up() -> None:
    """Level 3 and not the first contact."""
    assert escalation(judgement(3))[0] is False
    assert escalation(judgement(3, repeat=True))[1] == (
        "強い怒りがあり、以前にもご連絡をいただいています",
    )


@pytest.mark.parametrize("demand", ["manager", "compensation"])
def test_demands_for_a_person_go_up(demand: str) -> None:
    """Who asks for the manager or for compensation gets a person."""
    assert escalation(judgement(1, demands=(demand,)))[0] is True


def test_reasons_stand_gravest_first() -> None:
    """Self-harm is read before anything else."""
    reasons = escalation(judgement(4, risks=("legal", "self_harm")))[1]

    assert reasons == (
        "ご自身を傷つけるおそれがうかがえます",
        "法的手段への言及があります",
        "怒りの度合いが最も高い段階です",
    )


def test_what_nearly_holds_goes_up_where_nothing_else_does() -> None:
    """A person looks in vain rather than that an injury is missed; they are told so."""
    assert escalation(judgement(1, doubtful=("risks/injury", "demands/refund"))) == (
        True,
        ("けが・体調不良の訴えがあります(確かではありません)",),
    )
    assert escalation(judgement(1, doubtful=("risks/churn",))) == (False, ())
    assert escalation(
        judgement(1, demands=("manager",), doubtful=("risks/injury",))
    ) == (True, ("責任者の対応が求められています",))
