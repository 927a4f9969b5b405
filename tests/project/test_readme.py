"""The README is true: its commands, its code, its command names."""

import re
import shlex
from pathlib import Path

import pytest
from typer.main import get_command

from replycraft.cli.main import app

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
README_JA = (ROOT / "README.ja.md").read_text(encoding="utf-8")
COMMANDS = sorted(get_command(app).commands)  # type: ignore[attr-defined]  # a Group


def _blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("readme", [README, README_JA], ids=["en", "ja"])
def test_command_is_shown_in_the_readme(readme: str, command: str) -> None:
    """Someone who reads only one README learns that the command exists."""
    assert f"replycraft {command}" in readme


@pytest.mark.parametrize("readme", [README, README_JA], ids=["en", "ja"])
def test_files_in_commands_exist(readme: str) -> None:
    """No command names an example that is not there."""
    named = {
        word
        for block in _blocks(readme, "console")
        for word in shlex.split(block, comments=True)
        if word.startswith("examples/")
    }

    assert named
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("readme", [README, README_JA], ids=["en", "ja"])
def test_python_in_the_readme_runs(
    readme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The code that users copy works from the checkout."""
    monkeypatch.chdir(ROOT)
    blocks = _blocks(readme, "python")

    assert blocks
    for block in blocks:
        exec(compile(block, "README", "exec"), {})  # noqa: S102 (our own text)


def test_both_readmes_say_the_same() -> None:
    """Same sections in the same number, same code, same commands."""
    assert README.count("\n## ") == README_JA.count("\n## ")
    assert _blocks(README, "console") == _blocks(README_JA, "console")
    assert _blocks(README, "python") == _blocks(README_JA, "python")
