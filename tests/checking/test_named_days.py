"""Days that everybody knows by name, and what is counted from them."""

import pytest
from tests.checking.conftest import Told

DUE = {"delivery_date": "2025-12-22"}


@pytest.mark.parametrize(
    "sentence",
    [
        "クリスマスの3日前にあたる12月22日（月）に届く予定です。",
        "大晦日の9日前の12月22日（月）に届く予定です。",
        "12月22日（月）に届く予定です。クリスマスは12月25日（木）でございます。",
        "12月25日（木）のクリスマスには間に合う見込みです。",
        "成人の日の1月12日（月）は休みをいただきます。",
        "春分の日（3月20日）は休みをいただきます。",
    ],
)
def test_a_day_known_by_name_needs_no_source(told: Told, sentence: str) -> None:
    """Fixed days, second Mondays and equinoxes stand in every calendar."""
    assert told(sentence, **DUE) == []


@pytest.mark.parametrize(
    ("sentence", "finding"),
    [
        ("クリスマスの4日前の12月22日（月）に届く予定です。", "ungrounded-number"),
        ("敬老の日の3日前の12月22日（月）に届く予定です。", "ungrounded-number"),
        ("クリスマスは12月24日（水）でございます。", "ungrounded-date"),
        ("春分の日（3月19日）は休みをいただきます。", "ungrounded-date"),
        ("クリスマスの12月25日（木）にお届けいたします。", "conflicting-fact"),
    ],
)
def test_a_wrong_count_or_day_is_still_found(
    told: Told, sentence: str, finding: str
) -> None:
    """A miscounted span, another day, or a promise for a day that is not confirmed."""
    assert [code for code, _ in told(sentence, **DUE)] == [finding]
