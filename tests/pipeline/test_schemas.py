"""The published schemas are what the readers allow, and editors can use them."""

import json
import tomllib
from pathlib import Path

import jsonschema_rs
import pytest

from replycraft.pipeline.schemas import FOLDER, as_text, schemas

ROOT = Path(__file__).resolve().parents[2]
MADE = schemas()
_FOLDERS = {"groups": "group", "modifiers": "modifier"}
_OTHERS = ("checks", "goods", "honorifics", "sentences", "learned")


def _faults(name: str, text: str) -> list[str]:
    validator = jsonschema_rs.validator_for(MADE[f"{name}.schema.json"])
    return [error.message for error in validator.iter_errors(tomllib.loads(text))]


@pytest.mark.parametrize("name", sorted(MADE))
def test_published_schema_is_up_to_date(name: str) -> None:
    """`python -m replycraft.pipeline.schemas` has nothing to write."""
    assert (FOLDER / name).read_text(encoding="utf-8") == as_text(MADE[name])
    assert json.loads((FOLDER / name).read_text(encoding="utf-8")) == MADE[name]


def test_nothing_else_is_published() -> None:
    """A schema of a former name would mislead editors."""
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(MADE)


def test_shipped_lexicons_fit_their_schema() -> None:
    """No editor marks what the program reads well."""
    seen = 0
    for path in sorted((ROOT / "lexicons").rglob("*.toml")):
        folder = path.parent.name
        if folder in _OTHERS or path.parents[1].name in _OTHERS:
            continue
        seen += 1
        text = path.read_text(encoding="utf-8")
        assert (path.name, _faults(_FOLDERS.get(folder, "lexicon"), text)) == (
            path.name,
            [],
        )
    assert seen > 300


def test_shipped_letters_fit_their_schema() -> None:
    """Every front matter passes."""
    seen = 0
    for path in sorted((ROOT / "templates").rglob("*.j2")):
        parts = path.read_text(encoding="utf-8").split("+++\n")
        if len(parts) > 2:
            seen += 1
            assert (path.name, _faults("letter", parts[1])) == (path.name, [])
    assert seen > 100


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("desk", 'agnet = "x"'),
        ("desk", 'closed = ["日曜"]'),
        ("letter", '[when]\nstages = ["first"]'),
        ("letter", "[when]\nlevels = [5]"),
        ("lexicon", '[[term]]\nphrase = "x"\npoint = 1'),
        ("modifier", 'side = "behind"'),
        ("group", 'title = "x"'),
    ],
)
def test_mistake_is_marked(name: str, text: str) -> None:
    """What the program refuses an editor marks."""
    assert len(_faults(name, text)) == 1


def test_house_of_init_fits() -> None:
    """The desk that `replycraft init` makes has no mark."""
    desk = ROOT / "src" / "replycraft" / "cli" / "house" / "desk.toml"

    assert _faults("desk", desk.read_text(encoding="utf-8")) == []
