"""The end of a stay, hours of one half day, and days beside the confirmed ones."""

import pytest
from tests.checking.conftest import Told

STAY = {"stay_date": "2025-11-15", "nights": "2"}


def accused(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the findings about days and times."""
    codes = ("ungrounded-date", "conflicting-fact", "ungrounded-number")
    return [finding for finding in found if finding[0] in codes]


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("ご出発の11月17日(月)は、朝食をご用意いたします。", STAY),
        ("チェックアウトの11月17日(月)までお荷物をお預かりします。", STAY),
        (
            "ご返却は11月16日(日)でございます。",
            {"rental_date": "2025-11-12", "rental_days": "5"},
        ),
        (
            "11月15日(土)から17日(月)までの2泊で承っております。",
            {"checkin": "2025-11-15", "nights": "2"},
        ),
    ],
)
def test_a_stay_ends_after_its_nights(
    told: Told, sentence: str, facts: dict[str, str]
) -> None:
    """Two nights from the 15th end on the 17th."""
    assert accused(told(sentence, **facts)) == []


def test_another_end_of_a_stay_is_found(told: Told) -> None:
    """Two nights from the 15th do not end on the 19th."""
    found = told("ご出発の11月19日(水)は、朝食をご用意いたします。", **STAY)
    assert accused(found) == [("ungrounded-date", "11月19日")]


@pytest.mark.parametrize(
    "sentence",
    [
        "お届けは午後1時から3時の間でございます。",
        "お届けは午後1時〜3時でございます。",
        "お届けは13〜15時でございます。",
        "お届けは13時から15時まででございます。",
    ],
)
def test_the_second_hour_is_of_the_same_half(told: Told, sentence: str) -> None:
    """「午後1時から3時」 ends at 15:00."""
    assert accused(told(sentence, delivery_time="13:00〜15:00")) == []


def test_a_later_second_hour_is_found(told: Told) -> None:
    """「午後1時から4時」 is not what is confirmed."""
    found = told("お届けは午後1時から4時の間です。", delivery_time="13:00〜15:00")
    assert accused(found) == [("conflicting-fact", "4時")]


@pytest.mark.parametrize(
    ("sentence", "text", "facts"),
    [
        (
            "お誕生日の20日までにお届けいたします。",
            "20日が母の誕生日です。清水",
            {"delivery_date": "2025-11-18"},
        ),
        ("お花は3日から5日ほどで開きます。", "清水", {"bloom": "3〜5日で開花"}),
        (
            "11月末までは1,200円、12月からは1,300円です。",
            "清水",
            {"price": "1200", "new_price": "1300", "change_date": "2025-12-01"},
        ),
        (
            "保証は2027年11月までです。",
            "2025年11月に買いました。清水",
            {"warranty": "購入から2年"},
        ),
        ("参加費は5kmが2,000円です。", "清水", {"fee_5km": "2000"}),
        ("昨夜8時にいただいたメールを拝見しました。", "清水", {}),
        (
            "12月28日(日)までは通常どおり承ります。",
            "清水",
            {"break_start": "2025-12-29"},
        ),
        (
            "11月30日(日)は休業日ですので、12月1日(月)の引き落としです。",
            "清水",
            {"payment_due": "2025-11-30"},
        ),
        (
            "先月15日のお買い上げですので、返品の期限は過ぎております。",
            "10月15日に買いました。清水",
            {"return_deadline": "2025-10-29"},
        ),
        (
            "お手元の8台はそのままお使いください。",
            "8台しか届きません。清水",
            {"quantity": "10"},
        ),
    ],
)
def test_what_is_told_beside_a_fact_is_no_fault(
    told: Told, sentence: str, text: str, facts: dict[str, str]
) -> None:
    """A day or a count of the customer's own does not stand in the place of a fact."""
    assert accused(told(sentence, text, **facts)) == []


@pytest.mark.parametrize(
    ("sentence", "text", "facts", "fault"),
    [
        (
            "11月10日(月)の13時にお伺いします。",
            "清水",
            {"visit_date": "2025-11-10"},
            ("ungrounded-date", "13時"),
        ),
        (
            "11月8日(土)にお届けいたします。",
            "清水",
            {"delivery_date": "2025-11-02"},
            ("ungrounded-date", "11月8日"),
        ),
        (
            "次回は12月2日(火)にお届けします。",
            "次は12月2日ですか。清水",
            {"next_delivery_date": "2025-12-09"},
            ("conflicting-fact", "12月2日"),
        ),
        (
            "棚は10台で承っております。",
            "10台で合っていますか。清水",
            {"product": "棚 2人用", "quantity": "8"},
            ("conflicting-fact", "10台"),
        ),
    ],
)
def test_what_stands_in_the_place_of_a_fact_is_found(
    told: Told,
    sentence: str,
    text: str,
    facts: dict[str, str],
    fault: tuple[str, str],
) -> None:
    """An hour nobody fixed, a day after one that is over, a number of the order."""
    assert accused(told(sentence, text, **facts)) == [fault]


LONGER = "11月15日から1泊で予約しています。もう1泊延ばせますか。清水"
PRICES = {"stay_date": "2025-11-15", "rate_night1": "16500", "rate_night2": "18700"}


@pytest.mark.parametrize(
    "sentence",
    [
        "11月15日(土)からの2泊となり、ご出発は17日(月)です。",
        "15日のご宿泊が16,500円、16日が18,700円で、お二晩の合計は35,200円です。",
        "2泊目の16日(日)のご宿泊は18,700円でございます。",
    ],
)
def test_a_stay_that_is_made_longer_ends_later(told: Told, sentence: str) -> None:
    """One night is booked, and one more asked for."""
    assert accused(told(sentence, LONGER, **PRICES)) == []


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("ご出発は18日(火)の朝です。", "18日"),
        ("15日のご宿泊が16,500円、17日が18,700円です。", "17日"),
        ("16日に設備の点検に伺います。", "16日"),
    ],
)
def test_another_night_or_end_is_found(told: Told, sentence: str, day: str) -> None:
    """Two nights are no three, and a visit of the desk is no night."""
    assert ("ungrounded-date", day) in accused(told(sentence, LONGER, **PRICES))


@pytest.mark.parametrize(
    "sentence",
    [
        "11月16日(日)からの2泊でお取りしております。",
        "11月16日(日)のご宿泊で承っております。",
        "ご宿泊日は11月16日(日)です。",
    ],
)
def test_a_night_is_not_where_the_stay_begins(told: Told, sentence: str) -> None:
    """The second night is told as the first one."""
    found = accused(told(sentence, resolution="explain", **STAY))
    assert found == [("conflicting-fact", "11月16日")]
