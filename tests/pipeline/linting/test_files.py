"""Files that editors spoil are found and mended; what a file says never changes."""

import tomllib
from pathlib import Path

import pytest

from replycraft.pipeline.linting.files import file_problems, fixes
from replycraft.pipeline.saving import replace

LETTER = '+++\ntitle = "題"\n[when]\n+++\n{% if late %}\nはい。\n{% endif %}\n'


def _house(tmp_path: Path, name: str, raw: bytes) -> Path:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize(
    ("name", "raw", "expected", "safe"),
    [
        (
            "templates/_any/a.txt.j2",
            b"\xef\xbb\xbf" + LETTER.encode(),
            ["file-bom"],
            True,
        ),
        ("templates/_any/a.txt.j2", LETTER.encode("cp932"), ["file-encoding"], False),
        (
            "templates/_any/a.txt.j2",
            LETTER.replace("late %}", "late %} ").encode(),
            ["blank-after-tag"],
            False,
        ),
        (
            "lexicons/anger/a.toml",
            'title　= "あ　い"  # 全角　です\n'.encode(),
            ["wide-blank"],
            True,
        ),
        ("lexicons/anger/a.toml", 'title = "あ　い"   \n'.encode(), [], True),
        ("desk.toml", b'company = "x"\r\n', [], True),
    ],
    ids=["bom", "shift_jis", "blank behind a tag", "wide blank", "trailing", "crlf"],
)
def test_spoilt_file(
    tmp_path: Path,
    name: str,
    raw: bytes,
    expected: list[str],
    safe: bool,  # noqa: FBT001 (a column)
) -> None:
    """It is told, mended in one go, and clean afterwards."""
    path = _house(tmp_path, name, raw)

    assert [problem.check for problem in file_problems(tmp_path)] == expected
    (fix,) = fixes(tmp_path)
    assert (fix.path, fix.safe) == (path, safe)
    replace(fix.path, fix.after)
    assert list(file_problems(tmp_path)) == []
    assert list(fixes(tmp_path)) == []
    assert [one.name for one in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("templates/_any/a.txt.j2", LETTER),
        ("templates/_any/a.txt.j2", LETTER.replace("はい。", "はい。 ")),
        ("lexicons/anger/a.toml", 'title = "あ　い" # 全角　です\n'),
        ("lexicons/anger/a.toml", 'why = """\nあ　 \n"""\n'),
    ],
    ids=["letter", "blank behind a sentence", "wide blank in a string", "long string"],
)
def test_good_file_is_left_alone(tmp_path: Path, name: str, text: str) -> None:
    """Nothing is told and nothing is changed."""
    _house(tmp_path, name, text.encode())

    assert list(file_problems(tmp_path)) == []
    assert list(fixes(tmp_path)) == []


def test_comments_and_values_stay(tmp_path: Path) -> None:
    """Mending changes blanks alone."""
    before = 'title　= "あ　い"  # 全角　です   \n'
    path = _house(tmp_path, "lexicons/anger/a.toml", before.encode())

    for fix in fixes(tmp_path):
        replace(fix.path, fix.after)

    after = path.read_text(encoding="utf-8")
    assert after == 'title = "あ　い"  # 全角　です\n'
    assert tomllib.loads(after) == {"title": "あ　い"}
