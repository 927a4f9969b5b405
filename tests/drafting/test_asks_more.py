"""Tests of what is asked besides what a letter names."""

import datetime as dt

import pytest

from replycraft.drafting.asks_more import asks_more, fair
from replycraft.drafting.case import Case, Wished
from replycraft.records.analysis import Analysis, Anger, Demand, Evidence
from replycraft.records.base import Span
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import Kind
from replycraft.records.mail import IncomingMail

NOW = dt.datetime.fromisoformat("2025-11-04T10:00:00+09:00")


def _case(text: str, **said: str) -> Case:
    demands = []
    for name, quote in said.items():
        start = text.index(quote)
        span = Span(start=start, end=start + len(quote), field="text")
        evidence = Evidence(span=span, quote=quote, points=1.0, why="", term="")
        demands.append(Demand(id=name, evidence=(evidence,)))
    analysis = Analysis(
        kind=Kind.COMPLAINT, anger=Anger(level=3, score=0.6), demands=tuple(demands)
    )
    return Case(IncomingMail(text=text), analysis, VerifiedFacts(), Profile(), NOW)


def test_a_demand_without_name_is_something_more() -> None:
    """An apology beside a refund is asked as well."""
    case = _case(
        "返金してください。謝罪もお願いします。", refund="返金", apology="謝罪"
    )

    assert asks_more(case, ("refund",))


def test_what_is_named_in_other_words_is_nothing_more() -> None:
    """The end of a contract and a named wish stand for the demands they are made of."""
    case = _case("解約します。記録を見せて。", cancel="解約", action="見せて")
    wished = case._replace(wishes=(Wished("記録の開示", 6, 13),))

    assert not asks_more(wished, ("quit", "記録の開示"))
    assert asks_more(wished, ("quit",))


def test_an_answered_question_explains() -> None:
    """Where the question is answered, the explanation is no further demand."""
    case = _case("なぜですか。説明して。", contact="なぜ", explanation="説明")

    assert not asks_more(case, ("contact",))


@pytest.mark.parametrize(
    ("risks", "kept"),
    [
        (["publicity"], ("compensation", "refund", "action")),
        (["threat"], ("compensation", "refund")),
        (["threat", "extortion"], ("refund",)),
    ],
)
def test_a_menace_leaves_the_fair_part(risks: list[str], kept: tuple[str, ...]) -> None:
    """A refund is named even beside an extortion, what the menace is for is not."""
    assert fair(("compensation", "refund", "action"), risks) == kept


def test_a_deed_without_a_name_may_be_to_grovel() -> None:
    """Where somebody shall grovel, the letter promises no answer on what is asked."""
    assert fair(("action", "refund"), (), grovels=True) == ("refund",)
    assert fair(("action", "refund"), ()) == ("action", "refund")
