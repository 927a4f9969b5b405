"""Which cases there can be, and which letter each of them gets."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any, NamedTuple

from replycraft.drafting.choose import LetterRow
from replycraft.records.ids import LEVELS, Apology, Fault, Kind, Resolution, Stage

# Mails of these kinds get no letter at all.
KINDS = (Kind.COMPLAINT, Kind.INQUIRY, Kind.THANKS, Kind.OTHER)
# A letter for whatever topic may be added later is of use though today's all have own.
LATER_TOPIC = "〔後から加わる話題〕"
OTHER_TOPIC = "other"
_DECIDED = ("kinds", "stage", "resolution", "fault", "escalated", "apology")

# One value, or with what a mail is laden where it may have several.
Value = str | int | bool | frozenset[str]
Box = dict[str, tuple[Value, ...]]


class Plan(NamedTuple):
    """What of a case hangs together: no letter is asked for with other values."""

    kinds: str
    stage: str
    resolution: str
    fault: str
    escalated: bool
    apology: str


class Space(NamedTuple):
    """All cases: every possible plan, and what is free beside it."""

    plans: tuple[Plan, ...]
    free: Box

    @classmethod
    def of(cls, topics: Sequence[str], risks: Sequence[str]) -> "Space":
        """Return the cases of a desk that knows *topics* and *risks*.

        Two risks at a time are enough: of a letter's conditions on risks one holds
        through one risk, and two letters can only meet through two.
        """
        laden = [frozenset(some) for n in (0, 1, 2) for some in combinations(risks, n)]
        free: Box = {
            "topics": tuple(dict.fromkeys((*topics, OTHER_TOPIC, LATER_TOPIC))),
            "levels": tuple(LEVELS),
            "business": (False, True),
            "risks": tuple(laden),
        }
        return cls(tuple(plans()), free)


def plans() -> Iterator[Plan]:
    """Yield every plan that drafting can come to, as `drafting.plan` decides it."""
    decisions = ("", *(one.value for one in Resolution))
    for kind, fault, stage in product(KINDS, Fault, Stage):
        if kind is Kind.INQUIRY and fault is Fault.COMPANY:
            continue  # treated as a complaint
        for resolution in decisions:
            for apology in _scopes(kind, fault, stage):
                yield Plan(kind, stage, resolution, fault, False, apology)  # noqa: FBT003 (a flag of the case)
        if stage is Stage.HOLDING or (stage, kind) == (Stage.THANKS, Kind.THANKS):
            careful = Apology.LIMITED if kind is Kind.COMPLAINT else Apology.NONE
            yield Plan(kind, stage, "", fault, True, careful)  # noqa: FBT003 (a flag of the case)


def _scopes(kind: Kind, fault: Fault, stage: Stage) -> tuple[Apology, ...]:
    if kind is not Kind.COMPLAINT:
        return (Apology.NONE,)
    if fault is not Fault.COMPANY:
        return (Apology.LIMITED,)
    if stage is Stage.HOLDING:
        return (Apology.FULL,)
    # A person may ask for a later stage of an escalated case.
    return (Apology.FULL, Apology.LIMITED)


def case_for(
    row: LetterRow, rows: Sequence[LetterRow], space: Space
) -> Mapping[str, Value] | None:
    """Return a case that gets the letter *row* and none of the others in *rows*."""
    first = next(place for place, one in enumerate(rows) if one.path == row.path)
    return _uncovered([row.when], [one.when for one in rows[:first]], space)


def tied_case(
    pair: tuple[LetterRow, LetterRow], rows: Sequence[LetterRow], space: Space
) -> Mapping[str, Value] | None:
    """Return a case in which both letters of *pair* fit and no heavier one does."""
    weight = pair[0].weight
    heavier = [one.when for one in rows if one.weight > weight]
    return _uncovered([one.when for one in pair], heavier, space)


def _uncovered(
    wanted: Sequence[Mapping[str, Any]],
    others: Sequence[Mapping[str, Any]],
    space: Space,
) -> Mapping[str, Value] | None:
    """Return a case in which all *wanted* conditions hold, and none of *others* do."""
    box = {
        key: tuple(v for v in values if all(fits(key, v, one) for one in wanted))
        for key, values in space.free.items()
    }
    if not all(box.values()):
        return None
    for plan in space.plans:
        decided = plan._asdict()
        if not all(_plan_fits(decided, when) for when in wanted):
            continue
        rivals = [when for when in others if _plan_fits(decided, when)]
        found = _free_case(box, rivals)
        if found is not None:
            return {**decided, **found}
    return None


def fits(key: str, value: Value, when: Mapping[str, Any]) -> bool:
    """Say whether condition *key* of *when* holds for *value*."""
    if key not in when:
        return True
    wanted = when[key]
    if isinstance(wanted, bool):
        return value is wanted
    if isinstance(value, frozenset):
        return not value.isdisjoint(wanted)
    return value in wanted


def _plan_fits(decided: Mapping[str, Value], when: Mapping[str, Any]) -> bool:
    return all(fits(key, decided[key], when) for key in _DECIDED)


def _free_case(
    box: Box, rivals: Sequence[Mapping[str, Any]]
) -> Mapping[str, Value] | None:
    """Return a case in *box* that none of *rivals* takes; box by box, not case by case."""
    open_rivals = []
    for when in rivals:
        touched = {
            key: tuple(v for v in values if fits(key, v, when))
            for key, values in box.items()
        }
        if touched == box:
            return None
        if all(touched.values()):
            open_rivals.append(touched)
    if not open_rivals:
        return {key: values[0] for key, values in box.items()}
    rival = open_rivals[0]
    key = next(key for key in box if rival[key] != box[key])
    taken = rival[key]
    rest = tuple(value for value in box[key] if value not in taken)
    for half in (rest, taken):
        found = _free_case({**box, key: half}, rivals)
        if found is not None:
            return found
    return None
