"""Sentences of writers with facts in them."""

import pytest

from replycraft.drafting.fact_sentences import filled, is_doubled, takes_noun
from replycraft.drafting.told import Value


def test_what_there_is_stands_once_in_a_sentence() -> None:
    """「報告あり」 has its あり in 「ございました」; elsewhere it stays."""
    report = "配送会社からは、{値}がございました。"

    assert filled(report, "誤配と報告あり", {}) == (
        "配送会社からは、誤配と報告がございました。"
    )
    assert filled("{値}、{item}です。", "在庫あり", {"item": Value("皿")}) == (
        "在庫あり、皿です。"
    )


def test_a_report_that_breaks_off_in_what_was_done_says_so() -> None:
    """「荷崩れを確認」 becomes 「確認したとの報告」; a noun stays."""
    sentence = "配送会社からは、{値}との報告がございました。"

    assert filled(sentence, "荷崩れを確認", {}) == (
        "配送会社からは、荷崩れを確認したとの報告がございました。"
    )
    assert filled(sentence, "通行止め", {}) == (
        "配送会社からは、通行止めとの報告がございました。"
    )


def test_what_there_is_has_its_bracket_behind() -> None:
    """「送迎あり(要予約)」 says あり once, and what is in brackets at the end."""
    assert (
        filled("{値}がございます。", "同じ型が1本あり", {}) == "同じ型が1本ございます。"
    )
    assert filled("{値}がございます。", "駅から送迎あり(要予約)", {}) == (
        "駅から送迎がございます（要予約）。"
    )


@pytest.mark.parametrize(
    ("sentence", "value", "doubled"),
    [
        ("チェックインは、{値}から承ります。", "出航の90分前まで", True),
        ("チェックインは、{値}から承ります。", "15時", False),
        ("発送は、{値}に行っております。", "毎週火曜に発送", True),
        ("発送は、{値}に行っております。", "火曜", False),
    ],
)
def test_a_limit_or_a_deed_stands_once(
    sentence: str, value: str, *, doubled: bool
) -> None:
    """The latest time is no earliest one, and what is done is not done twice."""
    assert is_doubled(sentence, value, {}) is doubled


def test_what_is_brought_is_a_thing() -> None:
    """「お越しの際は、{値}をお持ちください」 has no room for a sentence."""
    assert takes_noun("お越しの際は、{値}をお持ちください。")
    assert not takes_noun("ご返金は、{値}の予定でございます。")
