"""What is a name of somebody."""

import pytest

from replycraft.checking.people import is_name


@pytest.mark.parametrize("name", ["滝口", "宮内", "長谷川"])
def test_a_name_is_known_with_its_title(name: str) -> None:
    """Many family names are common words as well."""
    assert is_name(name) is True


@pytest.mark.parametrize("word", ["方針", "判断", "混雑"])
def test_a_common_word_is_no_name(word: str) -> None:
    """「さん」 makes no name of it."""
    assert is_name(word) is False
