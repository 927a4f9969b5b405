"""Days that answer on which weekdays the customer can come."""

import pytest
from tests.checking.conftest import Told

WEEKEND = "湯のみはいつまで取っておいてもらえますか。行けるのは土日だけです。清水"


@pytest.mark.parametrize(
    ("sentence", "mail"),
    [
        ("11月19日(水)まで、今週の8日(土)でも15日(土)でも結構です。", WEEKEND),
        ("11月15日(土)もお受け取りになれます。11月19日(水)までです。", WEEKEND),
        ("11月19日(水)までですので、14日(金)でも結構です。", "金曜の夜なら行けます。"),
    ],
)
def test_an_asked_weekday_before_the_limit_is_known(
    told: Told, sentence: str, mail: str
) -> None:
    """Who may come until the 19th may come on the Saturday before."""
    assert told(sentence, mail, hold_until="2025-11-19") == []


@pytest.mark.parametrize(
    ("sentence", "facts", "day"),
    [
        ("11月15日(土)にお受け取りになれます。", {}, "11月15日"),
        (
            "11月19日(水)まで、13日(木)でも結構です。",
            {"hold_until": "2025-11-19"},
            "13日",
        ),
        (
            "11月19日(水)までですが、22日(土)でも結構です。",
            {"hold_until": "2025-11-19"},
            "22日",
        ),
    ],
)
def test_any_other_day_needs_a_source(
    told: Told, sentence: str, facts: dict[str, str], day: str
) -> None:
    """Without a limit, after it, or on another weekday, nobody said so."""
    assert told(sentence, WEEKEND, **facts) == [("ungrounded-date", day)]


@pytest.mark.parametrize("limit", ["の18時まで", "の閉店まで", "の夕方まで"])
def test_the_limit_may_be_an_hour_of_its_day(told: Told, limit: str) -> None:
    """Whoever comes at the weekend is told both days, the last one with its hour."""
    sentence = f"11月16日(日){limit}お取り置きします。15日(土)でも結構です。"
    assert told(sentence, WEEKEND, hold_until="2025-11-16", open_hours="18時まで") == []
