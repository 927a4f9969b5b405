"""Bills of known amounts, each as often as is known."""

import pytest
from tests.checking.conftest import Told

INN = {
    "adult_price": "13000",
    "child_price": "6500",
    "early_discount": "3000",
    "nights": "2",
    "party": "大人2名、子ども1名",
}
ASKED = "大人2人、子ども1人で2泊するといくらですか。清水"


@pytest.mark.parametrize(
    "sentence",
    [
        "大人お二人の2泊が52,000円、お子様が13,000円で、合計65,000円です。",
        "大人お二人の2泊が52,000円、お子様が13,000円、早割の3,000円を引いて62,000円です。",
        "早割を引いて、全部で62,000円になります。",
    ],
)
def test_so_many_for_so_long_are_a_bill(told: Told, sentence: str) -> None:
    """Two counts may be taken of a price, and something taken off."""
    assert told(sentence, ASKED, **INN) == []


@pytest.mark.parametrize("amount", ["61,300円", "66,200円", "48,700円"])
def test_no_other_amount_is_a_bill(told: Told, amount: str) -> None:
    """What no such sum comes to has no source."""
    found = told(f"全部で{amount}です。", ASKED, **INN)
    assert found == [("ungrounded-number", amount)]


CLEANING = {
    "kimono_price": "6600",
    "obi_price": "2200",
    "stain_price": "1100",
    "discount": "990",
}


def test_what_stands_above_comes_to_the_sum(told: Told) -> None:
    """Four amounts below one another, one of them taken off."""
    bill = "訪問着 6,600円\n帯 2,200円\nしみ抜き 1,100円\n割引 −990円\n合計 8,910円\n"
    assert told(bill, "いくらですか。清水", **CLEANING) == []


def test_a_wrong_sum_of_what_stands_above_is_found(told: Told) -> None:
    """9,010円 are a hundred too many."""
    bill = "訪問着 6,600円\n帯 2,200円\nしみ抜き 1,100円\n割引 −990円\n合計 9,010円\n"
    found = told(bill, "いくらですか。清水", **CLEANING)
    assert found == [("ungrounded-number", "9,010円")]


def test_a_price_by_the_hour_is_taken_for_the_hours(told: Told) -> None:
    """「1時間3,000円」 needs no あたり."""
    facts = {"hourly_fee": "3000", "booking": "2時間半"}
    asked = "2時間半借りるといくらですか。清水"
    right, wrong = (
        told(f"1時間3,000円で2時間半ですので、{n}円です。", asked, **facts)
        for n in ("7,500", "8,200")
    )
    assert right == []
    assert wrong == [("ungrounded-number", "8,200円")]


def test_an_example_takes_the_difference_told_before(told: Told) -> None:
    """So many months are supposed only, and their sum fits."""
    facts = {"premium_fee": "2980", "basic_fee": "1980", "change_fee": "1500"}
    text = (
        "ベーシックは毎月1,000円お安くなります。手数料は1,500円を一度だけ頂戴します。"
        "3か月で3,000円の差になりますから、お得です。"
    )
    assert told(text, "いくら安くなりますか。清水", **facts) == []
    wrong = told(text.replace("3か月", "4か月"), "いくら安くなりますか。清水", **facts)
    assert wrong == [("ungrounded-number", "4か月")]


def test_what_lies_between_less_a_break_is_told(told: Told) -> None:
    """From nine to five, with an hour off, are seven hours and not six."""
    facts = {"start_time": "9:00", "end_time": "17:00", "break_time": "1時間"}
    text = "朝9時の開始から昼休み1時間をはさんで17時まで、実質{}時間です。"
    asked = "何時間かかりますか。清水"
    assert told(text.format(7), asked, **facts) == []
    assert told(text.format(6), asked, **facts) != []


def test_what_is_left_of_a_width_is_told(told: Told) -> None:
    """Two shelves of 55cm leave 10cm of 120cm, and not 15cm."""
    text = "幅120cmの壁に、幅55cmの棚が2台並び、{}cm余ります。"
    asked = "120cmの壁に2台並びますか。清水"
    assert told(text.format(10), asked, width="55cm") == []
    found = told(text.format(15), asked, width="55cm")
    assert found == [("ungrounded-number", "15cm")]
