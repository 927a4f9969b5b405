"""Values and customers' texts as people read them."""

import pytest

from replycraft.cli.labels import shown, value_name

TITLES = {"topics/delivery": "配送", "topics/refund": "返品・返金", "risks/legal": "法"}


@pytest.mark.parametrize(
    ("item", "value", "name"),
    [
        ("anger", "4", "4 激怒"),
        ("kind", "complaint", "苦情"),
        ("escalate", "yes", "要る"),
        ("topic", "delivery", "配送"),
        ("topics", "delivery refund", "配送、返品・返金"),
        ("topics", "shuttle", "shuttle"),
        ("risks", "legal", "法"),
        ("demands", "", "なし"),
    ],
)
def test_value_has_its_name(item: str, value: str, name: str) -> None:
    """What a house added without a title keeps its id; nothing is told as such."""
    assert value_name(item, value, TITLES) == name


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("棚が\r\n届きません\t。", "棚が\n届きません\t。"),
        ("\x1b[31m赤", "\ufffd[31m赤"),
        ("名\u202e前", "名\ufffd前"),
        ("\ue000", "\ufffd"),
        ("𠮷野家🙂", "𠮷野家🙂"),
    ],
    ids=["lines", "terminal command", "order of reading", "private use", "plain"],
)
def test_customers_text_does_nothing_but_stand_there(text: str, plain: str) -> None:
    """No mail colours a terminal or turns a page around."""
    assert shown(text) == plain
