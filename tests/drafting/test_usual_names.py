"""Facts under other names than those that letters ask for."""

from replycraft.drafting.usual_names import by_usual_names
from replycraft.records.desk import VerifiedFacts

_USUAL = {"exchange_ready_date": "ready_date"}


def test_a_fact_is_called_as_letters_call_it() -> None:
    """The other facts, their order and their types stay."""
    facts = VerifiedFacts.model_validate(
        {"refund_amount": 500, "exchange_ready_date": "2026-01-17", "bring": "伝票"}
    )
    called = by_usual_names(facts, _USUAL)

    assert called.refund_amount == 500
    assert called.model_extra == {"ready_date": "2026-01-17", "bring": "伝票"}
    assert by_usual_names(called, _USUAL) is called


def test_what_is_declined_keeps_its_name() -> None:
    """A remake at the customer's cost is no exchange."""
    given = {"resolution": "decline", "exchange_ready_date": "2026-01-17"}
    facts = VerifiedFacts.model_validate(given)

    assert by_usual_names(facts, _USUAL) is facts


def test_a_name_that_is_taken_stays() -> None:
    """Nothing is lost where a desk gives both."""
    given = {"ready_date": "2026-01-10", "exchange_ready_date": "2026-01-17"}
    facts = VerifiedFacts.model_validate(given)

    assert by_usual_names(facts, _USUAL) is facts
