"""Days on which something is due although no まで follows them."""

from datetime import date

import pytest

from replycraft.facts.occasions import due_on, looking_back, looks_back
from replycraft.text.document import Document


def due(text: str, day: str, wait: int) -> bool:
    """Say whether *day*, which lies *wait* days ahead, is due in *text*."""
    document = Document("", text)
    start = document.text.index(day)
    return due_on(document, start, start + len(day), wait)


@pytest.mark.parametrize(
    ("text", "day", "wait"),
    [
        ("20日に必要なので急いでいます。", "20日", 9),
        ("20日の会議で使うので送ってください。", "20日", 9),
        ("遅くとも20日には回答をください。", "20日", 9),
        ("20日に届くようにお願いします。", "20日", 9),
        ("20日に納品がないと店が開けられません。", "20日", 9),
        ("明日届けるか、返金するかにしてください。", "明日", 1),
        ("明日、玄関まで運んでください。", "明日", 1),
        ("今夜お電話ください。", "今夜", 0),
    ],
)
def test_due_on(text: str, day: str, wait: int) -> None:
    """What has to be there on a day is due on it."""
    assert due(text, day, wait) is True


@pytest.mark.parametrize(
    ("text", "day", "wait"),
    [
        ("20日に伺いたいのですが、空いていますか。", "20日", 9),
        ("20日に直しに来てください。", "20日", 9),
        ("20日から使います。", "20日", 9),
        ("20日に必要な書類を教えてください。", "20日", 9),
        ("20日の予約を25日に変えてください。", "20日", 9),
        ("明日は休みなので、手順書を送ってください。", "明日", 1),
        ("今朝届いた皿を替えてください。", "今朝", 0),
    ],
)
def test_not_due_on(text: str, day: str, wait: int) -> None:
    """A visit, a booking, a beginning and a reason are not due."""
    assert due(text, day, wait) is False


def test_looking_back() -> None:
    """それまで is the day named before, 前日 the one before it, 間に合う any order."""
    day = date(2025, 11, 22)

    def found(text: str, at: int) -> list[date]:
        document = Document("", text)
        return list(looking_back(document, [(at, day)], [], date(2025, 11, 4)))

    assert found("22日に使うので、それまでにください。", 1) == [day]
    assert found("22日が式なので、前日までにください。", 1) == [date(2025, 11, 21)]
    assert found("式に間に合うよう、22日の分を送って。", 11) == [day]
    assert found("それまでは元気でした。", 30) == []


def test_looks_back() -> None:
    """Most mails refer to nothing and need not be searched."""
    assert looks_back("それまでにください。") is True
    assert looks_back("返金してください。") is False
