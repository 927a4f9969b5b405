"""Confirmed facts in the words of staff, made fit for a letter's sentence."""

import datetime as dt

import pytest

from replycraft.drafting.noted import (
    as_noun,
    for_customers,
    with_days,
    with_years,
)


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
        ("12/3付で解約", "12月3日付で解約"),
        ("2/6 15時まで", "2月6日 15時まで"),
        ("2/3、2/10、2/17", "2月3日、2月10日、2月17日"),
        ("1/4サイズの弓を1/2に減らす", "1/4サイズの弓を1/2に減らす"),
    ],
)
def test_iso_day_is_told_as_people_write_it(text: str, told: str) -> None:
    """A day inside a note is written out; a number that looks like one is not."""
    assert with_days(text) == told


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("客の手続きは不要", "お客様のお手続きは不要"),
        ("結果を客に報告", "結果をお客様に報告"),
        ("乗客に説明", "乗客に説明"),
        ("お客の声", "お客様のお声"),
        ("作業前に承諾をもらう", "作業前にご承諾をいただく"),
        ("社内の決まりによる", "私どもの決まりによる"),
        ("録画を見られる", "録画をご覧いただける"),
        ("自宅まで届ける", "ご自宅まで届ける"),
        ("息子さんに謝る", "ご子息に謝る"),
        ("下の子の受講", "下のお子様の受講"),
        ("作業前に了承を得る", "作業前にご了承をいただく"),
        ("荷崩れを確認と報告あり", "荷崩れを確認したとの報告あり"),
        ("異常なしと回答あり", "異常なしとの回答あり"),
    ],
)
def test_words_among_staff_are_not_told(note: str, said: str) -> None:
    """Customers are not called 客 to their faces."""
    assert for_customers(note) == said


def test_a_day_in_brackets_behind_today_loses_them() -> None:
    """Brackets do not stand in brackets."""
    assert with_days("本日(2026-03-16)から点検") == "本日3月16日（月）から点検"


def test_a_day_far_away_has_its_year() -> None:
    """A purchase of three years ago is not of last month; near days and others stay."""
    today, far = dt.date(2025, 12, 14), dt.timedelta(days=180)

    assert (
        with_years("2022-11-05に同店で購入", today, far) == "2022年11月5日に同店で購入"
    )
    assert with_years("2025-11-05に購入", today, far) == "2025-11-05に購入"
    assert with_years("2022-99-05に購入", today, far) == "2022-99-05に購入"
    assert with_years("2022-11-05", today, far) == "2022-11-05"
    assert with_years(12, today, far) == 12


@pytest.mark.parametrize(
    ("noted", "noun"),
    [
        ("中央の電池の向きが逆", "中央の電池の向きが逆だったこと"),
        ("給水の管が破損", "給水の管が破損したこと"),
        ("係が使う棚", "係が使う棚"),
    ],
)
def test_a_state_with_its_subject_becomes_a_noun(noted: str, noun: str) -> None:
    """What was wrong with something needs だったこと or したこと to be a cause."""
    assert as_noun(noted) == noun
