"""Every exception that replycraft raises on purpose, in one family."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

# error: the file cannot be used, or what it says must not be sent. warning: it works
# and should be mended. info: told only where it was asked for.
Gravity = Literal["error", "warning", "info"]


class ReplycraftError(Exception):
    """Base of all errors that replycraft raises on purpose.

    The message is for programmers; `for_staff` says the same in Japanese: place, problem
    and way out.
    """

    def __init__(self, message: str, *, for_staff: str = "") -> None:
        self.for_staff = for_staff or message
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a writer's file something is wrong.

    `line` and `column` count from 1; 0 means that only the file is known.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.path]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a writer should mend: where, what, and the way out (Japanese).

    `check` is the id of the lint check that found it, "" for what every start finds.
    """

    place: Place
    problem: str
    hint: str = ""
    gravity: Gravity = "error"
    check: str = ""

    def __str__(self) -> str:
        text = f"{self.place}: {self.problem}"
        return f"{text}\n  {self.hint}" if self.hint else text


class WriterFileError(ReplycraftError):
    """A letter, lexicon or profile file cannot be used as it stands.

    `problems` holds every problem that was found, never only the first.
    """

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class UnreadableMailError(ReplycraftError):
    """The source is no mail that can be read; the message says why."""


class MissingFolderError(ReplycraftError):
    """A folder that replycraft needs is not where it should be."""

    def __init__(self, name: str, *, looked_in: tuple[object, ...]) -> None:
        places = " or ".join(str(place) for place in looked_in)
        super().__init__(
            f"folder {name!r} not found in {places}; "
            "reinstall replycraft or name an existing house folder",
            for_staff=f"{looked_in[0]}: フォルダーがありません。場所をご確認ください。"
            "自社のフォルダーは replycraft init で作れます",
        )


class InvalidInputError(ReplycraftError, ValueError):
    """An argument (verified facts, profile, time) has a wrong value; says which."""


# What `tomllib` says, by how it begins, and what a writer is told.
_TOML_FAULTS = (
    (r"Illegal character '\n'", "引用符が行の終わりまでに閉じていません"),
    ("Illegal character", "使えない文字があります"),
    ("Unterminated string", "引用符が閉じていません"),
    ('Expected "\'"', "引用符が閉じていません"),
    ("Expected '='", "項目の名前の後に = がありません"),
    ("Expected ']", "見出しの ] がありません"),
    ("Expected newline", "値の後に余分な文字があります"),
    ("Invalid value", "値が読めません(言葉は引用符で囲みます)"),
    ("Invalid statement", "項目の書き方ではありません"),
    ("Unclosed array", "[ ] が閉じていません"),
    ("Unclosed inline table", "{ } が閉じていません"),
    ("Cannot overwrite", "同じ項目が二度あります"),
    ("Cannot declare", "同じ見出しが二度あります"),
    ("Unescaped", "引用符の中の \\ は、二つ続けて書きます"),
)


# What may follow a key in TOML or JSON, or the name of a table.
_KEY_ENDS = ("=", "]", ".", ":")


class TomlFault(NamedTuple):
    """Why TOML cannot be read (Japanese), and where: 0 if that is not known."""

    told: str
    line: int
    column: int


def toml_fault(error: Exception) -> TomlFault:
    """Return what `tomllib` found; Python 3.11 tells it only inside the message."""
    message, _, place = str(error).rpartition(" (at ")
    told = (japanese for start, japanese in _TOML_FAULTS if message.startswith(start))
    named = re.match(r"line (\d+), column (\d+)", place)
    line, column = (int(named[1]), int(named[2])) if named else (0, 0)
    return TomlFault(next(told, message or str(error)), line, column)


def toml_problem(path: str, error: Exception) -> Problem:
    """Return what `tomllib` found as a problem of the file at *path*."""
    fault = toml_fault(error)
    place = Place(path, fault.line, fault.column)
    hint = "引用符、括弧、=、コンマの書き忘れがないかご確認ください"
    return Problem(place, f"TOML として読めません: {fault.told}", hint)


def parsed_toml(path: str, text: str, problems: list[Problem]) -> dict[str, Any]:
    """Return the table in *text*; what cannot be read is {}, and added to *problems*."""
    # Most starts find everything compiled and need not wait for this import.
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problems.append(toml_problem(path, error))
        return {}


def line_of_key(key: str, lines: Iterable[str]) -> int:
    """Return the first of *lines* that sets *key* or begins its table, 0 if none does.

    A key that begins like another is another: `stage` is not `stages`.
    """
    for number, line in enumerate(lines, 1):
        start = line.strip().lstrip('["')
        if start.startswith(key) and start[len(key) :].lstrip('" ')[:1] in _KEY_ENDS:
            return number
    return 0


def nearest_hint(word: str, known: Iterable[str], *, otherwise: str) -> str:
    """Return which of the *known* words was probably meant, else *otherwise*."""
    # Only a mistake comes here; a start without one need not wait for this import.
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1)
    return f"「{near[0]}」の誤りではありませんか" if near else otherwise
