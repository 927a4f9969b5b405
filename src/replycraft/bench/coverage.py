"""Which letters, parts and branches the sample mails of a house reach."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from replycraft.bench.branches import Branch, taken, traced
from replycraft.bench.cases import MAIL, SampleCase, is_case
from replycraft.bench.matrix import Matrix, matrix
from replycraft.bench.missing import missing_facts
from replycraft.drafting.compile import compile_letters
from replycraft.drafting.letter_files import LetterFile, read_letter
from replycraft.drafting.letters import Letters, Rendered
from replycraft.errors import Problem, ReplycraftError
from replycraft.pipeline.assets import read_writer_files
from replycraft.pipeline.desk import Desk


class Reached(NamedTuple):
    """One letter or part: how many samples use it, and its branches.

    `letter` is false for parts; `branches` pairs each branch with the number of
    samples that take it.
    """

    path: str
    title: str
    letter: bool
    samples: int
    branches: tuple[tuple[Branch, int], ...]


class Coverage(NamedTuple):
    """What the samples reach, what would be used where, and what breaks.

    `failed` names samples that cannot be drafted, with the reason.
    """

    samples: int
    files: tuple[Reached, ...]
    matrix: Matrix
    problems: tuple[Problem, ...]
    failed: tuple[tuple[str, str], ...]


class _Recording(Letters):
    """Letters that note what each rendering goes through."""

    def __init__(self, compiled: Any, marked: Letters) -> None:  # noqa: ANN401
        super().__init__(compiled)
        self._marked = marked
        self.paths: set[str] = set()
        self.branches: set[int] = set()

    def render(self, path: str, slots: Mapping[str, Any]) -> Rendered:
        """Fill the letter at *path*, and note its parts and branches."""
        rendered = super().render(path, slots)
        self.paths |= {path, *(part["source"] for part in rendered.parts)}
        self.branches |= taken(self._marked.text(path, slots))
        return rendered


def coverage(house: Path, desk: Desk, *, stage: str, kind: str) -> Coverage:
    """Return what the sample mails below *house* reach of the letters of *desk*.

    Raises:
        WriterFileError: the letters cannot be read.
    """
    files = read_writer_files(house if _has_files(house) else None).letters
    topics = desk.assets.lexicon.topics
    compiled, _ = compile_letters(files, topics)
    marks = traced(files)
    recording = _Recording(compiled, Letters(compile_letters(marks.files, topics)[0]))
    own = desk.over(letters=recording)
    used: Counter[str] = Counter()
    gone: Counter[int] = Counter()
    failed: list[tuple[str, str]] = []
    samples = list(_samples(house))
    for name, mail, given in samples:
        recording.paths, recording.branches = set(), set()
        try:
            own.draft_reply(mail, **given)
        except ReplycraftError as error:
            failed.append((name, error.for_staff))
        used.update(recording.paths)
        gone.update(recording.branches)
    letters = [read_letter(path, files[path]) for path in sorted(files)]
    return Coverage(
        len(samples),
        tuple(_reached(letter, used, gone, marks.branches) for letter in letters),
        matrix(recording, topics, used, stage=stage, kind=kind),
        tuple(missing_facts(letters, recording)),
        tuple(failed),
    )


def _has_files(house: Path) -> bool:
    return any((house / name).is_dir() for name in ("templates", "lexicons"))


def _samples(house: Path) -> Iterable[tuple[str, Path, dict[str, Any]]]:
    """Yield every mail below *house* with what its reply is drafted with."""
    for mail in sorted(house.rglob("*.eml")):
        if mail.parent.name == "history":
            continue
        name = mail.relative_to(house).as_posix()
        case = mail.name == MAIL and is_case(mail.parent)
        yield name, mail, SampleCase(name, mail.parent).given() if case else {}


def _reached(
    letter: LetterFile,
    used: Counter[str],
    gone: Counter[int],
    branches: tuple[Branch, ...],
) -> Reached:
    own = tuple(
        (branch, gone[number])
        for number, branch in enumerate(branches)
        if branch.path == letter.path
    )
    # A part without text of its own counts as used where one of its branches is taken.
    samples = max((used[letter.path], *(count for _, count in own)))
    return Reached(letter.path, letter.title, letter.when is not None, samples, own)
