"""Names of ids: none is missing, and the page says what the program says."""

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

import pytest

from replycraft.drafting.slots import VERIFIED_LABELS
from replycraft.records import names
from replycraft.records.ids import (
    LEVELS,
    Apology,
    FactKind,
    Fault,
    Kind,
    Resolution,
    Stage,
    Status,
)

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "src/replycraft/server/static/names.js").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("ids", "named"),
    [
        (Kind, names.KIND_NAMES),
        (FactKind, names.FACT_NAMES),
        (Status, names.STATUS_NAMES),
        (Stage, names.STAGE_NAMES),
        (Apology, names.APOLOGY_NAMES),
        (Fault, names.FAULT_NAMES),
        (Resolution, names.RESOLUTION_NAMES),
    ],
)
def test_every_id_has_one_name(ids: type[StrEnum], named: Mapping[str, str]) -> None:
    """None falls back to English, and no two are called alike."""
    assert set(named) == set(ids)
    assert len(set(named.values())) == len(named)


def test_every_level_has_one_name() -> None:
    """From calm to furious."""
    assert len(set(names.LEVEL_NAMES)) == len(LEVELS) == 5


@pytest.mark.parametrize(
    ("group", "named"),
    [
        ("kinds", names.KIND_NAMES),
        ("facts", names.FACT_NAMES),
        ("statuses", names.STATUS_NAMES),
        ("stages", names.STAGE_NAMES),
        ("apologies", names.APOLOGY_NAMES),
    ],
)
def test_page_has_the_same_names(group: str, named: Mapping[str, str]) -> None:
    """Staff who change between page and terminal read one language."""
    block = re.search(rf"^  {group}: \{{(.*?)\}},", PAGE, re.DOTALL | re.MULTILINE)

    assert block is not None
    assert dict(re.findall(r'(\w+): "([^"]*)"', block[1])) == named


@pytest.mark.parametrize(
    ("fact", "named"),
    [("resolution", names.RESOLUTION_NAMES), ("fault", names.FAULT_NAMES)],
)
def test_page_has_the_same_choices(fact: str, named: Mapping[str, str]) -> None:
    """What is chosen on the page is what the note for the next person says."""
    block = re.search(
        rf'\["{fact}", "[^"]*", "choice", \[(.*?)\n  \]\]', PAGE, re.DOTALL
    )

    assert block is not None
    assert dict(re.findall(r'\["(\w+)", "([^"]*)"\]', block[1])) == named


def test_page_has_the_same_levels_and_facts_to_confirm() -> None:
    """The last of the facts is a date of the desk's own, which no letter names."""
    levels = re.search(r"^export const LEVELS = \[(.*?)\];", PAGE, re.MULTILINE)
    facts = re.findall(r'^  \["(\w+)", "([^"]*)"', PAGE, re.MULTILINE)

    assert levels is not None
    assert tuple(re.findall('"([^"]*)"', levels[1])) == names.LEVEL_NAMES
    assert dict(facts) == {**VERIFIED_LABELS, "contact_by": "ご連絡の期限"}
