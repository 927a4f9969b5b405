"""Small counts: of the letter's own points, or of what is in stock."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("在庫がございますが、残りは3点となっております。", "3点"),
        ("在庫は現在2点のみでございます。", "2点"),
        ("白は残りわずか4点です。", "4点"),
        ("ただいま3点が残っております。", "3点"),
    ],
)
def test_a_small_stock_needs_a_source(told: Told, sentence: str, text: str) -> None:
    """Three pieces that are left are a fact, however small the number."""
    assert told(sentence) == [("ungrounded-number", text)]
    assert told(sentence, stock=text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "お伝えしたいことが3点ございます。",
        "在庫につきまして、2点ご案内いたします。",
        "ご質問3点のうち、残りの2点は次のとおりです。",
        "お尋ねの3点のうち1つにお答えしました。残りは2点です。",
    ],
)
def test_points_of_the_letter_need_none(told: Told, sentence: str) -> None:
    """A letter may count what it says itself."""
    assert told(sentence) == []
