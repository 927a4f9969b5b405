"""The guide to the bench names what there is."""

import re
from pathlib import Path

from replycraft.bench.expectation import Expectation

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "bench.md"


def test_guide_names_every_item_that_can_be_expected() -> None:
    """A writer finds each key, and no key that is not there."""
    table = GUIDE.read_text(encoding="utf-8").partition("| 項目 | 意味 |")[2]
    named = re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)

    assert named == list(Expectation.model_fields)
