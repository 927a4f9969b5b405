"""What a fact carries by what it is about, and what it does not."""

import pytest
from tests.checking.conftest import Told

TOLD = {"fault": "company", "resolution": "refund"}


def codes(told: Told, sentence: str, **facts: object) -> set[str]:
    """Return the codes of what is found in *sentence*."""
    text = "湯のみが届きましたが、割れていて困っています。清水"
    return {code for code, _ in told(sentence, text, **{**TOLD, **facts})}


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("費用は弊社が負担いたします。", {"repair_fee": "当社負担"}),
        ("張り替えの費用は弊社で持たせていただきます。", {"cost": "弊社負担"}),
        ("洗濯代は当店が負担いたします。", {"cleaning_fee": "当店負担"}),
        ("修理費は頂戴いたしません。", {"repair_fee": "0"}),
        ("解錠の費用は弊社でお支払いいたします。", {"locksmith_fee": "当社が支払う"}),
    ],
)
def test_who_pays_is_confirmed_in_other_words(
    told: Told, sentence: str, facts: dict[str, str]
) -> None:
    """「当社負担」 carries 「費用は弊社が負担いたします」."""
    assert codes(told, sentence, **facts) == set()


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("診察代は弊社が負担いたします。", {"repair_fee": "当社負担"}),
        ("タクシー代は弊社でお支払いいたします。", {"shipping_fee": "当社負担"}),
        ("費用は弊社が負担いたします。", {"shipping_fee": "当社負担"}),
        ("費用は弊社が負担いたします。", {"repair_fee": "3000円"}),
    ],
)
def test_one_cost_does_not_carry_another(
    told: Told, sentence: str, facts: dict[str, str]
) -> None:
    """Who bears the postage need not bear the rest."""
    assert codes(told, sentence, **facts) == {"unbacked-promise"}


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "お席に、ささやかながらお祝いの菓子をご用意いたします。",
            {"celebration": "菓子を用意"},
        ),
        ("記念品は閉会の後に受付でお渡しいたします。", {"gift": "閉会後に受付で渡す"}),
        ("試供品は2種類を同封いたします。", {"sample": "2種類を同封"}),
    ],
)
def test_what_a_fact_says_is_given_may_be_told(
    told: Told, sentence: str, facts: dict[str, str]
) -> None:
    """The thing that is given stands in the facts, by its name or by where it is given."""
    assert codes(told, sentence, **facts) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "ささやかながら、焼き菓子をお送りいたします。",
        "心ばかりの品を同封いたします。",
        "試供品を3種類お付けいたします。",
        "あわせて、お支払い済みの設置費もお返しいたします。",
    ],
)
def test_what_no_fact_names_is_found(told: Told, sentence: str) -> None:
    """A present or money that nobody granted."""
    found = codes(told, sentence, resolution="exchange", product="湯のみ")
    assert "unbacked-promise" in found


def test_modest_words_give_nothing(told: Told) -> None:
    """「ささやかながら」 promises nothing by itself."""
    assert codes(told, "ささやかながら、お力になれましたら幸いです。") == set()


def test_the_house_mends_its_own_things_on_a_confirmed_day(told: Told) -> None:
    """`parts_date` is the day on which parts are put in, `refund_date` is not."""
    sentence = "11月8日（土）に部品を取り替えます。"
    assert codes(told, sentence, parts_date="2025-11-08") == set()
    found = codes(told, sentence, refund_date="2025-11-08")
    assert "unbacked-promise" in found


def test_what_is_brought_is_not_paid(told: Told) -> None:
    """「お持ちいたします」 carries things, 「持ちます」 behind a cost pays it."""
    assert codes(told, "道具は弊社でお持ちいたします。") == set()
    assert codes(told, "引き取り費は弊社で持ちます。") == {"unbacked-promise"}


def test_a_confirmed_cost_is_no_admission(told: Told) -> None:
    """Who pays for the inspection may be told while nobody knows whose fault it is."""
    asked = {"fault": "unknown", "resolution": "investigate"}
    sentence = "点検の費用は弊社が負担いたします。"
    assert codes(told, sentence, inspection_fee="当社負担", **asked) == set()
    sentence = "治療費は弊社が負担いたします。"
    found = codes(told, sentence, inspection_fee="当社負担", **asked)
    assert found == {"liability-admission"}
