"""Every term that a writer entered finds its own examples and spares the others."""

import pytest

from replycraft.lexicon.compile import compile_lexicon
from replycraft.lexicon.files import DIMENSIONS, Term, read_lexicon
from replycraft.lexicon.load import folder_files
from replycraft.lexicon.matcher import Lexicon
from replycraft.resources import shipped_folder
from replycraft.text.document import Document

FILES = read_lexicon(folder_files(shipped_folder("lexicons"), ".toml"))


def found(term: Term, sentences: tuple[str, ...]) -> list[str]:
    """Return the *sentences* in which *term*, modifiers applied, counts."""
    compiled, _ = compile_lexicon(FILES._replace(terms=(term,)))
    lexicon = Lexicon(compiled)
    return [
        sentence
        for sentence in sentences
        if any(hit.points for hit in lexicon.find(Document("", sentence)))
    ]


def test_there_are_terms() -> None:
    """An empty or renamed folder cannot pass."""
    assert {term.dimension for term in FILES.terms} <= set(DIMENSIONS)
    assert FILES.terms


def test_no_file_has_a_problem() -> None:
    """Unknown keys, missing examples and missing groups are named, one a line."""
    _, problems = compile_lexicon(FILES)

    assert [str(problem) for problem in (*FILES.problems, *problems)] == []


@pytest.mark.parametrize("term", FILES.terms, ids=lambda term: str(term.place))
def test_term_finds_its_hits_and_no_miss(term: Term) -> None:
    """Each `hit` sentence is found with points left, and no `miss` sentence is."""
    assert found(term, term.hit) == list(term.hit)
    assert found(term, term.miss) == []
