"""Labelled mails for tests of the fit."""

from pathlib import Path

import pytest

from replycraft.fitting.labelled import Labelled, read_labelled

LABELLED = Path(__file__).parents[1] / "data" / "labelled"
LEXICON = {
    "anger/insult.toml": '[[term]]\nphrase = ["馬鹿", "泥棒"]\npoints = 2.0\nwhy = "侮辱"\nhit = ["馬鹿。"]\n',
    "topics/delivery.toml": '[[term]]\nphrase = ["届かない", "配送", "配達"]\nwhy = "配送"\nhit = ["届かない。"]\n',
}


@pytest.fixture(scope="session")
def few_mails() -> tuple[Labelled, ...]:
    """Return the first 120 mails that the shipped weights were learned from."""
    path = LABELLED / "train.jsonl"
    return read_labelled(path.read_text(encoding="utf-8"), str(path))[:120]
