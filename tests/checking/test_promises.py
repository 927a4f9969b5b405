"""Remedies and results that nobody confirmed, in the forms that replies give them."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    "sentence",
    [
        "不良と判明した場合は、代金を返金させていただきます。",
        "故障でしたら、新品とお取り替えいたします。",
        "確認が済みましたら、新しい商品と交換されます。",
        "以前からのひびであれば、別の石に入れ替えます。",
        "ご請求はいったん取り下げといたします。",
        "データは必ず元の状態に戻せます。",
        "係には接遇の再教育を受けさせます。",
        "お詫びとして、マイルを積算させていただきました。",
    ],
)
def test_a_remedy_in_any_form_needs_a_decision(told: Told, sentence: str) -> None:
    """A condition, the passive or a certainty does not make a promise smaller."""
    assert [code for code, _ in told(sentence)] == ["unbacked-promise"]


@pytest.mark.parametrize(
    ("sentence", "resolution"),
    [
        ("不良と判明した場合は、代金を返金させていただきます。", "refund"),
        ("故障でしたら、新品とお取り替えいたします。", "exchange"),
    ],
)
def test_a_decided_remedy_may_be_promised(
    told: Told, sentence: str, resolution: str
) -> None:
    """What `resolution` carries is no finding."""
    assert told(sentence, resolution=resolution) == []


def test_a_question_is_no_promise(told: Told) -> None:
    """Saying when it will be decided promises nothing."""
    assert told("返金の可否は、11月6日（木）までにお知らせいたします。") == []


def test_what_is_still_open_carries_no_promise(told: Told) -> None:
    """A fact that says 協議中 or 不可 grants nothing."""
    sentence = "代金は、全額をお支払いいたします。"
    facts = {"fault": "company", "resolution": "repair"}
    found = told(sentence, note="補償は保険会社と協議中", **facts)
    assert [code for code, _ in found] == ["unbacked-promise"]
    assert told(sentence, note="補償として代金を支払う", **facts) == []


def test_a_coupon_with_its_sum_is_a_decision(told: Told) -> None:
    """Who confirms what a coupon is worth has decided to give it."""
    sentence = "クーポンは、1,000円分をご用意いたします。"
    without = told(sentence, resolution="explain")

    assert told(sentence, coupon_amount=1000, resolution="explain") == []
    assert "unbacked-promise" in [code for code, _ in without]


@pytest.mark.parametrize(
    "sentence",
    [
        "お返事は、11月24日（月）17時までにメールで差し上げます。",
        "ご回答は11月24日（月）までに書面でお届けいたします。",
        "お返事を11月24日（月）までに差し上げます。",
        "11月24日（月）までにお答えいたします。",
    ],
)
def test_word_on_a_holiday_cannot_be_given(told: Told, sentence: str) -> None:
    """Whether the day is confirmed or not, nobody is there to write."""
    found = told(sentence, contact_by="2025-11-24T17:00:00+09:00")
    assert found == [("promise-out-of-hours", "11月24日")]


@pytest.mark.parametrize(
    "sentence",
    [
        "結果は、11月24日（月）に発表いたします。",
        "お品は11月24日（月）にお届けいたします。",
        "ご連絡は、11月24日（月）までにお願いいたします。",
    ],
)
def test_what_is_no_word_of_the_desk_may_come_on_a_holiday(
    told: Told, sentence: str
) -> None:
    """Goods are the carrier's, and the customer may write on any day."""
    assert told(sentence, delivery_date="2025-11-24") == []


def test_an_hour_of_today_must_be_ahead(told: Told) -> None:
    """It is ten o'clock; the desk may choose an hour of the afternoon."""
    found = told("本日9時までにご返信いたします。")
    assert found[0] == ("promise-out-of-hours", "本日9時")
    found = told("今夜23時までにご連絡いたします。")
    assert found[0] == ("promise-out-of-hours", "今夜23時")
    assert told("本日17時までにお電話いたします。") == []


def test_an_amount_does_not_say_that_all_is_free(told: Told) -> None:
    """「0円」 is no part of 「6,500円」."""
    facts = {"price": "1名6,500円", "fault": "company", "resolution": "explain"}
    found = told("お詫びに、板を無料でお貸しします。", **facts)
    assert found == [("unbacked-promise", "無料でお貸しします")]


