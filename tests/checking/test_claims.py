"""What the mail supposes, told where another value is confirmed; counts of what is kept."""

import pytest
from tests.checking.conftest import Told

FIGURES = ("ungrounded-number", "ungrounded-date", "conflicting-fact")


def accused(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return what is accused of being another figure, or one without a source."""
    return [f for f in found if f[0] in FIGURES]


@pytest.mark.parametrize(
    ("sentence", "mail", "facts", "text"),
    [
        (
            "名義変更は11月12日（水）に完了する予定です。",
            "営業の方からは12日と聞いています。清水",
            {"transfer_date": "2025-11-14"},
            "11月12日",
        ),
        (
            "お手続きの期限は11月20日（木）です。",
            "20日まで大丈夫ですよね。清水",
            {"skip_deadline": "2025-11-17"},
            "11月20日",
        ),
        (
            "納車は11月20日（木）の予定です。",
            "20日と聞きました。清水",
            {"handover": "2025-11-25"},
            "11月20日",
        ),
        (
            "お渡しするのは150カットです。",
            "150カットと聞きました。清水",
            {"data": "100カット"},
            "150",
        ),
        (
            "容量は500ギガでございます。",
            "500ギガでしたよね。清水",
            {"capacity": "300ギガ"},
            "500",
        ),
    ],
)
def test_what_the_mail_supposes_is_no_confirmed_value(
    told: Told, sentence: str, mail: str, facts: dict[str, object], text: str
) -> None:
    """It contradicts the one confirmed value that the reply leaves out."""
    assert accused(told(sentence, mail, **facts)) == [("conflicting-fact", text)]


@pytest.mark.parametrize(
    ("sentence", "mail", "facts"),
    [
        (
            "11月20日（木）とご記憶とのことですが、締め切りは11月18日（火）でございます。",
            "締め切りは20日だったと思います。清水",
            {"entry_deadline": "2025-11-18"},
        ),
        (
            "11月20日（木）のご出発に間に合うよう、11月18日（火）に発送いたします。",
            "出発は20日の予定と聞いています。清水",
            {"ship_date": "2025-11-18"},
        ),
        (
            "11月20日（木）にお申し込みの分をお調べしました。",
            "20日に申し込んだと思います。清水",
            {"plan_start": "2025-11-27"},
        ),
        (
            "担当の者が11月15日（土）に届くとお伝えしておりましたが、正しくは18日（火）でございます。",
            "15日に届くと言われました。清水",
            {"delivery_date": "2025-11-18"},
        ),
        (
            "11月15日（土）にお越しになれば、その場でお渡しできます。",
            "15日に行きます。清水",
            {"ready_date": "2025-11-12"},
        ),
        (
            "80カットをご希望でしたら、追加の20カットを承ります。",
            "80カット欲しいです。清水",
            {"data": "60カット、追加は20カットから"},
        ),
    ],
)
def test_what_the_customer_said_may_be_repeated_as_such(
    told: Told, sentence: str, mail: str, facts: dict[str, object]
) -> None:
    """His own day, or one beside the confirmed value, is no contradiction."""
    assert accused(told(sentence, mail, **facts)) == []


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("同じご相談が4件届いております。", "4件"),
        ("受付にはお忘れ物が3点ございますので、順に確かめております。", "3点"),
    ],
)
def test_what_is_kept_is_counted_by_a_source(
    told: Told, sentence: str, count: str
) -> None:
    """How many things were handed in has to be confirmed."""
    assert accused(told(sentence)) == [("ungrounded-number", count)]
    assert accused(told(sentence, count_of_things=f"全部で{count}")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "ご確認いただきたいことが3点ございます。",
        "お荷物が2点ございましたら、お申し出ください。",
    ],
)
def test_what_the_letter_says_needs_no_source(told: Told, sentence: str) -> None:
    """The points of a letter, and what is only supposed, are no records."""
    assert accused(told(sentence)) == []


def test_two_bookings_that_are_listed_are_two(told: Told) -> None:
    """The facts name both."""
    sentence = "ご予約が2件入っておりました。"
    assert accused(told(sentence, bookings="A-1201、A-1202")) == []
    assert accused(told(sentence, booking="A-1201")) == [("ungrounded-number", "2件")]


def test_boxes_are_not_what_is_in_them(told: Told) -> None:
    """「1箱24本」 is no other number of boxes, nor of the bottles that broke."""
    mail = "3箱届き、5本割れていました。清水"
    sentence = "3箱で72本、うち5本が割れておりましたので、67本をお使いいただけます。"
    assert accused(told(sentence, mail, box="1箱24本")) == []
    assert accused(told("ご注文は3箱です。", mail, order="ご注文2箱")) == [
        ("conflicting-fact", "3箱")
    ]


def test_a_year_of_months_less_the_yearly_price_is_a_saving(told: Told) -> None:
    """12 times 6,000 less 60,000."""
    fees = {"monthly_fee": "6000", "annual_fee": "60000"}
    assert (
        accused(told("差し引き12,000円、ちょうど会費の2か月分お得です。", **fees)) == []
    )
    found = accused(told("差し引き13,000円お得です。", **fees))
    assert [text for _, text in found] == ["13,000円"]


def test_a_weekday_tells_the_month_of_a_bare_day(told: Told) -> None:
    """「12月は第1土曜の6日」 is the 6th of December; the 7th is a Sunday."""
    rule = {"open_days": "第1・第3土曜"}
    assert told("12月は第1土曜の6日と第3土曜の20日に開きます。", **rule) == []
    found = told("12月は第1土曜の7日に開きます。", **rule)
    assert ("weekday-mismatch", "土曜の7日") in found


def test_a_span_the_customer_heard_of_is_not_the_confirmed_one(told: Told) -> None:
    """「1年保証と聞きました」: the confirmed warranty of six months is told, or no span of it."""
    mail, fact = (
        "1年保証と聞きました。直せますか。清水",
        {"warranty": "購入日から6か月"},
    )
    found = accused(told("1年間の保証期間内ですので、お直しいたします。", mail, **fact))
    assert found == [("conflicting-fact", "1年間")]
    right = "保証は、お求めの日から6か月でございます。"
    assert accused(told(right, mail, **fact)) == []
    used = "1年間お使いいただいたとのこと、ありがとうございます。"
    assert accused(told(used, mail, **fact)) == []


WARRANTY = {"order_date": "2025-06-13", "warranty_period": "購入日から6か月"}
A_YEAR = "保証は1年だと思っています。まだ大丈夫ですか。清水"


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("保証は、ご購入日から1年間でございます。", "1年間"),
        ("保証期間は1年となっております。", "1年"),
        ("保証の期間は1年間です。", "1年間"),
        ("今回の商品の保証は1年ですので、まだお使いいただけます。", "1年"),
    ],
)
def test_what_the_sentence_is_about_names_the_span(
    told: Told, sentence: str, text: str
) -> None:
    """「保証は1年です」 takes over what the customer thinks; six months are confirmed."""
    assert accused(told(sentence, A_YEAR, **WARRANTY)) == [("conflicting-fact", text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "保証は、ご購入日から6か月でございます。",
        "保証は1年とお考えとのことですが、6か月でございます。",
        "保証は半年でございます。1年の保証には、延長のお申し込みが要ります。",
        "保証の延長は1年でございます。",
        "お使いになって1年でございますね。",
        "お買い上げから1年たちますので、保証の期間を過ぎております。",
    ],
)
def test_a_year_of_something_else_is_no_warranty(told: Told, sentence: str) -> None:
    """The confirmed span is told, or the year is of another thing."""
    assert accused(told(sentence, A_YEAR, **WARRANTY)) == []


def test_thirty_days_alone_are_a_span_too(told: Told) -> None:
    """「保管期間は30日です」 is read as a day of the month first."""
    mail, fact = "30日間預かってもらえますよね。清水", {"storage_period": "14日間"}
    wrong = accused(told("保管期間は30日です。", mail, **fact))
    assert wrong == [("conflicting-fact", "30日")]
    assert accused(told("保管期間は14日です。", mail, **fact)) == []
