"""Words find what they were not made from: sentences kept beside the lexicons.

`known` sentences were looked at while words were entered, `blind` ones were not:
only those say how well the words do on other people's mails.
"""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from replycraft.pipeline.assets import shipped_assets
from replycraft.scoring.tally import features_of
from replycraft.text.document import Document

FOLDER = Path(__file__).parent / "words"
LEXICON = shipped_assets().lexicon
# From so many points on a sentence counts as found.
ENOUGH = 0.5


class Figures(NamedTuple):
    """How many sentences are found: rightly (known, blind) and wrongly."""

    known: int
    blind: int
    wrong: int


# Measured; a change of words may better these figures, not worsen them.
MEASURED = {
    "demands-compensation": Figures(13, 5, 2),
    "demands-manager": Figures(11, 6, 1),
    "risks-abuse": Figures(20, 7, 0),
    "risks-authority": Figures(15, 6, 1),
    "risks-churn": Figures(22, 6, 0),
    "risks-extortion": Figures(14, 6, 1),
    "risks-hazard": Figures(20, 7, 0),
    "risks-injury": Figures(18, 10, 0),
    "risks-legal": Figures(12, 6, 0),
    "risks-privacy": Figures(22, 6, 0),
    "risks-publicity": Figures(23, 7, 2),
    "risks-threat": Figures(25, 4, 0),
    "traits-repeat_contact": Figures(26, 11, 3),
}


def figures(name: str) -> Figures:
    """Return what the words for *name* (`risks-churn`) find in its sentences."""
    dimension = name.replace("-", "/", 1)
    found = {"known": 0, "blind": 0, "wrong": 0}
    for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        document = Document("", row["text"])
        amounts = features_of(document, LEXICON.find(document)).amounts
        if amounts.get(dimension, 0.0) >= ENOUGH:
            found[row["set"] if row["holds"] else "wrong"] += 1
    return Figures(**found)


def test_every_set_is_measured() -> None:
    """A new set without figures, or figures without their set, cannot pass."""
    assert {path.stem for path in FOLDER.glob("*.jsonl")} == set(MEASURED)


@pytest.mark.parametrize("name", sorted(MEASURED))
def test_words_find_what_they_found(name: str) -> None:
    """No change of words loses a sentence in number or adds a false alarm."""
    now, before = figures(name), MEASURED[name]

    assert now.known >= before.known
    assert now.blind >= before.blind
    assert now.wrong <= before.wrong
