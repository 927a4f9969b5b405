"""Measures, spans and rates that are told instead of the confirmed ones."""

from tests.checking.conftest import Told


def test_the_other_end_of_a_span_is_compared(told: Told) -> None:
    """9:30 is right, so the end that goes with it is meant."""
    facts = {"outage_time": "9:30〜14:30", "resolution": "explain"}
    found = told("断水は9時30分から16時30分まででございます。", **facts)
    assert found == [("conflicting-fact", "16時30分")]
    assert told("断水は9時30分から14時30分まででございます。", **facts) == []


def test_a_rate_is_compared_with_the_only_confirmed_one(told: Told) -> None:
    """The digits are those of 0.85%, in another order."""
    facts = {"rate": "年0.85%", "resolution": "explain"}
    found = told("現在の利率は年0.58%です。", **facts)
    assert found == [("conflicting-fact", "0.58%")]


def test_what_lies_within_a_confirmed_range_is_none(told: Told) -> None:
    """The customer's 108cm are of 105 to 120."""
    facts = {"recommend": "身長105〜120cmは18インチ", "resolution": "explain"}
    mail = "身長108センチの娘です。清水"
    assert told("身長108センチでしたら、18インチが合います。", mail, **facts) == []


def test_a_limit_is_not_what_the_customer_has(told: Told) -> None:
    """A child of 18 months is held against 「12か月から」 by nobody."""
    facts = {"target": "12か月から", "resolution": "explain"}
    mail = "18か月の子です。清水"
    assert told("18か月でしたら、お申し込みになれます。", mail, **facts) == []


def test_the_day_after_a_confirmed_one_is_none(told: Told) -> None:
    """Whoever has nothing on the 10th shall call, as the 9th was the day."""
    facts = {"payment_date": "2025-11-13", "resolution": "explain"}
    sentence = (
        "お振り込みは11月13日（木）です。"
        "14日になってもご入金がなければ、お電話ください。"
    )
    assert told(sentence, **facts) == []


def test_the_word_before_a_measure_tells_as_well(told: Told) -> None:
    """Nothing stands behind 「解約後90日間」."""
    facts = {"data_access": "解約後90日間", "resolution": "explain"}
    found = told("データは、解約後60日間はお取り出しになれます。", **facts)
    assert found == [("conflicting-fact", "60日間")]


def test_the_other_bound_of_a_span_is_a_fact_of_its_own(told: Told) -> None:
    """The last day is right, so the first one that goes with it is meant."""
    facts = {"break_start": "2025-12-29", "break_end": "2026-01-03"}
    mail = "湯のみ教室は12月30日から休みですか。清水"
    sentence = "12月{}から1月3日（土）まではお休みです。"
    found = told(sentence.format("30日（火）"), mail, resolution="explain", **facts)
    assert found == [("conflicting-fact", "12月30日")]
    assert (
        told(sentence.format("29日（月）"), mail, resolution="explain", **facts) == []
    )
