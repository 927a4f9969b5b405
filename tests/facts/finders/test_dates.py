"""Days are found and resolved against the day of the mail."""

from datetime import date

import pytest

from replycraft.facts.finders.dates import find_dates

TUESDAY = date(2025, 11, 4)


def days(text: str, when: date = TUESDAY) -> list[tuple[str, str]]:
    """Return the days of *text* as written and resolved."""
    return [
        (text[item.start : item.end], str(item.value))
        for item in find_dates(text, when)
    ]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("11月3日に届いた", "11月3日", "2025-11-03"),
        ("11/3に注文した品", "11/3", "2025-11-03"),
        ("2025/11/3に注文", "2025/11/3", "2025-11-03"),
        ("2025-11-03付の控え", "2025-11-03", "2025-11-03"),
        ("2025年11月3日の便", "2025年11月3日", "2025-11-03"),
        ("令和7年11月3日の便", "令和7年11月3日", "2025-11-03"),
        ("令和元年五月一日の便", "令和元年五月一日", "2019-05-01"),
        ("昭和六十四年一月七日", "昭和六十四年一月七日", "1989-01-07"),
        ("昨年12月24日に購入", "昨年12月24日", "2024-12-24"),
        ("去年の3月2日に申込み", "去年の3月2日", "2024-03-02"),
        ("十月二十一日にお電話", "十月二十一日", "2025-10-21"),
        ("10がつ21にちに きました", "10がつ21にち", "2025-10-21"),
        ("先月25日に撮影", "先月25日", "2025-10-25"),
        ("今月の3日に登録", "今月の3日", "2025-11-03"),
        ("来月10日の分", "来月10日", "2025-12-10"),
        ("今日お電話した", "今日", "2025-11-04"),
        ("きのう電話した", "きのう", "2025-11-03"),
        ("昨夜から出ません", "昨夜", "2025-11-03"),
        ("おととい届いた", "おととい", "2025-11-02"),
        ("一昨日届いた", "一昨日", "2025-11-02"),
        ("あさっての朝に", "あさって", "2025-11-06"),
        ("明後日の朝に", "明後日", "2025-11-06"),
        ("先週の金曜に届いた", "先週の金曜", "2025-10-31"),
        ("来週火曜のレッスン", "来週火曜", "2025-11-11"),
        ("今週の土曜日に取りに", "今週の土曜日", "2025-11-08"),
        ("この前の日曜、雨で", "この前の日曜", "2025-11-02"),
        ("次の土曜に伺う", "次の土曜", "2025-11-08"),
        ("金曜までに返して", "金曜", "2025-11-07"),
        ("金曜に頼みました。", "金曜", "2025-10-31"),
        ("15日までに届けて", "15日", "2025-11-15"),
        ("28日に届きました。", "28日", "2025-10-28"),
        ("あすの朝に", "あす", "2025-11-05"),
        ("明朝うかがいます", "明朝", "2025-11-05"),
        ("10月末までにください", "10月末", "2025-10-31"),
    ],
)
def test_day(text: str, written: str, value: str) -> None:
    """One day is found, with the words that name it and its ISO date."""
    assert days(text) == [(written, value)]


@pytest.mark.parametrize(
    "text",
    [
        "2月30日に届いた",
        "2025年13月1日",
        "3日で壊れた",
        "もう5日待っています",
        "2、3日かかる",
        "一日に何度も",
        "週4日のアルバイト",
        "毎月10日の引き落とし",
        "7日間のうち",
        "14日以内に承ります",
        "日曜大工が趣味",
        "日曜は休みです",
        "火曜に来てもらっています",
        "山本明日香と申します",
        "3人きょうだいです",
        "第1/2期",
        "10月末に枯れて届いた",
    ],
)
def test_no_day(text: str) -> None:
    """Lengths of time, habits, names and impossible days are no dates."""
    assert days(text) == []


def test_days_share_a_month() -> None:
    """The second day of 「10月25日と28日」 belongs to the month of the first."""
    assert days("10月25日と28日に電話した") == [
        ("10月25日", "2025-10-25"),
        ("28日", "2025-10-28"),
    ]


def test_range_over_new_year() -> None:
    """Each end of a range finds its own year."""
    assert days("12月29日から1月4日まで", date(2025, 12, 27)) == [
        ("12月29日", "2025-12-29"),
        ("1月4日", "2026-01-04"),
    ]


def test_days_around_new_year() -> None:
    """In the first days of January, December belongs to last year."""
    assert days("大晦日に着くはずが元日に届いた", date(2026, 1, 2)) == [
        ("大晦日", "2025-12-31"),
        ("元日", "2026-01-01"),
    ]
    assert days("30日に着いた蟹です", date(2026, 1, 2)) == [("30日", "2025-12-30")]


def test_today_with_its_number() -> None:
    """「明日5日」 is one day, and only if the number is right."""
    assert days("明日5日に伺う")[-1] == ("明日5日", "2025-11-05")
    assert ("明日9日", "2025-11-09") not in days("明日9日に伺う")
