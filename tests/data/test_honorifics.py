"""Every example of the retelling's word lists comes out as its writer says."""

from pathlib import Path

import pytest

from replycraft.retelling.examples import told_of
from replycraft.retelling.word_files import compile_honorifics
from replycraft.retelling.words import Words

FOLDER = Path(__file__).resolve().parents[2] / "lexicons" / "honorifics"
DATA = compile_honorifics(
    {
        f"honorifics/{path.name}": path.read_text(encoding="utf-8")
        for path in FOLDER.glob("*.toml")
    }
)
WORDS = Words.from_data(DATA)


@pytest.mark.parametrize(
    ("said", "told"), [(said, told) for _, said, told in DATA["examples"]]
)
def test_example(said: str, told: str) -> None:
    """The example is told back exactly so, or not at all."""
    assert told_of(said, WORDS) == told


def test_every_list_has_an_example() -> None:
    """A list of the retelling that nobody tried does not ship.

    Whom a letter names as hurt is no word of the retelling: tests of drafting try it.
    """
    tried = {Path(path).name for path, _, _ in DATA["examples"]}

    assert tried == {path.name for path in FOLDER.glob("*.toml")} - {"patient.toml"}
