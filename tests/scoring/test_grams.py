"""N-grams of characters and keys."""

from replycraft.scoring.grams import (
    char_runs,
    gram_keys,
    gram_text,
    key_runs,
    known_rows,
)
from replycraft.text.document import Document


def test_runs_of_one_to_four_characters() -> None:
    """All runs up to four, nothing longer."""
    assert [list(runs) for runs in char_runs("あいうえお")] == [
        ["あ", "い", "う", "え", "お"],
        ["あい", "いう", "うえ", "えお"],
        ["あいう", "いうえ", "うえお"],
        ["あいうえ", "いうえお"],
    ]


def test_a_short_text_has_few_runs() -> None:
    """A text shorter than a run is no error."""
    assert [list(runs) for runs in char_runs("あ")] == [["あ"], [], [], []]


def test_runs_of_one_to_three_keys() -> None:
    """Keys are joined by blanks."""
    assert [list(runs) for runs in key_runs(["a", "b", "c"])] == [
        ["a", "b", "c"],
        ["a b", "b c"],
        ["a b c"],
    ]


def test_digits_are_one_digit() -> None:
    """An order number says nothing by its digits."""
    assert gram_text(Document("", "注文１２ 345")) == "\n注文00 000"


def test_numbers_are_one_key() -> None:
    """三回 and 5回 are one n-gram."""
    assert gram_keys(Document("", "三回")) == gram_keys(Document("", "5回"))


def test_the_signature_is_left_out() -> None:
    """Names and addresses must not teach or decide anything."""
    document = Document("", "届かない。", "株式会社山田")

    assert "山田" not in gram_text(document)
    assert gram_keys(document) == gram_keys(Document("", "届かない。"))


def test_known_grams_come_as_sorted_rows() -> None:
    """The order of a set must not reach a sum."""
    assert known_rows((["c", "x"], ["a", "c"]), {"a": 4, "b": 1, "c": 2}) == [2, 4]
