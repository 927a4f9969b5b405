"""Saves a file so that nobody ever reads half of it, and nobody overwrites another."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def replace(target: Path, text: str) -> None:
    """Put *text* where *target* is, in one step.

    Raises:
        OSError: it can't be written; then nothing has changed.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    # Readers pass over names that start with a dot.
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".saving-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        mode = target.stat().st_mode if target.exists() else 0o644
        Path(temporary).chmod(mode & 0o777)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Let one worker at a time compare and write; locks end with their process."""
    try:
        import fcntl
    except ImportError:  # Windows has one worker, and no such lock
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
