"""Carriers, plans and companies that no source has."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("お品はつばめ便でお送りいたします。", "つばめ便"),
        ("お荷物はキタカゼ物流の倉庫にございます。", "キタカゼ物流"),
        (
            "弊社の提携先である株式会社マルフク商事から発送します。",
            "株式会社マルフク商事",
        ),
    ],
)
def test_an_invented_name_is_found(told: Told, sentence: str, name: str) -> None:
    """Nobody told of such a house."""
    assert told(sentence) == [("ungrounded-name", name)]


@pytest.mark.parametrize(
    "sentence",
    [
        "お便りを拝見いたしました。",
        "ご不便をおかけしております。",
        "宅配便でお送りいたします。",
        "株式会社あさひ堂の高瀬でございます。",
        "マイページの「ご注文履歴」をご覧ください。",
    ],
)
def test_a_common_word_and_the_own_house_are_none(told: Told, sentence: str) -> None:
    """便 and 株式会社 alone name nobody."""
    assert told(sentence) == []


def test_a_carrier_that_no_dictionary_has_is_found(told: Told) -> None:
    """The name is written in kana, which the dictionary takes for other words."""
    found = told("お品は、しろたえ運輸にてお届けいたします。")
    assert found == [("ungrounded-name", "しろたえ運輸")]


@pytest.mark.parametrize(
    "sentence",
    [
        "成分表は、本日郵便でお送りいたしました。",
        "書類は普通郵便でお送りいたしました。",
        "お品はクール宅急便でお送りいたしました。",
        "お品は簡易書留郵便でお送りいたしました。",
    ],
)
def test_a_kind_of_mail_is_no_carrier(told: Told, sentence: str) -> None:
    """Whatever stands before 郵便 has to be a name."""
    assert told(sentence) == []


def test_a_carrier_begins_behind_its_day(told: Told) -> None:
    """本日 is no part of the name."""
    found = told("お品は、本日白鳥運輸にてお送りいたしました。")
    assert found == [("ungrounded-name", "白鳥運輸")]
