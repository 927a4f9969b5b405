"""What the house did wrong, told as a fact or left open."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    "sentence",
    [
        "作業員が箱を手荒に扱ってしまったものと考えられます。",
        "確認を怠った私どもに責任がございます。",
        "弊社の倉庫で汚れたものと思われます。",
        "症状を引き起こしたのは弊社の製品でございます。",
        "責めは、すべて当店が負います。",
        "当店のシャンプーがすずちゃんの肌を傷めたことは間違いありません。",
        "お預かりの間に生地を傷めたことは確かでございます。",
        "弊社の洗剤が生地を傷めてしまったものと存じます。",
        "弊社のアイロンが生地を焦がしたものでございます。",
    ],
)
def test_a_deed_told_as_a_fact_is_an_admission(told: Told, sentence: str) -> None:
    """Who did wrong is not said before it is confirmed."""
    assert [code for code, _ in told(sentence)] == ["liability-admission"]


@pytest.mark.parametrize(
    "sentence",
    [
        "作業員が箱を手荒に扱ったかどうかを確かめております。",
        "作業員の扱いが手荒だったとのこと、お詫び申し上げます。",
        "弊社の倉庫で汚れた可能性も含めて確かめております。",
        "責任をもって弊社が調べます。",
        "当店のシャンプーが肌を傷めたかどうかを調べております。",
        "当店の洗剤が生地を傷めたことはございません。",
        "お預かりしたことは間違いございません。",
    ],
)
def test_what_is_left_open_is_none(told: Told, sentence: str) -> None:
    """A question, hearsay and a possibility admit nothing."""
    assert told(sentence) == []


def test_a_confirmed_fault_may_be_told(told: Told) -> None:
    """Once the fault is the company's, openness is wanted."""
    sentence = "作業員が箱を手荒に扱ってしまったものでございます。"
    assert told(sentence, fault="company", cause="箱の扱い") == []