@pytest.mark.parametrize(
    "sentence",
    [
        "調べが済むまで、お支払いはお待ちいただいて結構です。",
        "お支払いは現地で結構でございます。",
        "割れた破片は、お手数ですがお手元で処分していただけますか。",
        "不要になった品は弊社で処分いたします。",
        "きっと楽しい一日をお過ごしになるものと拝察します。",
        "クーポンは、お会計のときにお使いください。",
        "お申し込みの品をお届けいたします。",
        "ご入力の内容は間違いなく届いております。",
        "品物は必ず箱のまま保管いたします。",
        "今後、案内のメールが届くことは一切ございません。",
        "もう一度お電話を差し上げることはございません。",
    ],
)
def test_what_gives_nothing_away_is_no_promise(told: Told, sentence: str) -> None:
    """Neither money nor a result, nor what is done to a person."""
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "お品の代金のお支払いは結構でございます。",
        "修理の代金はご請求いたしません。",
        "社内規程に沿って担当の者を処分いたしました。",
        "今後、角が割れて届くことは一切ございません。",
        "これからは、傷が付いて届くことはございません。",
        "次回は割引券をご利用ください。",
        "心ばかりの品をお届けいたします。",
        "送料はかかりません。",
        "次のご注文は送料をいただきません。",
    ],
)
def test_what_no_fact_carries_is_a_promise(told: Told, sentence: str) -> None:
    """Money, gifts, discipline and freedom from faults are for the company to settle."""
    assert {code for code, _ in told(sentence)} == {"unbacked-promise"}


def test_facts_carry_what_is_not_charged(told: Told) -> None:
    """A rule of charges or of postage, or the end of a contract, is enough."""
    free = "この先のご請求はございません。"
    assert told(free, resolution="cancel") == []
    rule = "欠品の分はご請求いたしません。"
    assert told(rule, charge_rule="欠品分は請求しない") == []
    assert told("送料はかかりません。", free_delivery_from="3000") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "慰謝料をお求めとのこと、承知いたしました。",
        "二度とこのようなことがないようにとのご要望、重く受け止めております。",
        "治療費のご負担についてのお尋ねは、11月7日（金）にあわせてお答えします。",
    ],
)
def test_what_the_customer_asks_for_is_not_promised(told: Told, sentence: str) -> None:
    """Told as the customer's wish, neither money nor prevention is granted."""
    assert told(sentence, contact_by="2025-11-07") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "8日（土）のお昼までに、私からお電話でご意向を伺います。",
        "8日（土）の夕方までに、お電話でご様子をお聞きします。",
        "8日（土）いっぱいまでに、状況をご報告いたします。",
    ],
)
def test_a_call_by_a_part_of_a_day_is_a_promise(told: Told, sentence: str) -> None:
    """The desk is closed on a Saturday, by noon and in the evening."""
    assert told(sentence, contact_by="2025-11-08") == [("promise-out-of-hours", "8日")]


WEAK = "太陽光の発電量が落ちています。ひどいです。故障ではないですか。清水"


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        (
            "点検の後は、発電量が元の水準に戻りますのでご安心ください。",
            "戻りますのでご安心",
        ),
        ("画面の乱れは、調整後に解消いたします。", "調整後に解消いたします"),
        ("痛みは治まりますので、ご心配には及びません。", "治まりますので、ご心配には"),
    ],
)
def test_a_result_before_it_is_looked_into_is_found(
    told: Told, sentence: str, text: str
) -> None:
    """Nobody knows yet what is wrong."""
    found = told(sentence, WEAK, fault="unknown", resolution="investigate")
    assert found == [("unbacked-promise", text)]


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("点検の後は音も止まりますのでご安心ください。", {"resolution": "repair"}),
        ("においは数日で消えますのでご安心ください。", {"odor": "数日で消える"}),
        ("電源を入れ直すと表示は消えますので、ご安心ください。", {"how": "入れ直す"}),
    ],
)
def test_a_result_that_facts_carry_may_be_told(
    told: Told, sentence: str, facts: dict[str, object]
) -> None:
    """A repair is settled, a fact says so, or it is what the customer does."""
    assert told(sentence, WEAK, **({"fault": "unknown"} | facts)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "11月6日（木）15時までに、聞き取りで分かったことを、私からメールでお知らせいたします。",
        "本日15時までに責任者へ報告し、判断を求めます。",
        "係には、本日17時までに、いただいたお言葉をそのまま伝えます。",
        "11月3日（月）に棚を直し、今後は毎朝点検いたします。",
    ],
)
def test_a_day_of_the_desks_own_needs_no_fact(told: Told, sentence: str) -> None:
    """What is known by then is told; who hears of it inside the house is its own affair."""
    found = told(sentence, repair_date="2025-11-03", prevention="毎朝点検する")
    assert found == []


def test_an_hour_for_the_customer_needs_one(told: Told) -> None:
    """A delivery by 15:00 is no word to a manager."""
    found = told(
        "新しい湯のみを、11月6日（木）15時までにお届けします。", resolution="exchange"
    )
    assert "ungrounded-date" in [code for code, _ in found]
