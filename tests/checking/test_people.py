"""People of the house whom no source names."""

from collections.abc import Callable

import pytest

from replycraft.checking.people import is_name

Told = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize("name", ["滝口", "宮内", "長谷川"])
def test_a_name_is_known_with_its_title(name: str) -> None:
    """Many family names are common words as well."""
    assert is_name(name) is True


@pytest.mark.parametrize("word", ["方針", "判断", "混雑"])
def test_a_common_word_is_no_name(word: str) -> None:
    """「さん」 makes no name of it."""
    assert is_name(word) is False


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("開発部の滝口に確認いたしました。", "滝口"),
        ("運転手の宮坂がお手伝いいたします。", "宮坂"),
        ("本日は、長沼が承ります。", "長沼"),
        ("作業は富永が担当いたします。", "富永"),
        ("担当は富永でございます。", "富永"),
        ("薬剤に詳しい宇佐美も参ります。", "宇佐美"),
        ("通訳はレ・ミン・ホアが務めます。", "レ・ミン・ホア"),
    ],
)
def test_staff_that_nobody_named_is_found(told: Told, sentence: str, name: str) -> None:
    """A role before the name tells, and so does what he does."""
    assert told(sentence) == [("ungrounded-name", name)]


def test_a_role_alone_names_nobody(told: Told) -> None:
    """One of the staff is no name."""
    assert told("担当者の一人がお迎えにまいります。") == []
    assert told("調律は調律師が伺います。") == []
    assert told("このたびは三度も伺いますこと、お手数をおかけいたします。") == []


def test_whoever_is_in_charge_is_named(told: Told) -> None:
    """「工程を担当する」 says that somebody of the house follows."""
    sentence = "工程を担当する宮坂が、11月6日（木）にお電話いたします。"
    assert told(sentence) == [("ungrounded-name", "宮坂")]
    assert told(sentence, technician="宮坂") == []


def test_a_teacher_is_named_without_the_title(told: Told) -> None:
    """先生 belongs to no name."""
    sentence = "講師の宮坂先生が拝見いたします。"
    assert told(sentence, resolution="explain") == [("ungrounded-name", "宮坂")]
