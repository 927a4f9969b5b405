"""Two texts side by side: which lines stay, go and come."""

import pytest

from replycraft.server.differences import differences


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ("一\n二", "一\n二", ["same 一", "same 二"]),
        ("一\n二", "一\n三", ["same 一", "gone 二", "new 三"]),
        ("一", "一\n二", ["same 一", "new 二"]),
        ("一\n二", "二", ["gone 一", "same 二"]),
        ("", "一", ["gone ", "new 一"]),
    ],
)
def test_every_line_is_told_once(before: str, after: str, lines: list[str]) -> None:
    """What goes stands before what comes in its place."""
    assert [" ".join(line) for line in differences(before, after)] == lines


def test_long_texts_with_one_change_have_one_change() -> None:
    """Lines that come often, as blank ones do, are not taken for changes."""
    before = ["", "はい。"] * 300
    after = [*before[:301], "いいえ。", *before[302:]]

    found = list(differences("\n".join(before), "\n".join(after)))

    assert [line for line in found if line[0] != "same"] == [
        ("gone", "はい。"),
        ("new", "いいえ。"),
    ]
