"""Tests of what is asked besides what a letter names."""

import pytest
from tests.drafting.cases import demanding

from replycraft.drafting.asks_more import asks_more, fair, with_rest
from replycraft.drafting.case import Wished


def test_a_demand_without_name_is_something_more() -> None:
    """An apology beside a refund is asked as well."""
    case = demanding(
        "返金してください。謝罪もお願いします。",
        refund=("返金", 1.0),
        apology=("謝罪", 1.0),
    )

    assert asks_more(case, ("refund",))


def test_what_is_named_in_other_words_is_nothing_more() -> None:
    """The end of a contract and a named wish stand for the demands they are made of."""
    case = demanding(
        "解約します。記録を見せて。", cancel=("解約", 1.0), action=("見せて", 1.0)
    )
    wished = case._replace(wishes=(Wished("記録の開示", 6, 13),))

    assert not asks_more(wished, ("quit", "記録の開示"))
    assert asks_more(wished, ("quit",))


def test_an_answered_question_explains() -> None:
    """Where the question is answered, the explanation is no further demand."""
    case = demanding(
        "なぜですか。説明して。", contact=("なぜ", 1.0), explanation=("説明", 1.0)
    )

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


_REFUND = "返金してください。"
_ASK = "看板に但し書きを載せてください。"


@pytest.mark.parametrize(
    ("named", "called", "besides"),
    [
        (("refund",), ("refund",), True),
        (("refund", "improvement"), ("refund",), True),
        (("explanation", "improvement"), ("explanation", "improvement"), False),
        (("improvement",), ("improvement",), False),
        (("action",), ("action",), False),
        (("contact",), ("improvement",), False),
        ((), (), False),
    ],
)
def test_what_is_asked_besides(
    named: tuple[str, ...], called: tuple[str, ...], *, besides: bool
) -> None:
    """A request where nothing that is named stands is not passed over."""
    case = demanding(_REFUND + _ASK, refund=("返金", 1.0))
    places = ((0, len(_REFUND)), (len(_REFUND), len(_REFUND + _ASK)))
    case = case._replace(requests=lambda: places)

    assert with_rest(case, named) == (called, besides)


def test_nothing_is_asked_besides_what_is_named() -> None:
    """A request that names the refund is the refund."""
    case = demanding(_REFUND, refund=("返金", 1.0))
    case = case._replace(requests=lambda: ((0, len(_REFUND)),))

    assert with_rest(case, ("refund",)) == (("refund",), False)
