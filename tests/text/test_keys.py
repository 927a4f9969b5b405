"""Keys: what phrases are compared by."""

import pytest

from replycraft.text.document import Document
from replycraft.text.keys import BREAK


def _keys(text: str) -> list[str]:
    return [key for key in Document("", text).stream.keys if key != BREAK]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("許せない", "許せません"),
        ("許せない", "ゆるせない"),
        ("問題ない", "問題ありません"),
        ("返事", "お返事です"),
        ("言っている", "言ってる"),
        ("待っている", "待っております"),
        ("届く、品", "届く品"),
    ],
)
def test_ways_to_say_the_same_have_the_same_keys(one: str, other: str) -> None:
    """Politeness, honorific prefix, contraction and commas make no difference."""
    assert _keys(one) == _keys(other)


def test_numbers_are_marked_and_keep_their_value() -> None:
    """二度と must not match 三度と, yet 〔数〕 must match both."""
    stream = Document("", "三回目です").stream

    assert [stream.keys[at] for at in stream.numbers] == ["3"]


def test_sentences_are_apart() -> None:
    """No phrase reaches over a full stop."""
    keys = Document("件名", "一つ。二つ").stream.keys

    assert keys.count(BREAK) == 3
