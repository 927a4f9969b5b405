"""People whom a mail names."""

import pytest

from replycraft.facts.people import find_people
from replycraft.text.document import Document


def people(text: str) -> list[str | int]:
    """Return the names in *text*."""
    return [found.value for found in find_people(Document("", text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("担当の石川さんに伺いました。", ["石川"]),
        ("営業部 石川様", ["石川"]),
        ("受付の石川とかいう女", ["石川"]),
        ("石川という方から電話", ["石川"]),
        ("石川院長の説明", ["石川"]),
        ("石川氏「持ち帰ります」", ["石川"]),
        ("ミカ先生のレッスン", ["ミカ"]),
        ("父・佐藤茂が転びました", ["佐藤茂"]),
        ("母（佐藤 花子）の件", ["佐藤花子"]),
        ("営業の真壁いう男が来た", ["真壁"]),
        ("司会の堀なる若者に笑われた", ["堀"]),
        ("「木村が休みなので」と言われた", ["木村"]),
        ("後任は柴崎と申します。", ["柴崎"]),
    ],
)
def test_person(text: str, expected: list[str]) -> None:
    """Names stand without their titles."""
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ヘルパーさんが来ない",
        "石川です。",
        "石川と申します",
        "店員さんに聞いた",
        "「石川さん、今日も」と呼ばれた",
        "俺の名札は「石川」",
        "水道屋さんに見てもらった",
        "スーパー大光様",
        "ゲスト様と書かれていた",
    ],
)
def test_nobody(text: str) -> None:
    """Trades, the customer and calls by name are no staff."""
    assert people(text) == []
