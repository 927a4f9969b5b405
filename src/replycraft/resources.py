"""Finds the letters and lexicons that came with this copy, and keeps compiled ones."""

import marshal
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from replycraft.errors import MissingFolderError

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]
_MOST_KEPT = 8


def shipped_folder(name: str) -> Path:
    """Return the folder called *name* (`templates`, `lexicons`).

    Raises:
        MissingFolderError: neither the installed copy nor a checkout has it.
    """
    bundled = _PACKAGE / "_bundled" / name
    if bundled.is_dir():
        return bundled
    in_checkout = _CHECKOUT / name
    if (_CHECKOUT / "pyproject.toml").is_file() and in_checkout.is_dir():
        return in_checkout
    raise MissingFolderError(name, looked_in=(bundled, in_checkout))


def folder_stamp(folders: Iterable[Path], *also: str) -> str:
    """Return a digest that changes when a file below *folders* does.

    Names, sizes and times of change are looked at, not contents, as `make` does.
    """
    from hashlib import blake2b

    digest = blake2b(digest_size=16)
    for text in (sys.version, *also):
        digest.update(text.encode() + b"\0")
    for folder in folders:
        for entry in sorted(_walk(str(folder))):
            digest.update(repr(entry).encode() + b"\0")
    return digest.hexdigest()


def file_stamp(path: Path | None) -> str:
    """Return what changes when the file at *path* does; "" where there is none."""
    try:
        stat = path.stat() if path else None
    except OSError:
        return ""
    return f"{stat.st_size} {stat.st_mtime_ns}" if stat else ""


def package_folders(*names: str) -> tuple[Path, ...]:
    """Return folders of this package, whose code decides what is compiled."""
    return tuple(_PACKAGE / name for name in names)


def _walk(folder: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith((".", "__pycache__")):
                continue
            if entry.is_dir():
                found += _walk(entry.path)
            else:
                stat = entry.stat()
                found.append((entry.path, stat.st_size, stat.st_mtime_ns))
    return found


def _cache_folder() -> Path:
    named = os.environ.get("REPLYCRAFT_CACHE")
    if named:
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "replycraft"


def load_compiled(name: str, stamp: str) -> Any | None:  # noqa: ANN401 (plain data)
    """Return what `store_compiled` kept under *name* for this *stamp*, or None.

    Like Python's own `.pyc` files the data is marshalled; a file that somebody else
    owns or may write to is not trusted.
    """
    path = _cache_folder() / f"{name}-{stamp}.bin"
    try:
        with path.open("rb") as file:
            stat = os.fstat(file.fileno())
            if hasattr(os, "getuid") and (
                stat.st_uid != os.getuid() or stat.st_mode & 0o022
            ):
                return None
            return marshal.loads(file.read())  # noqa: S302 (own file, see above)
    except (OSError, ValueError, EOFError, TypeError):
        return None


def store_compiled(name: str, stamp: str, data: Any) -> None:  # noqa: ANN401
    """Keep *data* for the next start; without a writable folder nothing is kept."""
    # Only a first start comes here; the others need not wait for this import.
    import tempfile

    folder = _cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=f".{name}-")
        with os.fdopen(handle, "wb") as file:
            file.write(marshal.dumps(data))
        Path(temporary).replace(folder / f"{name}-{stamp}.bin")
        _forget_old(folder, name)
    except OSError:
        return


def _forget_old(folder: Path, name: str) -> None:
    """Keep the newest few: a desk may work with several house folders in turn."""
    files = sorted(
        folder.glob(f"{name}-*.bin"), key=lambda path: path.stat().st_mtime_ns
    )
    for old in files[:-_MOST_KEPT]:
        old.unlink(missing_ok=True)
