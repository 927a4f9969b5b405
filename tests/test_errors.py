"""Errors say where, what, and the way out, in the reader's language."""

import tomllib

import pytest

from replycraft.errors import (
    InvalidInputError,
    MissingFolderError,
    Place,
    Problem,
    ReplycraftError,
    TomlFault,
    WriterFileError,
    line_of_key,
    nearest_hint,
    toml_fault,
    toml_problem,
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


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('b = "x\n', TomlFault("引用符が行の終わりまでに閉じていません", 2, 7)),
        ("b = 'x\n", TomlFault("引用符が閉じていません", 0, 0)),
        ('b = """x', TomlFault("引用符が閉じていません", 0, 0)),
        ("b 1", TomlFault("項目の名前の後に = がありません", 2, 3)),
        ("b = 雪", TomlFault("値が読めません(言葉は引用符で囲みます)", 2, 5)),
        ("b = [1", TomlFault("[ ] が閉じていません", 0, 0)),
        ("b = {c = 1", TomlFault("{ } が閉じていません", 0, 0)),
        ("a = 2", TomlFault("同じ項目が二度あります", 0, 0)),
        ("[b]\n[b]", TomlFault("同じ見出しが二度あります", 3, 3)),
        ("[[b]\n", TomlFault("見出しの ] がありません", 2, 4)),
        ("= 1", TomlFault("項目の書き方ではありません", 2, 1)),
        ("b = 1 2", TomlFault("値の後に余分な文字があります", 2, 7)),
        ('b = "\x00"', TomlFault("使えない文字があります", 2, 6)),
        ('b = "\\q"', TomlFault("引用符の中の \\ は、二つ続けて書きます", 2, 8)),
    ],
)
def test_mistake_in_toml_is_told_in_japanese(text: str, fault: TomlFault) -> None:
    """With its line and column where Python knows them."""
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(f"a = 1\n{text}")

    assert toml_fault(caught.value) == fault


def test_other_mistake_in_toml_is_told_as_it_is() -> None:
    """A later Python may say what no table has."""
    problem = toml_problem("a.toml", ValueError("something new"))

    assert str(problem) == (
        "a.toml: TOML として読めません: something new\n"
        "  引用符、括弧、=、コンマの書き忘れがないかご確認ください"
    )


@pytest.mark.parametrize(
    ("key", "line"),
    [("stage", 3), ("stages", 2), ("when", 1), ("title", 4), ("none", 0)],
)
def test_key_is_found_where_it_is_set(key: str, line: int) -> None:
    """In TOML and JSON, quoted or not; one that begins alike is another."""
    lines = ["[when]", 'stages = ["x"]', '"stage" = 1', '  "title": "stage",']

    assert line_of_key(key, lines) == line


def test_nearest_word_is_asked_for() -> None:
    """Where none is near, the other hint is given."""
    known = ("title", "when", "needs")

    assert (
        nearest_hint("tilte", known, otherwise="-") == "「title」の誤りではありませんか"
    )
    assert nearest_hint("宛名", known, otherwise="-") == "-"
