"""The day by which the customer wants something."""

from datetime import date

import pytest

from replycraft.facts.deadline import deadline
from replycraft.facts.extract import extract
from replycraft.text.document import Document

TUESDAY = date(2025, 11, 4)


def due(text: str, when: date = TUESDAY) -> str | None:
    """Return the deadline in *text* as an ISO date."""
    document = Document("お問い合わせ", text)
    day = deadline(document, extract(document, when=when), when=when)
    return day.isoformat() if day else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11月10日までにお返事ください。", "2025-11-10"),
        ("11/10までに返金してください。", "2025-11-10"),
        ("明日の昼までに持ってこい", "2025-11-05"),
        ("今日中に電話をください。", "2025-11-04"),
        ("本日中に責任者から連絡を。", "2025-11-04"),
        ("金曜までに直してください。", "2025-11-07"),
        ("来週金曜までにお願いします。", "2025-11-14"),
        ("十一月十日必着の書面でお知らせください。", "2025-11-10"),
        ("回答期限は11月10日です。", "2025-11-10"),
        ("振り込みは土曜までや。", "2025-11-08"),
        ("11月10日までに回答がなければ解約します。", "2025-11-10"),
        ("今週中にご回答をお願いします。", "2025-11-07"),
        ("月末までに返金してください。", "2025-11-30"),
        ("今月いっぱい待ちます。", "2025-11-30"),
        ("三日以内に返事をください。", "2025-11-07"),
        ("1週間以内にご回答ください。", "2025-11-11"),
        ("24時間以内に連絡してください。", "2025-11-05"),
        ("年内に届けてください。", "2025-12-31"),
        ("年末までに直してください。", "2025-12-31"),
        ("来週中にお返事ください。", "2025-11-14"),
        ("週明けまでにお返事ください。", "2025-11-10"),
        ("来週末までに届けてください。", "2025-11-15"),
        ("4営業日以内にご回答ください。", "2025-11-10"),
        ("あすまでに返金してください。", "2025-11-05"),
        ("11月12日に法事があるので、それまでに送ってもらえますか。", "2025-11-12"),
        ("11月12日に配りますので、前日までにご回答ください。", "2025-11-11"),
        ("明日の朝9時にうちへ来い。", "2025-11-05"),
        ("16日まで使えますので、13日までに替わりをいただけますか。", "2025-11-13"),
    ],
)
def test_deadline(text: str, expected: str) -> None:
    """A request with a day, a week, a month or a length of time has a deadline."""
    assert due(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "10月28日までに届くはずでした。",
        "11月10日から13日まで旅行に行きます。",
        "昨日注文しました。交換をお願いします。",
        "賞味期限があさってまででした。",
        "本日まで連絡がございません。",
        "クーポンは11月30日まで有効とあります。",
        "「11月10日までにお申し出ください」と書いてありました。",
        "9月のうちに電話でお願いしました。",
        "11月10日の19時から4名で予約しています。",
        "ご返信をお待ちしております。",
    ],
)
def test_no_deadline(text: str) -> None:
    """Past days, ranges, other people's dates and bookings are no deadlines."""
    assert due(text) is None


def test_deadline_over_new_year() -> None:
    """A deadline in January that is set in December lies in the next year."""
    assert due("1月9日までにご返答ください。", date(2025, 12, 19)) == "2026-01-09"
    assert due("来月末までに返してください。", date(2025, 12, 19)) == "2026-01-31"


def test_clearest_request_wins() -> None:
    """What is asked for outweighs a day that is only mentioned."""
    text = "11月20日に引っ越します。11月9日までにお返事をください。"

    assert due(text) == "2025-11-09"
