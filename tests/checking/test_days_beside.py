"""Days beside known ones: before and after what is closed, and what is closed itself."""

from datetime import date

import pytest
from tests.checking.conftest import Told

from replycraft.checking.figures import Sort, figures

LIMIT = {"apply_by": "2025-11-16"}


def test_the_last_open_day_before_a_closed_limit_is_known(told: Told) -> None:
    """The 16th is a Sunday, so the desk takes it until the 14th."""
    rule = "締め切りの11月16日は日曜ですので、窓口では14日（金）までに承ります。"
    assert told(rule, **LIMIT) == []
    early = "締め切りの11月16日は日曜ですので、窓口では13日（木）までに承ります。"
    assert [text for _, text in told(early, **LIMIT)] == ["13日"]


def test_a_closed_day_may_be_named_without_its_month(told: Told) -> None:
    """23rd and 24th of November are holidays, and stand in every calendar."""
    assert told("11月23日と24日は祝日ですので、窓口をお休みいたします。") == []
    found = told("11月23日と25日は祝日ですので、窓口をお休みいたします。")
    assert found == [("ungrounded-date", "25日")]


def test_a_third_sunday_is_no_third_of_the_month() -> None:
    """「第3日曜」 names a weekday."""
    found = figures("毎週水曜・第3日曜", date(2025, 11, 4))
    assert [figure.sort for figure in found] == [Sort.NUMBER]


@pytest.mark.parametrize(
    ("sentence", "findings"),
    [
        ("幅90cmのすき間には、左右に4cmずつ余裕がございます。", []),
        (
            "幅90cmのすき間には、左右に6cmずつ余裕がございます。",
            [("ungrounded-number", "6cm")],
        ),
    ],
)
def test_what_is_left_is_shared_by_both_sides(
    told: Told, sentence: str, findings: list[tuple[str, str]]
) -> None:
    """Eight centimetres are four on each side."""
    mail = "幅90cmのすき間に入りますか。清水"
    assert told(sentence, mail, size="幅82cm×奥行45cm") == findings
