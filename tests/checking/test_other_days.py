"""Days that are told instead of the confirmed ones."""

from tests.checking.conftest import Told


def test_the_day_of_a_longer_fact_is_compared(told: Told) -> None:
    """まで stands behind both days, and both texts speak of 郵送."""
    facts = {"key_return": "同封の封筒で郵送、11月20日まで", "resolution": "explain"}
    found = told("鍵は11月30日(日)までに郵送でお送りください。", **facts)
    assert found == [("conflicting-fact", "11月30日")]
    assert told("鍵は11月20日(木)までに郵送でお送りください。", **facts) == []


def test_what_is_spoken_of_before_the_day_is_its_own(told: Told) -> None:
    """The deposit is returned on its own day, though a refund has another."""
    facts = {"refund_date": "2025-11-14", "deposit_date": "2025-11-28"}
    sentence = "保証金は、11月28日(金)にお返しいたします。"
    assert told(sentence, resolution="refund", **facts) == []
    other = "11月28日(金)に返金いたします。"
    found = told(other, resolution="refund", **facts)
    assert found == [("conflicting-fact", "11月28日")]


def test_the_time_of_what_is_spoken_of_is_compared(told: Told) -> None:
    """12:45 is when one meets."""
    facts = {"meeting_time": "12:45", "resolution": "explain"}
    found = told("集合は12時15分に正門でございます。", **facts)
    assert found == [("conflicting-fact", "12時15分")]


def test_what_is_done_from_a_coming_day_on_is_not_what_was(told: Told) -> None:
    """The visit of last week is no start of anything."""
    facts = {"work_date": "2025-10-29", "prevention_start": "2025-11-14"}
    sentence = "11月14日(金)からは、作業の写真を報告書に付けます。"
    assert told(sentence, resolution="explain", **facts) == []


def test_how_far_a_day_lies_from_another_is_no_other_day(told: Told) -> None:
    """「出発日の10日前」 calls the day of the notice by that of the tour."""
    facts = {
        "tour_date": "2025-11-24",
        "cancel_date": "2025-11-14",
        "cancel_rule": "出発日の10日前から8日前までは20%",
    }

    assert told("11月14日は出発日の10日前にあたります。", **facts) == []
