"""Compiled letters and words: kept for the next start, trusted only if our own."""

import os
from pathlib import Path

import pytest

from replycraft.resources import folder_stamp, load_compiled, store_compiled

DATA = {"keys": {"許す": 1}, "rows": [("anger", 2.0)]}


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPLYCRAFT_CACHE", str(tmp_path / "cache"))


def test_what_was_stored_is_loaded() -> None:
    """Name and stamp together find it again."""
    store_compiled("lexicons", "aa", DATA)

    assert load_compiled("lexicons", "aa") == DATA
    assert load_compiled("lexicons", "bb") is None


def test_file_that_others_may_write_is_not_trusted(tmp_path: Path) -> None:
    """Marshalled data of a stranger could be made to harm."""
    store_compiled("lexicons", "aa", DATA)
    (tmp_path / "cache" / "lexicons-aa.bin").chmod(0o666)

    assert load_compiled("lexicons", "aa") is None


def test_broken_file_is_no_error(tmp_path: Path) -> None:
    """A cut-off file is compiled anew."""
    store_compiled("lexicons", "aa", DATA)
    path = tmp_path / "cache" / "lexicons-aa.bin"
    path.write_bytes(path.read_bytes()[:5])

    assert load_compiled("lexicons", "aa") is None


def test_folder_that_cannot_be_written_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything works without a cache, only slower at the start."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("REPLYCRAFT_CACHE", str(tmp_path / "file"))

    store_compiled("lexicons", "aa", DATA)

    assert load_compiled("lexicons", "aa") is None


def test_only_the_newest_few_are_kept(tmp_path: Path) -> None:
    """A writer who changes letters all day does not fill the disk."""
    for number in range(12):
        store_compiled("lexicons", f"{number:02}", DATA)
        path = tmp_path / "cache" / f"lexicons-{number:02}.bin"
        os.utime(path, (number, number))

    assert len(list((tmp_path / "cache").glob("*.bin"))) == 8


def test_stamp_changes_with_a_file(tmp_path: Path) -> None:
    """Any change of a writer's file is noticed."""
    file = tmp_path / "house" / "a.toml"
    file.parent.mkdir()
    file.write_text("a", encoding="utf-8")
    before = folder_stamp([file.parent])
    file.write_text("ab", encoding="utf-8")

    assert folder_stamp([file.parent]) != before
    assert folder_stamp([file.parent], "x") != folder_stamp([file.parent], "y")
