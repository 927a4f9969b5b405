"""What lexicons/README.md tells writers is true: its examples work as they stand."""

import re

import pytest

from replycraft.lexicon.compile import compile_lexicon, phrase_keys
from replycraft.lexicon.examples import example_problems
from replycraft.lexicon.files import read_lexicon
from replycraft.lexicon.load import folder_files
from replycraft.lexicon.matcher import Lexicon
from replycraft.resources import shipped_folder

FOLDER = shipped_folder("lexicons")
README = (FOLDER / "README.md").read_text(encoding="utf-8")
EXAMPLES = tuple(
    block
    for block in re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    if "[[term]]" in block
)


def test_there_are_examples() -> None:
    """The page that explains terms shows four of them."""
    assert len(EXAMPLES) == 4


@pytest.mark.parametrize("example", EXAMPLES)
def test_example_term_works(example: str) -> None:
    """Each term on the page finds its `hit` sentences and spares its `miss`."""
    shipped = folder_files(FOLDER, ".toml")
    shared = {
        path: text
        for path, text in shipped.items()
        if path.startswith(("groups/", "modifiers/"))
    }
    files = read_lexicon({**shared, "topics/example.toml": example})
    compiled, problems = compile_lexicon(files)

    found = example_problems(files._replace(modifiers=()), Lexicon(compiled))
    assert [str(item) for item in (*files.problems, *problems, *found)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("届かない", "届きません"),
        ("届かない", "届かず"),
        ("許せない", "ゆるせません"),
        ("3回", "三回"),
        ("3回", "３回"),
        ("返事がない", "返事がありません"),
    ],
)
def test_same_words(one: str, other: str) -> None:
    """The page says that these are one phrase to the program."""
    assert phrase_keys(one) == phrase_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("返事がない", "返事もない"),
        ("届かない", "届いていない"),
        ("いい加減", "いいかげん"),
        ("壊れた", "壊れる"),
    ],
)
def test_different_words(one: str, other: str) -> None:
    """The page says that these are two phrases to the program."""
    assert phrase_keys(one) != phrase_keys(other)
