"""Amounts of money are whole yen, however they are written."""

from datetime import date

import pytest

from replycraft.facts.finders.amounts import find_amounts
from replycraft.facts.finders.numerals import narrow


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("代金12,800円", "12,800円", 12_800),
        ("代金1万2,800円", "1万2,800円", 12_800),
        ("代金１２８００円", "１２８００円", 12_800),
        ("代金¥12,800です", "¥12,800", 12_800),
        ("二千七百万円の家", "二千七百万円", 27_000_000),
        ("参万八千円もする品", "参万八千円", 38_000),
        ("6万8千円と言われ", "6万8千円", 68_000),
        ("慰謝料500万用意しろ", "500万", 5_000_000),
        ("50万おろす", "50万", 500_000),
        ("3千円ほど高い", "3千円", 3_000),
        ("残高は1円です", "1円", 1),
    ],
)
def test_amount(text: str, written: str, value: int) -> None:
    """One amount is found."""
    found = list(find_amounts(narrow(text), date(2025, 11, 4)))

    assert [(text[item.start : item.end], item.value) for item in found] == [
        (written, value)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1円も払わない",
        "一円も要りません",
        "10円玉くらい",
        "数万円の品",
        "何円ですか",
        "2万人が見た",
        "3万いいね",
        "5万回再生",
        "円満に",
    ],
)
def test_no_amount(text: str) -> None:
    """Manners of speaking and counts of other things are no amounts."""
    assert list(find_amounts(text, date(2025, 11, 4))) == []
