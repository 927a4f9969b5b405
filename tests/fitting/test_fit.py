"""Weights are learned from labelled mails, the same way each time."""

import pytest

pytest.importorskip("scipy")

from replycraft.fitting.fit import FitReport, fit
from replycraft.fitting.labelled import Labelled
from replycraft.scoring.weights import Weights, compile_weights

LEXICON = {
    "anger/insult.toml": '[[term]]\nphrase = ["馬鹿", "泥棒"]\npoints = 2.0\nwhy = "侮辱"\nhit = ["馬鹿。"]\n',
    "topics/delivery.toml": '[[term]]\nphrase = ["届かない", "配送", "配達"]\nwhy = "配送"\nhit = ["届かない。"]\n',
}


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
    files = {f"learned/{name}": text for name, text in report.files.items()}

    weights = Weights.from_data(compile_weights(files))

    assert [output.name for output in weights.outputs[:4]] == [
        "anger/1",
        "anger/2",
        "anger/3",
        "anger/4",
    ]
    assert len(weights.gram_names) - 1 == report.grams


def test_an_insult_speaks_for_anger(report: FitReport) -> None:
    """The weight of a term has the sign a person expects."""
    files = {f"learned/{name}": text for name, text in report.files.items()}

    weights = Weights.from_data(compile_weights(files))

    assert weights.heat["anger/insult.toml:馬鹿"] > 0


def test_figures_are_of_mails_not_learned_from(report: FitReport) -> None:
    """A fit on 120 mails is far from perfect; figures near 1 would be of its own."""
    assert report.mails == 120
    assert 0.3 < report.figures["anger_qwk"] < 0.95
