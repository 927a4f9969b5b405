"""Nouns beside a position."""

import pytest
from tests.facts.conftest import GOODS

from replycraft.facts.nouns import noun_after, noun_before
from replycraft.text.document import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨日の防音カーテンを", "防音カーテン"),
        ("今月コーヒー豆を", "コーヒー豆"),
        ("三段ラックを", "三段ラック"),
        ("届いたを", ""),
    ],
)
def test_noun_before(text: str, expected: str) -> None:
    """A compound is taken whole, a word of time before it left out."""
    document = Document("", text)
    end = document.text.index("を")
    assert document.text[noun_before(document, end) : end] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("電動リールが", "電動リール"),
        ("りんごの苗木が", "りんごの苗木"),
        ("記念のマグカップが", ""),
        ("とても", ""),
    ],
)
def test_noun_after(text: str, expected: str) -> None:
    """A noun before の counts only with a part that belongs to it."""
    document = Document("", text)
    start = document.body_start
    assert (
        document.text[start : max(start, noun_after(document, start, GOODS))]
        == expected
    )
