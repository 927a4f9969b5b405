"""Slots: only checked values get into a letter."""

import pytest
from tests.drafting.cases import NOW

from replycraft.drafting.case import Case
from replycraft.drafting.fill import flags
from replycraft.drafting.plan import plan
from replycraft.drafting.verified import shown
from replycraft.records.analysis import Analysis, Anger, Evidence, Topic
from replycraft.records.base import Span
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import Kind
from replycraft.records.mail import IncomingMail


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2025-11-04", "11月4日（火）"),
        ("2025-11-04T15:30", "11月4日（火）15時30分"),
        ("2025-11-04T15:00:00+09:00", "11月4日（火）15時"),
        ("手渡し", "手渡し"),
        (50, "50"),
    ],
)
def test_dates_are_written_as_in_a_letter(value: object, text: str) -> None:
    """ISO dates in free facts become Japanese days with their weekday."""
    assert shown(value) == text


@pytest.mark.parametrize(
    ("score", "term", "points", "named"),
    [
        (0.31, "topics/delivery.toml:届く", 0.8, "delivery"),
        (0.29, "topics/delivery.toml:届く", 0.8, "other"),
        (0.60, "topics/delivery.toml:届く", 0.3, "other"),
        (0.60, "learned:届く", 0.8, "other"),
    ],
)
def test_a_letter_names_only_a_topic_that_is_sure(
    score: float, term: str, points: float, named: str
) -> None:
    """A weak topic, or one that only style speaks for, gets the letter for any matter."""
    said = Evidence(
        span=Span(start=0, end=2, field="text"),
        quote="届く",
        points=points,
        why="届く",
        term=term,
    )
    topic = Topic(id="delivery", score=score, evidence=(said,))
    analysis = Analysis(
        kind=Kind.COMPLAINT, anger=Anger(level=1, score=0.2), topics=(topic,)
    )
    mail = IncomingMail(text="届く日", date=NOW)
    case = Case(mail, analysis, VerifiedFacts(), Profile(), NOW)

    assert flags(case, plan(case))["topic"] == named
