"""N-grams of characters and keys."""

import pytest

from replycraft.scoring.grams import (
    char_codes,
    char_runs,
    gram_keys,
    gram_text,
    key_runs,
    run_code,
)
from replycraft.text.document import Document


def test_runs_of_two_to_four_characters() -> None:
    """No single characters and nothing longer."""
    assert char_runs("あいうえお") == {
        *("あい", "いう", "うえ", "えお"),
        *("あいう", "いうえ", "うえお"),
        *("あいうえ", "いうえお"),
    }


def test_a_short_text_has_few_runs() -> None:
    """A text shorter than a run is no error."""
    assert char_runs("あ") == frozenset()


@pytest.mark.parametrize(
    "text", ["", "あ", "あいうえお。", "a\n  \tb", "怒😡った", "\ud800だめ", "！" * 30]
)
def test_a_text_has_the_codes_of_its_runs(text: str) -> None:
    """Codes taken from the whole text at once are those of its runs, one by one."""
    runs = {run_code(run) for run in char_runs(text)}
    # Where the text ends, what is left of it comes once more as a shorter run.
    ends = {run_code(text[-length:]) for length in (1, 2, 3)}

    assert runs <= set(char_codes(text)) <= runs | ends


def test_different_runs_have_different_codes() -> None:
    """The same characters in another order are another run."""
    runs = {
        "あい",
        "いあ",
        "あああ",
        "ああ",
        "ああい",
        "いああ",
        "あいああ",
        "ああいあ",
    }

    assert len({run_code(run) for run in runs}) == len(runs)


def test_runs_of_one_and_two_keys() -> None:
    """Each key, and each with its neighbour."""
    runs = ["a", "b", "c", ("a", "b"), ("b", "c")]

    assert list(key_runs(["a", "b", "c"])) == runs


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
