"""Names made of the words in a key."""

import pytest

from replycraft.drafting.key_names import (
    in_this_sense,
    known_as,
    name_of,
    rough_name,
    turned,
    unlike,
    unnamed_parts,
)

_WORDS = {
    "ship": "発送",
    "date": "+日",
    "part": "部品",
    "missing": "足りない",
    "next": "次回",
    "day": "+日",
    "next_day": "翌日",
    "return": "お戻し",
    "made_to_order": "注文製作",
    "attendance": "お立ち会い",
}


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("ship_date", "発送日"),
        ("parts", "部品"),
        ("missing_parts", "足りない部品"),
        ("next_day_return", "翌日のお戻し"),
        ("next_return", "次回のお戻し"),
        ("made_to_order_part", "注文製作の部品"),
        ("attendance_part", "お立ち会いの部品"),
        ("rereturn_date", "再戻し日"),
        ("redate", ""),
        ("moon_date", ""),
        ("", ""),
    ],
)
def test_name_of_a_key(key: str, name: str) -> None:
    """Words are joined with の, two may be one word, a plural is its singular."""
    assert name_of(key.split("_"), _WORDS) == name


def test_a_word_may_have_another_form_in_front() -> None:
    """documents_sent is 書類の送付, sent_documents what was sent."""
    words = {"sent": "送付|お送りした", "document": "書類", "new": "新しい"}

    assert name_of(["documents", "sent"], words) == "書類の送付"
    assert name_of(["sent", "documents"], words) == "お送りした書類"
    assert name_of(["document", "new"], words) == "新しい書類"


def test_numbers_in_a_key_stand_in_brackets() -> None:
    """They say for how many; which of several it is tells a customer nothing."""
    words = {"amount": "金額"}

    assert name_of(["amount", "1000"], words) == "金額（1,000）"
    assert name_of(["amount", "2"], words) == "金額"
    assert name_of(["amount", "0124"], words) == "金額（1月24日）"
    assert name_of(["amount", "1350"], words) == "金額（1,350）"


def test_the_known_end_of_a_key_names_it_roughly() -> None:
    """But a mere 日 or 番号 names nothing."""
    words = {"fee": "料金", "date": "+日"}

    assert rough_name(["moon", "fee"], words) == "料金"
    assert rough_name(["moon", "date"], words) == ""
    assert turned(["fee", "fee"], words, {"fee"}) == ""


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("fee_per_visit", ("1回あたりの料金", "fee")),
        ("fee_per_parcel", ("お荷物あたりの料金", "fee")),
        ("fee_month", ("1か月あたりの料金", "fee")),
        ("return_of_parcel", ("お荷物のお戻し", "return")),
        ("sent_to_parcel", None),
        ("parcel_fee", None),
    ],
)
def test_prepositions_turn_a_name_round(key: str, name: tuple[str, str] | None) -> None:
    """What it is of, for or to stands in front."""
    words = {
        "fee": "料金",
        "parcel": "お荷物",
        "visit": "訪問",
        "return": "お戻し",
        "per_month": "1か月あたり",
        "month": "月",
    }

    assert unlike(key.split("_"), words, {"visits": "回"}) == name


def test_what_of_keys_has_no_name() -> None:
    """Numbers and what has a word in the singular have one."""
    keys = ("moon_date", "parts_2", "tide_ship")

    assert unnamed_parts(keys, _WORDS) == {"moon", "tide"}


@pytest.mark.parametrize(
    ("texts", "sense"),
    [
        (("欠席の振替は月末まで", "振込のことで"), "振替"),
        (("3月6日", "お振込みの手数料は"), "ご振込"),
        (("3月6日", "席を替えたいです"), "乗り換え"),
    ],
)
def test_a_word_of_several_senses(texts: tuple[str, ...], sense: str) -> None:
    """The fact itself says which is meant, else the mail; the first where neither does."""
    assert in_this_sense("乗り換え／ご振込／振替", texts) == sense


def test_a_word_is_known_in_the_singular() -> None:
    """Two coats are coats; what nobody named has no word."""
    assert known_as("parts", _WORDS) == "part"
    assert known_as("moons", _WORDS) == ""
