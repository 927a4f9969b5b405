"""`replycraft serve`: what is wrong shows before anything listens."""

import sys
from pathlib import Path

import pytest
from tests.conftest import Command


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--host", "0.0.0.0"), "REPLYCRAFT_TOKEN"),  # noqa: S104 (is refused)
        (("--house", "nowhere"), "フォルダーがありません"),
        (("--samples", "nowhere"), "nowhere: フォルダーがありません"),
        (("--profile", "nowhere.toml"), "nowhere.toml"),
    ],
)
def test_bad_start_is_refused(
    replycraft: Command,
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    told: str,
) -> None:
    """An open door, a missing folder or profile: one clear error, exit code 2."""
    monkeypatch.delenv("REPLYCRAFT_TOKEN", raising=False)

    code, out, err = replycraft("serve", *options)

    assert (code, out) == (2, "")
    assert told in err


def test_broken_house_is_refused(replycraft: Command, tmp_path: Path) -> None:
    """Letters that can't be used are named with their place."""
    letter = tmp_path / "templates" / "delivery" / "own.txt.j2"
    letter.parent.mkdir(parents=True)
    letter.write_text("+++\n", "utf-8")

    code, _, err = replycraft("serve", "--house", str(tmp_path))

    assert code == 2
    assert "delivery/own.txt.j2:1" in err


def test_missing_extra_is_told(
    replycraft: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without FastAPI and the like the command says how to install them."""
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "replycraft.server.run", raising=False)

    code, _, err = replycraft("serve")

    assert code == 2
    assert "pip install 'replycraft[server]'" in err
