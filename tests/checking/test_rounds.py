"""Days of a round that is known by its length: every four weeks, every second month."""

import pytest
from tests.checking.conftest import Told

WATER = "前回は10月7日に届きました。次とその次はいつですか。清水"
EVERY = {"interval": "4週間ごと", "last_delivery": "2025-10-07"}
FILTER = {"start_date": "2025-07-10", "life": "4か月"}
ALTERNATE = {"round": "隔週", "last": "2025-10-29"}


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "次回は11月4日（火）、その次は12月2日（火）のお届けになります。",
            EVERY,
        ),
        (
            "4か月後は11月10日に当たります。品の質は変わりません。その次は3月10日ごろです。",
            FILTER,
        ),
        ("次の回収は11月12日（水）、その次は26日（水）でございます。", ALTERNATE),
        (
            "次回は11月10日、その次は11月13日にお届けいたします。",
            {"round": "2日おき", "last": "2025-11-07"},
        ),
        (
            "次の点検は11月10日ごろ、その次は来年5月10日ごろでございます。",
            {"check_cycle": "半年ごと", "last_check": "2025-05-10"},
        ),
    ],
)
def test_what_comes_next_has_a_source(
    told: Told, sentence: str, facts: dict[str, object]
) -> None:
    """So long after the known day as is confirmed, and as long after that."""
    assert told(sentence, WATER, **facts) == []


@pytest.mark.parametrize(
    ("sentence", "facts", "text"),
    [
        (
            "次回は11月4日（火）、その次は12月9日（火）のお届けになります。",
            EVERY,
            "12月9日",
        ),
        ("次回は11月11日（火）のお届けになります。", EVERY, "11月11日"),
        (
            "4か月後は11月10日に当たります。その次は4月10日ごろです。",
            FILTER,
            "4月10日",
        ),
        (
            "次の回収は11月12日（水）、その次は19日（水）でございます。",
            ALTERNATE,
            "19日",
        ),
    ],
)
def test_a_day_off_the_round_is_found(
    told: Told, sentence: str, facts: dict[str, object], text: str
) -> None:
    """A week too late, or a month, is no day of it."""
    assert told(sentence, WATER, **facts) == [("ungrounded-date", text)]


def test_a_span_without_a_round_leads_to_no_second_day(told: Told) -> None:
    """A warranty ends once."""
    facts = {"start_date": "2025-07-10", "warranty": "4か月"}
    found = told("次は3月10日ごろでございます。", WATER, **facts)
    assert found == [("ungrounded-date", "3月10日")]
