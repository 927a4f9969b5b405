"""Days that follow from known days and spans of time."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "製造日から45日ですので、12月20日(土)までお召し上がりになれます。",
            {"baking_date": "2025-11-05", "shelf_life": "製造日から45日"},
        ),
        (
            "11月10日(月)までのご連絡は無料です。11日以降は20%を頂戴します。",
            {"change_by": "2025-11-10", "late_fee": "20%"},
        ),
        (
            "11月14日(金)にお待ちしております。13日(木)までにお電話ください。",
            {"visit_date": "2025-11-14"},
        ),
        (
            "審査は2営業日ですので、本日のお申し込みで、遅くとも11月6日(木)には使えます。",
            {"review_time": "2営業日"},
        ),
        (
            "土日は休みですので、お電話は11月10日(月)からお受けできます。",
            {"holiday": "2025-11-08"},
        ),
        ("検針は毎月5日で、次は12月5日(金)です。", {"meter": "検針は毎月5日"}),
        ("教室は第2火曜ですので、次は11月11日(火)です。", {"class_day": "第2火曜"}),
        (
            "ご出発の21日前、11月28日(金)から料金がかかります。",
            {"departure_date": "2025-12-19", "rule": "出発の21日前から20%"},
        ),
        (
            "来年の8月16日(日)まで保証いたしております。",
            {"warranty_until": "2026-08-16"},
        ),
    ],
)
def test_a_day_that_follows_has_a_source(
    told: Told, sentence: str, facts: dict[str, str]
) -> None:
    """Known spans, the day beside a limit, the calendar and a year in words."""
    codes = [code for code, _ in told(sentence, resolution="explain", **facts)]
    assert not {"ungrounded-date", "conflicting-fact", "weekday-mismatch"} & set(codes)


@pytest.mark.parametrize(
    ("sentence", "facts", "day"),
    [
        (
            "製造日から45日ですので、12月24日(水)までお召し上がりになれます。",
            {"baking_date": "2025-11-05", "shelf_life": "製造日から45日"},
            "12月24日",
        ),
        (
            "11月25日(火)に入荷いたします。",
            {"order_date": "2025-11-04", "transit": "21日"},
            "11月25日",
        ),
        ("展示は12月9日(火)からです。", {"open_day": "第1土曜"}, "12月9日"),
    ],
)
def test_a_day_that_does_not_follow_has_none(
    told: Told, sentence: str, facts: dict[str, str], day: str
) -> None:
    """Neither a wrong sum, nor a promise of the desk, nor another weekday."""
    found = told(sentence, resolution="explain", **facts)
    assert ("ungrounded-date", day) in found


def test_the_days_before_a_day_of_the_mail_are_counted(told: Told) -> None:
    """The 22nd is three days before the customer's 25th."""
    facts = {"done_date": "2025-11-22", "resolution": "explain"}
    text = "25日が家賃の振込日です。清水"
    sentence = "11月22日(土)、お振り込みの{}日前にはお使いになれます。"
    assert told(sentence.format(3), text, **facts) == []
    found = told(sentence.format(8), text, **facts)
    assert found == [("ungrounded-number", "8日")]


def test_two_steps_may_be_told_in_one_sentence(told: Told) -> None:
    """Sent three working days after the answer, there the day after."""
    facts = {
        "answer_by": "2025-11-07",
        "repair_time": "承諾の3営業日後に発送、翌日に届く",
        "resolution": "repair",
    }
    mail = "いつ届きますか。清水"
    sentence = (
        "ご承諾の3営業日後に発送し、翌日に届きますので、11月7日(金)までに"
        "お返事をいただければ、{}のお届けとなります。"
    )
    assert told(sentence.format("13日(木)"), mail, **facts) == []
    assert told(sentence.format("14日(金)"), mail, **facts) != []
