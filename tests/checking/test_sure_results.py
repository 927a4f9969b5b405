"""Results for the customer that nobody can be sure of, and others who bear it."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    "sentence",
    [
        "当日は必ずお隣のお席にお座りいただけます。",
        "次の便には間違いなくご乗船いただけますので、ご安心ください。",
        "お品は必ずお受け取りいただけるようにいたします。",
        "何があっても当日ご利用いただけるようにいたします。",
    ],
)
def test_what_the_customer_will_surely_get_needs_a_fact(
    told: Told, sentence: str
) -> None:
    """「必ず…いただけます」 promises a result like 「必ず…します」."""
    found = told(sentence, fault="unknown", resolution="investigate")
    assert [code for code, _ in found] == ["unbacked-promise"]
    assert told(sentence, note="座席・便・品を確保済み", resolution="explain") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "登録の番号を間違いなくご入力いただければ、お使いいただけます。",
        "必ず前日までにご予約いただいております。",
        "完全に充電してから、お使いいただけます。",
        "当日は必ず身分証をお持ちいただけますよう、お願いいたします。",
        "きっとお楽しみいただけることと存じます。",
    ],
)
def test_a_condition_or_a_request_promises_nothing(told: Told, sentence: str) -> None:
    """What the customer has to do, and what the house hopes."""
    assert told(sentence, resolution="investigate") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "割り増しはどなたも覚悟していらっしゃるものでございます。",
        "ほかのお客様はご納得になっております。",
        "ほかの方は何もおっしゃいません。",
        "高くなるのは誰でも分かることでございます。",
        "このようなことをおっしゃるのは、お客様だけでございます。",
    ],
)
def test_that_others_bear_it_is_an_excuse(told: Told, sentence: str) -> None:
    """Whoever points to all the others refuses to listen to this one."""
    assert [code for code, _ in told(sentence)] == ["excuse"]


@pytest.mark.parametrize(
    "sentence",
    [
        "皆様もご承知のとおり、11月3日は祝日でございます。",
        "どなたも納得していらっしゃらないことは、承知しております。",
        "皆様にご納得いただけるよう、ご説明の機会を設けます。",
        "ほかの方も同じことをご指摘くださいましたので、直します。",
        "誰でも我慢していられないお気持ちになることと存じます。",
    ],
)
def test_others_may_be_spoken_of(told: Told, sentence: str) -> None:
    """Others who feel the same, and what everybody knows of a holiday."""
    assert "excuse" not in [code for code, _ in told(sentence)]
