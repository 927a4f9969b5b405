"""Which lines are older words; the forms of each mailer are in test_body."""

from replycraft.mail.quotes import cut_quotes, may_quote


def test_order_is_kept_on_both_sides() -> None:
    """New and quoted lines each stay in the order in which they stood."""
    cut = cut_quotes(("> a", "1", "> b", "2"))

    assert cut.new == ("1", "2")
    assert cut.quoted == ("> a", "> b")


def test_unmarked_answer_below_marked_words_stays() -> None:
    """A header block whose old words bear marks takes only itself away."""
    lines = ("-----Original Message-----", "From: x", "Subject: y", "> old", "new")

    assert cut_quotes(lines).new == ("new",)


def test_mail_without_marks_is_not_looked_at() -> None:
    """The short way: no word or sign of a quote is in it."""
    assert may_quote("商品が届きません。\nどうなっていますか。") is False
    assert may_quote("答え\n> 前の話") is True
