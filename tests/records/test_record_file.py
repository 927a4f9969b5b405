"""`desk.toml`: every mistake with its line and a way out."""

from pathlib import Path

import pytest

from replycraft import Profile, WriterFileError


def _errors(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "desk.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(WriterFileError) as caught:
        Profile.load(path)
    return [str(p).replace(str(path), "desk.toml") for p in caught.value.problems]


def test_good_file_is_read(tmp_path: Path) -> None:
    """A byte order mark from Windows' editor does no harm."""
    path = tmp_path / "desk.toml"
    path.write_text('company = "青葉"\nclosed = ["日"]\n', encoding="utf-8-sig")

    profile = Profile.load(path)

    assert profile.company == "青葉"
    assert profile.closed == ("日",)
    assert profile.holidays == ("national",)


def test_unknown_key_names_line_and_nearest_key(tmp_path: Path) -> None:
    """A misspelt key would otherwise be silently ignored."""
    assert _errors(tmp_path, 'company = "青葉"\nagnet = "佐藤"\n') == [
        "desk.toml:2: 知らない項目「agnet」です\n  「agent」の誤りではありませんか"
    ]


def test_all_mistakes_are_named(tmp_path: Path) -> None:
    """A writer mends the file in one go."""
    text = 'agnet = "x"\nclosed = ["月曜"]\nholidays = ["元日"]\n'

    assert [line.split(": ")[0] for line in _errors(tmp_path, text)] == [
        "desk.toml:1",
        "desk.toml:2",
        "desk.toml:3",
    ]


def test_broken_toml_names_the_line(tmp_path: Path) -> None:
    """The line is where the mistake stands."""
    (error,) = _errors(tmp_path, 'company = "青葉"\nagent = "佐藤\n')

    assert error.startswith(
        "desk.toml:2:12: TOML として読めません: 引用符が行の終わりまでに閉じていません\n"
    )


def test_missing_file_says_how_to_make_one(tmp_path: Path) -> None:
    """The way out is `replycraft init`."""
    with pytest.raises(WriterFileError, match="replycraft init"):
        Profile.load(tmp_path / "none.toml")


def test_contents_are_read_without_a_file() -> None:
    """What a person types is told of like the saved file, under the name given."""
    assert Profile.parse('\ufeffcompany = "青葉"') == Profile(company="青葉")
    with pytest.raises(WriterFileError) as caught:
        Profile.parse('company = "青葉"\nagnet = "緑"', path="own/desk.toml")

    (problem,) = caught.value.problems
    assert (problem.place.path, problem.place.line) == ("own/desk.toml", 2)


def test_a_file_in_another_encoding_says_so(tmp_path: Path) -> None:
    """A file from an old editor is no traceback."""
    path = tmp_path / "desk.toml"
    path.write_bytes('company = "青葉"'.encode("cp932"))

    with pytest.raises(WriterFileError, match="UTF-8 で書かれていません"):
        Profile.load(path)
