"""Labelled mails for tests of the fit."""

from pathlib import Path

import pytest

from replycraft.fitting.labelled import Labelled, read_labelled

LABELLED = Path(__file__).parents[1] / "data" / "labelled"


@pytest.fixture(scope="session")
def few_mails() -> tuple[Labelled, ...]:
    """Return the first 120 mails that the shipped weights were learned from."""
    path = LABELLED / "train.jsonl"
    return read_labelled(path.read_text(encoding="utf-8"), str(path))[:120]
