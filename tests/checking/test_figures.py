"""Figures of a text: days, times, numbers, ids."""

from datetime import date

import pytest

from replycraft.checking.figures import Sort, figures

WHEN = date(2025, 12, 20)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11月3日", [(Sort.DAY, date(2025, 11, 3), "")]),
        ("1月10日", [(Sort.DAY, date(2026, 1, 10), "")]),
        ("令和8年1月30日", [(Sort.DAY, date(2026, 1, 30), "")]),
        ("12/24(水)", [(Sort.DAY, date(2025, 12, 24), "")]),
        ("2026-01-10", [(Sort.DAY, date(2026, 1, 10), "")]),
        ("16日に", [(Sort.DAY_OF_MONTH, 16, "")]),
        ("来年の8月16日", [(Sort.DAY, date(2026, 8, 16), "")]),
        ("11日以降", [(Sort.DAY_OF_MONTH, 11, "")]),
        ("60日", [(Sort.NUMBER, "60", "日")]),
        (
            "4,180円×2=8,360円",
            [
                (Sort.NUMBER, "4180", "円"),
                (Sort.NUMBER, "2", ""),
                (Sort.NUMBER, "8360", "円"),
            ],
        ),
        (
            "84,000円×20%=16,800円",
            [
                (Sort.NUMBER, "84000", "円"),
                (Sort.NUMBER, "20", "%"),
                (Sort.NUMBER, "16800", "円"),
            ],
        ),
        (
            "84,000-16,800=67,200円",
            [
                (Sort.NUMBER, "84000", ""),
                (Sort.NUMBER, "16800", ""),
                (Sort.NUMBER, "67200", "円"),
            ],
        ),
        ("2.5kg=1袋", [(Sort.NUMBER, "2.5", "kg"), (Sort.NUMBER, "1", "袋")]),
        ("page?id=12", [(Sort.ID, "pageid12", "")]),
        ("あと4日と", [(Sort.NUMBER, "4", "日")]),
        ("2日早く", [(Sort.NUMBER, "2", "日")]),
        ("9日の遅れ", [(Sort.NUMBER, "9", "日")]),
        ("5日ございます", [(Sort.NUMBER, "5", "日")]),
        ("2日あとの", [(Sort.NUMBER, "2", "日")]),
        ("5月分", [(Sort.MONTH, 5, "")]),
        ("3日間", [(Sort.NUMBER, "3", "日間")]),
        ("午後7時半", [(Sort.TIME, 19 * 60 + 30, "")]),
        ("9時", [(Sort.TIME, 9 * 60, "?")]),
        ("18:00", [(Sort.TIME, 18 * 60, "")]),
        ("24時間", [(Sort.NUMBER, "24", "時間")]),
        ("1万2,800円", [(Sort.NUMBER, "12800", "円")]),
        ("二千四百円", [(Sort.NUMBER, "2400", "円")]),
        ("約30kg", [(Sort.NUMBER, "30", "kg")]),
        ("KH-10", [(Sort.ID, "kh10", "")]),
        ("03-1234-5678", [(Sort.ID, "0312345678", "")]),
        ("TEL:000-1111-2222", [(Sort.ID, "00011112222", "")]),
        ("a.b@example.jp", [(Sort.LINK, "a.b@example.jp", "")]),
        ("2月30日", [(Sort.NUMBER, "2", "月"), (Sort.DAY_OF_MONTH, 30, "")]),
    ],
)
def test_a_figure_is_read_by_value(
    text: str, expected: list[tuple[Sort, object, str]]
) -> None:
    """Each way of writing gives its sort, its value and its unit."""
    found = [(f.sort, f.value, f.unit) for f in figures(text, WHEN)]
    assert found == expected


def test_a_stamp_of_day_and_time_gives_both() -> None:
    """A time written like a machine does is a day and a time."""
    found = figures("2025-12-24T15:00", WHEN)
    assert [(f.sort, f.value) for f in found] == [
        (Sort.DAY, date(2025, 12, 24)),
        (Sort.TIME, 15 * 60),
    ]


def test_a_figure_knows_where_it_stands() -> None:
    """The span covers the figure with its unit and half of the day."""
    text = "料金は午前10時までに3,300円です"
    assert [text[f.start : f.end] for f in figures(text, WHEN)] == [
        "午前10時",
        "3,300円",
    ]
