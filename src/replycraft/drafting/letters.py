"""The compiled letters: choose one, render it, lay it out."""

from collections.abc import Mapping
from types import CodeType
from typing import Any, NamedTuple

from jinja2 import TemplateError

from replycraft.drafting.choose import Choice, Chooser, LetterRow
from replycraft.drafting.compile import CompiledLetters
from replycraft.drafting.endings import unlike
from replycraft.drafting.environment import letter_environment
from replycraft.drafting.fact_words import FactWords
from replycraft.drafting.marks import Line, clean, read_marked, said_once
from replycraft.errors import InvalidInputError

_LONGEST_BODY = 20_000
_SENTENCE_ENDS = ("。", "？", "?")


class Rendered(NamedTuple):
    """A letter's text, its parts, and the slots whose sentences were left out.

    The parts are the fields of `Part`, which the draft turns into records at one go.
    """

    body: str
    parts: tuple[dict[str, Any], ...]
    gaps: tuple[str, ...]


class Letters:
    """Compiled letters, ready to be used from many threads at once."""

    def __init__(self, compiled: CompiledLetters) -> None:
        codes: Mapping[str, CodeType] = compiled["codes"]
        self._names: tuple[str, ...] = tuple(compiled["names"])
        self._slots: list[dict[int, tuple[str, ...]]] = compiled["slots"]
        self._chooser = Chooser(tuple(LetterRow(*row) for row in compiled["letters"]))
        self._environment = letter_environment(codes)
        self.facts = FactWords.from_data(compiled["facts"])
        self._compiled = frozenset(codes)

    @property
    def rows(self) -> tuple[LetterRow, ...]:
        """The letters' conditions, heaviest first."""
        return self._chooser.rows

    def choose(self, flags: Mapping[str, Any]) -> Choice | None:
        """Return the most specific letter for a case with these *flags*."""
        return self._chooser.choose(flags)

    def has(self, path: str) -> bool:
        """Say whether there is a letter or part at *path* that could be compiled."""
        return path in self._compiled

    def render(self, path: str, slots: Mapping[str, Any]) -> Rendered:
        """Fill the letter at *path*; sentences that lack a slot are left out.

        Raises:
            InvalidInputError: the letter cannot be rendered with these slots.
        """
        return self._laid_out(read_marked(self.text(path, slots)))

    def text(self, path: str, slots: Mapping[str, Any]) -> str:
        """Return the letter at *path* filled but not laid out, with its marks.

        Raises:
            InvalidInputError: the letter cannot be rendered with these slots.
        """
        values = {
            name: clean(value) if isinstance(value, str) else value
            for name, value in slots.items()
            if value is not None
        }
        try:
            text = self._environment.get_template(path).render(values)
        except (TemplateError, TypeError, RecursionError) as error:
            raise InvalidInputError(
                f"letter {path} cannot be rendered: {error}"
            ) from error
        if len(text) > _LONGEST_BODY:
            raise InvalidInputError(f"letter {path} is over {_LONGEST_BODY} characters")
        return text

    def _laid_out(self, lines: tuple[Line, ...]) -> Rendered:
        pieces: list[str] = []
        parts: list[dict[str, Any]] = []
        gaps: list[str] = []
        position = 0
        open_paragraph = False
        previous = ""
        for at, line in enumerate(lines):
            open_paragraph = open_paragraph or line.new_paragraph
            if line.gaps:
                gaps += line.gaps
                continue
            text = line.text
            if line.others:
                text = unlike(previous, (text, *line.others), _next(lines, at))
            text = said_once(text, previous)
            joint = _joint(previous, text, open_paragraph=open_paragraph)
            pieces += (joint, text)
            position += len(joint)
            end = position + len(text)
            parts.append(
                {
                    "text": text,
                    "span": {"start": position, "end": end, "field": "body"},
                    "source": self._names[line.file],
                    "line": line.line,
                    "facts": self._slots[line.file].get(line.line, ()),
                }
            )
            position, previous, open_paragraph = end, text, False
        return Rendered("".join(pieces), tuple(parts), tuple(dict.fromkeys(gaps)))


def _next(lines: tuple[Line, ...], at: int) -> str:
    """Return the sentence that will follow the line at *at*."""
    return next((line.text for line in lines[at + 1 :] if not line.gaps), "")


def _joint(previous: str, text: str, *, open_paragraph: bool) -> str:
    """Return what stands between two lines: nothing, a line end, or a blank line."""
    if not previous:
        return ""
    if open_paragraph:
        return "\n\n"
    joined = previous.endswith(_SENTENCE_ENDS) and text.endswith(_SENTENCE_ENDS)
    return "" if joined else "\n"
