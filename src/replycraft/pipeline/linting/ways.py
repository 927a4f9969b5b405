"""Fills letters so that every branch of them and of their parts is written out."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

from replycraft.drafting.branches import Forest, Tests
from replycraft.drafting.choose import LetterRow, flag_of
from replycraft.drafting.letter_files import LetterFile
from replycraft.drafting.letters import Letters
from replycraft.drafting.slots import FLAGS, SAMPLE
from replycraft.drafting.solving import Solver
from replycraft.pipeline.linting.cases import (
    KINDS,
    LATER_TOPIC,
    OTHER_TOPIC,
    Plan,
    Space,
    Value,
    case_for,
)
from replycraft.records.ids import LEVELS, Apology, Fault, Resolution, Stage

# A part may be reached in many ways; a few show what the others would.
_MOST_CHAINS = 2
# The first few ways to make tests come out show whether any does for such a case.
_MOST_TRIES = 6
# A branch that two letters cannot take is one that no case takes, or nearly.
_MOST_LETTERS = 2
# Few cases have these; letters ask for them where they matter.
_RARE = ("missed_day", "kept_day", "deadline", "customer_company")

Slots = dict[str, Any]
# A branch: file and number, kind of mail and scope of the apology.
_Key = tuple[str, int, str, str]


class Filled(NamedTuple):
    """A letter with values that take it along one way."""

    letter: str
    slots: Slots


class Ways:
    """Finds values for every branch; one that was found before is not found again.

    Only branches of the files in *own* are looked for, and each part as a whole.
    """

    def __init__(
        self, forest: Forest, letters: Letters, space: Space, own: frozenset[str]
    ) -> None:
        self._forest = forest
        self._letters = letters
        self._space = space
        self._own = own
        self._known = frozenset(space.plans)
        topics = (str(topic) for topic in space.free["topics"])
        self._topics = tuple(topic for topic in topics if topic != LATER_TOPIC)
        self._solver = Solver(
            {
                "topic": self._topics,
                "kind": KINDS,
                "stage": tuple(Stage),
                "resolution": ("", *Resolution),
                "fault": tuple(Fault),
                "apology": tuple(Apology),
            }
        )
        self._tried: Counter[_Key] = Counter()

    def of(self, letter: LetterFile) -> Iterator[Filled]:
        """Yield *letter* filled for each branch that no earlier letter has shown.

        Each kind and scope of apology with which the letter is chosen is gone through
        apart.
        """
        if self._own.isdisjoint(self._forest.reachable(letter.path)):
            return
        row = next(one for one in self._letters.rows if one.path == letter.path)
        for case in self._cases(row):
            base = filled_for(letter, case)
            reached = self._reached(letter, base)
            if self._own.isdisjoint(reached):
                continue
            for part, chains in reached.items():
                for slots in self._through(part, chains, base, letter):
                    yield Filled(letter.path, slots)

    def _cases(self, row: LetterRow) -> Iterator[Mapping[str, Value]]:
        """Yield a case with this letter for each kind and scope of apology."""
        scopes: dict[tuple[str, str], list[Plan]] = {}
        for plan in sorted(self._space.plans, key=_oddness):
            scopes.setdefault((plan.kinds, plan.apology), []).append(plan)
        for plans in scopes.values():
            space = self._space._replace(plans=tuple(plans))
            case = case_for(row, self._letters.rows, space)
            if case is not None:
                yield case

    def _reached(self, letter: LetterFile, base: Slots) -> dict[str, list[Tests]]:
        """Return for the letter and each of its parts a few ways that lead there."""
        found: dict[str, list[Tests]] = {letter.path: [()]}
        todo: list[tuple[str, Tests]] = [(letter.path, ())]
        for path, tests in todo:
            for part, more in self._forest.inclusions(path):
                chain = (*tests, *more)
                chains = found.setdefault(part, [])
                if len(chains) < _MOST_CHAINS and self._values(chain, base, letter):
                    chains.append(chain)
                    todo.append((part, chain))
        return {part: chains for part, chains in found.items() if chains}

    def _through(
        self, part: str, chains: list[Tests], base: Slots, letter: LetterFile
    ) -> Iterator[Slots]:
        branches = self._forest.branches(part)
        for number, branch in enumerate(
            branches if part in self._own else branches[:1]
        ):
            key = (part, number, base["kind"], base["apology"])
            if self._tried[key] >= _MOST_LETTERS:
                continue
            self._tried[key] += 1
            for chain in chains:
                slots = self._values((*chain, *branch.tests), base, letter)
                if slots is not None:
                    self._tried[key] = _MOST_LETTERS
                    yield slots
                    break

    def _values(self, tests: Tests, base: Slots, letter: LetterFile) -> Slots | None:
        for slots in islice(self._solver.values(tests, base), _MOST_TRIES):
            if self._gets(slots, letter.path):
                return {**slots, "topics": [slots["topic"]]}
        return None

    def _gets(self, slots: Slots, path: str) -> bool:
        """Say whether a case with these *slots* exists and gets the letter *path*."""
        if slots["anger"] not in LEVELS or slots["topic"] not in self._topics:
            return False
        plan = Plan(*(slots[flag_of(name)] for name in Plan._fields))
        if plan not in self._known:
            return False
        topics = [slots["topic"]]
        if slots["topic"] == OTHER_TOPIC:
            topics.append(LATER_TOPIC)  # has no parts of its own to be written with
        chosen = (self._letters.choose({**slots, "topic": one}) for one in topics)
        return any(choice and choice.row.path == path for choice in chosen)


def _oddness(plan: Plan) -> tuple[bool, ...]:
    return (
        plan.escalated,
        plan.fault != Fault.UNKNOWN,
        bool(plan.resolution),
        plan.stage != Stage.HOLDING,
    )


def filled_for(letter: LetterFile, case: Mapping[str, Value]) -> Slots:
    """Return values for every slot with which *letter* is written in *case*."""
    sample: Slots = {**SAMPLE, **dict.fromkeys(_RARE)}
    sample |= {key: v for key, v in letter.sample.items() if key not in FLAGS}
    sample |= {flag_of(key): value for key, value in case.items()}
    sample["risks"] = (
        sorted(case["risks"]) if isinstance(case["risks"], frozenset) else []
    )
    if sample["topic"] == LATER_TOPIC:
        sample["topic"] = OTHER_TOPIC
    return {**sample, "topics": [sample["topic"]]}
