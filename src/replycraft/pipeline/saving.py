"""Saves a writer's file so that nobody ever reads half of it."""

import os
import tempfile
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
