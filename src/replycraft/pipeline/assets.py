"""Loads letters and lexicons, shipped and house, compiled once and kept."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from replycraft.checking.wording_files import compile_wordings
from replycraft.checking.wordings import Wordings
from replycraft.drafting.compile import compile_letters
from replycraft.drafting.letter_files import SUFFIX
from replycraft.drafting.letters import Letters
from replycraft.errors import MissingFolderError, Problem, WriterFileError
from replycraft.facts.goods import Goods
from replycraft.facts.goods_files import compile_goods
from replycraft.lexicon.files import read_lexicon
from replycraft.lexicon.load import folder_files, overlaid
from replycraft.lexicon.matcher import Lexicon
from replycraft.pipeline.cutting import compiled_terms
from replycraft.pipeline.keeping import Made, kept
from replycraft.resources import (
    folder_stamp,
    package_folders,
    shipped_folder,
)
from replycraft.retelling.word_files import compile_honorifics
from replycraft.retelling.words import Words
from replycraft.scoring.weights import Weights
from replycraft.semantic.sentence_files import read_sentences
from replycraft.text.tokenizer import dictionary_stamp

if TYPE_CHECKING:
    from replycraft.semantic.opinion import Opinion

_SUFFIXES = {"templates": (SUFFIX,), "lexicons": (".toml", ".tsv")}
# What is compiled depends on the code in these folders as well.
_COMPILERS = (
    "checking",
    "drafting",
    "facts",
    "lexicon",
    "retelling",
    "scoring",
    "semantic",
    "text",
)


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
    honorifics: Words
    goods: Goods
    opinion: "Opinion | None" = None

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Return what was compiled to plain *data*."""
        return cls(
            Letters(data["letters"]),
            Lexicon(data["lexicon"]),
            Weights.from_data(data["learned"]),
            Wordings.from_data(data["checks"]),
            Words.from_data(data["honorifics"]),
            Goods.from_data(data["goods"]),
        )


def _folders(name: str, house: Path | None) -> tuple[Path, ...]:
    """Return the shipped folder called *name*, and that of *house* if it has one.

    Raises:
        MissingFolderError: *house* has neither `templates` nor `lexicons`.
    """
    shipped = shipped_folder(name)
    if house is None:
        return (shipped,)
    own = (house / "templates", house / "lexicons")
    if not any(folder.is_dir() for folder in own):
        raise MissingFolderError("house", looked_in=own)
    folder = house / name
    return (shipped, folder) if folder.is_dir() else (shipped,)


def read_writer_files(house: Path | None) -> WriterFiles:
    """Return the shipped files with those of *house* over them, path by path.

    Raises:
        WriterFileError: a folder or file cannot be read.
        MissingFolderError: *house* is no house folder.
    """
    return WriterFiles(_read("templates", house), _read("lexicons", house))


def _read(name: str, house: Path | None) -> dict[str, str]:
    files: dict[str, str] = {}
    for folder in _folders(name, house):
        for suffix in _SUFFIXES[name]:
            files = overlaid(files, folder_files(folder, suffix))
    return files


def compile_words(
    files: Mapping[str, str],
) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Compile lexicon *files*: terms, learned weights, wordings of the checker.

    What cannot be compiled at all is left empty, so that the rest can be looked at.
    """
    # Most starts find everything compiled and need not wait for this import.
    from replycraft.scoring.compile import compile_weights

    lexicon_files = read_lexicon(files)
    lexicon, found = compiled_terms(lexicon_files)
    data: dict[str, Any] = {"lexicon": lexicon}
    problems = [*lexicon_files.problems, *found, *read_sentences(files).problems]
    compilers: tuple[tuple[str, Callable[[dict[str, str]], Any]], ...] = (
        ("learned", compile_weights),
        ("checks", compile_wordings),
        ("honorifics", compile_honorifics),
        ("goods", compile_goods),
    )
    for folder, compiler in compilers:
        own = {p: text for p, text in files.items() if p.startswith(f"{folder}/")}
        try:
            data[folder] = compiler(own)
        except WriterFileError as error:
            problems += error.problems
            data[folder] = compiler({})
    return data, tuple(problems)


def _topics(words: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(words["lexicon"]["topics"])


def try_assets(house: Path | None) -> tuple[Assets, tuple[Problem, ...]]:
    """Return what can be compiled of letters and lexicons, and what is wrong in them.

    Raises:
        WriterFileError: a folder or file cannot be read.
        MissingFolderError: *house* is no house folder.
    """
    basis = folder_stamp(package_folders(*_COMPILERS), dictionary_stamp())
    words, word_problems = _made("lexicons", house, basis, compile_words)
    topics = _topics(words)
    letters, letter_problems = _made(
        "templates",
        house,
        " ".join((basis, *topics)),
        lambda files: compile_letters(files, topics),
    )
    made = Assets.from_data({**words, "letters": letters})
    return made, (*letter_problems, *word_problems)


def _made(
    name: str,
    house: Path | None,
    beside: str,
    make: Callable[[Mapping[str, str]], Made],
) -> Made:
    every = folder_stamp(_folders(name, house), beside)
    return kept(name, (every, beside), lambda: _read(name, house), make)


def load_assets(house: Path | None = None) -> Assets:
    """Return the compiled letters and lexicons, with *house* over the shipped ones.

    Raises:
        WriterFileError: a file has mistakes; all of them are named.
        MissingFolderError: *house* is no house folder.
    """
    made, problems = try_assets(house)
    if problems:
        raise WriterFileError(*problems)
    return made


@cache
def shipped_assets() -> Assets:
    """Return the shipped letters and lexicons, loaded once a process."""
    return load_assets()
