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


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (
            {"delivery_date": "2025-11-22T08:30"},
            {"delivery_date": dt.date(2025, 11, 22), "delivery_time": "08:30"},
        ),
        (
            {"refund_date": dt.datetime(2025, 11, 22, 9, 5)},
            {"refund_date": dt.date(2025, 11, 22), "refund_time": "09:05"},
        ),
        (
            {"order_date": "2025-11-22T00:00:00+09:00"},
            {"order_date": dt.date(2025, 11, 22)},
        ),
        (
            {"delivery_date": "2025-11-22T08:30", "delivery_time": "午前"},
            {
                "delivery_date": dt.date(2025, 11, 22),
                "delivery_time": "午前",
                "delivery_date_time": "08:30",
            },
        ),
    ],
)
def test_the_hour_of_a_day_is_kept_beside_it(
    given: dict[str, object], kept: dict[str, object]
) -> None:
    """A system that writes days with their hours loses neither."""
    facts = VerifiedFacts.model_validate(given)

    assert facts.model_dump(exclude_none=True, exclude={"fault"}) == kept


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("12,800円", {"amount": 12800}),
        ("¥12,800", {"amount": 12800}),
        ("１２８００", {"amount": 12800}),
        ("1個500円", {"amount_text": "1個500円"}),
    ],
)
def test_amounts_are_read_as_desks_write_them(
    written: str, kept: dict[str, object]
) -> None:
    """An amount with its signs is one, an amount for each is a note."""
    facts = VerifiedFacts.model_validate({"amount": written})

    assert facts.model_dump(exclude_none=True, exclude={"fault"}) == kept


def test_numbers_where_text_belongs_are_its_digits() -> None:
    """An order system gives its number as a number."""
    facts = VerifiedFacts.model_validate({"order_number": 10234})

    assert facts.order_number == "10234"


@pytest.mark.parametrize("slip", ["12.8", "about 500", "たくさん", ""])
def test_a_slip_in_an_amount_is_an_error(slip: str) -> None:
    """What is no amount must not be told as one."""
    with pytest.raises(ValidationError, match="amount"):
        VerifiedFacts.model_validate({"amount": slip})


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
