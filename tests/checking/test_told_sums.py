"""Sums that are told with a wrong result."""

import pytest
from tests.checking.conftest import Told

DEPOSIT = {"deposit": "15000", "cleaning_fee": "3300", "refund_amount": "11700"}
ASKED = "預けた15,000円のうち、12,700円戻ると聞きました。いつ入金されますか。清水"


@pytest.mark.parametrize(
    "sentence",
    [
        "15,000円から清掃料3,300円を差し引いた12,700円をお振り込みいたします。",
        "15,000円のうち清掃料3,300円を頂戴し、12,700円をお戻しいたします。",
        "保証金は、12,700円をお振り込みいたします。",
    ],
)
def test_the_customers_amount_is_not_the_confirmed_one(
    told: Told, sentence: str
) -> None:
    """11,700円 go back, whatever was said in the shop."""
    found = told(sentence, ASKED, resolution="refund", **DEPOSIT)
    assert found == [("conflicting-fact", "12,700円")]


@pytest.mark.parametrize(
    "sentence",
    [
        "15,000円から清掃料3,300円を差し引いた11,700円をお振り込みいたします。",
        "店でご案内した12,700円は誤りで、正しくは11,700円をお返しいたします。",
    ],
)
def test_the_right_result_may_be_told(told: Told, sentence: str) -> None:
    """Also beside the amount that the customer was told."""
    assert told(sentence, ASKED, resolution="refund", **DEPOSIT) == []


def test_a_wrong_sum_contradicts_the_right_one(told: Told) -> None:
    """3,000円 and 600円 are confirmed to be 3,600円."""
    facts = {"price": "3000", "postage": "600", "total": "3600"}
    mail = "お代は3,900円ですか。清水"
    found = told("3,000円に送料600円を加えた3,900円です。", mail, **facts)
    assert found == [("conflicting-fact", "3,900円")]
    assert told("3,000円に送料600円を加えた3,600円です。", mail, **facts) == []


def test_what_is_reckoned_from_is_not_the_result(told: Told) -> None:
    """「330円を差し引いた9,900円」 where 9,900円 less 330円 are confirmed to be 9,570円."""
    mail = "いくらになりますか。清水"
    fees = {"amount": "9900", "fee": "330", "refund_amount": "9570"}
    found = told("手数料330円を差し引いた9,900円をお返しします。", mail, **fees)
    assert found == [("conflicting-fact", "9,900円")]
    assert told("手数料330円を差し引いた9,570円をお返しします。", mail, **fees) == []
    bill = {"price": "3000", "postage": "600", "total": "3600"}
    found = told("送料600円を加えた3,000円をお支払いください。", mail, **bill)
    assert found == [("conflicting-fact", "3,000円")]
    assert told("送料600円を加えた3,600円をお支払いください。", mail, **bill) == []


def test_what_is_given_back_is_not_what_was_paid(told: Told) -> None:
    """「ご返金額」 is the confirmed refund; the price beside it has another key."""
    facts = {"amount": "17490", "refund_amount": "16390", "resolution": "refund"}
    mail = "返金はいつですか。清水"
    found = told("ご返金額の17,490円をお振り込みいたします。", mail, **facts)
    assert found == [("conflicting-fact", "17,490円")]
    assert told("ご返金額の16,390円をお振り込みいたします。", mail, **facts) == []


RENT = {"item": "ルーターのレンタル料", "amount": "330", "resolution": "explain"}
BILLED = "ルーターのレンタル料が550円入っていました。おかしいのではないですか。清水"


@pytest.mark.parametrize(
    "sentence",
    [
        "レンタル料は、毎月550円を申し受けております。",
        "毎月550円を申し受けております。",
        "レンタル料は月額550円(税込)です。",
        "無料の期間が終わり、レンタル料550円のご請求となっております。",
    ],
)
def test_the_price_of_the_mail_is_not_the_confirmed_one(
    told: Told, sentence: str
) -> None:
    """What the customer read is told as what the house takes."""
    assert told(sentence, BILLED, **RENT) == [("conflicting-fact", "550円")]


@pytest.mark.parametrize(
    "sentence",
    [
        "毎月330円を申し受けております。",
        "550円とのことですが、毎月330円を申し受けております。",
        "ご請求の550円につきましては、内訳をお調べしております。",
        "レンタル料が550円入っていたとのこと、ご不審に思われたことと存じます。",
        "手数料は550円でございます。",
    ],
)
def test_other_talk_of_that_price_is_no_fault(told: Told, sentence: str) -> None:
    """Hearsay, what is looked into, and the price of something else."""
    text = BILLED.replace("。清水", "。手数料が550円でした。清水")
    assert told(sentence, text, **RENT) == []


def test_what_is_demanded_is_told_as_such(told: Told) -> None:
    """「お求めの30万円」 is the customer's sum, and none in the place of a confirmed one."""
    sentence = "別途お求めの30万円につきましては、席代を超えるお支払いは行っておりませんため、お受けいたしかねます。"
    asked = "席代の返金は当然。それとは別に精神的苦痛で30万円払え。清水"
    facts = {
        "amount": "6500",
        "quantity": "2",
        "total": "13000",
        "refund_amount": "13000",
        "refund_date": "2025-11-27",
        "compensation_policy": "席代を超える金銭のお支払いは行わない",
        "resolution": "refund",
    }
    assert ("conflicting-fact", "30万円") not in told(sentence, asked, **facts)
