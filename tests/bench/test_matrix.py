"""Which letter each case gets: gaps, ties, and what samples reach."""

from replycraft.bench.matrix import Cell, Matrix, matrix
from replycraft.drafting.compile import compile_letters
from replycraft.drafting.letters import Letters

LETTER = '+++\ntitle = "題"\n[when]\n{}\n+++\nはい。\n'
ONLY = 'stage = ["holding"]\ntopics = ["delivery"]\n'


def _matrix(stage: str = "holding", **conditions: str) -> Matrix:
    """Return the cases of a desk with these letters, of which samples reach `a`."""
    files = {f"delivery/{n}.txt.j2": LETTER.format(c) for n, c in conditions.items()}
    letters = Letters(compile_letters(files)[0])
    used = {"delivery/a.txt.j2": 1}
    return matrix(letters, ("delivery", "refund"), used, stage=stage, kind="complaint")


def test_every_case_is_there_once() -> None:
    """Topics, five levels and three scopes of apology."""
    assert len(_matrix(a=ONLY).cells) == 2 * 5 * 3


def test_gaps_are_the_cases_without_a_letter() -> None:
    """A letter for one topic and one level leaves all others open."""
    found = _matrix(a=ONLY + "levels = [3]")

    assert found.cells["delivery", 3, "none"] == Cell(
        "delivery/a.txt.j2", (), reached=True
    )
    assert len(found.gaps) == 2 * 5 * 3 - 3
    assert ("delivery", 3, "none") not in found.gaps
    assert found.ties == ()


def test_ties_name_the_letters_that_fit_as_well() -> None:
    """Of letters with one weight the first by path is used, the others are told."""
    found = _matrix(a=ONLY, b=ONLY, c=ONLY + "levels = [3]")

    assert found.cells["delivery", 1, "full"] == Cell(
        "delivery/a.txt.j2", ("delivery/b.txt.j2",), reached=True
    )
    assert found.cells["delivery", 3, "full"] == Cell(
        "delivery/c.txt.j2", (), reached=False
    )
    assert len(found.ties) == 4 * 3


def test_full_apology_supposes_the_companys_fault() -> None:
    """A letter for a verified fault is used in the cases of a full apology alone."""
    found = _matrix(a=ONLY + 'fault = ["company"]')

    assert {case[2] for case, cell in found.cells.items() if cell.letter} == {"full"}


def test_other_stage_has_other_letters() -> None:
    """The table is for one stage."""
    assert len(_matrix("progress", a=ONLY).gaps) == 30
