"""Lets one worker at a time write to a house, so that nobody overwrites another."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


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
