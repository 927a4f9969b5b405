"""Lists, and numbers that count them."""

import pytest
from tests.checking.conftest import Told

FACTS = {"colors": "赤と紺とカーキ", "resolution": "explain"}


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("お色は、赤、紺、カーキの3色です。", []),
        ("お色は、赤、紺、カーキの2色です。", ["2色"]),
        ("お色は、赤、紺、カーキの6色です。", ["6色"]),
        ("ご用意しているのは3色(赤、紺、カーキ)です。", []),
        ("ご用意しているのは4色(赤、紺、カーキ)です。", ["4色"]),
    ],
)
def test_a_list_is_counted_exactly(told: Told, sentence: str, wrong: list[str]) -> None:
    """One more or one less than is listed is no count of it."""
    found = told(sentence, **FACTS)
    assert [text for code, text in found if code == "ungrounded-number"] == wrong
