"""Loads letters and lexicons, shipped and house, compiled once and kept."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from replycraft.checking.wording_files import compile_wordings
from replycraft.checking.wordings import Wordings
from replycraft.drafting.compile import compile_letters
from replycraft.drafting.letter_files import SUFFIX
from replycraft.drafting.letters import Letters
from replycraft.errors import MissingFolderError, Problem, WriterFileError
from replycraft.lexicon.compile import compile_lexicon
from replycraft.lexicon.files import read_lexicon
from replycraft.lexicon.load import folder_files, overlaid
from replycraft.lexicon.matcher import Lexicon
from replycraft.resources import (
    folder_stamp,
    load_compiled,
    shipped_folder,
    store_compiled,
)
from replycraft.scoring.weights import Weights, compile_weights
from replycraft.text.tokenizer import dictionary_stamp


class WriterFiles(NamedTuple):
    """Letters and lexicons as writers wrote them: path → contents."""

    letters: Mapping[str, str]
    lexicons: Mapping[str, str]


class Assets(NamedTuple):
    """Everything that writers own, compiled; immutable and shared by threads."""

    letters: Letters
    lexicon: Lexicon
    weights: Weights
    wordings: Wordings


def house_folders(house: Path | None) -> tuple[Path, ...]:
    """Return the folders of *house* that replycraft reads.

    Raises:
        MissingFolderError: *house* has neither `templates` nor `lexicons`.
    """
    if house is None:
        return ()
    folders = tuple(
        folder
        for name in ("templates", "lexicons")
        if (folder := house / name).is_dir()
    )
    if not folders:
        raise MissingFolderError(
            "house", looked_in=(house / "templates", house / "lexicons")
        )
    return folders


def read_writer_files(house: Path | None) -> WriterFiles:
    """Return the shipped files with those of *house* over them, path by path."""
    house_folders(house)
    found: list[dict[str, str]] = []
    for name, suffix in (("templates", SUFFIX), ("lexicons", "")):
        files = _texts(shipped_folder(name), suffix)
        if house is not None and (house / name).is_dir():
            files = overlaid(files, _texts(house / name, suffix))
        found.append(files)
    return WriterFiles(*found)


def _texts(folder: Path, suffix: str) -> dict[str, str]:
    if suffix:
        return folder_files(folder, suffix)
    return folder_files(folder, ".toml") | folder_files(folder, ".tsv")


def compile_files(files: WriterFiles) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Compile all *files* to plain data, with everything that is wrong in them.

    What cannot be compiled at all is left empty, so that the rest can be looked at.
    """
    lexicon_files = read_lexicon(files.lexicons)
    letters, letter_problems = compile_letters(files.letters, lexicon_files.topics)
    lexicon, lexicon_problems = compile_lexicon(lexicon_files)
    data = {"letters": letters, "lexicon": lexicon}
    problems = [*letter_problems, *lexicon_files.problems, *lexicon_problems]
    compilers: tuple[tuple[str, Callable[[dict[str, str]], Any]], ...] = (
        ("learned", compile_weights),
        ("checks", compile_wordings),
    )
    for folder, compiler in compilers:
        own = {
            path: text
            for path, text in files.lexicons.items()
            if path.startswith(f"{folder}/")
        }
        try:
            data[folder] = compiler(own)
        except WriterFileError as error:
            problems += error.problems
            data[folder] = compiler({})
    return data, tuple(problems)


def load_assets(house: Path | None = None) -> Assets:
    """Return the compiled letters and lexicons, with *house* over the shipped ones.

    Raises:
        WriterFileError: a file has mistakes; all of them are named.
        MissingFolderError: *house* is no house folder.
    """
    folders = (
        shipped_folder("templates"),
        shipped_folder("lexicons"),
        *house_folders(house),
    )
    stamp = folder_stamp(folders, dictionary_stamp())
    name = "house" if house else "shipped"
    data = load_compiled(name, stamp)
    if data is None:
        data, problems = compile_files(read_writer_files(house))
        if problems:
            raise WriterFileError(*problems)
        store_compiled(name, stamp, data)
    return Assets(
        Letters(data["letters"]),
        Lexicon(data["lexicon"]),
        Weights.from_data(data["learned"]),
        Wordings.from_data(data["checks"]),
    )


@cache
def shipped_assets() -> Assets:
    """Return the shipped letters and lexicons, loaded once a process."""
    return load_assets()
