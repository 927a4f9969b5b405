"""Where a signature begins; the forms are in test_body."""

import pytest

from replycraft.mail.signature import may_sign, signature_start


@pytest.mark.parametrize(
    ("lines", "start"),
    [
        (("返金してください。", "", "-- ", "山田"), 1),
        (("返金してください。", "", "iPhoneから送信"), 1),
        (("返金してください。", "", "電話 03-0000-1111"), 3),
        (("返金してください。", "山田"), 2),
        ((), 0),
    ],
)
def test_start_is_found(lines: tuple[str, ...], start: int) -> None:
    """The index is where the signature and the blank before it begin, or the end."""
    assert signature_start(lines) == start


def test_mail_that_ends_in_a_sentence_is_not_looked_at() -> None:
    """The short way: only a disclaimer ends in a full stop."""
    assert may_sign("届きません。") is False
    assert may_sign("届きません。\n\nこのメールは機密です。") is True
    assert may_sign("届きません。\n\n山田") is True
