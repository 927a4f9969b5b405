"""The guide to the linter tells every check, as the code has it."""

import json
import re
from pathlib import Path

from replycraft.pipeline.linting.checks import CHECKS, table

ROOT = Path(__file__).resolve().parents[3]
GUIDE = (ROOT / "docs" / "lint.md").read_text(encoding="utf-8")
SOURCES = ROOT / "src" / "replycraft" / "pipeline" / "linting"


def test_guide_has_every_check() -> None:
    """Its table is the one of the code, word for word."""
    assert f"\n{table()}\n" in GUIDE


def test_each_check_has_one_entry() -> None:
    """No id stands for two things."""
    ids = [check.id for check in CHECKS]

    assert sorted(set(ids)) == sorted(ids)


def test_no_check_is_made_that_is_not_told() -> None:
    """An id that the code gives a problem is in the table."""
    given = {
        name
        for path in SOURCES.glob("*.py")
        for name in re.findall(
            r'"((?:file|letter|part|slot|term|title|words)-[a-z]+)"',
            path.read_text("utf-8"),
        )
    }

    assert given - {check.id for check in CHECKS} == set()
    assert len(given) == 12


def test_editor_understands_the_output() -> None:
    """The task of the guide reads lines with and without column, by gravity."""
    task = json.loads(re.findall(r"```json\n(.*?)```", GUIDE, re.DOTALL)[0])
    warning, error = (
        re.compile(one["pattern"]["regexp"])
        for one in task["tasks"][0]["problemMatcher"]
    )
    told = "templates/_any/a.txt.j2:7:3: 注意: 「あ」 い [tone]"
    grave = "desk.toml:1: 知らない項目「agnet」です"

    assert warning.findall(told) == [
        ("templates/_any/a.txt.j2", "7", "3", "「あ」 い [tone]")
    ]
    assert error.findall(told) == []
    assert error.findall(grave) == [("desk.toml", "1", "", "知らない項目「agnet」です")]
    assert warning.findall(grave) == []
