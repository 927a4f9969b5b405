"""Limits that are counted from the day of the mail."""

from datetime import date

import pytest

from replycraft.facts.open_limits import open_limits

TUESDAY = date(2025, 11, 4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三日以内に", "2025-11-07"),
        ("2、3日以内に", "2025-11-07"),
        ("48時間以内に", "2025-11-06"),
        ("3時間以内に", "2025-11-04"),
        ("1か月以内に", "2025-12-04"),
        ("5営業日以内に", "2025-11-11"),
        ("3日待つ", "2025-11-07"),
        ("1週間後までに", "2025-11-11"),
        ("二、三日中に", "2025-11-07"),
        ("一両日中に", "2025-11-06"),
        ("今週中に", "2025-11-07"),
        ("再来週中に", "2025-11-21"),
        ("週内に", "2025-11-07"),
        ("来週の頭までに", "2025-11-10"),
        ("月内に", "2025-11-30"),
        ("年度内", "2026-03-31"),
        ("クリスマスまでに", "2025-12-25"),
        ("夕方までに", "2025-11-04"),
        ("10分以内に", "2025-11-04"),
        ("一週間を過ぎても", "2025-11-11"),
        ("この土日のうちに", "2025-11-09"),
        ("こんしゅうちゅうに", "2025-11-07"),
    ],
)
def test_open_limit(text: str, expected: str) -> None:
    """Weeks, months, hours and feasts end on a day."""
    assert [limit.day.isoformat() for limit in open_limits(text, TUESDAY)][:1] == [
        expected
    ]


@pytest.mark.parametrize(
    "text",
    [
        "3日待ちました",
        "10分待つのも3回です",
        "14日を過ぎたら",
        "先月末に届いた",
        "一か月内の出来事",
        "9月のうちに電話した",
        "毎日夜までに終わる",
        "1日のうちに三回",
        "100営業日以内に",
    ],
)
def test_no_open_limit(text: str) -> None:
    """What is over, what happens every day and what is out of sight is no limit."""
    assert list(open_limits(text, TUESDAY)) == []


def test_end_of_january() -> None:
    """A month after the last of January is the last of February."""
    (limit,) = open_limits("1か月以内に", date(2026, 1, 31))
    assert limit.day == date(2026, 2, 28)
