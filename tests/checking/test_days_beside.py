"""Days beside known ones: before and after what is closed, and what is closed itself."""

from datetime import date, timedelta

import pytest
from tests.checking.conftest import CLOSING, DESK, NOW, OPENING, Told

from replycraft.checking.check import Case, check
from replycraft.checking.figures import Sort, figures
from replycraft.records.desk import VerifiedFacts
from replycraft.records.mail import IncomingMail

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


CLOSED = DESK.model_copy(
    update={
        "closed": ("土", "日"),
        "holidays": ("2025-12-31", "2026-01-01", "2026-01-02"),
    }
)


def at_closed(sentence: str) -> list[tuple[str, str]]:
    """Return what is found where the desk has its own list of holidays."""
    mail = IncomingMail(
        subject="湯のみの件",
        from_name="清水 浩",
        from_address="shimizu@example.jp",
        date=NOW - timedelta(hours=14),
        text="湯のみが届きました。清水",
    )
    facts = VerifiedFacts.model_validate({"product": "湯のみ"})
    found = check(OPENING + sentence + CLOSING, Case(mail, None, facts, CLOSED, NOW))
    return [(finding.code.value, finding.text) for finding in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "窓口は12月30日（火）まで開いております。",
        "12月30日（火）まで通常どおり営業しております。",
        "年明けは1月5日（月）から営業いたします。",
    ],
)
def test_the_desk_knows_when_it_is_open_around_its_holidays(sentence: str) -> None:
    """Its profile lists the holidays, so the days beside them need no source."""
    assert at_closed(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("窓口は12月29日（月）まで開いております。", "12月29日"),
        ("窓口は12月19日（金）まで開いております。", "12月19日"),
        ("年明けは1月6日（火）から営業いたします。", "1月6日"),
    ],
)
def test_another_last_or_first_day_has_no_source(sentence: str, text: str) -> None:
    """The day beside is open as well, or only a weekend follows."""
    assert at_closed(sentence) == [("ungrounded-date", text)]


@pytest.mark.parametrize("area", ["15平方メートル", "15平米", "15㎡"])
def test_an_area_is_known_in_any_spelling(told: Told, area: str) -> None:
    """A square metre may be spelled as in the facts or otherwise; another area is unknown."""
    said = f"一区画は{area}です。"
    assert told(said, plot_area="15平方メートル") == []
    assert told(said.replace("15", "20"), plot_area="15平方メートル")
