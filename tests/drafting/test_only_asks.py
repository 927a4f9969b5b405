"""Plain questions that were read as complaints."""

import pytest
from tests.drafting.cases import NOW

from replycraft.drafting.case import Case
from replycraft.drafting.only_asks import is_decided, kind_of_case, only_asks
from replycraft.records.analysis import Analysis, Anger, Risk
from replycraft.records.desk import Profile, VerifiedFacts
from replycraft.records.ids import Kind
from replycraft.records.mail import IncomingMail


def _asks(
    text: str = "鍵は何本ありますか。",
    *,
    level: int = 0,
    risks: tuple[str, ...] = (),
    situations: tuple[str, ...] = (),
    **verified: object,
) -> bool:
    return only_asks(_case(text, level, risks, situations, verified))


def _case(
    text: str = "鍵は何本ありますか。",
    level: int = 0,
    risks: tuple[str, ...] = (),
    situations: tuple[str, ...] = (),
    verified: dict[str, object] | None = None,
) -> Case:
    analysis = Analysis(
        kind=Kind.COMPLAINT,
        anger=Anger(level=level, score=0.1),
        risks=tuple(Risk(id=risk) for risk in risks),
    )
    facts = VerifiedFacts.model_validate({"resolution": "explain", **(verified or {})})
    mail = IncomingMail(text=text)
    return Case(mail, analysis, facts, Profile(), NOW, situations=situations)


def test_a_calm_question_that_is_explained_only_asks() -> None:
    """Nothing went wrong, and the answer is an explanation."""
    assert _asks()


def test_a_rustic_question_that_is_explained_only_asks() -> None:
    """Dialect reads like anger: where nothing is amiss it is none."""
    assert _asks("見てもらうだけでもお金はいるとですか。", level=2)


@pytest.mark.parametrize(
    "other",
    [
        {"text": "鍵が折れました。"},
        {"level": 3},
        {"level": 2, "text": "どういうつもりですか。"},
        {"risks": ("injury",)},
        {"situations": ("event_broken",)},
        {"resolution": "refund"},
        {"fault": "company"},
    ],
)
def test_what_went_wrong_is_no_mere_question(other: dict[str, object]) -> None:
    """Anger, a danger, a trouble, a fault or a remedy keep it a complaint."""
    assert not _asks(**other)  # type: ignore[arg-type]


def test_a_decided_matter_without_a_sure_risk_is_decided() -> None:
    """A child's fever that keeps it at home is no injury to be looked into first."""
    assert is_decided(_case())
    assert is_decided(_case(risks=("churn",)))
    assert is_decided(_case("熱が出たので休みます。", risks=("injury",)))


@pytest.mark.parametrize("resolution", [None, "investigate"])
def test_what_is_still_looked_into_is_not_decided(resolution: str | None) -> None:
    """Without a decision there is nothing to answer with."""
    assert not is_decided(_case(verified={"resolution": resolution}))


def test_a_sure_risk_stands_in_the_way() -> None:
    """A risk that nothing speaks against is for a person first."""
    assert not is_decided(_case(risks=("press",)))


@pytest.mark.parametrize(
    ("text", "resolution"),
    [
        ("保険料の口座を変えたいです。", "explain"),
        ("領収書を送ってください。", "resend"),
        ("布団を二枚洗ってほしいんだけど。値段も教えてちょうだい。", "explain"),
        ("12月の予約を取り消したいです。", "cancel"),
    ],
)
def test_a_plain_request_only_asks(text: str, resolution: str) -> None:
    """Who wants something done, and tells of nothing wrong, complains of nothing."""
    assert _asks(text, resolution=resolution)


@pytest.mark.parametrize(
    "text",
    [
        "領収書がまだ来ません。送ってください。",
        "並び方が分かりにくく困りました。改善をお願いします。",
    ],
)
def test_a_request_for_something_wrong_is_a_complaint(text: str) -> None:
    """What lacks, is late or bad is apologised for."""
    assert not _asks(text, resolution="resend")


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ({"fault": "company", "cause": "時計の見誤り"}, Kind.COMPLAINT),
        ({"fault": "company"}, Kind.THANKS),
        ({}, Kind.THANKS),
    ],
)
def test_a_cause_at_the_company_is_no_thanks(
    facts: dict[str, object], kind: Kind
) -> None:
    """A short calm report may read like thanks; who knows the fault knows better."""
    case = _case("バスが早く出ました。", verified=facts)
    case = case._replace(
        analysis=case.analysis.model_copy(update={"kind": Kind.THANKS})
    )
    assert kind_of_case(case) == kind
