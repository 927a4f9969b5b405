"""What a note says is there, or may be."""

import pytest

from replycraft.drafting.clause import Clause
from replycraft.drafting.permitted import permitted, theirs, there_said


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("箱がなくてもよい", "箱がなくても差し支えございません"),
        ("前日に返送すればよい", "前日に返送していただければ差し支えございません"),
        ("窓口に出せばよい", "窓口に出せば差し支えございません"),
        ("色がよい", ""),
        ("明日発送する", ""),
    ],
)
def test_what_a_note_permits(note: str, said: str) -> None:
    """A permission is told as one; any other end is left alone."""
    assert permitted(Clause.of(note)) == said


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("正面と裏口ともあり", "正面と裏口ともございます"),
        ("両館ともなし", "両館ともございません"),
        ("8日に空きあり", "8日に空きがございます"),
        ("座席の変更はなし", "座席の変更はございません"),
        ("館内に売店は無し", "館内に売店はございません"),
        ("再入場は不可", "再入場はいたしかねます"),
        ("名入れ品は返品不可", "名入れ品は返品できません"),
        ("中古品も受付可", "中古品もお受けできます"),
        ("普段着での参加も可", "普段着での参加も可能です"),
        ("青・白・黒から選択", "青・白・黒からお選びいただけます"),
        ("見積書を送付", ""),
    ],
)
def test_what_there_is(note: str, said: str) -> None:
    """What there is and what may be is said as the company says it."""
    assert there_said(Clause.of(note)) == said


def test_where_it_may_be_done_is_no_thing() -> None:
    """「店頭で可」 has no が of its own."""
    assert there_said(Clause.of("店頭で可")) == "店頭で可能です"


def test_what_the_customer_may_do_is_said_with_respect() -> None:
    """「受け取り可」 is the customer's deed, 「手配」 is none."""
    assert theirs("受け取り") == "お受け取りいただけます"
    assert theirs("視聴") == "ご視聴いただけます"
    assert theirs("手配") == ""
