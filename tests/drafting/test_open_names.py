"""What a mail asks of the time to come."""

import pytest

from replycraft.drafting.open_names import asks_prevention


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("次から何に気をつけるのか、教えてください。", True),
        ("再発防止についてもご説明ください。", True),
        ("これからの対策はどうなっていますか。", True),
        ("次からは気をつけてください。", False),
        ("今後どうやって防ぐつもりですか。", False),
        ("これから届くのか教えてください。", False),
    ],
)
def test_prevention_is_asked_for(text: str, asks: bool) -> None:  # noqa: FBT001
    """A plea to take care asks for no answer, and neither does a reproach."""
    assert asks_prevention(text) is asks
