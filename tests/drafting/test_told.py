"""Facts as sentences of their own."""

import pytest

from replycraft.drafting.fact_words import FactWord
from replycraft.drafting.told import Pair, Told, generic, with_bracket


@pytest.mark.parametrize(
    ("word", "value", "said"),
    [
        (FactWord("送料"), "全額返す", "送料は、全額お返しします。"),
        (FactWord("確かめていること"), "業者へ依頼する", "業者へ依頼します。"),
        (
            FactWord("次回の請求書"),
            "以後は届かない",
            "次回の請求書は、以後は届きません。",
        ),
        (FactWord(), "本日の便で出荷する", "本日の便で出荷します。"),
        (FactWord("お渡しの方法"), "ご自宅まで届ける", "ご自宅までお届けします。"),
        (FactWord(asks=True), "陰干しする", "陰干ししてください。"),
        (FactWord("料金"), "不要(会員)", "料金は不要です（会員）。"),
    ],
)
def test_a_fact_makes_one_sentence(word: FactWord, value: str, said: str) -> None:
    """Its name comes before it where the sentence does not say what it is about."""
    told = generic("key", word, value)

    assert isinstance(told, Told)
    assert told.text == said


def test_a_thing_needs_its_name() -> None:
    """Without one nobody knows what 2階 is."""
    assert generic("key", FactWord("場所"), "2階") == Pair("場所", "2階", "key")
    assert generic("key", FactWord(), "2階") is None
    assert generic("key", FactWord(), "全額返す") is None


def test_a_day_that_went_by_turns_the_verb() -> None:
    """What is so already stays as it is said."""
    assert Told("業者へ送ります。", ()).in_past().text == "業者へ送りました。"
    assert Told("もう直しております。", ()).in_past().text == "もう直しております。"


def test_brackets_go_behind_the_end() -> None:
    """「不要(会員)」 is said, then explained."""
    assert with_bracket("料金は不要です。", "不要(会員)") == "料金は不要です（会員）。"
    assert with_bracket("料金は不要です。", "不要") == "料金は不要です。"
