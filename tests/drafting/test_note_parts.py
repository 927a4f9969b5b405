"""Tests of notes that have several parts."""

import pytest

from replycraft.drafting.note_parts import head_and_rest, is_note, with_remark


@pytest.mark.parametrize(
    ("note", "whether"),
    [
        ("玄関の右、青い箱の中の封筒の裏面", True),
        ("小型を無料で貸出、翌日の午前に配達", False),
        ("継ぎ目をやり直し、天井の板も張り替え", False),
        ("次回のご来店のときに現金で、または振込", False),
        ("汚れを担当に確認、店長が指導済み", False),
        ("背もたれの部品のみ、無料", False),
    ],
)
def test_a_note_is_what_cannot_be_said_in_sentences(
    note: str, *, whether: bool
) -> None:
    """Parts that are sentences each are told as sentences."""
    assert is_note(note) is whether


def test_a_part_that_is_a_sentence_is_cut_off() -> None:
    """「カード、手続きは不要」 says two things."""
    assert head_and_rest("登録の口座、お手続きは不要") == (
        "登録の口座",
        "お手続きは不要",
    )


def test_no_cut_before_a_mere_noun() -> None:
    """A list of nouns stays whole."""
    assert head_and_rest("両袖、裏地つき") is None


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            "幅80cmなら2階まで階段で搬入可、梱包時の奥行70cm",
            "幅80cmなら2階まで階段で搬入できます（梱包時の奥行70cm）。",
        ),
        (
            "同じ券を会員ページに再発行済み、3月31日（火）まで",
            "同じ券を会員ページに再発行しております。期限は、3月31日（火）です。",
        ),
        ("両袖、裏地つき", ""),
    ],
)
def test_a_remark_behind_a_sentence_stands_in_brackets(note: str, said: str) -> None:
    """What only adds a measure does not break the sentence; a last day is one of its own."""
    assert with_remark(note) == said
