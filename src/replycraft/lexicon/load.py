"""Brings lexicon folders into memory; a house folder lies over the shipped one."""

from collections.abc import Mapping
from pathlib import Path

from replycraft.errors import Place, Problem, WriterFileError


def folder_files(folder: Path, suffix: str) -> dict[str, str]:
    """Return path in *folder* → contents for each UTF-8 file ending in *suffix*.

    Files and folders whose name starts with a dot are passed over.

    Raises:
        WriterFileError: the folder or a file in it cannot be read.
    """
    try:
        paths = sorted(
            path
            for path in folder.rglob(f"*{suffix}")
            if not any(part.startswith(".") for part in path.relative_to(folder).parts)
        )
        return {
            path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
            for path in paths
        }
    except UnicodeDecodeError as error:
        raise WriterFileError(
            Problem(
                Place(str(folder)),
                f"UTF-8 で書かれていないファイルがあります({error.reason})",
                "文字コードを UTF-8 にして保存し直してください",
            )
        ) from error
    except OSError as error:
        raise WriterFileError(
            Problem(
                Place(str(folder)),
                f"フォルダーを読めません({error.strerror})",
                "フォルダーの場所と読み取りの許可をご確認ください",
            )
        ) from error


def overlaid(shipped: Mapping[str, str], house: Mapping[str, str]) -> dict[str, str]:
    """Return both folders as one: the same path replaces, a new path adds."""
    return {**shipped, **house}
