"""Words around a finding: in its sentence, in its own text of the mail."""

import datetime as dt

import pytest

from replycraft.drafting.case import Case
from replycraft.drafting.nearby import before, behind, field_of, sentence_at
from replycraft.records.analysis import Analysis, Anger
from replycraft.records.base import Span
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import Kind
from replycraft.records.mail import IncomingMail

TEXT = "湯のみが届きました。割れた皿を返したいのです。急ぎます。"


@pytest.fixture
def case() -> Case:
    """A case whose subject and text differ."""
    return Case(
        IncomingMail(subject="割れた皿！返金", text=TEXT),
        Analysis(kind=Kind.COMPLAINT, anger=Anger(level=1, score=0.25)),
        VerifiedFacts(),
        Profile(),
        dt.datetime(2025, 11, 4, 10, 0, tzinfo=dt.UTC),
    )


def test_a_finding_is_seen_in_its_sentence(case: Case) -> None:
    """Neither the sentence before it nor the one behind belongs to it."""
    start = TEXT.index("皿")
    span = Span(start=start, end=start + 1)

    assert before(span, case) == "割れた"
    assert behind(span, case) == "を返したいのです"
    assert sentence_at(span, case) == "割れた皿を返したいのです"


def test_a_span_of_the_subject_points_into_the_subject(case: Case) -> None:
    """The same numbers mean other words there."""
    span = Span(start=5, end=7, field="subject")

    assert field_of(span, case) == "割れた皿！返金"
    assert (before(span, case), behind(span, case)) == ("", "")
