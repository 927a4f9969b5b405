"""Which mails taught the weights is remembered without a word of them."""

from replycraft.fitting.labelled import Labelled
from replycraft.fitting.seen import mark_of, marks_written, seen_by, unseen


def _mail(name: str, body: str, subject: str = "件名") -> Labelled:
    return Labelled(id=name, headers={"subject": subject}, body=body, label={})


ONE, TWO = _mail("1", "届きません。"), _mail("2", "割れていました。")


def test_mark_is_of_what_a_mail_says() -> None:
    """Another name is the same mail, another subject or text another one."""
    assert mark_of(ONE) == mark_of(_mail("9", "届きません。"))
    assert len({mark_of(ONE), mark_of(TWO), mark_of(_mail("1", ONE.body, "別"))}) == 3


def test_marks_hold_no_word() -> None:
    """Sixteen signs a mail, in an order that tells nothing; earlier marks stay."""
    text = marks_written([TWO, ONE], also=("00ab", mark_of(ONE)))
    marks = [line for line in text.splitlines() if not line.startswith("#")]

    assert marks == sorted({"00ab", mark_of(ONE), mark_of(TWO)})
    assert {len(mark) for mark in marks[1:]} == {16}
    assert "届" not in text


def test_written_marks_are_read_again() -> None:
    """Without the file nothing was seen."""
    files = {"mails.txt": marks_written([ONE])}

    assert seen_by(files) == {mark_of(ONE)}
    assert seen_by({}) == frozenset()
    assert unseen([ONE, TWO], seen_by(files)) == (TWO,)
