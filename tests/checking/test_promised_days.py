"""Days that the desk promises, and days on which it meets its guests."""

from tests.checking.conftest import Told


def test_guests_may_be_met_on_a_closed_day_that_is_confirmed(told: Told) -> None:
    """An event is on a Sunday; word by telephone on that day is not to be had."""
    met = "11月9日（日）10時に、北口でご案内いたします。"
    assert told(met, event_start="2025-11-09T10:00") == []
    called = "11月9日（日）10時に、お電話でご案内いたします。"
    found = told(called, event_start="2025-11-09T10:00")
    assert found == [("promise-out-of-hours", "11月9日")]
