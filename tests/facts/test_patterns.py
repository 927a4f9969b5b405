"""Expressions are compiled once, when they are needed."""

from replycraft.facts.patterns import compiled


def test_compiled_once() -> None:
    """The same expression is the same object."""
    assert compiled("[0-9]日") is compiled("[0-9]日")
