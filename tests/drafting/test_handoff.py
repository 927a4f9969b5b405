"""The note for the person who takes a case over: complete, and in Japanese."""

import datetime as dt

from tests.drafting.cases import NOW

from replycraft.drafting.case import Case, Past, Plan, Promise
from replycraft.drafting.handoff import handoff
from replycraft.records.analysis import (
    Analysis,
    Anger,
    Demand,
    Evidence,
    Fact,
    Risk,
    Topic,
)
from replycraft.records.base import Span
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.draft import Handoff, HandoffEvidence
from replycraft.records.ids import Apology, FactKind, Kind, Stage
from replycraft.records.mail import IncomingMail

SENT = dt.datetime.fromisoformat("2025-11-04T09:12:00+09:00")
DUE = dt.datetime.fromisoformat("2025-11-05T17:00:00+09:00")
TITLES = {"topics/defect": "不良・破損", "demands/refund": "返金"}
SPAN = Span(start=0, end=1)
NO_PAST = Past()


def _said(quote: str, *, cancelled: str = "") -> Evidence:
    return Evidence(
        span=SPAN, quote=quote, points=1.0, why="w", term="t", cancelled=cancelled
    )


def _note(analysis: Analysis, past: Past = NO_PAST, **verified: object) -> Handoff:
    case = Case(
        mail=IncomingMail(subject="湯沸かしの件", date=SENT),
        analysis=analysis,
        verified=VerifiedFacts.model_validate(verified),
        profile=Profile(),
        now=NOW,
        past=past,
    )
    plan = Plan(
        stage=Stage.HOLDING,
        apology=Apology.LIMITED,
        due=DUE,
        late=False,
        deadline_met=True,
        escalated=True,
        needs=(),
    )
    return handoff(case, plan, TITLES)


def _analysis(**found: object) -> Analysis:
    return Analysis.model_validate(
        {"kind": Kind.COMPLAINT, "anger": Anger(level=3, score=0.7), **found}
    )


def test_summary_has_the_titles_of_topics_and_demands() -> None:
    """Staff read no ids; one without a title is told by its id rather than not at all."""
    note = _note(
        _analysis(
            customer_name="森 緑",
            topics=(Topic(id="defect", score=1.0), Topic(id="shuttle", score=0.5)),
            demands=(Demand(id="refund"),),
        )
    )

    assert note.summary == (
        "森 緑様より。件名「湯沸かしの件」。話題: 不良・破損、shuttle。ご要望: 返金。"
    )


def test_summary_says_what_is_not_known() -> None:
    """A mail without name, topic and wish gives no empty places."""
    assert _note(_analysis()).summary == (
        "お名前不明様より。件名「湯沸かしの件」。話題: 話題不明。ご要望: 明記なし。"
    )


def test_what_hurts_people_is_urgent() -> None:
    """The level has its name, and an injury is marked."""
    hurt = Risk(id="injury", evidence=(_said("手を火傷しました"),))

    assert _note(_analysis(risks=(hurt,))).severity == "怒り 3(怒り)、至急"
    assert _note(_analysis(risks=(Risk(id="churn"),))).severity == "怒り 3(怒り)"


def test_facts_are_told_by_their_names() -> None:
    """What the customer states, and what the company has confirmed, choices in words."""
    fact = Fact(kind=FactKind.AMOUNT, text="1万2,800円", value=12800, span=SPAN)
    note = _note(
        _analysis(facts=(fact,)),
        fault="company",
        resolution="refund",
        refund_date="2025-11-10",
        contact_by="2025-11-06T17:00",
        locker="B-7",
    )

    assert note.claimed == ("金額: 1万2,800円",)
    assert note.confirmed == (
        "返金日: 11月10日（月）",
        "責任の所在: 会社",
        "対応方針: 返金",
        "ご連絡の期限: 11月6日（木）17時",
        "locker: B-7",
    )


def test_timeline_is_in_the_order_of_time() -> None:
    """From the day that the customer names to the day that the desk promises."""
    fact = Fact(kind=FactKind.DATE, text="11月1日", value="2025-11-01", span=SPAN)

    assert _note(_analysis(facts=(fact,))).timeline == (
        "2025-11-01: お客様の記載「11月1日」",
        "2025-11-04 09:12: メール受信",
        "2025-11-04 10:00: 取り急ぎのお返事を下書き",
        "2025-11-05 17:00: お返事で約束した期限",
    )


def test_promises_have_their_fate() -> None:
    """Whoever takes over sees what was promised before, and whether it was kept."""
    promise = Promise(DUE, "調査のご報告", "水野 晶")
    past = Past(promises=((promise, True), (promise, False), (promise, None)))

    told = "調査のご報告(11月5日（水）17時、水野 晶): "
    assert _note(_analysis(), past).promised == (
        f"{told}期限内に連絡済み",
        f"{told}期限を過ぎた",
        f"{told}これから",
    )


def test_evidence_is_kept_word_for_word() -> None:
    """What was taken back by its own sentence accuses nobody."""
    risk = Risk(
        id="legal", evidence=(_said("訴えます"), _said("訴えません", cancelled="否定"))
    )

    assert _note(_analysis(risks=(risk,))).evidence == (
        HandoffEvidence(risk="legal", quote="訴えます", said_at=SENT),
    )
