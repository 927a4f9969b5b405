"""改めて and すぐに with an occasion, and without one."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    "sentence",
    [
        "交換のご希望も、その際に改めて伺います。",
        "詳しいお話は、そのお電話で改めてお伺いします。",
        "お預かりの際に、傷の有無を改めて確認いたします。",
        "検査の後、改めて診察いたします。",
        "ご返信をいただいた日のうちに、すぐにお手続きいたします。",
        "お手続きがお済みになりますと、会員証は順次お送りいたします。",
        "品切れの際は、順次お取り寄せいたします。",
        "当日は係員がすぐにお手伝いいたします。",
        "ご都合が悪いときは、日を改めてお伺いします。",
        "急いで直します。11月7日（金）10時に伺います。",
    ],
)
def test_a_known_occasion_is_as_good_as_a_day(told: Told, sentence: str) -> None:
    """Who says at what occasion, or waits for the customer, leaves nobody waiting."""
    found = told(sentence, visit="2025-11-07T10:00")
    assert "promise-without-date" not in {code for code, _ in found}


@pytest.mark.parametrize(
    "sentence",
    [
        "交換の可否は、調査の後に改めてご連絡いたします。",
        "調査が終わりましたら、その際に改めてご説明いたします。",
        "原因が分かった場合は、速やかにご連絡いたします。",
        "工場からの報告の際に、改めてご連絡いたします。",
        "部品の手配ができましたら、すぐにお知らせいたします。",
        "日程は、改めてご相談させていただきます。",
    ],
)
def test_an_occasion_that_nobody_knows_is_none(told: Told, sentence: str) -> None:
    """Word that follows what the house does some day is still without a day."""
    assert [code for code, _ in told(sentence)] == ["promise-without-date"]
