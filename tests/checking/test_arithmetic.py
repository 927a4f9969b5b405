"""Numbers that follow from known numbers, and those that do not."""

import pytest
from tests.checking.conftest import Told

ORDER = "湯のみを3個お願いします。清水"


@pytest.mark.parametrize(
    "sentence",
    [
        "3個で3,600円です。",
        "3個で3,600円、送料600円を合わせて4,200円です。",
        "送料を含めて4,200円です。",
    ],
)
def test_a_sum_of_what_was_ordered_has_a_source(told: Told, sentence: str) -> None:
    """Price times count, with or without postage, needs no fact of its own."""
    assert told(sentence, ORDER, unit_price="1200", postage="600") == []


def test_a_sum_that_is_wrong_has_none(told: Told) -> None:
    """Three times 1,200円 are no 3,800円."""
    found = told("3個で3,800円です。", ORDER, unit_price="1200", postage="600")
    assert [text for _, text in found] == ["3,800円"]


def test_a_tax_that_nobody_confirmed_has_none(told: Told) -> None:
    """Whether tax comes on top is not for the checker to guess."""
    found = told("湯のみは1,200円（税込1,320円）です。", ORDER, price="1200")
    assert found == [("ungrounded-number", "1,320円")]


def test_a_length_of_time_follows_from_its_days(told: Told) -> None:
    """The 10th to the 14th are five days, and no nine."""
    facts = {"period": "2025-11-10から2025-11-14まで"}
    sentence = "展示は11月10日（月）から14日（金）までの{}日間です。"
    assert told(sentence.format(5), **facts) == []
    assert told(sentence.format(9), **facts) == [("ungrounded-number", "9日間")]
