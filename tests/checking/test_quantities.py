"""Numbers read as quantities."""

from datetime import date

import pytest

from replycraft.checking.case import Source
from replycraft.checking.quantities import Quantity, known_in, spoken_in

DAY = date(2025, 11, 4)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1.5kg", Quantity(1_500_000_000, "g")),
        ("1500g", Quantity(1_500_000_000, "g")),
        ("2割", Quantity(20_000, "%")),
        ("3週間", Quantity(21_000, "日")),
        ("2年間", Quantity(24_000, "か月")),
        ("お届けから30日", Quantity(30_000, "日")),
        ("3種類", Quantity(3_000, "個")),
    ],
)
def test_units_are_brought_to_one_measure(text: str, found: Quantity) -> None:
    """1.5kg and 1500g are equal, and a week is seven days."""
    assert known_in(Source(text, DAY)) == (found,)


@pytest.mark.parametrize("text", ["毎月30日", "301号室", "3丁目", "8歳", "A-5521"])
def test_a_day_an_address_and_an_id_are_no_quantity(text: str) -> None:
    """Nothing may be worked out from them."""
    assert known_in(Source(text, DAY)) == ()


def test_counts_that_are_spelt_out_are_read() -> None:
    """九粒 are nine, 一度 is a way of speaking."""
    assert spoken_in("九粒がつぶれ、一度", 0, 9) == [Quantity(9_000, "個")]
