"""Clauses and their words, counted from the end."""

from replycraft.drafting.clause import Clause


def test_words_are_counted_from_the_end() -> None:
    """Before the first word there is none."""
    clause = Clause.of("送料を当社が負担")

    assert clause.last(1) == "負担"
    assert clause.until(1) == "送料を当社が"
    assert clause.tag(2) == "助詞-格助詞"
    assert clause.word(9) is None
    assert not clause.last_is(9, "送料")


def test_who_and_what_are_known_by_their_particles() -> None:
    """が tells who does it, を what it is done to."""
    assert Clause.of("当社が負担").names_doer
    assert not Clause.of("当社が負担").has_object
    assert Clause.of("送料を負担").has_object
