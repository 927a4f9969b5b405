"""A desk over files that are not saved yet; only what changed is compiled anew."""

from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

from replycraft.checking.wordings import Wordings
from replycraft.drafting.compile import CompiledLetter, LetterKey, compile_letters
from replycraft.drafting.letters import Letters
from replycraft.errors import Place, Problem, WriterFileError
from replycraft.facts.goods import Goods
from replycraft.lexicon.compile import CutPieces, compile_lexicon
from replycraft.lexicon.files import read_lexicon
from replycraft.lexicon.matcher import Lexicon
from replycraft.pipeline.assets import WriterFiles, compile_words, read_writer_files
from replycraft.pipeline.cutting import known_pieces
from replycraft.pipeline.desk import Desk
from replycraft.records.desk import Profile
from replycraft.resources import folder_stamp
from replycraft.retelling.words import Words
from replycraft.scoring.weights import Weights
from replycraft.semantic.sentence_files import read_sentences

PROFILE = "desk.toml"
FOLDERS = ("templates", "lexicons")
_Part = tuple[Any, tuple[Problem, ...]]
_Make = Callable[[Mapping[str, str]], _Part]


class Change(NamedTuple):
    """The text of one file of a house, saved or not: `templates/…`, `lexicons/…`."""

    path: str
    text: str


class Preview(NamedTuple):
    """The desk with a change, or None and what is wrong with the change."""

    desk: Desk | None
    problems: tuple[Problem, ...]


class Workshop:
    """Compiles a house with unsaved changes, file by file as they change.

    It can be used from many threads. Those that change letters do not wait for one
    that compiles words.
    """

    def __init__(self, house: Path | None) -> None:
        """Prepare for changes to *house*; without one there are the shipped files."""
        self._house = house
        self._lock = Lock()
        self._words_lock = Lock()
        self._letters: dict[LetterKey, CompiledLetter] = {}
        self._pieces: CutPieces = {}
        self._parts: dict[str, tuple[Mapping[str, str], _Part]] = {}
        self._files: WriterFiles | None = None
        self._stamp = ""

    def preview(self, change: Change | None, saved: Desk) -> Preview:
        """Return the desk as it would be with *change*.

        What *change* does not touch is taken from *saved*, the desk as the folder
        stands, and from earlier calls.

        Raises:
            WriterFileError: the files in the folder cannot be read.
        """
        if change is not None and change.path == PROFILE:
            return _with_profile(change.text, saved)
        files = _changed(self._current_files(), change)
        if change is not None and change.path.startswith("lexicons/"):
            return self._compiled(files, saved, *self._words(files.lexicons))
        return self._compiled(files, saved, {}, ())

    def renewed(self, saved: Desk, profile: Profile, *, words: bool) -> Desk:
        """Return the desk as the folder stands now; *words* if those changed as well.

        Raises:
            WriterFileError: files in the folder have mistakes.
        """
        files = self._current_files()
        made, faults = self._words(files.lexicons) if words else ({}, ())
        desk, problems = self._compiled(files, saved, made, faults)
        if desk is None:
            raise WriterFileError(*problems)
        return desk.over(profile=profile)

    def _compiled(
        self,
        files: WriterFiles,
        saved: Desk,
        words: Mapping[str, Any],
        faults: tuple[Problem, ...],
    ) -> Preview:
        desk = saved.over(**words)
        with self._lock:
            letters, found = compile_letters(
                files.letters, desk.assets.lexicon.topics, memory=self._letters
            )
        problems = (
            *(_in_folder(problem, "templates") for problem in found),
            *(_in_folder(fault, "lexicons") for fault in faults),
        )
        if problems:
            return Preview(None, problems)
        return Preview(desk.over(letters=Letters(letters)), ())

    def _current_files(self) -> WriterFiles:
        own = [self._house / name for name in FOLDERS] if self._house else []
        stamp = folder_stamp(folder for folder in own if folder.is_dir())
        with self._lock:
            if self._files is None or stamp != self._stamp:
                self._files, self._stamp = read_writer_files(self._house), stamp
            return self._files

    def _words(self, files: Mapping[str, str]) -> _Part:
        """Return the compiled words; folders in which nothing changed stay as made."""
        terms = {p: t for p, t in files.items() if p.partition("/")[0] not in _MAKERS}
        with self._words_lock:
            lexicon, problems = self._kept("terms", terms, self._terms)
            made = {"lexicon": lexicon}
            for name, (asset, make) in _MAKERS.items():
                value, found = self._kept(name, _texts_in(name, files), make)
                problems += found
                if asset:
                    made[asset] = value
        return made, problems

    def _kept(self, name: str, files: Mapping[str, str], make: _Make) -> _Part:
        before = self._parts.get(name)
        if before is None or before[0] != files:
            before = self._parts[name] = files, make(files)
        return before[1]

    def _terms(self, files: Mapping[str, str]) -> _Part:
        read = read_lexicon(files)
        # Read when words change for the first time; many a house has letters alone.
        self._pieces = self._pieces or known_pieces()
        data, problems = compile_lexicon(read, memory=self._pieces)
        return Lexicon(data), (*read.problems, *problems)


def _with_profile(text: str, saved: Desk) -> Preview:
    try:
        profile = Profile.parse(text, path=PROFILE)
    except WriterFileError as error:
        return Preview(None, error.problems)
    return Preview(saved.over(profile=profile), ())


def _maker(folder: str, read: Callable[[Any], object]) -> _Make:
    """Return what compiles the files of *folder* alone."""

    def make(files: Mapping[str, str]) -> _Part:
        data, problems = compile_words(files)
        return read(data[folder]), problems

    return make


def _sentences(files: Mapping[str, str]) -> _Part:
    return None, read_sentences(files).problems


# Folder of lexicons that is compiled apart from the terms → which asset, and how.
_MAKERS: Mapping[str, tuple[str, _Make]] = {
    "learned": ("weights", _maker("learned", Weights.from_data)),
    "checks": ("wordings", _maker("checks", Wordings.from_data)),
    "honorifics": ("honorifics", _maker("honorifics", Words.from_data)),
    "goods": ("goods", _maker("goods", Goods.from_data)),
    "sentences": ("", _sentences),
}


def _texts_in(folder: str, files: Mapping[str, str]) -> dict[str, str]:
    """Return the files of *folder*; of others sentences need the paths alone."""
    own = {p: t for p, t in files.items() if p.startswith(f"{folder}/")}
    return {**dict.fromkeys(files, ""), **own} if folder == "sentences" else own


def _changed(files: WriterFiles, change: Change | None) -> WriterFiles:
    """Return *files* with *change* laid over them."""
    if change is None:
        return files
    folder, _, path = change.path.partition("/")
    if folder == "templates":
        return files._replace(letters={**files.letters, path: change.text})
    return files._replace(lexicons={**files.lexicons, path: change.text})


def _in_folder(problem: Problem, folder: str) -> Problem:
    """Return *problem* with its path as it is in a house."""
    place = problem.place
    path = place.path if place.path == folder else f"{folder}/{place.path}"
    return Problem(Place(path, place.line, place.column), problem.problem, problem.hint)
