"""Numbers that stand for something are told apart by their labels."""

from datetime import date

import pytest

from replycraft.facts.finders.numerals import narrow
from replycraft.facts.finders.references import find_references
from replycraft.records.ids import FactKind

ORDER, CUSTOMER = FactKind.ORDER_NUMBER, FactKind.CUSTOMER_NUMBER
TRACKING, MODEL = FactKind.TRACKING_NUMBER, FactKind.MODEL_NUMBER


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("注文番号 AB-2041の件", ORDER, "AB-2041"),
        ("注文番号：0512-88-1234", ORDER, "0512-88-1234"),
        ("（予約番号 Q7ZK2M）", ORDER, "Q7ZK2M"),
        ("注文番号は２２０７です", ORDER, "2207"),
        ("請求書(No.D-3307)", ORDER, "D-3307"),
        ("件名: [#88213] の件", ORDER, "88213"),
        ("会員番号 000412の", CUSTOMER, "000412"),
        ("会員ID:kana-8831", CUSTOMER, "kana-8831"),
        ("会員番号 〇四一七", CUSTOMER, "0417"),
        ("会員番号 6004 118 227です", CUSTOMER, "6004 118 227"),
        ("普通 0041187", CUSTOMER, "0041187"),
        ("伝票番号 5501-2290-8846", TRACKING, "5501-2290-8846"),
        ("送り状 0000-1234-8876", TRACKING, "0000-1234-8876"),
        ("手配書(No.1182)では", ORDER, "1182"),
        ("申込番号24です", ORDER, "24"),
        ("受付番号だけ書きます 3-2287", ORDER, "3-2287"),
        ("型番 PL-200S から煙", MODEL, "PL-200S"),
        ("加湿器 MK-H450 を", MODEL, "MK-H450"),
    ],
)
def test_reference(text: str, kind: FactKind, value: str) -> None:
    """The label decides the kind, the value is in normal width."""
    found = list(find_references(narrow(text), date(2025, 11, 4)))

    assert [(item.kind, item.value) for item in found] == [(kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "製造番号 22H-031175",
        "電話番号 03-0000-1234",
        "番号は 03-0000-1234 です",
        "会員500名",
        "注文 12月3日",
        "エラー E-14",
        "A4の紙",
        "No.47の部屋",
        "在庫No.40817の車",
        "部屋番号24",
        "総額396,000円",
        "Wi-Fi",
    ],
)
def test_no_reference(text: str) -> None:
    """Phones, counts, days, lot numbers and error codes are something else."""
    assert list(find_references(text, date(2025, 11, 4))) == []
