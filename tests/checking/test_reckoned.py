"""Figures that a reply reckons: tax, rates, shares, bundles, rounds, last payments."""

import pytest
from tests.checking.conftest import Told

FIGURES = ("ungrounded-number", "ungrounded-date", "conflicting-fact")


def accused(found: list[tuple[str, str]]) -> list[str]:
    """Return what is accused of being a figure without a source."""
    return [text for code, text in found if code in FIGURES]


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("2枚で4,400円（うち消費税400円）です。", {"price": "2200", "tax": "税込"}),
        ("1個あたり税込528円です。", {"unit_price": "480円（税別）", "tax": "10%"}),
        ("2台では合わせて8,200円です。", {"visit": "1台3,300円", "check": "1台800円"}),
        ("1日あたり120円です。", {"price": "3600", "content": "30日分"}),
        (
            "100mlあたりで比べますと、400円です。",
            {"refill": "900ml 3,600円"},
        ),
        ("2台で7.2m、8,640円です。", {"width": "7.2m", "fee": "1mあたり1,200円"}),
        (
            "入湯税は2名様2泊分の600円です。",
            {"bath_tax": "1人1泊150円", "guests": "2名"},
        ),
        ("20日分の日割りで41,333円です。", {"rent": "62000", "until": "20日分"}),
        ("部品は1個1,540円です。", {"breakdown": {"部品2個": "3080"}}),
        ("終わりは15時10分です。", {"start_time": "13:40", "duration": "90分"}),
        (
            "最初の組は8:07、4組目は8:28です。",
            {"first_start": "08:07", "interval": "7分"},
        ),
        ("ご入場は13時30分からです。", {"start_time": "14:00", "rule": "30分前から"}),
        (
            "10時に出て、12時40分に到着します。",
            {"start": "10:00", "ride": "2時間25分", "rest": "15分"},
        ),
        (
            "最終回は2027年1月分です。",
            {"first_payment": "2025-02", "installments": "24回", "monthly": "1500"},
        ),
        ("同じ量なら2割お得です。", {"price": "1,000円", "other": "800円"}),
        ("6分の1ほどお安くなります。", {"bottle": "3,000円", "refill": "2,500円"}),
        (
            "たとえば11月10日（月）にご注文の場合は、17日（月）の出荷です。",
            {"lead_time": "5営業日で出荷"},
        ),
        ("2026年8月まで、残り9か月です。", {"bought": "2023-08", "warranty": "3年"}),
        ("1日63gです。", {"rule": "体重1kgにつき15g", "weight": "4.2kg"}),
    ],
)
def test_what_is_reckoned_has_a_source(
    told: Told, sentence: str, facts: dict[str, object]
) -> None:
    """One step of plain arithmetic from what is confirmed is no invention."""
    assert accused(told(sentence, "2台お願いします。清水", **facts)) == []


@pytest.mark.parametrize(
    ("sentence", "facts", "text"),
    [
        ("2枚で4,400円（うち消費税460円）です。", {"price": "2200"}, "460円"),
        ("1個あたり税込540円です。", {"unit_price": "480円（税別）"}, "540円"),
        ("税込528円です。", {"unit_price": "480円"}, "528円"),
        (
            "2台では合わせて8,600円です。",
            {"a": "1台3,300円", "b": "1台800円"},
            "8,600円",
        ),
        ("1日あたり150円です。", {"price": "3600", "content": "30日分"}, "150円"),
        ("7.2mで8,940円です。", {"width": "7.2m", "fee": "1mあたり1,200円"}, "8,940円"),
        ("終わりは16時です。", {"start_time": "13:40", "duration": "90分"}, "16時"),
        ("4組目は10:28です。", {"first_start": "08:07", "interval": "7分"}, "10:28"),
        ("12時10分に到着します。", {"start": "10:00", "ride": "2時間25分"}, "12時10分"),
        (
            "最終回は2027年4月分です。",
            {"first_payment": "2025-02", "installments": "24回", "monthly": "1500"},
            "4月",
        ),
        ("4割お得です。", {"price": "1,000円", "other": "800円"}, "4割"),
        ("4分の1ほどお安くなります。", {"a": "3,000円", "b": "2,500円"}, "4分"),
        ("11月13日（木）に出荷の見込みでした。", {"lead": "5営業日"}, "11月13日"),
        ("1日75gです。", {"rule": "体重1kgにつき15g", "weight": "4.2kg"}, "75g"),
    ],
)
def test_what_no_arithmetic_gives_has_none(
    told: Told, sentence: str, facts: dict[str, object], text: str
) -> None:
    """Another result, or tax that nobody said to be left out, is accused."""
    assert text in accused(told(sentence, "2台お願いします。清水", **facts))


