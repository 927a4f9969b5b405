"""Deeds that no fact has, in replies to complaints that are still being looked into."""

from collections.abc import Callable

import pytest
from tests.checking.conftest import CLOSING, DESK, NOW, OPENING

from replycraft.checking.check import Case, check
from replycraft.records.analysis import Analysis, Anger
from replycraft.records.desk import VerifiedFacts
from replycraft.records.ids import Kind
from replycraft.records.mail import IncomingMail

Told = Callable[..., list[tuple[str, str]]]
_FOUND = ["unbacked-promise"]


@pytest.fixture
def told() -> Told:
    """Return a function: what is found in a reply of one sentence to a complaint."""

    def run(sentence: str, **facts: object) -> list[tuple[str, str]]:
        mail = IncomingMail(from_name="清水 浩", text="湯のみが割れていました。清水")
        analysis = Analysis(kind=Kind.COMPLAINT, anger=Anger(level=2, score=0.5))
        verified = VerifiedFacts.model_validate(facts)
        case = Case(mail, analysis, verified, DESK, NOW)
        found = check(OPENING + sentence + CLOSING, case)
        return [(finding.code.value, finding.text) for finding in found]

    return run


@pytest.mark.parametrize(
    "sentence",
    [
        "壊れた花瓶は、同じ窯のものを探してお返しします。",
        "お部屋の壁紙を、こちらで貼り替えておきます。",
        "お子様には、別の先生をお付けします。",
        "お名前の刻印は、もう一度彫り直します。",
        "ご近所の皆様にも、お詫びの品をお配りしました。",
        "その日のキャンセル待ちに、お名前を入れておきました。",
        "掲示板の写真を取り下げました。",
    ],
)
def test_a_deed_without_a_decision_is_found(told: Told, sentence: str) -> None:
    """Whatever it is called: only what is listed may be done meanwhile."""
    assert [code for code, _ in told(sentence, resolution="investigate")] == _FOUND


@pytest.mark.parametrize(
    "sentence",
    [
        "厳しいお言葉も、まっすぐに受け止めます。",
        "何があったのかを、順を追ってたどってまいります。",
        "お写真を専門の者に回しました。",
        "電話の録音を、はじめから聞き直します。",
        "お客様のお名前は伏せて、聞き取りをいたします。",
        "調べのもとになった記録と、一つずつ照らし合わせます。",
        "お越しの際に、係の者がお品をお預けいただけるようご案内します。",
    ],
)
def test_looking_asking_and_telling_is_not(told: Told, sentence: str) -> None:
    """This is what a desk does until it knows."""
    assert told(sentence, resolution="investigate") == []


def test_what_a_fact_has_may_be_said(told: Told) -> None:
    """The deed itself is confirmed, or the thing that is told whole."""
    sentence = "お子様には、別の先生をお付けします。"
    facts = {"resolution": "investigate"}

    assert [code for code, _ in told(sentence, **facts)] == _FOUND
    assert told(sentence, plan="次の回から別の先生を付ける", **facts) == []
    assert told(sentence, plan="別の先生をお付けします", **facts) == []


def test_a_decided_case_is_left_to_the_listed_words(told: Told) -> None:
    """Where something is decided, what else belongs to it is not listed."""
    assert told("お名前の刻印は、もう一度彫り直します。", resolution="exchange") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "調理場の温度計が壊れたまま使っておりました。",
        "係の者が鍵を掛けずに帰っておりました。",
        "在庫の数を数え違えておりました。",
        "古い油を使い続けておりました。",
    ],
)
def test_what_was_is_owned_only_when_found_out(told: Told, sentence: str) -> None:
    """Such a sentence admits a fault without any word for one."""
    facts = {"resolution": "investigate"}

    assert [code for code, _ in told(sentence, **facts)] == ["liability-admission"]
    assert told(sentence, fault="company", **facts) == []
    assert told(sentence, finding=sentence, **facts) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "当日は雪が降っておりました。",
        "お写真は四枚とも鮮明に写っておりました。",
        "担当の者も、お声の様子を気に掛けておりました。",
        "ご事情を知らずにご案内しておりました。",
        "原因は、まだ分かっておりません。",
    ],
)
def test_what_nobody_did_is_no_admission(told: Told, sentence: str) -> None:
    """Snow falls, pictures show, letters are read."""
    assert told(sentence, resolution="investigate") == []
