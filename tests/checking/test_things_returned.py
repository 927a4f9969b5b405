"""Things that are given back, in sentences that speak of money as well."""

import pytest
from tests.checking.conftest import Told

FACTS = {"return_postage": "当店負担", "resolution": "explain"}


@pytest.mark.parametrize(
    "sentence",
    [
        "送料を当店が負担して、全冊をお返しいたします。",
        "送料は当店で持ち、お預かりした品をお返しします。",
        "送料は当店の負担で、箱ごとお返しいたします。",
        "送料は当店が負担いたしますので、全冊お返しいたします。",
        "代金をお支払いのうえ、残りの本をお返しいたします。",
    ],
)
def test_a_thing_given_back_is_no_refund(told: Told, sentence: str) -> None:
    """What stands before お返し is a thing, and the money is of something else."""
    assert told(sentence, **FACTS) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "代金を、ご指定の口座へお返しいたします。",
        "代金は、後日お返しいたします。",
        "査定料は、半額をお返しいたします。",
        "代金は当店が負担して、全額をお返しいたします。",
        "手数料を差し引いた残りをお返しいたします。",
        "会費はお返しいたします。",
    ],
)
def test_money_given_back_is_found(told: Told, sentence: str) -> None:
    """Money under any name."""
    codes = [code for code, _ in told(sentence, **FACTS)]
    assert "unbacked-promise" in codes
