"""Days are told apart by whether they are over when a promise falls due."""

import datetime as dt

from tests.drafting.cases import complaint

from replycraft.drafting.ahead import after_due, before_due, on_due

DUE = dt.datetime.fromisoformat("2025-11-06T17:00:00+09:00")


def test_day_before_the_promise_is_over_by_then() -> None:
    """Who receives a parcel on the 5th can be asked about it on the 6th."""
    case = complaint(redelivery_date="2025-11-05", visit_date="2025-11-06T13:00")

    assert before_due(case, DUE) == ["redelivery_date", "visit_date"]
    assert after_due(case, DUE) == []


def test_day_of_the_promise_is_not_over() -> None:
    """A day without an hour ends at midnight."""
    case = complaint(redelivery_date="2025-11-06", note="2025-11-05から2025-11-07")

    assert before_due(case, DUE) == []
    assert after_due(case, DUE) == ["redelivery_date", "note"]
    assert on_due(case, DUE) == ["redelivery_date"]


def test_what_is_past_already_and_the_promise_itself_are_neither() -> None:
    """The first delivery of last week is no event to wait for."""
    case = complaint(
        delivery_date="2025-11-01", contact_by="2025-11-06", no_day="9999-99-99"
    )

    assert before_due(case, DUE) == []
    assert after_due(case, DUE) == []
