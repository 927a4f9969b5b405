"""Tests of who of the customer's family was hurt or is in despair."""

import pytest
from tests.drafting.cases import NOW

from replycraft.drafting.case import Case
from replycraft.drafting.patient import despairing, patient
from replycraft.records.analysis import Analysis, Anger, Evidence, Risk
from replycraft.records.base import Span
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import Kind
from replycraft.records.mail import IncomingMail

RELATIVES = {
    "母": "お母様",
    "父": "お父様",
    "祖母": "おばあ様",
    "妻": "奥様",
    "夫": "ご主人様",
    "娘": "お嬢様",
    "息子": "ご子息",
    "上の子": "お子様",
}


def _case(text: str) -> Case:
    analysis = Analysis(kind=Kind.COMPLAINT, anger=Anger(level=2, score=0.4))
    mail = IncomingMail(text=text)
    case = Case(mail, analysis, VerifiedFacts(), Profile(), NOW)
    return case._replace(relatives=RELATIVES)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("送迎の車で、祖母(花子)の右手に大きな傷ができていました。", "おばあ様"),
        ("手すりが外れて父が落ち、腰を打ちました。", "お父様"),
        ("夫が迎えに行くと、娘は転んで膝から血を流していました。", "お嬢様"),
        ("上の子が段差で転びました。", "お子様"),
    ],
)
def test_the_one_who_was_hurt_is_named(text: str, who: str) -> None:
    """The relation that stands with the harm is named politely."""
    assert patient(_case(text)) == who


@pytest.mark.parametrize(
    "text",
    [
        "妻が吐きました。私も同じです。",
        "義母が転びました。",
        "隣の息子さんが転びました。",
        "母が階段から落ち、父が助けようとして転びました。",
        "母が見つけました。床が濡れていました。",
    ],
)
def test_nobody_is_named_where_it_may_be_others(text: str) -> None:
    """Several who suffered, other people's kin and mere witnesses are not named."""
    assert patient(_case(text)) is None


def test_only_those_whom_writers_name_are_named() -> None:
    """A word counts if it is listed, stands for itself only, and none are needed."""
    other = _case("下の子が転びました。")
    odd = _case("a+bが転びました。")

    assert patient(other) is None
    assert patient(other._replace(relatives={"下の子": "お子様"})) == "お子様"
    assert patient(odd._replace(relatives={"a+b": "お子様"})) == "お子様"
    assert patient(other._replace(relatives={})) is None


def _despair(text: str, quote: str) -> Case:
    start = text.index(quote)
    span = Span(start=start, end=start + len(quote), field="text")
    hint = Evidence(span=span, quote=quote, points=1.0, why="", term="")
    case = _case(text)
    risks = (Risk(id="self_harm", evidence=(hint,)),)
    return case._replace(analysis=case.analysis.model_copy(update={"risks": risks}))


def test_a_relative_who_spoke_of_dying_is_named() -> None:
    """The letter is not written as if the one who reports it were in despair."""
    text = "父はゆうべ、窓のほうを見て「もう終わりにしたい」と申しました。"

    assert despairing(_despair(text, "終わりにしたい")) == "お父様"


@pytest.mark.parametrize(
    "text",
    [
        "父が先に逝きました。もう終わりにしたいです。",
        "父に叱られました。「もう終わりにしたい」と毎晩思います。",
        "「もう終わりにしたい」と父の写真に話しています。",
    ],
)
def test_the_writer_s_own_despair_stays_the_writer_s(text: str) -> None:
    """Without a relative who says it, what is said is taken for the writer's own."""
    assert despairing(_despair(text, "終わりにしたい")) is None


def test_nobody_speaks_where_no_relative_is_listed() -> None:
    """Without a list of relatives what is said is taken for the writer's own."""
    text = "父はゆうべ、窓のほうを見て「もう終わりにしたい」と申しました。"

    assert despairing(_despair(text, "終わりにしたい")._replace(relatives={})) is None
