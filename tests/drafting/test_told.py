"""Facts as sentences of their own."""

import re

import pytest

from replycraft.drafting.behind_label import with_bracket
from replycraft.drafting.fact_word import FactWord
from replycraft.drafting.told import Pair, Told, Value, generic


@pytest.mark.parametrize(
    ("word", "value", "said"),
    [
        (FactWord("対応"), "業者が交換する", "業者が交換します。"),
        (FactWord(), "本日の便で出荷する", "本日の便で出荷します。"),
    ],
)
def test_a_fact_makes_one_sentence(word: FactWord, value: str, said: str) -> None:
    """It says what it is about, or what the company does."""
    told = generic("key", word, Value(value), bare=False)

    assert isinstance(told, Told)
    assert told.text == said


def test_a_thing_needs_its_name() -> None:
    """Without one nobody knows what 2階 is."""
    assert generic("key", FactWord("場所"), Value("2階"), bare=False) == Pair(
        "場所", "2階", "key"
    )
    assert generic("key", FactWord(), Value("2階"), bare=False) is None
    assert generic("key", FactWord(), Value("全額返す"), bare=False) is None


def test_brackets_go_behind_the_end() -> None:
    """「不要(会員)」 is said, then explained."""
    assert with_bracket("料金は不要です。", "不要(会員)") == "料金は不要です（会員）。"
    assert with_bracket("料金は不要です。", "不要") == "料金は不要です。"


def test_a_line_without_a_label_says_enough_by_itself() -> None:
    """「・可」 does not; what has a day or no Japanese never does."""
    said = "12月分の日付指定は3日で受付終了"

    for short in ("可", "2階", "引き継ぎ可", "A-1"):
        assert generic("key", FactWord(), Value(short), bare=True) is None
    assert generic("key", FactWord(line=True), Value(said), bare=True) == Pair(
        "", said, "key"
    )


def test_a_note_that_does_not_tell_of_what_keeps_its_name() -> None:
    """The topic of the question stands in the key alone."""
    smell, note = FactWord("かびのにおい"), "現物を見て職人が判断する"
    pair = Pair("かびのにおい", note, "key")

    assert generic("key", smell, Value(note), bare=True, topic=re.compile("は")) == pair
    assert pair.alone.text == "かびのにおいは、現物を見て職人が判断します。"
    told = generic("key", smell, Value(note), bare=True)
    assert isinstance(told, Told)
    assert told.text == "現物を見て職人が判断します。"


def test_a_day_in_brackets_has_none_of_its_own() -> None:
    """「承諾済み(12月13日（土）)」 is written with one pair of them."""
    pair = Pair("ご承諾", "署名で承諾済み(12月13日（土）)", "k")

    assert pair.line.text == "・ご承諾　署名で承諾済み（12月13日）"


def test_a_request_needs_no_name_before_it() -> None:
    """What the customer is asked to do is a sentence, no line of a list."""
    told = generic(
        "food_safety",
        FactWord("お食事の安全"),
        Value("召し上がらずに廃棄していただく"),
        bare=True,
        topic=re.compile("は"),
    )

    assert isinstance(told, Told)
    assert told.text == "召し上がらずに廃棄してくださいますようお願いいたします。"


def test_what_begins_with_a_bare_state_keeps_its_name() -> None:
    """「1台1,000円、薪は別売り」 does not say what costs it."""
    word, note = FactWord("焚き火台の貸し出し"), "1台1,000円、薪は別売り"

    told = generic("key", word, Value(note), bare=True)

    assert told == Pair("焚き火台の貸し出し", note, "key")
