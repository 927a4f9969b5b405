"""What lexicon files hold, once read: terms, modifiers, groups and titles."""

from typing import NamedTuple

from replycraft.errors import Place, Problem

DIMENSIONS = (
    "anger",
    "topics",
    "demands",
    "risks",
    "kind",
    "traits",
    "situations",
)
MODIFIER_SIDES = ("after", "before", "quote")


class Term(NamedTuple):
    """One entry of a lexicon file: phrases that speak for one id of one dimension.

    `points` may be negative: evidence against. `within` is how many words may stand
    in a gap (`…`); `keep` names modifiers that do not apply; `form` is `command` if
    only a phrase with a command in it counts.
    """

    dimension: str
    id: str
    place: Place
    phrases: tuple[str, ...]
    points: float
    why: str
    hit: tuple[str, ...]
    miss: tuple[str, ...]
    within: int
    keep: tuple[str, ...]
    form: str


class Modifier(NamedTuple):
    """What takes weight from a term that stands beside it.

    `after` phrases follow the term with only `fillers` between; `before` phrases stand
    at most `reach` words before it; `quote` means that the term is in 「」. A phrase
    with one of `unless` right behind it does nothing: 泥棒じゃないか is no denial.
    """

    id: str
    place: Place
    side: str
    phrases: tuple[str, ...]
    fillers: tuple[str, ...]
    unless: tuple[str, ...]
    reach: int
    factor: float
    applies: tuple[str, ...]
    why: str
    hit: tuple[str, ...]
    miss: tuple[str, ...]


class LexiconFiles(NamedTuple):
    """All that a lexicon folder says, with everything that is wrong in it.

    `titles` are those of topics, demands and risks: `topics/delivery` → 配送.
    """

    terms: tuple[Term, ...]
    modifiers: tuple[Modifier, ...]
    groups: dict[str, tuple[str, ...]]
    titles: dict[str, str]
    problems: tuple[Problem, ...]

    @property
    def topics(self) -> tuple[str, ...]:
        """The ids of the topics, by name of their file."""
        ids = (name.partition("/") for name in self.titles)
        return tuple(topic for folder, _, topic in ids if folder == "topics")
