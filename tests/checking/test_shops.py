"""Shops that a reply sends the customer to."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("家電のタカギ屋の店頭でもお買い求めいただけます。", "タカギ屋"),
        ("お近くの山本電器でも、お求めになれます。", "山本電器"),
        ("替えの蓋は、ホームセンターのコメト全店でご購入いただけます。", "コメト"),
        ("修理は、中村時計店へお持ち込みください。", "中村時計店"),
    ],
)
def test_a_shop_that_no_source_knows_is_found(
    told: Told, sentence: str, name: str
) -> None:
    """Somebody would be sent there for nothing."""
    assert told(sentence) == [("ungrounded-name", name)]


@pytest.mark.parametrize(
    "sentence",
    [
        "お近くの家電量販店でもお買い求めいただけます。",
        "駅前の本屋でもお取り寄せになれます。",
        "名古屋でもお求めになれます。",
        "ホームセンターのカウンターでお受け取りください。",
        "公式のオンラインストアでもご購入いただけます。",
    ],
)
def test_a_kind_of_shop_is_no_name(told: Told, sentence: str) -> None:
    """What kind of shop it is, everybody may say; a town is no shop."""
    assert told(sentence) == []


def test_a_shop_of_the_facts_is_known(told: Told) -> None:
    """A confirmed dealer may be told."""
    sentence = "家電のタカギ屋の店頭でもお買い求めいただけます。"
    assert told(sentence, dealer="タカギ屋") == []


def test_stations_and_firms_are_named_by_a_source(told: Told) -> None:
    """汐見台 is a name, 最寄り is none; a maker has a name before what it makes."""
    found = told("お近くは汐見台駅でございます。")
    assert found == [("ungrounded-name", "汐見台駅")]
    assert told("最寄駅からお越しください。") == []
    found = told("製造元の丸藤製畳へ照会いたします。")
    assert found == [("ungrounded-name", "丸藤製畳")]
    assert told("製造元の担当者へ照会いたします。") == []
