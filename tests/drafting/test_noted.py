"""Confirmed facts in the words of staff, made fit for a letter's sentence."""

import pytest

from replycraft.drafting.noted import as_noun, with_days


@pytest.mark.parametrize(
    ("noted", "noun"),
    [
        ("梱包材の入れ忘れ", "梱包材の入れ忘れ"),
        ("梱包材の入れ忘れ。", "梱包材の入れ忘れ"),
        ("検品で確認が漏れていた", "検品で確認が漏れていたこと"),
        ("出荷前に色を現物で確認する", "出荷前に色を現物で確認すること"),
        ("在庫の数が合わない", "在庫の数が合わないこと"),
        ("点検を二人で行う方式に改めること", "点検を二人で行う方式に改めること"),
        (
            "依頼が送られていなかった。2026-02-20のご案内は誤り",
            "依頼が送られていなかったこと、ならびに2月20日（金）のご案内は誤りであること",
        ),
        ("", ""),
    ],
)
def test_noted_fact_becomes_a_noun(noted: str, noun: str) -> None:
    """「原因は…でございました」 is right Japanese around it."""
    assert as_noun(noted) == noun


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2025-12-01から始めます", "12月1日（月）から始めます"),
        ("番号 2025-12-01-77", "番号 2025-12-01-77"),
        ("2025-13-01", "2025-13-01"),
    ],
)
def test_iso_day_is_told_as_people_write_it(text: str, told: str) -> None:
    """A day inside a note is written out; a number that looks like one is not."""
    assert with_days(text) == told
