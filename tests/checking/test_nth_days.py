"""Days that come a confirmed while after the day of a condition."""

import pytest
from tests.checking.conftest import Told

ASKED = "12日に着くように送れば、いつ戻りますか。清水"
TENTH = "到着の日から数えて10日目に発送"
LATER = "到着から5日後に発送"


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        (
            "12日(水)に届きましたら、その日から数えて10日目の21日(金)に発送します。",
            TENTH,
        ),
        ("11月12日(水)に着きますと、10日目にあたる11月21日(金)に発送します。", TENTH),
        ("11月12日(水)に届きましたら、11月21日(金)に発送します。", TENTH),
        ("11月12日(水)に届きましたら、5日後の17日(月)に発送します。", LATER),
        ("11月12日(水)に届きましたら、17日(月)に発送します。", LATER),
        (
            "11月12日(水)に届きましたら、3営業日目の14日(金)に発送します。",
            "到着の日から3営業日目に発送",
        ),
        (
            "11月12日(水)に届きましたら、3日目の15日(土)に発送します。",
            "到着の翌日から数えて3日目に発送",
        ),
    ],
)
def test_a_day_is_counted_from_that_of_the_condition(
    told: Told, sentence: str, rule: str
) -> None:
    """The first day counts, unless the fact counts from the next one on."""
    assert told(sentence, ASKED, rule=rule, resolution="repair") == []


@pytest.mark.parametrize(
    ("sentence", "rule", "day"),
    [
        ("12日(水)に届きましたら、10日目の22日(土)に発送します。", TENTH, "22日"),
        ("12日(水)に届きましたら、9日目の20日(木)に発送します。", TENTH, "20日"),
        ("12日(水)に届きましたら、18日(火)に発送します。", TENTH, "18日"),
        ("12日(水)に届きましたら、5日後の18日(火)に発送します。", LATER, "18日"),
        ("12日(水)に届きましたら、19日(水)に発送します。", LATER, "19日"),
    ],
)
def test_a_day_that_is_counted_wrong_is_found(
    told: Told, sentence: str, rule: str, day: str
) -> None:
    """A day more, a day less, and another count."""
    found = told(sentence, ASKED, rule=rule, resolution="repair")
    assert found == [("ungrounded-date", day)]


WORN = {"event_date": "2025-11-14", "delivery_date": "2025-11-12"}
BACK = "着用日の3日後までに発送"


def test_a_span_may_lead_to_the_day_behind_it(told: Told) -> None:
    """「2日前の12日」 counts from the day that is known, and is none of the rule's."""
    sentence = "着用日の2日前の11月12日(水)にお届けします。"
    asked = "14日に着たいです。いつ届いて、いつ返せばよいですか。清水"
    assert told(sentence, asked, return_rule=BACK, **WORN) == []


def test_a_span_that_leads_elsewhere_is_found(told: Told) -> None:
    """「4日前の12日」 counts from no day that is known."""
    sentence = "着用日の4日前の11月12日(水)にお届けします。"
    asked = "14日に着たいです。いつ届いて、いつ返せばよいですか。清水"
    found = told(sentence, asked, return_rule=BACK, **WORN)
    assert [code for code, _ in found] == ["conflicting-fact"]
