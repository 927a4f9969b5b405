"""A reply around one sentence, for tests of single rules."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import pytest

from replycraft.checking.check import Case, check
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.mail import IncomingMail

NOW = datetime(2025, 11, 4, 10, 0, tzinfo=timezone(timedelta(hours=9)))
DESK = Profile(
    company="株式会社あさひ堂",
    department="お客様窓口",
    agent="高瀬 直子",
    phone="000-1234-5678",
    hours="9:00〜18:00",
)
OPENING = "清水 浩様\n\nご連絡をいただき、ありがとうございます。ご心配をおかけし、申し訳ございません。\n"
CLOSING = (
    "\nご不明な点は、お電話でお尋ねください。\n\n株式会社あさひ堂 お客様窓口\n高瀬 直子"
)

Told = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def told() -> Told:
    """Return a function: code and text of each finding for a reply of one sentence."""

    def run(
        sentence: str, text: str = "湯のみが届きました。清水", **facts: object
    ) -> list[tuple[str, str]]:
        mail = IncomingMail(
            subject="湯のみの件",
            from_name="清水 浩",
            from_address="shimizu@example.jp",
            date=NOW - timedelta(hours=14),
            text=text,
        )
        verified = VerifiedFacts.model_validate(facts)
        case = Case(mail, None, verified, DESK, NOW)
        found = check(OPENING + sentence + CLOSING, case)
        return [(finding.code.value, finding.text) for finding in found]

    return run
