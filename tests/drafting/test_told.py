"""Facts as sentences of their own."""

import pytest

from replycraft.drafting.fact_words import FactWord
from replycraft.drafting.told import Pair, Told, Value, generic, with_bracket, written


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
    assert generic("key", FactWord(), Value("2階"), bare=True) == Pair("", "2階", "key")
    assert generic("key", FactWord(), Value("A-1"), bare=True) is None


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        (Pair("料金", "550円", "k"), "料金は、550円です。"),
        (Pair("料金", "不要(会員)", "k"), "料金は不要です（会員）。"),
        (Pair("入れ替え", "店頭で可", "k"), "・入れ替え　店頭で可"),
        (Pair("お届け", "式場に供える", "k"), "・お届け　式場に供えます"),
        (Pair("", "1m単位", "k"), "・1m単位"),
    ],
)
def test_a_fact_by_itself_is_a_sentence_where_it_surely_is_one(
    pair: Pair, said: str
) -> None:
    """A noun, a figure or a day can be said to be; all else is a line."""
    assert written([pair]) == (Told(said, ("k",)),)


def test_several_are_lines_and_what_is_told_first_leads() -> None:
    """Sentences stand before the list, but behind one that answers the question."""
    fee, place = Pair("料金", "550円", "f"), Pair("場所", "2階", "p")
    lines = (Told("・料金　550円", ("f",)), Told("・場所　2階", ("p",)))
    told = Told("業者が直します。", ("w",))

    assert written([fee, told, place]) == (*lines, told)
    assert written([told, fee, place]) == (told, *lines)


def test_a_day_that_went_by_is_no_news_by_itself() -> None:
    """Beside other facts it is one of them."""
    day = Pair("入荷日", "11月1日（土）", "d", over=True)
    fee = Pair("料金", "550円", "f")

    assert written([day]) == ()
    assert [one.text for one in written([day, fee])] == [
        "・入荷日　11月1日（土）",
        "・料金　550円",
    ]


def test_brackets_go_behind_the_end() -> None:
    """「不要(会員)」 is said, then explained."""
    assert with_bracket("料金は不要です。", "不要(会員)") == "料金は不要です（会員）。"
    assert with_bracket("料金は不要です。", "不要") == "料金は不要です。"
