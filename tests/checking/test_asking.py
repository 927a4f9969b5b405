"""Replies to questions, where nobody is to blame."""

from datetime import datetime, timedelta, timezone

import pytest

from replycraft.checking.asking import is_question
from replycraft.checking.check import Case, work_on
from replycraft.records.analysis import Analysis, Anger
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import Kind
from replycraft.records.mail import IncomingMail

NOW = datetime(2025, 11, 4, 10, 0, tzinfo=timezone(timedelta(hours=9)))


def asked(kind: Kind, text: str, facts: dict[str, str]) -> bool:
    """Return whether a reply to *text* answers a question."""
    mail = IncomingMail(
        subject="お尋ね",
        from_name="清水 浩",
        from_address="shimizu@example.jp",
        date=NOW,
        text=text,
    )
    analysis = Analysis(kind=kind, anger=Anger(level=1, score=0.25))
    case = Case(mail, analysis, VerifiedFacts.model_validate(facts), Profile(), NOW)
    return is_question(work_on("清水 浩様\n\nお答えいたします。", case))


@pytest.mark.parametrize(
    ("kind", "facts"),
    [(Kind.INQUIRY, {}), (Kind.COMPLAINT, {"resolution": "explain"})],
)
def test_a_question_has_nobody_to_blame(kind: Kind, facts: dict[str, str]) -> None:
    """No trouble is told, and no fault was looked for."""
    assert asked(kind, "色を教えてください。", facts) is True


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (Kind.COMPLAINT, {}),
        (Kind.COMPLAINT, {"resolution": "explain"}),
        (Kind.INQUIRY, {"fault": "unknown"}),
    ],
)
def test_trouble_is_no_question(kind: Kind, facts: dict[str, str]) -> None:
    """Something did not arrive, or somebody looked for a fault."""
    assert asked(kind, "湯のみが届きません。", facts) is False
