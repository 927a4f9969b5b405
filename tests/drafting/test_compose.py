"""Subjects of replies."""

import pytest

from replycraft.drafting.compose import reply_subject


@pytest.mark.parametrize(
    ("subject", "reply"),
    [
        ("届かない棚", "Re: 届かない棚"),
        ("Re: 届かない棚", "Re: 届かない棚"),
        ("RE：Re: 返信:届かない棚", "Re: 届かない棚"),
        ("Re[2]: 届かない棚", "Re: 届かない棚"),
        ("Re^3: 届かない棚", "Re: 届かない棚"),
        ("返金: お願い", "Re: 返金: お願い"),
        ("", "Re: お問い合わせの件"),
        ("Re: ", "Re: お問い合わせの件"),
    ],
)
def test_re_is_never_doubled(subject: str, reply: str) -> None:
    """Whatever mailers have put in front, one `Re:` is left."""
    assert reply_subject(subject) == reply
