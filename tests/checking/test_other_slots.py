"""Hours from one to another that are told instead of the confirmed ones."""

import pytest
from tests.checking.conftest import Told

ASKED = "11日に引き取りに来てもらいます。16時以降が助かります。清水"
SLOT = {"pickup_date": "2025-11-11", "pickup_time": "14:00〜16:00"}


@pytest.mark.parametrize(
    "sentence",
    [
        "11月11日(火)の14時から16時の間にお伺いします。",
        "11月11日(火)の午後2時から4時の間にお伺いします。",
        "14時から16時の間にお伺いします。16時から18時の枠は埋まっております。",
        "16時から18時をご希望とのことですが、14時から16時にお伺いします。",
        "お電話は9時から18時の間にお願いいたします。",
    ],
)
def test_confirmed_hours_and_others_beside_them_are_right(
    told: Told, sentence: str
) -> None:
    """The hours of the desk, wishes and refusals tell nothing instead of them."""
    assert told(sentence, ASKED, **SLOT) == []


@pytest.mark.parametrize(
    ("hours", "text"),
    [
        ("16時から18時", "16時から18時"),
        ("午後4時から6時", "午後4時から6時"),
        ("10時〜12時", "10時〜12時"),
        ("14時から18時", "18時"),
        ("13時から16時", "13時"),
    ],
)
def test_other_hours_are_a_conflict(told: Told, hours: str, text: str) -> None:
    """It points at both hours, or at the one that is wrong."""
    found = told(f"11月11日(火)の{hours}の間にお伺いします。", ASKED, **SLOT)
    assert found == [("conflicting-fact", text)]
