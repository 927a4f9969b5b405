"""What the company knows, as desks write it down."""

import datetime as dt

import pytest
from pydantic import ValidationError

from replycraft.records.desk import VerifiedFacts


def test_words_in_place_of_a_day_are_kept_as_a_note() -> None:
    """A desk that knows only 「翌営業日」 may write that."""
    facts = VerifiedFacts.model_validate({"ship_date": "翌営業日", "amount": "9130"})

    assert facts.model_dump(exclude_none=True, exclude={"fault"}) == {
        "amount": 9130,
        "ship_date_text": "翌営業日",
    }


@pytest.mark.parametrize("slip", ["2026-13-40", "soon", "3/5"])
def test_a_slip_in_a_day_is_an_error(slip: str) -> None:
    """What was meant as a date must not become words that nobody checks."""
    with pytest.raises(ValidationError, match="delivery_date"):
        VerifiedFacts.model_validate({"delivery_date": slip})


@pytest.mark.parametrize(
    ("name", "written", "read"),
    [
        ("refund_date", "2025-11-20", dt.date(2025, 11, 20)),
        ("contact_by", "2025-11-20", dt.date(2025, 11, 20)),
        (
            "contact_by",
            "2025-11-20T17:00:00+09:00",
            dt.datetime.fromisoformat("2025-11-20T17:00+09:00"),
        ),
    ],
)
def test_days_are_read_from_strict_json(name: str, written: str, read: object) -> None:
    """The HTTP API takes values of the right type alone, and a day is text in JSON."""
    facts = VerifiedFacts.model_validate_json(f'{{"{name}": "{written}"}}', strict=True)

    assert getattr(facts, name) == read


@pytest.mark.parametrize("slip", ["2025-02-30", "20251120", "2025-W47-4", "soon"])
def test_slip_in_strict_json_is_an_error(slip: str) -> None:
    """Other ways to write a day are no day there."""
    with pytest.raises(ValidationError, match="ship_date"):
        VerifiedFacts.model_validate_json(f'{{"ship_date": "{slip}"}}', strict=True)
