"""Expressions that are compiled when first used."""

import re

import pytest

from replycraft.mail.patterns import Pattern, any_of


def test_pattern_behaves_like_a_compiled_one() -> None:
    """Flags and methods are those of `re`."""
    pattern = Pattern(r"a(b)", re.IGNORECASE)

    assert pattern.sub(r"\1", "xABx") == "xBx"
    assert pattern.findall("ab AB") == ["b", "B"]
    assert pattern.match("xab") is None


def test_broken_pattern_fails_at_its_first_use() -> None:
    """A wrong expression is not hidden."""
    with pytest.raises(re.error):
        Pattern("(").search("x")


def test_unknown_private_name_is_an_error() -> None:
    """Copying and pickling look for names that must not compile anything."""
    with pytest.raises(AttributeError):
        _ = Pattern("a").__wrapped__


def test_any_of_finds_each_word_as_it_is_written() -> None:
    """The characters of a word mean nothing but themselves."""
    pattern = any_of("www.", "|")

    assert pattern.findall("www. wwwx |") == ["www.", "|"]
