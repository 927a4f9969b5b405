"""Days that follow from a confirmed rule: of the eve, of a course, of so long after."""

import pytest
from tests.checking.conftest import Told

FOLLOWS = (
    ("14日(金)の17時までですと無料で変えられます。", {"lesson": "2025-11-15T10:00", "rule": "前日17時までの変更は無料"}),
    ("11月12日(水)に始まり、1月28日(水)に終わります。", {"start": "2025-11-12", "lessons": "全12回", "schedule": "毎週水曜"}),
    ("12月13日(土)に始まり、最終回は5月9日(土)になります。", {"start": "2025-12-13", "schedule": "毎月第2土曜"}),
    ("11月25日(火)に収穫し、2日後の27日(木)に発送いたします。", {"harvest": "2025-11-25", "ship": "収穫から2日後"}),
    ("11月20日(木)までにお申し出いただければ変えられます。", {"change_limit": "前月20日"}),
    ("11月9日(日)にお始めになれば30日(日)に終わります。", {"lesson_day": "毎週日曜"}),
    ("30日(日)に終わり、1月18日(日)の試験に備えられます。", {"lesson_day": "毎週日曜", "exam": "2026-01-18"}),
    ("18時30分開演で、その45分前の17時45分に開場いたします。", {"date": "2025-12-06T18:30", "open": "開演の45分前"}),
)  # fmt: skip
INVENTED = (
    ("11月12日(水)に始まり、2月11日(水)に終わります。", {"start": "2025-11-12", "lessons": "全12回", "schedule": "毎週水曜"}),
    ("12月13日(土)に始まり、翌月は1月17日(土)です。", {"start": "2025-12-13", "schedule": "毎月第2土曜"}),
    ("11月25日(火)に収穫し、3日後の28日(金)に発送いたします。", {"harvest": "2025-11-25", "ship": "収穫から2日後"}),
    ("18時30分開演で、その15分前の18時15分に開場いたします。", {"date": "2025-12-06T18:30", "open": "開演の45分前"}),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "facts"), FOLLOWS)
def test_a_day_that_a_rule_gives_is_no_invention(
    told: Told, sentence: str, facts: dict[str, str]
) -> None:
    """A confirmed rule gives days that nobody wrote down."""
    assert told(sentence, "いつですか。清水", **facts) == []


@pytest.mark.parametrize(("sentence", "facts"), INVENTED)
def test_another_day_than_the_ruled_one_is_accused(
    told: Told, sentence: str, facts: dict[str, str]
) -> None:
    """A day, or a time, that the rule does not give has no source."""
    found = {code for code, _ in told(sentence, "いつですか。清水", **facts)}
    assert found & {"ungrounded-date", "conflicting-fact"}


def test_a_day_of_a_topic_is_held_against_its_fact(told: Told) -> None:
    """「有効期限は、…でございます」 tells another day than the confirmed one."""
    sentence = "会員証の有効期限は、3月15日(日)でございます。"
    found = told(sentence, "期限は3月15日ですか。清水", expiry_date="2026-03-31")
    assert found == [("conflicting-fact", "3月15日")]
