"""Whether two texts speak of the same."""

import pytest

from replycraft.checking.telling import shares_word


@pytest.mark.parametrize(
    ("text", "other", "same"),
    [
        ("検品漏れのため", "検品の記録", True),
        ("センサーの故障", "センサーが鳴る", True),
        ("雨のため", "雨の日", False),
        ("とても遅く", "とても遅い", False),
    ],
)
def test_two_letters_of_a_telling_word_are_enough(
    text: str, other: str, *, same: bool
) -> None:
    """A word of one letter, or in kana, says nothing."""
    assert shares_word(text, other) is same
