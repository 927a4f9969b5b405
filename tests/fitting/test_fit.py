"""Weights are learned from labelled mails, the same way each time."""

from random import Random

import pytest
from tests.fitting.conftest import LEXICON

pytest.importorskip("scipy")

from replycraft.fitting.cross import loaded
from replycraft.fitting.fit import FitReport, fit
from replycraft.fitting.labelled import Labelled


@pytest.fixture(scope="module")
def report(few_mails: tuple[Labelled, ...]) -> FitReport:
    """Return what a fit on few mails gives."""
    return fit(few_mails, LEXICON)


def test_the_same_mails_give_the_same_bytes(
    report: FitReport, few_mails: tuple[Labelled, ...]
) -> None:
    """Anyone can repeat the shipped tables."""
    assert fit(few_mails, LEXICON).files == report.files


def test_the_tables_can_be_loaded(report: FitReport) -> None:
    """What the fit writes is what the scoring reads; steps of anger come first."""
    weights = loaded(report.files)

    assert [output.name for output in weights.outputs[:4]] == [
        "anger/1",
        "anger/2",
        "anger/3",
        "anger/4",
    ]
    lines = report.files["grams.tsv"].splitlines()
    assert len(weights.gram_names) - 1 == len(lines) - 2


def test_an_insult_speaks_for_anger(report: FitReport) -> None:
    """The weight of a term has the sign a person expects."""
    weights = loaded(report.files)

    assert weights.heat["anger/insult.toml:馬鹿"] > 0


def test_figures_are_of_mails_not_learned_from(report: FitReport) -> None:
    """A fit on 120 mails is far from perfect; figures near 1 would be of its own."""
    assert len(report.given) == 120
    assert 0.3 < report.figures["anger_qwk"] < 0.95


def test_no_mail_is_judged_by_what_it_taught(few_mails: tuple[Labelled, ...]) -> None:
    """Labels dealt out by chance can't be guessed; only weights that saw them could."""
    angers = [mail.label["anger"] for mail in few_mails]
    dealt = Random(1).sample(angers, k=len(angers))  # noqa: S311 (no secret)
    mails = [
        mail._replace(label=mail.label | {"anger": anger})
        for mail, anger in zip(few_mails, dealt, strict=True)
    ]

    assert abs(fit(mails, LEXICON).figures["anger_qwk"]) < 0.25
