"""What a command is given: files, folders, mboxes, facts and times."""

import datetime as dt
import io
import sys
from pathlib import Path

import pytest

from replycraft.cli.sources import (
    Source,
    count_mails,
    earlier,
    read_now,
    read_text,
    read_verified,
    sources,
)

BOX = (
    b"From a@example.jp Tue Nov  4 09:12:00 2025\nSubject: 1\n\none\n\n"
    b"From a@example.jp Tue Nov  4 09:13:00 2025\nSubject: 2\n\ntwo\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with mails, some of them further down, and other files."""
    (tmp_path / "b").mkdir()
    for name in ("b/2.eml", "a.EML", ".hidden.eml", "note.txt"):
        (tmp_path / name).write_bytes(b"Subject: x\n\nx")
    (tmp_path / "c.mbox").write_bytes(BOX)
    return tmp_path


def _leaves(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> str:
    with pytest.raises(SystemExit) as left:
        sources(arguments)
    assert left.value.code == 2
    return capsys.readouterr().err


def test_folder_gives_its_mails_in_the_order_of_names(folder: Path) -> None:
    """Hidden files and other files are no mails; an mbox gives several."""
    found = sources([str(folder)])

    assert [source.name for source in found] == [
        str(folder / "a.EML"),
        str(folder / "b" / "2.eml"),
        f"{folder / 'c.mbox'}[1]",
        f"{folder / 'c.mbox'}[2]",
    ]
    assert found[0].mail == folder / "a.EML"
    assert found[3].mail == b"Subject: 2\n\ntwo\n"


def test_mbox_is_known_by_its_second_mail(tmp_path: Path) -> None:
    """A single mail that begins with `From ` stays one, whatever its file is called."""
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_bytes(BOX.split(b"\n\nFrom")[0])
    two.write_bytes(BOX)

    assert sources([str(one)]) == [Source(str(one), one)]
    assert len(sources([str(two)])) == 2


def test_standard_input_is_one_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    """It has a name in messages too; how many there are only reading would tell."""
    stdin = io.TextIOWrapper(io.BytesIO(b"Subject: x\n\nx"))
    monkeypatch.setattr(sys, "stdin", stdin)

    assert count_mails(["-"]) is None
    assert sources(["-"]) == [Source("標準入力", b"Subject: x\n\nx")]


def test_mails_are_counted_before_they_are_read(folder: Path) -> None:
    """For the bar that shows how far a run has come."""
    assert count_mails([str(folder), str(folder / "a.EML")]) == 5


def test_folder_without_mails_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing to do must not look like success."""
    assert "メールのファイル(.eml、.mbox)がありません" in _leaves(
        capsys, [str(tmp_path)]
    )


def test_history_is_in_the_order_given(folder: Path) -> None:
    """Oldest first is the caller's matter; none is none."""
    names = [str(folder / "b" / "2.eml"), str(folder / "a.EML")]

    assert earlier(names) == [folder / "b" / "2.eml", folder / "a.EML"]
    assert earlier(None) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("facts.json", '{"resolution": "refund", "amount": 3980}'),
        ("facts.toml", 'resolution = "refund"\namount = 3980\n'),
    ],
)
def test_facts_may_be_json_or_toml(tmp_path: Path, name: str, text: str) -> None:
    """Both say the same; a mark that Windows puts in front does no harm."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8-sig")

    assert read_verified(str(path)) == {"resolution": "refund", "amount": 3980}
    assert read_verified(None) is None


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"[1]", "のような表で書いてください"),
        (b"{", "JSON か TOML の書き方をご確認ください"),
        ("{}".encode("utf-16"), "UTF-8 のテキストではありません"),
    ],
)
def test_facts_that_cannot_be_used_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], raw: bytes, told: str
) -> None:
    """One sentence with the file's name, and no traceback."""
    path = tmp_path / "facts.json"
    path.write_bytes(raw)

    with pytest.raises(SystemExit):
        read_verified(str(path))

    err = capsys.readouterr().err
    assert err.startswith(f"replycraft: {path}: ")
    assert told in err


def test_time_is_taken_as_written(capsys: pytest.CaptureFixture[str]) -> None:
    """With or without a zone; what is no time is told with an example."""
    assert read_now(None) is None
    assert read_now("2025-11-04T10:30") == dt.datetime(2025, 11, 4, 10, 30)
    with pytest.raises(SystemExit):
        read_now("明日")
    assert "2025-11-04T10:00 のように" in capsys.readouterr().err


def test_text_that_is_missing_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its name and a way out."""
    with pytest.raises(SystemExit):
        read_text(str(tmp_path / "none.txt"))

    assert "none.txt: 読めません" in capsys.readouterr().err
