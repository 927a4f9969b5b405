"""What the company knows, as desks write it down."""

import pytest
from pydantic import ValidationError

from replycraft.records.desk import VerifiedFacts


def test_words_in_place_of_a_day_are_kept_as_a_note() -> None:
    """A desk that knows only 「翌営業日」 may write that."""
    facts = VerifiedFacts.model_validate({"ship_date": "翌営業日", "amount": "9130"})

    assert facts.model_dump(exclude_none=True, exclude={"fault"}) == {
        "amount": 9130,
        "ship_date_note": "翌営業日",
    }


@pytest.mark.parametrize("slip", ["2026-13-40", "soon", "3/5"])
def test_a_slip_in_a_day_is_an_error(slip: str) -> None:
    """What was meant as a date must not become words that nobody checks."""
    with pytest.raises(ValidationError, match="delivery_date"):
        VerifiedFacts.model_validate({"delivery_date": slip})
