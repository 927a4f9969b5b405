"""Which reading of bytes is the plausible one."""

import pytest

from replycraft.mail.guessing import best_text, guess, is_torn, read_strictly, score


def test_japanese_scores_above_noise() -> None:
    """Kana speak for a reading, unreadable characters against it."""
    assert score("届きません。") > 1
    assert score("縺薙ｓ") < score("こんに")
    assert score("\ufffd\ufffd") < 0
    assert score("plain") == 0


@pytest.mark.parametrize(
    ("data", "reading"),
    [
        ("届きません".encode("cp932"), ("届きません", "cp932")),
        ("届きません".encode("euc_jp"), ("届きません", "euc-jp")),
        ("届きません".encode(), ("届きません", "utf-8")),
        (b"na\xefve", ("naïve", "windows-1252")),
        (b"", ("", "us-ascii")),
    ],
)
def test_unlabelled_bytes_are_read(data: bytes, reading: tuple[str, str]) -> None:
    """The text and the encoding it was found in."""
    assert guess(data) == reading


def test_line_is_read_on_its_own() -> None:
    """One line of a mixed mail is read without its neighbours."""
    assert best_text("件名".encode()) == "件名"
    assert best_text(b"ascii") == "ascii"


@pytest.mark.parametrize(
    ("piece", "torn"),
    [
        ("商".encode(), False),
        ("商".encode()[:2], True),
        ("商".encode()[:1], True),
        ("é".encode()[:1], True),
        ("😀".encode()[:3], True),
        (b"\x1b$B>&", True),
        (b"\x1b$B>&\x1b(B", False),
        (b"abc", False),
        (b"", False),
    ],
)
def test_torn_piece_is_recognised(piece: bytes, torn: bool) -> None:  # noqa: FBT001
    """A word that ends inside a character must be joined with the next."""
    assert is_torn(piece) is torn


def test_strict_reading_refuses_what_does_not_fit() -> None:
    """Half a character is no reading."""
    assert read_strictly(b"\x82", "cp932") is None
    assert read_strictly(b"\xad\xa1", "euc-jp") == "①"
