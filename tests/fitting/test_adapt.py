"""A house's own mails move the weights that are there."""

import pytest
from tests.fitting.conftest import LEXICON

pytest.importorskip("scipy")

from replycraft.fitting.adapt import adapt
from replycraft.fitting.cross import loaded
from replycraft.fitting.fit import fit
from replycraft.fitting.labelled import Labelled
from replycraft.fitting.seen import mark_of, seen_by
from replycraft.fitting.tables import read_tables, written

TABLES = ("outputs.tsv", "features.tsv", "grams.tsv", "words.tsv")


@pytest.fixture(scope="module")
def first(few_mails: tuple[Labelled, ...]) -> dict[str, str]:
    """Return tables made from the first 60 mails."""
    return fit(few_mails[:60], LEXICON).files


def test_tables_are_read_as_they_were_written(first: dict[str, str]) -> None:
    """Reading and writing changes not a byte, so what is not moved stays."""
    assert written(read_tables(first)) == {name: first[name] for name in TABLES}


def test_the_same_mails_give_the_same_bytes(
    first: dict[str, str], few_mails: tuple[Labelled, ...]
) -> None:
    """Anyone can repeat a house's tables."""
    own = few_mails[60:]

    assert adapt(own, LEXICON, first).files == adapt(own, LEXICON, first).files


def test_what_the_mails_do_not_speak_of_stays(
    first: dict[str, str], few_mails: tuple[Labelled, ...]
) -> None:
    """A desk that has not yet had an injury does not unlearn what one looks like."""
    own = [mail._replace(label=mail.label | {"risks": []}) for mail in few_mails[60:]]

    before, after = read_tables(first), read_tables(adapt(own, LEXICON, first).files)

    risks = {name for name in before.outputs if name.startswith("risks/")}
    assert risks
    assert {name: after.outputs[name] for name in risks} == {
        name: before.outputs[name] for name in risks
    }
    for gram, weights in before.grams.items():
        for name in risks & weights.keys():
            assert after.grams[gram][name] == weights[name]


def test_what_all_mails_say_is_learned(
    first: dict[str, str], few_mails: tuple[Labelled, ...]
) -> None:
    """Where a house's labels differ in a way that its mails show, the weights follow."""
    own = [
        mail._replace(
            body="至急扱いの件、今日中に。"
            if at % 2
            else "ゆっくりで、来週でもよいです。",
            label=mail.label
            | {"kind": "complaint", "anger": 4 * (at % 2), "topics": ["delivery"]},
        )
        for at, mail in enumerate(few_mails[60:])
    ]

    report = adapt(own, LEXICON, first)

    assert report.figures["anger_exact"] > 0.9
    weights = loaded(report.files)
    names = [name for name in weights.gram_names if "至急" in name]
    assert names


def test_whose_mails_taught_the_weights_is_remembered(
    first: dict[str, str], few_mails: tuple[Labelled, ...]
) -> None:
    """Both what the tables were made from before and what moved them now."""
    files = adapt(few_mails[60:], LEXICON, first).files

    assert seen_by(files) == {mark_of(mail) for mail in few_mails}
