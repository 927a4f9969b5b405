"""Reads the tables of a `learned/` folder, and replaces them all at once."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkdtemp

from replycraft.errors import Place, Problem, WriterFileError
from replycraft.fitting.seen import MAILS
from replycraft.lexicon.load import folder_files, overlaid
from replycraft.resources import shipped_folder

FOLDER = "learned"
# Folders whose name starts with a dot are passed over by all that reads lexicons.
_BEFORE = f".{FOLDER}-before"


def shipped_learned() -> Path:
    """Return the folder of the tables that came with this copy."""
    return shipped_folder("lexicons") / FOLDER


def house_learned(house: Path) -> Path:
    """Return the folder of the tables of *house*, whether it is there or not."""
    return house / "lexicons" / FOLDER


def learned_in(folder: Path) -> dict[str, str]:
    """Return file name → text of the tables in *folder*, none if it is not there."""
    if not folder.is_dir():
        return {}
    return {
        **folder_files(folder, ".tsv"),
        **{
            name: text
            for name, text in folder_files(folder, ".txt").items()
            if name == MAILS
        },
    }


def learned_in_force(house: Path | None) -> dict[str, str]:
    """Return the tables that a desk with this *house* goes by."""
    shipped = learned_in(shipped_learned())
    return overlaid(shipped, learned_in(house_learned(house))) if house else shipped


def replace_learned(folder: Path, files: Mapping[str, str]) -> Path | None:
    """Put *files* (name → text) into *folder*; what else is in there stays.

    A reader finds all the old files or all the new ones. Returns the hidden folder
    beside it where the old ones are kept, None if there were none.

    Raises:
        WriterFileError: the folder can't be written; nothing has changed then.
    """
    kept = folder.with_name(
        _BEFORE if folder.name == FOLDER else f".{folder.name}-before"
    )
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(mkdtemp(dir=folder.parent, prefix=f".{folder.name}-new-"))
        try:
            _filled(made, folder, files)
            return _swapped(made, folder, kept)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        raise WriterFileError(
            Problem(
                Place(str(folder)),
                f"書けません({error.strerror})。元の表はそのままです",
                "場所と書き込みの許可をご確認ください",
            )
        ) from error


def _filled(made: Path, folder: Path, files: Mapping[str, str]) -> None:
    if folder.is_dir():
        shutil.copytree(folder, made, dirs_exist_ok=True)
    for name, text in files.items():
        (made / name).write_text(text, encoding="utf-8", newline="\n")
    # A temporary folder is its owner's alone; tables are read by whoever reads letters.
    made.chmod(0o755)


def _swapped(made: Path, folder: Path, kept: Path) -> Path | None:
    if not folder.exists():
        made.replace(folder)
        return None
    shutil.rmtree(kept, ignore_errors=True)
    folder.replace(kept)
    try:
        made.replace(folder)
    except OSError:
        kept.replace(folder)
        raise
    return kept
