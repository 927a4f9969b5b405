"""Days that the desk promises, and days on which it meets its guests."""

from datetime import timedelta

import pytest
from tests.checking.conftest import CLOSING, DESK, NOW, OPENING, Told

from replycraft.checking.check import Case, check
from replycraft.records.desk import VerifiedFacts
from replycraft.records.mail import IncomingMail

SHOP = DESK.model_copy(update={"closed": ("日",), "holidays": ("2025-11-24",)})


def at_shop(sentence: str, text: str, day: str) -> list[tuple[str, str]]:
    """Return what is found where a shop that rests on Sundays has confirmed a visit."""
    mail = IncomingMail(
        subject="窓の件",
        from_name="清水 浩",
        from_address="shimizu@example.jp",
        date=NOW - timedelta(hours=14),
        text=text,
    )
    facts = VerifiedFacts.model_validate({"visit_date": day})
    found = check(OPENING + sentence + CLOSING, Case(mail, None, facts, SHOP, NOW))
    return [(finding.code.value, finding.text) for finding in found]


def test_guests_may_be_met_on_a_closed_day_that_is_confirmed(told: Told) -> None:
    """An event is on a Sunday; word by telephone on that day is not to be had."""
    met = "11月9日（日）10時に、北口でご案内いたします。"
    assert told(met, event_start="2025-11-09T10:00") == []
    called = "11月9日（日）10時に、お電話でご案内いたします。"
    found = told(called, event_start="2025-11-09T10:00")
    assert found == [("promise-out-of-hours", "11月9日")]


@pytest.mark.parametrize(
    ("sentence", "day", "text"),
    [
        ("11月24日（月）10時に係の者が伺います。", "2025-11-24", "11月24日"),
        (
            "原因を確かめるため、11月24日（月・祝）10時にご訪問いたします。",
            "2025-11-24",
            "11月24日",
        ),
        ("11月23日（日）10時に点検に参ります。", "2025-11-23", "11月23日"),
    ],
)
def test_nobody_visits_on_a_day_when_the_house_is_closed(
    sentence: str, day: str, text: str
) -> None:
    """A confirmed visit may have been entered without a look at the calendar."""
    found = at_shop(sentence, "すぐ見に来てください。清水", f"{day}T10:00")
    assert found == [("promise-out-of-hours", text)]


@pytest.mark.parametrize(
    ("sentence", "mail", "day"),
    [
        ("11月25日（火）10時に伺います。", "すぐ見に来てください。", "2025-11-25"),
        ("祝日ですが、11月24日（月）10時に伺います。", "すぐに。", "2025-11-24"),
        (
            "日曜の作業も承ります。11月23日（日）10時に伺います。",
            "お早く。",
            "2025-11-23",
        ),
        ("11月23日（日）10時に伺います。", "日曜に来てもらえますか。", "2025-11-23"),
        ("11月24日（月）10時に伺います。", "24日なら家にいます。", "2025-11-24"),
        ("11月23日（日）に引き取りに伺います。", "すぐ引き取って。", "2025-11-23"),
    ],
)
def test_a_visit_may_be_meant_for_a_closed_day(
    sentence: str, mail: str, day: str
) -> None:
    """The customer asked for it, the house says so, or a carrier comes."""
    assert at_shop(sentence, f"{mail}清水", f"{day}T10:00") == []


def test_those_who_visit_may_work_while_the_desk_rests(told: Told) -> None:
    """An office that rests at weekends sends its people on a Sunday."""
    visit = "11月9日（日）10時に係の者が伺います。"
    assert told(visit, visit_date="2025-11-09T10:00") == []


@pytest.mark.parametrize(
    "word", ["お電話でご説明", "お電話でご案内", "メールでご説明", "ご説明"]
)
def test_word_is_not_due_on_a_closed_day_though_it_is_confirmed(
    told: Told, word: str
) -> None:
    """「17時までにご説明」 is no meeting 「で」 a place."""
    sentence = f"結果は、11月9日（日）17時までに{word}いたします。"
    found = told(sentence, contact_by="2025-11-09T17:00:00+09:00")
    assert found == [("promise-out-of-hours", "11月9日")]


@pytest.mark.parametrize(
    "sentence",
    [
        "記録では10月20日（月）に検針に伺っておりますが、改めて調べ直します。",
        "10月20日（月）に発送しておりますので、配送の記録を確かめてご連絡いたします。",
        "10月20日（月）にはお渡ししておりまして、控えをお送りします。",
        "10月20日（月）より調べておりますが、引き続き確かめます。",
    ],
)
def test_what_was_done_on_a_past_day_is_no_promise(told: Told, sentence: str) -> None:
    """「伺っております」 of a past day is a record."""
    assert told(sentence, reading_date="2025-10-20") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "10月20日（月）に検針に伺います。",
        "10月20日（月）までにお調べしておりますので、ご連絡いたします。",
        "10月20日（月）に伺う予定にしておりますので、改めてご連絡いたします。",
    ],
)
def test_a_promise_for_a_past_day_is_still_found(told: Told, sentence: str) -> None:
    """What is to be done by that day, or then, cannot be done any more."""
    found = told(sentence, reading_date="2025-10-20")
    assert found == [("promise-out-of-hours", "10月20日")]
