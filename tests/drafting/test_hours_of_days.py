"""Hours that stand beside their day."""

import datetime as dt

from replycraft.drafting.hours_of_days import with_hours
from replycraft.drafting.mail_says import NOTHING_SAID, Mail
from replycraft.drafting.told import Value
from replycraft.pipeline.assets import shipped_assets

DAY = dt.date(2025, 11, 14)
FACTS = {
    "lesson_date": Value("11月14日（金）", DAY),
    "lesson_time": Value("10:00〜12:00"),
    "fee": Value("1,200円"),
}


def _told(values: dict[str, Value], done: set[str], mail: Mail) -> dict[str, str]:
    words = shipped_assets().letters.facts
    return {key: one.text for key, one in with_hours(values, done, words, mail).items()}


def test_a_day_is_told_with_its_hours() -> None:
    """One line says what two would say."""
    assert _told(FACTS, set(), NOTHING_SAID) == {
        "lesson_date": "11月14日（金）の10:00〜12:00",
        "fee": "1,200円",
    }


def test_what_stands_alone_stays_alone() -> None:
    """How long it takes is no hour; a known day, and one that is told, have no need."""
    lasting = {**FACTS, "lesson_time": Value("約40分")}
    plain = {key: one.text for key, one in FACTS.items()}
    known = Mail("11月14日のレッスンは何時からですか。", frozenset({DAY}))

    assert _told(lasting, set(), NOTHING_SAID)["lesson_time"] == "約40分"
    assert _told(FACTS, {"lesson_date"}, NOTHING_SAID) == plain
    assert _told(FACTS, set(), known) == plain
