"""Finds everything that a writer should mend in letters, lexicons and profile."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from replycraft.checking.wording_files import compile_wordings
from replycraft.checking.wordings import example_problems as wording_examples
from replycraft.errors import MissingFolderError, Place, Problem, WriterFileError
from replycraft.facts.goods_files import compile_goods
from replycraft.facts.goods_files import example_problems as goods_examples
from replycraft.lexicon.examples import example_problems
from replycraft.lexicon.files import read_lexicon
from replycraft.mail.message import parse_mail
from replycraft.pipeline.assets import (
    WriterFiles,
    load_assets,
    read_writer_files,
    try_assets,
)
from replycraft.pipeline.idle import idle_rows
from replycraft.pipeline.linting.files import file_problems
from replycraft.pipeline.linting.places import placed, with_column
from replycraft.pipeline.linting.shelf import Shelf, letter_problems, spoken_problems
from replycraft.pipeline.linting.terms import term_problems, unused_terms
from replycraft.pipeline.linting.unread import lost_words, unread_problems
from replycraft.records.desk import Profile
from replycraft.retelling.examples import example_problems as honorific_examples
from replycraft.retelling.word_files import compile_honorifics


def lint(
    house: Path | None = None, *, samples: Iterable[Path] = ()
) -> tuple[Problem, ...]:
    """Return every problem in the shipped files with those of *house* over them.

    Nothing is raised for a writer's mistake: each comes back with its place. Warnings
    about shipped files are told only where no *house* is asked about. With *samples*
    (mails) the terms that none of them has are told too.
    """
    first = _file_problems(house)
    try:
        files = read_writer_files(house)
    except WriterFileError as error:
        grave = any(problem.gravity == "error" for problem in first)
        return first if grave else (*first, *error.problems)
    except MissingFolderError:
        return (
            *first,
            Problem(
                Place(str(house)),
                "templates も lexicons もありません",
                "replycraft init でひな形のフォルダーを作れます",
            ),
        )
    found = list(_checked(files, house))
    if samples:
        found += _unused(files, samples, house)
    if house is not None:
        found += lost_words(files.lexicons, read_writer_files(None).lexicons)
        found += _profile_problems(house / "desk.toml")
    told = (placed(problem, files, house) for problem in found)
    return (*first, *(one for one in told if _concerns(one, house)))


def _file_problems(house: Path | None) -> tuple[Problem, ...]:
    if house is None:
        return ()
    return (*file_problems(house), *unread_problems(house))


def _concerns(problem: Problem, house: Path | None) -> bool:
    """Say whether *problem* is one that whoever asks about *house* can mend."""
    if house is None or problem.gravity == "error":
        return True
    return Path(problem.place.path).is_relative_to(house)


def _own_letters(files: WriterFiles, house: Path | None) -> frozenset[str]:
    if house is None:
        return frozenset(files.letters)
    folder = house / "templates"
    return frozenset(path for path in files.letters if (folder / path).is_file())


def _checked(files: WriterFiles, house: Path | None) -> Iterator[Problem]:
    """Yield what is wrong in *files*, letters and lexicons alike."""
    assets, faults = try_assets(house)
    yield from faults
    # The rest is looked at all the same, so that all can be mended in one go.
    words = read_lexicon(files.lexicons)
    yield from example_problems(words, assets.lexicon)
    yield from _other_examples(files)
    yield from idle_rows(files.lexicons)
    yield from term_problems(words)
    shelf = Shelf.of(files.letters, assets.letters, words)
    yield from letter_problems(shelf)
    if not faults:
        # What cannot be compiled cannot be written out either.
        yield from spoken_problems(shelf, assets.wordings, _own_letters(files, house))


def _other_examples(files: WriterFiles) -> Iterator[Problem]:
    """Yield the examples of the checks, honorifics and goods that fail."""
    for folder, compiler, problems in (
        ("checks", compile_wordings, wording_examples),
        ("honorifics", compile_honorifics, honorific_examples),
        ("goods", compile_goods, goods_examples),
    ):
        own = {p: t for p, t in files.lexicons.items() if p.startswith(f"{folder}/")}
        try:
            data = compiler(own)
        except WriterFileError:
            continue  # told when all was compiled
        yield from problems(data)


def _unused(
    files: WriterFiles, samples: Iterable[Path], house: Path | None
) -> tuple[Problem, ...]:
    try:
        lexicon = load_assets(house).lexicon
    except WriterFileError:
        return ()  # told before
    mails = [parse_mail(path) for path in samples]
    said = [(mail.subject, mail.text) for mail in mails]
    return tuple(unused_terms(read_lexicon(files.lexicons), lexicon, said))


def _profile_problems(path: Path) -> tuple[Problem, ...]:
    if not path.is_file():
        return ()
    text = {str(path): path.read_text(encoding="utf-8", errors="replace")}
    try:
        Profile.load(path)
    except WriterFileError as error:
        return tuple(with_column(problem, text) for problem in error.problems)
    return ()
