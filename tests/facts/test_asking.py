"""How clearly words ask for something."""

import pytest

from replycraft.facts.asking import asks, commands, sentence_end, strength
from replycraft.text.document import Document


def document(text: str) -> tuple[Document, int, int]:
    """Return *text* as a mail without a subject, and the range of its text."""
    made = Document("", text)
    return made, made.body_start, made.body_end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("お返事ください。", 3),
        ("返してほしいです。", 3),
        ("金を返せ。", 3),
        ("今すぐ直せ。", 3),
        ("。", 2),
        ("です。", 2),
        ("届くはずでした。", -1),
        ("お待ちくださいと書いてありました。", 3),
        ("と書いてありました。お待ちください", -1),
        ("申し込めば間に合いますか。", -1),
        ("工事が終わった。", 0),
    ],
)
def test_strength(text: str, expected: int) -> None:
    """A request is 3, a sentence that ends 2, hearsay -1, anything else 0."""
    assert strength(*document(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("早く直せ。", True),
        ("直せって言ってんだろ。", True),
        ("現金で払えってことですか。", False),
        ("休みを取れと上司に言われました。", False),
        ("直してください。", False),
    ],
)
def test_commands(text: str, *, expected: bool) -> None:
    """A command of the writer counts, a polite request or a reported one does not."""
    assert commands(*document(text)) is expected


def test_asks() -> None:
    """A wish is found anywhere in the range, and nowhere else."""
    made, start, end = document("返金をお願いします。")
    assert asks(made, start, end) is True
    assert asks(made, start, start + 2) is False


def test_sentence_end() -> None:
    """The sentence ends where the next begins, an endless one after 300 characters."""
    made, start, _ = document("はい。いいえ。")
    assert sentence_end(made, start) == start + 3
    made, start, _ = document("あ" * 1_000)
    assert sentence_end(made, start) == start + 300
