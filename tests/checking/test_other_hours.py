"""Hours of the mail that are told instead of the confirmed ones."""

import pytest
from tests.checking.conftest import Told

LESSON = {"first_lesson": "2025-12-02T19:30", "fee": "9900"}
HEARD = "火曜の19時からと聞きました。清水"
SHIP = {
    "sail_date_before": "2025-11-15",
    "sail_date": "2025-11-16",
    "departure": "7:20",
}
BOOKED = "15日の7時50分発の便を、16日の朝の便に変更できますか。清水"


@pytest.mark.parametrize(
    "sentence",
    [
        "最初の授業は12月2日（火）、時間は19時30分からです。",
        "最初の授業は12月2日（火）です。時間は19時半からです。",
        "最初の授業は12月2日（火）、開場は19時、授業は19時30分からです。",
        "19時からとのことですが、最初の授業は12月2日（火）の19時30分からです。",
    ],
)
def test_the_confirmed_hour_of_a_day_may_be_told(told: Told, sentence: str) -> None:
    """Another hour may stand beside it, or be hearsay."""
    assert told(sentence, HEARD, **LESSON) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "最初の授業は12月2日（火）、時間は19時からです。",
        "最初の授業は12月2日（火）で、開始時刻は19時です。",
        "最初の授業は12月2日（火）です。時間は19時からです。",
    ],
)
def test_the_hour_of_the_mail_contradicts_it(told: Told, sentence: str) -> None:
    """Some words may stand between a day and its hour."""
    assert told(sentence, HEARD, **LESSON) == [("conflicting-fact", "19時")]


@pytest.mark.parametrize(
    "sentence",
    [
        "11月15日（土）7時50分発の便から、11月16日（日）7時20分発の便に変更しました。",
        "11月15日（土）7時50分発のご予約を、11月16日（日）の朝の便に変更しました。",
        "11月16日（日）は7時50分発の便がございません。",
        "7時50分発のご予約を変更しました。",
    ],
)
def test_the_old_departure_may_be_told_of_the_old_day(
    told: Told, sentence: str
) -> None:
    """Before the change it left at the hour of the mail."""
    assert told(sentence, BOOKED, **SHIP) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "11月15日（土）の便から、11月16日（日）7時50分発の便に変更しました。",
        "11月16日（日）の7時50分発の便でございます。",
        "11月16日（日）、7時50分に出港いたします。",
    ],
)
def test_the_old_departure_is_wrong_for_the_new_day(told: Told, sentence: str) -> None:
    """`departure` says 7:20, which the reply does not tell."""
    assert told(sentence, BOOKED, **SHIP) == [("conflicting-fact", "7時50分")]


LIMIT = {"change_deadline": "2025-11-04T17:00", "resolution": "explain"}


@pytest.mark.parametrize(
    "sentence",
    [
        "本日22時まで変更をお受けしております。",
        "変更は、今日の22時まで承ります。",
        "変更の締め切りは本日22時です。",
    ],
)
def test_another_hour_of_today_is_found(told: Told, sentence: str) -> None:
    """Today's hour is confirmed, and no other hour of the desk."""
    found = told(sentence, "何時まで変えられますか。清水", **LIMIT)
    assert found == [("conflicting-fact", "22時")]


@pytest.mark.parametrize(
    "sentence",
    [
        "本日17時まで変更をお受けしております。",
        "変更は本日17時まで、お電話は本日18時まで承ります。",
        "お電話は本日18時まで承っております。",
        "本日15時までにお電話いたします。",
    ],
)
def test_hours_of_today_that_are_known_are_right(told: Told, sentence: str) -> None:
    """The confirmed one, those of the desk, and when it calls."""
    assert told(sentence, "何時まで変えられますか。清水", **LIMIT) == []


def test_what_begins_on_a_confirmed_day_begins_at_its_hour(told: Told) -> None:
    """The card said 13:00, and the facts say 14:00."""
    tour = {"event_date": "2025-11-08T14:00", "event": "蔵見学"}
    card = "葉書には13時開始とあります。どちらですか。清水"

    assert told("11月8日（土）の蔵見学は13時に始まります。", card, **tour) == [
        ("conflicting-fact", "13時")
    ]
    assert told("11月8日（土）の蔵見学は14時に始まります。", card, **tour) == []
    opens = {**tour, "gate_open": "13:00"}
    assert (
        told("11月8日（土）は13時に開場し、蔵見学は14時からです。", card, **opens) == []
    )
