"""The words after a day tell whether it is past."""

import pytest

from replycraft.facts.finders.tense import Tense, tense_after


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("に届きました。", "past"),
        ("に電話したら、", ""),
        ("にまた伺います。", "future"),
        ("までにお返事ください。", "future"),
        ("中に直せ", "future"),
        ("に来てもらっています。", "lasting"),
        ("のことです。昨日壊れた。", ""),
        ("", ""),
    ],
)
def test_tense(after: str, expected: Tense) -> None:
    """The first telling word of the same sentence decides."""
    assert tense_after("土曜" + after, 2) == expected
