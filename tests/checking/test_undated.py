"""Promises of word with and without a day."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    "sentence",
    [
        "詳細が分かり次第、ご報告させていただきます。",
        "日程が決まりましたら、ご案内いたします。",
        "結果は、担当者よりご連絡いたします。",
        "現在、木曜の予定を調整しておりますので、決まり次第お電話いたします。",
        "結果は、まとまった段階でお伝えいたします。",
        "今しばらくお時間をいただけますと幸いです。",
    ],
)
def test_word_that_comes_some_day_is_a_finding(told: Told, sentence: str) -> None:
    """Passive, conditional and vague promises are promises."""
    assert [code for code, _ in told(sentence)] == ["promise-without-date"]


@pytest.mark.parametrize(
    "sentence",
    [
        "結果は、11月6日（木）17時までに担当者よりご連絡いたします。",
        "ご返答をいただきましたら、日程をご案内いたします。",
        "詳細が分かり次第、11月6日（木）までにご報告いたします。",
        "今しばらくお待ちください。11月6日（木）までにお電話いたします。",
    ],
)
def test_a_day_or_the_customers_turn_is_none(told: Told, sentence: str) -> None:
    """What has a day is dated; what waits for the customer cannot have one."""
    assert told(sentence) == []


def test_the_customer_sets_the_day(told: Told) -> None:
    """What follows the customer's own word needs no day."""
    assert told("お返事をいただければ、すぐに手配いたします。") == []


def test_a_wish_is_no_promise(told: Told) -> None:
    """Nobody can say when somebody gets well."""
    assert told("一日も早いご回復をお祈りいたします。") == []


def test_what_follows_the_customers_call_needs_no_day(told: Told) -> None:
    """「お電話ください。すぐにお調べいたします」 is set going by the customer."""
    asked = "ご入金がない場合は、高瀬までお電話ください。すぐにお調べいたします。"
    assert told(asked) == []
    alone = "お品は倉庫にございます。すぐにお調べいたします。"
    assert [code for code, _ in told(alone)] == ["promise-without-date"]


def test_a_wish_behind_a_dated_promise_is_none(told: Told) -> None:
    """The day was told a sentence before."""
    sentence = (
        "11月6日（木）に発送いたします。"
        "一日も早くお使いいただけますよう、手配を進めてまいります。"
    )
    assert told(sentence, ship_date="2025-11-06") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "お心を配っていただきましたこと、改めて深く感謝申し上げます。",
        "今後は、遅れると分かった時点で、営業所からお電話を差し上げます。",
        "審査の結果は、受付から約30日で書面によりお知らせいたします。",
    ],
)
def test_thanks_a_new_habit_and_a_span_need_no_day(told: Told, sentence: str) -> None:
    """Thanks promise nothing, a habit has no day, and thirty days are one."""
    found = told(sentence, prevention="分かった時点で電話する", result="約30日で通知")
    assert "promise-without-date" not in {code for code, _ in found}


def test_again_is_no_day_either(told: Told) -> None:
    """改めて is 「もう一度」 where the day is told next, and vague where word is promised."""
    facts = {"resolution": "repair", "pickup_date": "2025-11-06", "repair": "無料"}
    sentence = "改めて無料で画面を直します。11月6日（木）に引き取りに伺います。"
    assert "promise-without-date" not in {code for code, _ in told(sentence, **facts)}
    found = told("改めてご連絡いたします。11月6日（木）に引き取りに伺います。", **facts)
    assert "promise-without-date" in {code for code, _ in found}


def test_improving_is_no_promise_of_word(told: Told) -> None:
    """改めてまいります is what becomes better, 改めてご連絡いたします comes some day."""
    facts = {"prevention": "次の号から文字を大きくする", "fault": "company"}
    assert told("次の号から、改めてまいります。", **facts) == []
    found = told("改めてご連絡いたします。", **facts)
    assert [code for code, _ in found] == ["promise-without-date"]


def test_word_that_waits_for_anything_is_undated(told: Told) -> None:
    """Nobody knows when the teacher is chosen, or what the snow does."""
    for sentence in (
        "講師が決まりましたら、お知らせいたします。",
        "社内で話し合ったうえでお返事いたします。",
        "雪の様子を見て、またご連絡差し上げます。",
    ):
        assert [code for code, _ in told(sentence)] == ["promise-without-date"]
    asked = "かかりつけの医師にご相談のうえ、ご一報をお願いいたします。"
    assert told(asked) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "お届けまで、10日ほどお時間を頂戴いたします。",
        "お席のご用意ができるまで、ロビーで少々お待ちください。",
        "傷などが見つかりましたら、ご一報くだされば拝見に伺います。",
        "ご都合の結果が分かりましたら、ご一報をいただけますと幸いです。",
    ],
)
def test_a_span_the_spot_and_the_customers_word_need_no_day(
    told: Told, sentence: str
) -> None:
    """It is clear how long it takes, or it is the customer who sends word."""
    found = [code for code, _ in told(sentence, lead_time="10日")]
    assert "promise-without-date" not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "11月の木曜の枠につきましては、調整しておりますので、追ってお知らせいたします。",
        "11月20日の分は、確認のうえご連絡いたします。",
    ],
)
def test_a_day_that_is_spoken_of_dates_no_promise(told: Told, sentence: str) -> None:
    """「20日の分は」 says what the word will be about, not when it comes."""
    found = [code for code, _ in told(sentence, slot="2025-11-20")]
    assert found == ["promise-without-date"]


@pytest.mark.parametrize(
    "sentence",
    [
        "折り返しのご連絡がなかったとのことも、お詫び申し上げます。",
        "折り返しのお電話を差し上げられなかったこと、お詫びいたします。",
        "早急にご対応できず、深くお詫び申し上げます。",
        "折り返しのお電話が遅れましたことを、お詫び申し上げます。",
    ],
)
def test_word_that_did_not_come_is_no_promise(told: Told, sentence: str) -> None:
    """The house says sorry for a call that was never made."""
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "追ってご連絡し、お詫び申し上げます。",
        "折り返しのお電話がなかったとのことで、後日ご連絡いたします。",
        "後日、改めてお詫びに伺います。",
    ],
)
def test_an_apology_to_come_needs_a_day(told: Told, sentence: str) -> None:
    """What is still to come is promised."""
    assert [code for code, _ in told(sentence)] == ["promise-without-date"]


def test_patience_is_asked_for_until_the_day_before_it(told: Told) -> None:
    """A day in the sentence before says how long the time is that is asked for."""
    dated = "経緯は、11月6日（木）18時までにメールでご説明いたします。"
    wait = "確かめるため、今しばらくお時間を頂戴いたします。"

    assert told(dated + wait) == []
    assert {code for code, _ in told(wait)} == {"promise-without-date"}
