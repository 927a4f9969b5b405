"""Plain questions that were read as complaints."""

import datetime as dt

import pytest

from replycraft.drafting.case import Case
from replycraft.drafting.only_asks import only_asks
from replycraft.records.analysis import Analysis, Anger, Risk
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import Kind
from replycraft.records.mail import IncomingMail

_NOW = dt.datetime.fromisoformat("2025-11-04T10:00:00+09:00")


def _asks(
    text: str = "鍵は何本ありますか。",
    *,
    level: int = 0,
    risks: tuple[str, ...] = (),
    situations: tuple[str, ...] = (),
    **verified: object,
) -> bool:
    analysis = Analysis(
        kind=Kind.COMPLAINT,
        anger=Anger(level=level, score=0.1),
        risks=tuple(Risk(id=risk) for risk in risks),
    )
    facts = VerifiedFacts.model_validate({"resolution": "explain", **verified})
    mail = IncomingMail(text=text)
    case = Case(mail, analysis, facts, Profile(), _NOW, situations=situations)
    return only_asks(case)


def test_a_calm_question_that_is_explained_only_asks() -> None:
    """Nothing went wrong, and the answer is an explanation."""
    assert _asks()


@pytest.mark.parametrize(
    "other",
    [
        {"text": "鍵が折れました。"},
        {"level": 2},
        {"risks": ("injury",)},
        {"situations": ("event_broken",)},
        {"resolution": "refund"},
        {"fault": "company"},
    ],
)
def test_what_went_wrong_is_no_mere_question(other: dict[str, object]) -> None:
    """Anger, a danger, a trouble, a fault or a remedy keep it a complaint."""
    assert not _asks(**other)  # type: ignore[arg-type]