def test_an_age_may_be_told_in_years(told: Told) -> None:
    """「12歳」 of the mail is 「12年」 of a life, and of no guarantee of 15."""
    mail = "12歳の犬を見送りました。清水"
    assert accused(told("12年ものあいだ、ご一緒だったのですね。", mail)) == []
    assert accused(told("15年ものあいだ、ご一緒だったのですね。", mail)) == ["15年"]


def test_the_day_of_the_mail_needs_no_month(told: Told) -> None:
    """「3日にいただいたメール」 is the day on which it came, and no other."""
    assert accused(told("3日にいただいたお便りを拝見しました。")) == []
    assert accused(told("27日にいただいたお便りを拝見しました。")) == ["27日"]


def test_a_year_with_its_month_is_a_date(told: Told) -> None:
    """An invented 「2021年9月」 is a date twice, and no number."""
    found = told("2021年9月に生産を終えました。", product="湯のみ")
    assert {code for code, _ in found} == {"ungrounded-date"}


def test_an_hour_that_closes_contradicts(told: Told) -> None:
    """The customer's hour, told as the limit, stands in place of the confirmed one."""
    mail = "22時まで停められると聞きました。清水"
    sentence = "お出しになれるのは22時までです。"
    assert ("conflicting-fact", "22時") in told(sentence, mail, gate_close="23:00")
    plan = "22時までご利用の予定でしたら、料金は変わりません。"
    assert accused(told(plan, mail, gate_close="23:00")) == []


def test_who_comes_along_is_named(told: Told) -> None:
    """「案内員の…とともに」 names somebody of the house whom no source has."""
    found = told("当日は、案内員の早川とともにご覧ください。")
    assert ("ungrounded-name", "早川") in found


def test_a_call_that_asks_is_a_next_step(told: Told) -> None:
    """Whoever calls and asks promises word for the day that is named."""
    sentence = "11月6日（木）15時までに高瀬からお電話し、その後のご様子を伺います。"
    found = told(sentence, contact_by="2025-11-06T15:00:00+09:00")
    assert found == []


AMPERES = "契約を30Aから40Aに上げたいです。清水"


@pytest.mark.parametrize(
    "sentence",
    [
        "10Aにつき310円ですので、30Aの930円から、40Aでは1,240円になります。",
        "30アンペアでは930円、40アンペアでは1,240円でございます。",
    ],
)
def test_a_price_may_be_for_so_much_by_its_name(told: Told, sentence: str) -> None:
    """`fee_per_10a` tells what its 310円 are for, and 30A is 30アンペア."""
    assert told(sentence, AMPERES, fee_per_10a="310") == []


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("10Aにつき310円ですので、30Aでは900円になります。", "900円"),
        ("40アンペアでは1,340円でございます。", "1,340円"),
    ],
)
def test_another_amount_by_a_rate_is_found(
    told: Told, sentence: str, text: str
) -> None:
    """Nor is 30A an amount that thirty times make 900円."""
    found = told(sentence, AMPERES, fee_per_10a="310")
    assert [words for _, words in found] == [text]


def test_a_kilowatt_is_a_thousand_watts(told: Told) -> None:
    """The mail tells 1500W, the fact a price for 1kW."""
    text = "1.5kWですと420円です。"
    assert told(text, "1500Wで使います。清水", rate="1kWにつき280円") == []
