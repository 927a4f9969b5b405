"""What the entries of a lexicon say, and how one that was found is reported."""

from typing import NamedTuple


class Rule(NamedTuple):
    """What a term says about a mail when it is found."""

    dimension: str
    id: str
    points: float
    why: str
    name: str
    within: int
    keep: tuple[str, ...]
    form: str


class Weakening(NamedTuple):
    """What a modifier does to the terms beside it."""

    side: str
    id: str
    factor: float
    why: str
    applies: tuple[str, ...]
    fillers: frozenset[str]
    reach: int
    unless: tuple[tuple[str, ...], ...]

    def concerns(self, rule: Rule) -> bool:
        """Say whether *rule* is a term that this can weaken.

        `applies` names folders, or the beginnings of files in them: situations/event_.
        """
        concerned = f"{rule.dimension}/{rule.id}".startswith(self.applies)
        return concerned and self.id not in rule.keep


class Hit(NamedTuple):
    """A term found at `start:end` of the document's text.

    `first` and `last` are key positions, inclusive. `points` is what is left after
    modifiers; `cancelled` says what took the rest, in Japanese.
    """

    rule: Rule
    start: int
    end: int
    first: int
    last: int
    points: float
    cancelled: str = ""
