"""Finds everything that a writer should mend in letters, lexicons and profile."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from replycraft.checking.wordings import example_problems as wording_examples
from replycraft.drafting.choose import LetterRow
from replycraft.drafting.letter_files import LetterFile, read_letter
from replycraft.drafting.letters import Letters
from replycraft.drafting.slots import SAMPLE
from replycraft.errors import (
    InvalidInputError,
    MissingFolderError,
    Place,
    Problem,
    WriterFileError,
)
from replycraft.lexicon.examples import example_problems
from replycraft.lexicon.files import read_lexicon
from replycraft.lexicon.matcher import Lexicon
from replycraft.pipeline.assets import WriterFiles, compile_files, read_writer_files
from replycraft.pipeline.idle import idle_rows
from replycraft.records.desk import Profile
from replycraft.retelling.examples import example_problems as honorific_examples


def lint(house: Path | None = None) -> tuple[Problem, ...]:
    """Return every problem in the shipped files with those of *house* over them.

    Nothing is raised for a writer's mistake: each comes back with its place.
    """
    problems: list[Problem] = []
    try:
        files = read_writer_files(house)
    except WriterFileError as error:
        return error.problems
    except MissingFolderError:
        return (
            Problem(
                Place(str(house)),
                "templates も lexicons もありません",
                "replycraft init でひな形のフォルダーを作れます",
            ),
        )
    data, found = compile_files(files)
    problems += found
    lexicon = Lexicon(data["lexicon"])
    problems += example_problems(read_lexicon(files.lexicons), lexicon)
    problems += wording_examples(data["checks"])
    problems += honorific_examples(data["honorifics"])
    problems += idle_rows(files.lexicons)
    letters = [read_letter(path, files.letters[path]) for path in sorted(files.letters)]
    problems += _letter_problems(letters, Letters(data["letters"]), lexicon.topics)
    if house is not None and (house / "desk.toml").is_file():
        problems += _profile_problems(house / "desk.toml")
    return tuple(_placed(problem, files, house) for problem in problems)


def _placed(problem: Problem, files: WriterFiles, house: Path | None) -> Problem:
    """Return *problem* with the path as the writer knows it."""
    path = problem.place.path
    for name, known in (("templates", files.letters), ("lexicons", files.lexicons)):
        if path in known:
            own = house is not None and (house / name / path).is_file()
            base = house / name if own and house is not None else Path(name)
            place = Place(str(base / path), problem.place.line, problem.place.column)
            return problem.__class__(place, problem.problem, problem.hint)
    return problem


def _profile_problems(path: Path) -> tuple[Problem, ...]:
    try:
        Profile.load(path)
    except WriterFileError as error:
        return error.problems
    return ()


def _letter_problems(
    letters: list[LetterFile], compiled: Letters, topics: tuple[str, ...]
) -> Iterator[Problem]:
    broken = {letter.path for letter in letters if letter.problems}
    for letter in letters:
        if letter.when is not None and letter.path not in broken:
            yield from _render_problems(letter, compiled)
        folder = letter.path.partition("/")[0]
        if "/" not in letter.path or (folder not in topics and folder[0] != "_"):
            yield Problem(
                Place(letter.path),
                f"「{folder}」という話題はありません",
                f"lexicons/topics/{folder}.toml を加えるか、_ で始まる名前の"
                "フォルダーに移してください",
            )
    yield from _ties(compiled.rows)


def _render_problems(letter: LetterFile, compiled: Letters) -> Iterator[Problem]:
    sample = dict(SAMPLE)
    for key, value in (letter.when or {}).items():
        flag = {"kinds": "kind", "topics": "topic", "levels": "anger"}.get(key, key)
        sample[flag] = value if isinstance(value, bool) or key == "risks" else value[0]
    try:
        rendered = compiled.render(letter.path, {**sample, **letter.sample})
    except InvalidInputError as error:
        yield Problem(
            Place(letter.path), f"見本の値で作れません: {error}", "本文をご確認ください"
        )
        return
    if not rendered.body:
        yield Problem(
            Place(letter.path),
            "見本の値では本文が空になります",
            "[sample] に値を足すか、条件をご確認ください",
        )


def _ties(rows: tuple[LetterRow, ...]) -> Iterator[Problem]:
    """Yield a problem for any two letters that one case could choose equally."""
    for first, second in combinations(rows, 2):
        if first.weight == second.weight and _overlap(first, second):
            yield Problem(
                Place(second.path),
                f"「{first.path}」と同じ重みで、どちらも選ばれ得ます",
                "どちらかの [when] に条件を足してください",
            )


def _overlap(first: LetterRow, second: LetterRow) -> bool:
    for key in first.when.keys() & second.when.keys():
        one, other = first.when[key], second.when[key]
        if isinstance(one, bool):
            if one is not other:
                return False
        elif not set(one) & set(other):
            return False
    return True
