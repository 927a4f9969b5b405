"""Confirmed sentences, said by the reply in other words."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("送料は、全額お返しします。", "全額返す"),
        ("お支払いの必要はありません。", "支払いの必要はない。"),
        ("費用はいただきません。", "屋根を塗り直し、費用はいただかない"),
        ("ご利用の期限は、11月末日まで延長いたします。", "期限を11月末日まで延ばす"),
    ],
)
def test_a_confirmed_sentence_may_be_said_otherwise(
    told: Told, sentence: str, fact: str
) -> None:
    """What staff noted plainly and the reply says politely is one promise."""
    assert told(sentence, answer=fact, resolution="explain") == []


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("送料は、全額お返しします。", "全額は返さない"),
        ("お支払いの必要はありません。", "支払いの必要がある"),
        ("費用はいただきません。", "費用はいただく"),
        ("ご利用の期限は、11月末日まで延長いたします。", "期限は11月末日"),
    ],
)
def test_a_fact_that_says_otherwise_carries_nothing(
    told: Told, sentence: str, fact: str
) -> None:
    """The same words with another yes or no are another matter."""
    found = told(sentence, answer=fact, resolution="explain")

    assert [code for code, _ in found] == ["unbacked-promise"]


def test_a_confirmed_measure_may_be_told_for_certain(told: Told) -> None:
    """What the house does itself is no result that somebody promises."""
    facts = {"prevention": "刷り出し時に前回の色見本と照合する", "fault": "company"}
    sentence = "今後は、必ず前回の色見本と照合いたします。"
    assert told(sentence, **facts) == []
    found = told("必ず同じ色に仕上げます。", **facts)
    assert [code for code, _ in found] == ["unbacked-promise"]


MEASURE = {"cleaning_check": "二名で座面の汚れを検品する", "fault": "company"}


@pytest.mark.parametrize(
    "sentence",
    [
        "今後は、座面の汚れを二名で検品いたします。",
        "これからは、座面の汚れを2名で検品いたします。",
        "今後は、二名の係が座面の汚れを検品いたします。",
    ],
)
def test_a_measure_may_be_told_in_another_order(told: Told, sentence: str) -> None:
    """One fact has every word of it."""
    assert told(sentence, **MEASURE) == []


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("今後は、座面の汚れを三名で検品いたします。", "二名で座面の汚れを検品する"),
        ("今後は、全品を二名で検品いたします。", "二名で座面の汚れを検品する"),
        ("今後は、座面を二名で検品いたします。", "二名で座面を検品する案を検討中"),
        ("今後は、座面を二名で検品いたします。", "座面を二名で検品していなかった"),
    ],
)
def test_another_measure_or_none_is_found(told: Told, sentence: str, fact: str) -> None:
    """Another number, another thing, a mere plan, and what was not done."""
    found = told(sentence, check=fact, fault="company")
    assert [code for code, _ in found] == ["unbacked-promise"]
