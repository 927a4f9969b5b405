"""Tests of days and times that a confirmed rule puts apart from known ones."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "お集まりは、9時45分に正面玄関前でお願いいたします。",
            {"tour_date": "2025-11-15T10:00", "meeting": "15分前に正面玄関前"},
        ),
        (
            "開演は18時30分ですので、客席へは18時にお入りになれます。",
            {"start_time": "18:30", "doors": "開演の30分前に開場"},
        ),
        (
            "8日(土)にお申し込みの場合は、9日(日)にお渡しいたします。",
            {"ready": "申し込みの翌日"},
        ),
        (
            "7日(金)にお預けになりますと、10日(月)に仕上がります。",
            {"ready": "お預かりから中2日"},
        ),
        (
            "本日お手続きくださいますと、6日(木)に発送いたします。",
            {"shipping": "お手続きの翌々営業日"},
        ),
    ],
)
def test_what_a_rule_gives_is_known(
    told: Told, sentence: str, facts: dict[str, object]
) -> None:
    """The day, or the time, that a confirmed rule puts apart from a known one is no fault."""
    mail = "7日か8日に伺います。何時に、いつになりますか。清水"
    assert told(sentence, mail, **facts) == []


@pytest.mark.parametrize(
    ("sentence", "facts", "accused"),
    [
        (
            "お集まりは、9時30分に正面玄関前でお願いいたします。",
            {"tour_date": "2025-11-15T10:00", "meeting": "15分前に正面玄関前"},
            "9時30分",
        ),
        (
            "7日(金)にお預けになりますと、12日(水)に仕上がります。",
            {"ready": "お預かりから中2日"},
            "12日",
        ),
        (
            "17日(月)にお渡しいたします。",
            {"ready": "申し込みの翌営業日"},
            "17日",
        ),
    ],
)
def test_other_days_and_times_have_no_source(
    told: Told, sentence: str, facts: dict[str, object], accused: str
) -> None:
    """A rule carries no other day or time than the one that it gives."""
    mail = "7日に伺います。何時に、いつになりますか。清水"
    assert (("ungrounded-date", accused)) in told(sentence, mail, **facts)
