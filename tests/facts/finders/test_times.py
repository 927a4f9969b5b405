"""Times of the day come on a clock of 24 hours."""

from datetime import date

import pytest

from replycraft.facts.finders.times import find_times


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("17時に", "17時", "17:00"),
        ("17:05に", "17:05", "17:05"),
        ("午前10時20分頃", "午前10時20分", "10:20"),
        ("午後2時ごろ", "午後2時", "14:00"),
        ("夜8時以降", "夜8時", "20:00"),
        ("夕方5時半に", "夕方5時半", "17:30"),
        ("昼の2時に", "昼の2時", "14:00"),
        ("昼の11時に", "昼の11時", "11:00"),
        ("夜中の2時に", "夜中の2時", "02:00"),
        ("昨夜11時すぎ", "11時", "23:00"),
        ("毎朝六時五十一分の電車", "六時五十一分", "06:51"),
        ("正午まで", "正午", "12:00"),
        ("24時に閉店", "24時", "00:00"),
    ],
)
def test_time(text: str, written: str, value: str) -> None:
    """One time is found, with the part of the day that it names."""
    found = list(find_times(text, date(2025, 11, 4)))

    assert [(text[item.start : item.end], item.value) for item in found] == [
        (written, value)
    ]


@pytest.mark.parametrize(
    "text", ["24時間営業", "2時間待ち", "当時の話", "25時に", "画面比16:9", "9時75分"]
)
def test_no_time(text: str) -> None:
    """Lengths of time and numbers that no clock shows are no times."""
    assert list(find_times(text, date(2025, 11, 4))) == []
