"""The figures are those of the rubric."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest
from tests.labels import CALM as PLAIN

from replycraft.fitting.evaluate import (
    fact_figures,
    figures,
    judgement_figures,
    predicted_label,
    should_escalate,
    weighted_kappa,
)
from replycraft.fitting.labelled import as_message, read_labelled
from replycraft.pipeline.desk import Desk

LABELLED = Path(__file__).parents[1] / "data" / "labelled"
CALM = PLAIN | {"demands": ["contact"]}
FURIOUS = CALM | {"anger": 4, "topics": ["staff"], "risks": ["abuse"], "escalate": True}
INQUIRY = CALM | {"kind": "inquiry", "anger": 0, "topics": [], "demands": []}


def test_perfect_answers_score_one() -> None:
    """Every figure is 1 where nothing is wrong, and errors are 0."""
    labels = [CALM, FURIOUS, INQUIRY]

    table = judgement_figures(labels, labels)

    assert {name: value for name, value in table.items() if value != 1} == {
        "mails": 3,
        "anger_mae": 0,
    }


def test_a_wrong_level_costs_kappa_by_its_square() -> None:
    """Two levels off weighs four times one level off."""
    assert weighted_kappa([0, 1, 2, 3], [0, 1, 2, 3]) == 1
    assert weighted_kappa([0, 4], [4, 0]) == -1
    assert weighted_kappa([0, 1, 2, 3], [0, 1, 2, 2]) == pytest.approx(7 / 8)


def test_figures_count_over_all_pairs() -> None:
    """Precision and recall are taken over all mails together."""
    assert figures([({"a", "b"}, {"a"}), (set(), {"c"})]) == (0.5, 0.5, 0.5)


def test_only_complaints_count_for_topics() -> None:
    """A topic on an inquiry is neither right nor wrong."""
    table = judgement_figures([CALM, INQUIRY], [CALM, INQUIRY | {"topics": ["staff"]}])

    assert table["topic_f1"] == 1


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        ({}, False),
        ({"risks": ["injury"]}, True),
        ({"risks": ["publicity"]}, False),
        ({"risks": ["publicity"], "anger": 3}, True),
        ({"anger": 3}, False),
        ({"anger": 3, "repeat_contact": True}, True),
        ({"anger": 4}, True),
        ({"demands": ["manager"]}, True),
    ],
)
def test_escalation_is_derived(changed: dict[str, object], *, wanted: bool) -> None:
    """The rubric's rule, case by case."""
    assert should_escalate(CALM | changed) is wanted


def test_facts_are_compared_by_value() -> None:
    """Blanks in names and commas in amounts make no difference."""
    gold = {
        "kind": "complaint",
        "deadline": None,
        "customer_name": "山田 太郎",
        "facts": [{"kind": "amount", "text": "1,200円", "value": 1200}],
    }
    given = gold | {
        "customer_name": "山田太郎",
        "facts": [{"kind": "amount", "text": "千二百円", "value": "1,200"}],
    }

    table = fact_figures([gold], [given])

    assert (table["name_acc"], table["fact_amount_f1"]) == (1, 1)


def test_what_nobody_labelled_is_not_measured() -> None:
    """A desk's file without names, deadlines and facts has no figures for them."""
    said = CALM | {"deadline": None, "customer_name": "山田", "facts": []}

    assert fact_figures([CALM], [said]) == {}


def test_what_no_mail_shows_is_not_measured() -> None:
    """Without a complaint nothing can be said about first topics."""
    assert "topic_primary" not in judgement_figures([INQUIRY], [INQUIRY])


def test_the_figures_equal_those_of_the_reference_program() -> None:
    """Answers and figures that it once gave for the development mails, to the last digit."""
    path = LABELLED / "dev.jsonl"
    mails = read_labelled(path.read_text(encoding="utf-8"), path.name)
    stored = json.loads((LABELLED / "dev.scored.json").read_text(encoding="utf-8"))
    gold = [mail.label for mail in mails]

    table = judgement_figures(gold, stored["preds"])
    table |= fact_figures(gold, stored["preds"])

    assert table == stored["metrics"]


def test_a_labelled_mail_says_the_same_in_any_encoding() -> None:
    """The reference program sends mails in eight encodings; the answers don't differ."""
    path = LABELLED / "dev.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()[:40]
    mails = read_labelled("\n".join(lines), path.name)
    to_eml, desk = _make_eml(), Desk()

    ours = [predicted_label(desk.analyze(as_message(mail))) for mail in mails]

    assert ours == [
        predicted_label(desk.analyze(to_eml(json.loads(line)))) for line in lines
    ]


def _make_eml() -> Any:  # noqa: ANN401 (a function of a file that isn't imported)
    """Return the function that makes the mails that all figures are measured on."""
    spec = importlib.util.spec_from_file_location("m", LABELLED / "make_eml.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.to_eml
