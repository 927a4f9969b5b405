"""Where labels and program differ: confusions, and the mails that went worst."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from replycraft.fitting.evaluate import first_topic_right, should_escalate

Label = Mapping[str, Any]

_NONE = ""
# What a mistake costs a desk: nobody looks at a grave mail, a mail is met in the wrong
# tone, a risk goes by, it lands on the wrong desk, somebody looks in vain.
_UNSEEN, _TONE, _RISK, _ROUTE, _KIND, _IN_VAIN = 10.0, 1.0, 1.5, 1.0, 1.5, 0.5


class Miss(NamedTuple):
    """One thing that the program says of a mail and its label does not, or otherwise.

    `what` is the item of the label; `expected` and `said` are its two values.
    """

    what: str
    expected: str
    said: str
    cost: float


class Confused(NamedTuple):
    """How often one value was taken for another."""

    expected: str
    said: str
    times: int


def confusion(
    item: str, values: Sequence[Any], gold: Sequence[Label], given: Sequence[Label]
) -> tuple[tuple[int, ...], ...]:
    """Return how often each value of a label's *item* (row) was read as each (column)."""
    counts = Counter(
        (one[item], two[item]) for one, two in zip(gold, given, strict=True)
    )
    return tuple(tuple(counts[row, column] for column in values) for row in values)


def first_topics_confused(
    gold: Sequence[Label], given: Sequence[Label]
) -> tuple[Confused, ...]:
    """Return which first topics of complaints were taken for which, most often first."""
    counts = Counter(
        (one["topics"][0], next(iter(two["topics"]), _NONE))
        for one, two in zip(gold, given, strict=True)
        if one["kind"] == "complaint" and not first_topic_right(one, two)
    )
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Confused(one, two, count) for (one, two), count in ranked)


def misses(gold: Label, given: Label) -> tuple[Miss, ...]:
    """Return everything in which *given* differs from *gold*, costliest first."""
    grave, handed_on = should_escalate(gold), bool(given["escalate"])
    found = [
        Miss("escalate", _yes(grave), _yes(handed_on), _UNSEEN if grave else _IN_VAIN),
        Miss(
            "anger",
            str(gold["anger"]),
            str(given["anger"]),
            _TONE * (gold["anger"] - given["anger"]) ** 2,
        ),
        Miss("kind", gold["kind"], given["kind"], _KIND),
    ]
    if gold["kind"] == "complaint":
        first = given["topics"][0] if given["topics"] else _NONE
        found.append(Miss("topic", gold["topics"][0], first, _ROUTE))
        for item in ("risks", "demands"):
            one, two = set(gold[item]), set(given[item])
            cost = _RISK * len(one - two) + _IN_VAIN * len(two - one)
            share = 1.0 if item == "risks" else 1 / 4
            found.append(Miss(item, _listed(one), _listed(two), cost * share))
    differing = [miss for miss in found if miss.expected != miss.said]
    return tuple(sorted(differing, key=lambda miss: -miss.cost))


def worst(
    gold: Sequence[Label], given: Sequence[Label], most: int
) -> tuple[tuple[int, tuple[Miss, ...]], ...]:
    """Return the places of the *most* mails that went worst, with what went wrong."""
    found = [
        (at, misses(*pair)) for at, pair in enumerate(zip(gold, given, strict=True))
    ]
    bad = [(at, wrong) for at, wrong in found if wrong]
    bad.sort(key=lambda item: (-sum(miss.cost for miss in item[1]), item[0]))
    return tuple(bad[:most])


def _yes(holds: bool) -> str:  # noqa: FBT001 (a value, no switch)
    return "yes" if holds else "no"


def _listed(names: set[str]) -> str:
    return " ".join(sorted(names))
