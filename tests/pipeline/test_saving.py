"""A file is saved whole or not at all."""

import os
from pathlib import Path

import pytest

from replycraft.pipeline.saving import replace


def test_new_file_is_written_with_its_folders(tmp_path: Path) -> None:
    """Line ends stay as they are, and everybody may read it."""
    target = tmp_path / "templates" / "delivery" / "a.txt.j2"

    replace(target, "一\n二\n")

    assert target.read_bytes() == "一\n二\n".encode()
    assert target.stat().st_mode & 0o777 == 0o644
    assert list(target.parent.iterdir()) == [target]


def test_replaced_file_keeps_its_rights(tmp_path: Path) -> None:
    """What others could not read before they cannot read afterwards."""
    target = tmp_path / "desk.toml"
    target.write_text("前", encoding="utf-8")
    target.chmod(0o600)

    replace(target, "後")

    assert target.read_text(encoding="utf-8") == "後"
    assert target.stat().st_mode & 0o777 == 0o600


def test_what_fails_leaves_the_old_text_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk costs no letter."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "desk.toml"
    target.write_text("前", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space left"):
        replace(target, "後")

    assert target.read_text(encoding="utf-8") == "前"
    assert list(tmp_path.iterdir()) == [target]
