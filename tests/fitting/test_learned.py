"""Tables are replaced all at once, and those before are not lost."""

from pathlib import Path

import pytest

from replycraft.errors import WriterFileError
from replycraft.fitting.learned import (
    house_learned,
    learned_in,
    learned_in_force,
    replace_learned,
    shipped_learned,
)

OLD, NEW = {"grams.tsv": "old\n"}, {"grams.tsv": "new\n", "mails.txt": "ab\n"}


@pytest.fixture
def learned(tmp_path: Path) -> Path:
    """Where the tables of a house belong; not there yet."""
    return house_learned(tmp_path)


def test_first_tables_make_their_folder(learned: Path) -> None:
    """There is nothing to keep, and others may read what is written."""
    assert replace_learned(learned, NEW) is None
    assert learned_in(learned) == NEW
    assert learned.stat().st_mode & 0o777 == 0o755


def test_old_tables_are_kept_beside(learned: Path) -> None:
    """The hidden folder is passed over by all that reads words."""
    replace_learned(learned, OLD)

    kept = replace_learned(learned, NEW)

    assert kept == learned.with_name(".learned-before")
    assert kept is not None
    assert learned_in(kept) == OLD
    assert learned_in(learned) == NEW
    assert sorted(path.name for path in learned.parent.iterdir()) == [
        ".learned-before",
        "learned",
    ]


def test_only_the_tables_are_read(learned: Path) -> None:
    """Notes and vectors in the folder stay, and are no tables."""
    learned.mkdir(parents=True)
    (learned / "覚え書き.txt").write_text("x", encoding="utf-8")
    (learned / "vectors.bin").write_bytes(b"\xff")

    replace_learned(learned, NEW)

    assert learned_in(learned) == NEW
    assert (learned / "vectors.bin").read_bytes() == b"\xff"


def test_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """The file in its place stays as it is."""
    (tmp_path / "file").write_text("x", encoding="utf-8")

    with pytest.raises(WriterFileError, match="元の表はそのままです"):
        replace_learned(tmp_path / "file" / "learned", NEW)

    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_house_tables_lie_over_the_shipped_ones(tmp_path: Path, learned: Path) -> None:
    """File by file: what the house has not is shipped."""
    shipped = learned_in(shipped_learned())
    replace_learned(learned, OLD)

    assert learned_in_force(None) == shipped
    assert learned_in_force(tmp_path) == {**shipped, **OLD}
    assert learned_in(tmp_path / "none") == {}
