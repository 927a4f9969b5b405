"""The shipped word lists, compiled once for all tests of the retelling."""

from pathlib import Path

import pytest

from replycraft.retelling.word_files import compile_honorifics
from replycraft.retelling.words import Words

FOLDER = Path(__file__).resolve().parents[2] / "lexicons" / "honorifics"


@pytest.fixture(scope="session")
def words() -> Words:
    """Return the shipped word lists."""
    files = {
        f"honorifics/{path.name}": path.read_text(encoding="utf-8")
        for path in FOLDER.glob("*.toml")
    }
    return Words.from_data(compile_honorifics(files))
