"""Words for goods, and words that never name one."""

import pytest

from replycraft.facts.goods import is_goods, is_thing
from replycraft.text.document import Document


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("炊飯器", True),
        ("つばめ印の急須", True),
        ("返金", False),
        ("請求書", False),
        ("12:30", False),
        ("米", False),
        ("トイレ休憩", False),
        ("別売り", False),
        ("個室・海側・2名", False),
        ("あ" * 25, False),
    ],
)
def test_is_thing(noun: str, *, expected: bool) -> None:
    """Services, papers, hours and endless words are no things."""
    assert is_thing(noun) is expected


@pytest.mark.parametrize(
    ("text", "end", "expected"),
    [
        ("石油ストーブが", 6, True),
        ("めがねが", 3, True),
        ("ご助言が", 3, False),
        ("", 0, False),
    ],
)
def test_is_goods(text: str, end: int, *, expected: bool) -> None:
    """A noun is goods if its last word is a known sort, however it is written."""
    document = Document("", text)
    assert is_goods(document, document.body_start + end) is expected
