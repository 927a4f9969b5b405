"""Counts that are no facts, and those that only look so."""

import pytest
from tests.checking.conftest import Told

FIGURES = ("ungrounded-number", "ungrounded-date", "conflicting-fact")


def accused(found: list[tuple[str, str]]) -> list[str]:
    """Return the figures that are found fault with."""
    return [text for code, text in found if code in FIGURES]


@pytest.mark.parametrize(
    "steps",
    [
        "1 電源を切る\n2 コードを抜く\n3 蓋を開ける",
        "1）電源を切る\n2）コードを抜く\n3）蓋を開ける",
        "1:電源を切る\n2:コードを抜く\n3:蓋を開ける",
        "【1】電源を切る\n【2】コードを抜く\n【3】蓋を開ける",
        "質問2と質問3はご一緒にお確かめください。",
        "1つ目は電源、2つ目は蓋、3つ目はコードです。",
    ],
)
def test_what_numbers_a_line_is_no_figure(told: Told, steps: str) -> None:
    """「2 コードを抜く」 tells the second step, and no number of anything."""
    assert accused(told(f"次の順にお確かめください。\n{steps}")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "気になる箇所の写真を2、3枚お送りいただけますでしょうか。",
        "ご希望の候補を2〜3件お知らせください。",
        "ご都合のよい日を2、3日お知らせください。",
        "写真は1〜2枚で十分でございます。",
        "難しい場合は、2回に分けてお越しいただいても差し支えございません。",
        "お時間を10分ほど頂戴できますでしょうか。",
        "お電話で5分ほどお話を伺えればと存じます。",
    ],
)
def test_what_the_customer_may_choose_is_no_fact(told: Told, sentence: str) -> None:
    """A few of something that the customer is asked for need no source."""
    assert accused(told(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("残りは2、3枚でございます。", ["2", "3枚"]),
        ("気になる箇所の写真を12枚お送りください。", ["12枚"]),
        ("お荷物は3回に分けてお届けいたします。", ["3回"]),
        ("作業には20分ほど頂戴いたします。", ["20分"]),
        ("作業は4名で行います。", ["4名"]),
    ],
)
def test_what_the_house_tells_is_a_fact(
    told: Told, sentence: str, wrong: list[str]
) -> None:
    """What is left, or what the house does, is told with a source or not at all."""
    assert accused(told(sentence)) == wrong


@pytest.mark.parametrize(
    ("sentence", "text", "facts"),
    [
        (
            "3人でのご利用ですと、往復で7,200円です。",
            "三人で乗ります。清水",
            {"fare": "片道1,200円"},
        ),
        ("往復でおよそ16kmを走られるのですね。", "片道8kmを走ります。清水", {}),
        ("往路と復路を合わせて50分ほどです。", "清水", {"duration": "片道25分"}),
        (
            "お皿が5人分ですと、2回に分けて洗うことになります。",
            "お皿は5人分です。清水",
            {"capacity": "3人分"},
        ),
        ("大人2名様とお子様3名様ですね。", "大人二人と子供三人です。清水", {}),
    ],
)
def test_a_way_and_back_follows(
    told: Told, sentence: str, text: str, facts: dict[str, str]
) -> None:
    """There and back is twice as far, and what is too much for once takes two turns."""
    assert accused(told(sentence, text, **facts)) == []


def test_a_wrong_way_back_is_found(told: Told) -> None:
    """There and back is not what three ways cost."""
    found = told("往復で3,600円です。", fare="片道1,200円")
    assert accused(found) == ["3,600円"]
