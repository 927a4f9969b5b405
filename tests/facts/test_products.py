"""Things that were bought or used."""

from datetime import date

import pytest
from tests.facts.conftest import GOODS

from replycraft.facts.products import find_products
from replycraft.facts.values import find_values
from replycraft.text.document import Document


def products(text: str, subject: str = "") -> list[str]:
    """Return the products in *text*, each once."""
    document = Document(subject, text)
    values = find_values(document.text, when=date(2025, 11, 4))
    return sorted(
        {str(found.value) for found in find_products(document, values, GOODS)}
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("「ふわもちクリーム」を2本注文しました。", ["ふわもちクリーム"]),
        ("座椅子「こもれび」(型番 KZ-100)から異音がします。", ["座椅子「こもれび」"]),
        ("毎月の「森のしずく」、香りが変わりました。", ["森のしずく"]),
        ("空気清浄機 KX-200 から異音がします。", ["空気清浄機"]),
        ("マグカップ24個の見積りをお願いします。", ["マグカップ"]),
        ("お借りしたスーツケースの鍵が開きません。", ["スーツケース"]),
        ("いただいた目薬が2本しかありません。", ["目薬"]),
        ("修理していただいた腕時計がまた止まりました。", ["腕時計"]),
        ("木綿豆腐を3丁注文しました。", ["木綿豆腐"]),
        ("ハンドクリームを購入しましたが、漏れています。", ["ハンドクリーム"]),
    ],
)
def test_product(text: str, expected: list[str]) -> None:
    """Names in brackets and nouns beside models, counts and purchases are products."""
    assert products(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "「確認して折り返します」と言われました。",
        "担当から「調査中」との返事です。",
        "画面に「エラー」と出ます。",
        "返金を頼みました。",
        "修理の見積りを依頼しました。",
        "いただいたご返信を読みました。",
        "大型バス2台をお願いします。",
        "写真は三十枚あります。染み5個を数えました。",
    ],
)
def test_no_product(text: str) -> None:
    """Speech, messages and services asked of the desk are no products."""
    assert products(text) == []


def test_subject_and_story() -> None:
    """The subject's noun is a product where the body tells of buying it."""
    assert products(
        "先月買った防音カーテンが色あせました。", "カーテンの色について"
    ) == ["防音カーテン"]
    assert products("給料がまだです。", "給料の件") == []
