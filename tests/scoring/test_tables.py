"""Grams are written in tables so that their cells stay cells."""

import pytest

from replycraft.scoring.tables import escaped, unescaped


@pytest.mark.parametrize("gram", ["、\n", "a b", "\u3000", "\t", "また"])
def test_grams_come_back_from_a_table(gram: str) -> None:
    """Blanks and line ends are written as marks and read again."""
    assert unescaped(escaped(gram)) == gram
    assert "\t" not in escaped(gram)
    assert "\n" not in escaped(gram)
