"""Finds the letters and lexicons that came with this copy of replycraft."""

from pathlib import Path

from replycraft.errors import MissingFolderError

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


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
