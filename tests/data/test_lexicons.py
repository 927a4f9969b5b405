"""Every term that a writer entered finds its own examples and spares the others."""

import pytest

from replycraft.lexicon.entries import DIMENSIONS, Modifier, Term
from replycraft.lexicon.examples import example_problems
from replycraft.lexicon.files import read_lexicon
from replycraft.lexicon.load import folder_files
from replycraft.lexicon.matcher import Lexicon
from replycraft.pipeline.cutting import compiled_terms
from replycraft.resources import shipped_folder

FILES = read_lexicon(folder_files(shipped_folder("lexicons"), ".toml"))
COMPILED, PROBLEMS = compiled_terms(FILES)
LEXICON = Lexicon(COMPILED)


def test_there_are_terms() -> None:
    """An empty or renamed folder cannot pass."""
    assert {term.dimension for term in FILES.terms} == set(DIMENSIONS)


def test_no_file_has_a_problem() -> None:
    """Unknown keys, missing examples and missing groups are named, one a line."""
    assert [str(problem) for problem in (*FILES.problems, *PROBLEMS)] == []


@pytest.mark.parametrize(
    "entry", [*FILES.terms, *FILES.modifiers], ids=lambda entry: str(entry.place)
)
def test_entry_finds_its_hits_and_no_miss(entry: Term | Modifier) -> None:
    """Each `hit` is found beside all other entries, and no `miss` is."""
    terms = (entry,) if isinstance(entry, Term) else ()
    modifiers = (entry,) if isinstance(entry, Modifier) else ()
    own = FILES._replace(terms=terms, modifiers=modifiers)

    assert [str(problem) for problem in example_problems(own, LEXICON)] == []
