"""Errors say where, what, and the way out, in the reader's language."""

import tomllib

import pytest

from replycraft.errors import (
    InvalidInputError,
    MissingFolderError,
    Place,
    Problem,
    ReplycraftError,
    WriterFileError,
    nearest_hint,
    toml_error_line,
)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place("a.toml"), "a.toml"),
        (Place("a.toml", 3), "a.toml:3"),
        (Place("a.toml", 3, 7), "a.toml:3:7"),
        (Place("a.toml", 0, 7), "a.toml"),
    ],
)
def test_place_is_shown_as_editors_read_it(place: Place, shown: str) -> None:
    """Path, line and column as far as they are known."""
    assert str(place) == shown


def test_all_problems_of_a_file_are_told() -> None:
    """A writer mends them in one go, each with its way out below."""
    error = WriterFileError(
        Problem(Place("a.toml", 1), "誤り", "こう直します"), Problem(Place("b"), "欠け")
    )

    assert str(error) == error.for_staff == "a.toml:1: 誤り\n  こう直します\nb: 欠け"
    assert len(error.problems) == 2


def test_staff_and_programmers_are_told_in_their_languages() -> None:
    """Where nothing else is said both read the same."""
    error = InvalidInputError("no", for_staff="使えません")

    assert (str(error), error.for_staff) == ("no", "使えません")
    assert ReplycraftError("no").for_staff == "no"
    assert isinstance(error, ValueError)


def test_missing_folder_names_every_place() -> None:
    """For programmers all of them, for staff the first."""
    error = MissingFolderError("house", looked_in=("わが社/templates", "x"))

    assert "'house' not found in わが社/templates or x" in str(error)
    assert error.for_staff.startswith("わが社/templates: フォルダーがありません")


def test_line_of_a_toml_mistake_is_read_from_its_message() -> None:
    """Python tells it nowhere else; a message without one has none."""
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads('a = 1\nb = "x\n')

    assert toml_error_line(caught.value) == 2
    assert toml_error_line(ValueError("no place")) == 0


def test_nearest_word_is_asked_for() -> None:
    """Where none is near, the other hint is given."""
    known = ("title", "when", "needs")

    assert (
        nearest_hint("tilte", known, otherwise="-") == "「title」の誤りではありませんか"
    )
    assert nearest_hint("宛名", known, otherwise="-") == "-"
