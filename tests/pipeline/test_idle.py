"""Rows of learned tables that count for nothing are told."""

from pathlib import Path

from replycraft.pipeline.idle import idle_rows
from replycraft.pipeline.lint import lint

TABLE = (
    "# 表\n"
    "c\tあい\tanger/1=0.5\n"
    "c\tあ\tanger/1=0.5\n"
    "c\tあいうえお\tanger/1=0.5\n"
    "c\t␣⏎\tanger/1=0.5\n"
    "k\t届く␣無い\tanger/1=0.5\n"
    "k\t届く␣て␣無い\tanger/1=0.5\n"
)


def test_rows_of_other_lengths_are_counted() -> None:
    """Runs of one and five characters and of three keys are no longer looked at."""
    (problem,) = idle_rows({"learned/grams.tsv": TABLE})

    assert str(problem.place) == "learned/grams.tsv:3"
    assert problem.problem == "この行など 3 行のつながりは、今の版では数えません"
    assert problem.hint == "replycraft fit で学習し直してください"


def test_tables_of_this_version_are_in_use() -> None:
    """Nothing is told of rows that count, nor where there is no table."""
    rows = TABLE.splitlines()

    assert list(idle_rows({"learned/grams.tsv": "\n".join(rows[:2])})) == []
    assert list(idle_rows({})) == []


def test_lint_tells_it_of_a_house(tmp_path: Path) -> None:
    """The place is the house's own file."""
    learned = tmp_path / "lexicons" / "learned"
    learned.mkdir(parents=True)
    (learned / "grams.tsv").write_text(TABLE, encoding="utf-8")

    places = [str(problem.place) for problem in lint(tmp_path)]

    assert f"{learned / 'grams.tsv'}:3" in places
