"""Figures that follow from what is known, and those that only look so."""

import pytest
from tests.checking.conftest import Told

FIGURES = ("ungrounded-number", "ungrounded-date", "conflicting-fact")


def accused(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the findings about figures."""
    return [finding for finding in found if finding[0] in FIGURES]


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "お色は、赤、紺、カーキの3色をご用意しております。",
            {"colors": "赤、紺、カーキ"},
        ),
        ("サイズは3種類ございます。", {"sizes": "S・M・L"}),
        (
            "お持ちいただくものは次の2点です。\n・免許証\n・印鑑",
            {"bring": "免許証と印鑑"},
        ),
    ],
)
def test_what_is_listed_is_counted(
    told: Told, sentence: str, facts: dict[str, str]
) -> None:
    """Three colours that are named are three, wherever the list stands."""
    assert accused(told(sentence, **facts)) == []


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("全19回のうち13回が済み、残りは6回です。", {"total": "19", "done": "13"}),
        (
            "5回目までは無料、6回目から8回目までの3回が有料です。",
            {"free": "5", "all": "8"},
        ),
        ("3kg入りの袋で20日分です。", {"bag": "3kg", "daily": "1日150g"}),
        ("お届けから60日間は日持ちいたします。", {"shelf_life": "お届けから60日"}),
        ("1箱に24個ですので、2箱で48個になります。", {"box": "24個"}),
        ("1日平均は18kWhです。", {"usage_kwh": "450", "billing_days": "25日"}),
        ("作業は1時間40分かかります。", {"work_time": "1台50分", "quantity": "2台"}),
        ("残りの70%は当日のお支払いです。", {"deposit_rate": "30%"}),
        ("2割お安くなります。", {"price": "2000", "sale_price": "1600"}),
        ("4月から9月までの6か月です。", {"period": "4月〜9月"}),
        ("2泊3日でお使いになれます。", {"nights": "2"}),
        ("4,400円の2倍で8,800円です。", {"unit_fee": "4400", "fee": "8800"}),
        ("毎月のお積み立ては84回、7年分です。", {"paid_count": "84回"}),
        ("およそ12年前のお品です。", {"made_in_year": "2013"}),
        ("築40年の建物です。", {"building": "昭和60年築"}),
        (
            "5日でしたら12日、空いております。",
            {"event_date": "2025-11-17", "x": "2025-11-05"},
        ),
    ],
)
def test_a_number_that_follows_has_a_source(
    told: Told, sentence: str, facts: dict[str, str]
) -> None:
    """Rests, ordinals, quotients, other units, products, spans and rates follow."""
    mail = "2台の修理は何分かかりますか。清水"
    assert accused(told(sentence, mail, **facts)) == []


@pytest.mark.parametrize(
    ("sentence", "facts", "text"),
    [
        ("残りは9回です。", {"total": "19", "done": "13"}, "9回"),
        ("お色は8色ございます。", {"colors": "赤、紺、カーキ"}, "8色"),
        ("7回目までは無料です。", {"free": "5", "all": "12"}, "7回"),
        ("3kg入りの袋で27日分です。", {"bag": "3kg", "daily": "1日150g"}, "27日"),
        ("2割5分、つまり25%お安くなります。", {"price": "2000", "sale": "1600"}, "25%"),
        ("駐車場は14台分ございます。", {"parking": "あり"}, "14台"),
        ("4,400円の3倍です。", {"unit_fee": "4400", "fee": "8800"}, "3倍"),
        ("およそ15年前のお品です。", {"made_in_year": "2013"}, "15年"),
        ("手数料は440円です。", {"amount": "8800"}, "440円"),
        ("受付番号はA-55213です。", {"order_number": "A-55212"}, "A-55213"),
    ],
)
def test_a_number_that_does_not_follow_has_none(
    told: Told, sentence: str, facts: dict[str, str], text: str
) -> None:
    """What is one off, of another kind, or an id, is accused as before."""
    assert (accused(told(sentence, **facts)) or [("", "")])[-1][1] == text


def test_a_number_of_times_that_was_asked_for_is_rounded(told: Told) -> None:
    """A pass for 4,400円 pays from the third visit for 1,800円 on, not from the fourth."""
    facts = {"pass_fee": "4400", "admission_fee": "1800"}
    asked = "何回行けば元が取れますか。清水"
    assert accused(told("3回目で元が取れます。", asked, **facts)) == []
    found = accused(told("5回目で元が取れます。", asked, **facts))
    assert found == [("ungrounded-number", "5回")]


def test_a_rate_is_rounded_only_where_it_is_said_to_be(told: Told) -> None:
    """From 3,300円 to 3,850円 is about 17%, and not 17%."""
    facts = {"old_fee": "3300", "new_fee": "3850"}
    assert accused(told("約17%の値上げです。", **facts)) == []
    found = accused(told("17%の値上げです。", **facts))
    assert found == [("ungrounded-number", "17%")]


def test_the_mail_gives_times_to_reckon_with(told: Told) -> None:
    """What may be longer by half an hour may be so twice, and is paid for twice."""
    facts = {"overtime": "30分ごとに3,500円", "meeting_time": "12:45"}
    mail = "見学は13時から15時半までです。清水"
    for sentence in (
        "見学は13時からの2時間半と伺っております。",
        "始まりの15分前にお集まりいただきます。",
        "16時半まで延びますと、1時間分の7,000円でございます。",
    ):
        assert accused(told(sentence, mail, **facts)) == []
    found = accused(told("延びますと、1時間分の6,000円でございます。", mail, **facts))
    assert found == [("ungrounded-number", "6,000円")]


def test_a_limit_in_working_days_is_reckoned_backwards(told: Told) -> None:
    """Three working days before Thursday the 20th is Monday the 17th."""
    facts = {"event_date": "2025-11-20", "cancel": "3営業日前まで無料"}
    sentence = "取り消しは3営業日前の11月{}日まで無料でございます。"
    assert accused(told(sentence.format(17), **facts)) == []
    found = accused(told(sentence.format(14), **facts))
    assert found == [("ungrounded-date", "11月14日")]


def test_weeks_are_told_roughly_of_what_is_over(told: Told) -> None:
    """From October 20 to November 4 are two weeks and a day."""
    mail = "10月20日に申し込みました。清水"
    assert accused(told("お申し込みから2週間あまり、お待たせしました。", mail)) == []
    found = accused(told("お申し込みから5週間あまり、お待たせしました。", mail))
    assert found == [("ungrounded-number", "5週間")]


def test_few_digits_are_found_only_by_themselves(told: Told) -> None:
    """12 is no part of a telephone number."""
    found = accused(told("餌は12か所に置きます。", phone="000-1234-5678"))
    assert found == [("ungrounded-number", "12")]
    assert accused(told("残る5枚には違いがございません。", sheets="6枚")) == []
