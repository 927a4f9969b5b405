"""Names of goods in brackets."""

import pytest
from tests.facts.conftest import GOODS

from replycraft.facts.titles import find_titles
from replycraft.text.document import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本棚「雲の峰」の件です。", ["本棚「雲の峰」"]),
        ("昨日「彩りコース」で伺いました。", ["彩りコース"]),
        ("「ソラノ90」にひびがありました。", ["ソラノ90"]),
        ("「まろやか鍋つゆ」の原材料を教えてください。", ["まろやか鍋つゆ"]),
        ("届いた「祝い桶(4人前)」を開けました。", ["祝い桶"]),
    ],
)
def test_title(text: str, expected: list[str]) -> None:
    """Goods before the brackets, a name's form and its use tell a product."""
    document = Document("", text)
    assert [str(found.value) for found in find_titles(document, GOODS)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "画面に「エラー12」と出ます。",
        "12月は「年明けには」、1月の10日は「今月末には」というお返事でした。",
        "あの時の「はい」は何でしたか。",
        "「プラン」を押しても進みません。",
        "「再発防止策」は何だったのでしょう。",
    ],
)
def test_no_title(text: str) -> None:
    """Speech, buttons and messages are no products."""
    assert list(find_titles(Document("", text), GOODS)) == []
