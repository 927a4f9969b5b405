"""What was compiled is found by times or texts, and never for other ones."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from replycraft.errors import Place, Problem
from replycraft.pipeline.keeping import Made, kept

FILES = {"a.toml": "一", "b.toml": "二"}
PROBLEM = Problem(Place("a.toml"), "誤り", "")


class _Counted:
    """Counts how often files are read and compiled."""

    def __init__(self) -> None:
        self.read = self.made = 0

    def __call__(
        self,
        times: str,
        files: Mapping[str, str] = FILES,
        *,
        beside: str = "code",
        problems: tuple[Problem, ...] = (),
    ) -> Made:
        """Return what is kept or made, as a desk at its start does."""

        def read() -> Mapping[str, str]:
            self.read += 1
            return files

        def make(files: Mapping[str, str]) -> Made:
            self.made += 1
            return {"joined": "".join(files.values())}, problems

        return kept("words", (times, beside), read, make)


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> _Counted:
    """A desk's start, with an empty cache."""
    monkeypatch.setenv("REPLYCRAFT_CACHE", str(tmp_path / "cache"))
    return _Counted()


def test_same_times_are_not_even_read(start: _Counted) -> None:
    """A second start looks at times alone."""
    assert start("monday") == start("monday") == ({"joined": "一二"}, ())
    assert (start.read, start.made) == (1, 1)


def test_same_texts_are_read_but_not_compiled(start: _Counted) -> None:
    """A fresh checkout has new times; from then on those are known too."""
    assert start("monday") == start("tuesday") == start("tuesday")
    assert (start.read, start.made) == (2, 1)


@pytest.mark.parametrize(
    "files",
    [
        {"a.toml": "一", "b.toml": "三"},
        {"a.toml": "一", "c.toml": "二"},
        {"a.toml": "一"},
        {"a.toml": "一b.toml二"},
    ],
    ids=["text", "name", "gone", "joined"],
)
def test_other_texts_are_compiled(start: _Counted, files: Mapping[str, str]) -> None:
    """Whatever differs, nothing of another house is used."""
    start("monday")

    assert start("tuesday", files) == ({"joined": "".join(files.values())}, ())
    assert start.made == 2


def test_other_code_compiles_anew(start: _Counted) -> None:
    """What stands beside the files counts as much as they do."""
    start("monday")
    start("tuesday", beside="newer code")

    assert start.made == 2


def test_what_has_problems_is_not_kept(start: _Counted) -> None:
    """Mistakes are told at every start, until they are mended."""
    first = start("monday", problems=(PROBLEM,))

    assert (
        start("monday", problems=(PROBLEM,))
        == first
        == ({"joined": "一二"}, (PROBLEM,))
    )
    assert start("monday") == ({"joined": "一二"}, ())
    assert start.made == 3
