"""Reasons that are given for the house's own failure."""

import pytest
from tests.checking.conftest import Told

COMPLAINT = "湯のみが届きません。困っています。清水"


@pytest.mark.parametrize(
    "sentence",
    [
        "決算の作業が続いていたため、お返事が遅れました。",
        "どのメーカーの製品でも、このくらいの音は出るものでございます。",
        "ほかの皆様には問題なくお使いいただいております。",
    ],
)
def test_a_reason_that_no_fact_has_is_an_excuse(told: Told, sentence: str) -> None:
    """What nobody confirmed excuses nothing, and others are no comfort."""
    found = told(sentence, COMPLAINT, fault="unknown", resolution="investigate")
    assert [code for code, _ in found] == ["excuse"]


def test_a_confirmed_cause_is_no_excuse(told: Told) -> None:
    """The reason has a word of a confirmed fact."""
    sentence = "印刷機の故障のため、納品が遅れました。"
    facts = {"fault": "company", "resolution": "explain", "cause": "印刷機の故障"}
    assert told(sentence, COMPLAINT, **facts) == []


def test_what_a_carrier_reports_is_hearsay(told: Told) -> None:
    """Somebody else's account is passed on, not claimed."""
    sentence = "道路の通行止めにより配達が遅れているとの連絡がございました。"
    assert told(sentence, COMPLAINT, fault="unknown", resolution="investigate") == []
