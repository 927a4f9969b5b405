"""Units that may stand for one another."""

import pytest

from replycraft.checking.units import alike, same_unit


@pytest.mark.parametrize(
    ("known", "written"), [("名", "人"), ("セット", "本"), ("分", "分間")]
)
def test_units_are_alike_when_they_count_the_same(known: str, written: str) -> None:
    """30人 is 30名, and a set may be counted in pieces."""
    assert alike(known, written) is True


@pytest.mark.parametrize(("known", "written"), [("分", "時間"), ("", "枚")])
def test_other_units_are_not_alike(known: str, written: str) -> None:
    """30分 is not 30時間, and a bare number says nothing of its unit."""
    assert alike(known, written) is False


def test_no_unit_fits_every_one() -> None:
    """A bare 30 among the facts may be 30枚."""
    assert same_unit("", "枚") is True
