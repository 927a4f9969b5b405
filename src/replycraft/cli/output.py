"""Everything the commands print; the only place that prints."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from replycraft.errors import ReplycraftError

if TYPE_CHECKING:
    from rich.console import Console

BAD_INPUT = 2
FOUND = 1


def write(text: str) -> None:
    """Print a result to standard output, as it is."""
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")


def note(text: str) -> None:
    """Print a remark to standard error, so that results can be piped."""
    sys.stderr.write(f"{text}\n")


def write_file(path: Path, text: str) -> None:
    """Write *text* to *path* and say so; leave if that cannot be done."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        cannot_write(path, error)
    note(f"書きました: {path}")


def cannot_write(path: Path, error: OSError) -> NoReturn:
    """Leave with the reason why *path* cannot be written."""
    fail(f"{path}: 書けません({error.strerror})。場所と許可をご確認ください")


def console(*, stderr: bool = False) -> "Console":
    """Return a console that colours only what a terminal shows."""
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, soft_wrap=True)


def fail(error: ReplycraftError | str) -> NoReturn:
    """Print one clear error and leave with the code for bad input."""
    text = error if isinstance(error, str) else error.for_staff
    note(f"replycraft: {text}")
    sys.exit(BAD_INPUT)


Mark = tuple[int, int, str, str]


def print_marked(text: str, marks: Iterable[Mark], *, stderr: bool = False) -> None:
    """Print *text* with (start, end, style, note) marks, notes numbered below.

    Overlapping marks are nested by the terminal; without colour the numbers remain.
    """
    from rich.text import Text

    screen = console(stderr=stderr)
    ordered = sorted(marks)
    shown = Text(text)
    for start, end, style, _ in ordered:
        shown.stylize(style, start, end)
    for number, (_, end, _, _) in reversed(list(enumerate(ordered, 1))):
        tail = shown[end:]
        shown = shown[:end]
        shown.append(f"[{number}]", style="dim")
        shown.append_text(tail)
    screen.print(shown)
    for number, (start, end, style, message) in enumerate(ordered, 1):
        line = Text(f"  [{number}] ", style="dim")
        line.append(_one_line(text[start:end]), style=style)
        line.append(f"  {message}")
        screen.print(line)


def _one_line(text: str) -> str:
    return " ".join(text.split())
