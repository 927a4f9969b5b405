"""What words contribute to keys."""

import pytest

from replycraft.text.roles import (
    NO_KEY,
    NUMERAL,
    OWN_KEY,
    SPECIAL,
    folded,
    role_of,
)


@pytest.mark.parametrize(
    ("norm", "tag", "role"),
    [
        ("届く", "動詞-一般", OWN_KEY),
        ("。", "補助記号-句点", NO_KEY),
        ("\n", "空白", NO_KEY),
        ("😀", "補助記号-一般", OWN_KEY),
        ("3", "名詞-数詞", NUMERAL),
        ("ます", "助動詞", SPECIAL),
    ],
)
def test_a_word_has_one_role(norm: str, tag: str, role: int) -> None:
    """Marks have no key but for pictures; only few words need a closer look."""
    assert role_of(norm, tag) == role


@pytest.mark.parametrize(
    ("norm", "tag", "keys"),
    [
        ("ます", "助動詞", ()),
        ("ぬ", "助動詞", ("ない",)),
        ("てる", "助動詞", ("て", "居る")),
        ("だ", "動詞-一般", ("だ",)),
    ],
)
def test_special_words_fold(norm: str, tag: str, keys: tuple[str, ...]) -> None:
    """Politeness goes, negations are one, contractions are two."""
    assert folded(norm, tag) == keys
