"""What somebody of the house said, told with respect."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        (
            "技師に相談しましたところ、交換が要るとご判断になりました。",
            "ご判断になりました",
        ),
        ("店長に聞きましたところ、直るとおっしゃいました。", "おっしゃい"),
        ("そのようにおっしゃっておりました。", "おっしゃっておりました"),
    ],
)
def test_the_house_is_told_of_humbly(told: Told, sentence: str, text: str) -> None:
    """申す is the word for what a colleague says."""
    found = told(sentence)
    assert [code for code, _ in found] == ["keigo-wrong-direction"]
    assert text in found[0][1]


def test_the_customer_is_told_of_with_respect(told: Told) -> None:
    """おっしゃった is right of the customer."""
    assert told("お客様がおっしゃったとおり、担当者に確認いたします。") == []
