"""Tokens by their part of speech."""

from replycraft.facts.tags import positions


def test_positions_are_all_from_the_start_on() -> None:
    """What stands before the start is left out, what stands at it is not."""
    assert list(positions(["a", "b", "a", "a"], "a", 2)) == [2, 3]


def test_tag_that_does_not_occur_has_no_position() -> None:
    """No tag, no error."""
    assert list(positions(["a"], "b")) == []
