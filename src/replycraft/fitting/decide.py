"""Sets limits on cross-validated scores and decides by them, as `judge` does."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from replycraft.fitting.evaluate import should_escalate
from replycraft.fitting.limits import (
    chances_of,
    limits_at,
    platt,
    shared_chance,
    step_limit,
)
from replycraft.scoring.weights import STEPS

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

_WITH_TOPICS = ("complaint", "inquiry")
# To overlook a risk is the worst error, a false alarm costs a look; and the words for
# risks were found in the mails that the limits are set on, so the limits come out high.
_DEAREST = "risks/"
_EARLIER = 0.75


class Decider(NamedTuple):
    """Names of judgements with their limits, in the order of the scores' columns."""

    names: list[str]
    limits: list[float]

    @classmethod
    def learn(
        cls,
        names: list[str],
        scores: "Array",
        truth: "Array",
        labels: Sequence[Mapping[str, Any]],
    ) -> "Decider":
        """Return the limits that do best on *scores*, given the *truth*."""
        limits = [0.0] * len(names)
        for at, name in enumerate(names):
            if name in STEPS:
                limits[at] = step_limit(scores[:, at], truth[:, at])
        complaints = [
            row for row, label in enumerate(labels) if label["kind"] == "complaint"
        ]
        first = [at for at, name in enumerate(names) if name.startswith("first/")]
        for prefix in ("topics/", "demands/", "risks/"):
            own = [at for at, name in enumerate(names) if name.startswith(prefix)]
            always = None
            if prefix == "topics/" and len(first) == len(own):
                ranks = scores[complaints][:, first]
                always = ranks == ranks.max(axis=1, keepdims=True)
            found = _limits(
                scores[complaints][:, own], truth[complaints][:, own], always
            )
            for at, (limit, earlier) in zip(own, found, strict=True):
                limits[at] = earlier if prefix == _DEAREST else limit
        for at, name in enumerate(names):
            if name.startswith("traits/"):
                (limits[at], _), *_ = _limits(scores[:, [at]], truth[:, [at]], None)
        return cls(names, limits)

    def decide(
        self, scores: "Array", automatic: Sequence[bool]
    ) -> list[dict[str, Any]]:
        """Return a label for each row of *scores*."""
        return [
            self._label(dict(zip(self.names, row, strict=True)), machine)
            for row, machine in zip(scores.tolist(), automatic, strict=True)
        ]

    def _label(self, scores: Mapping[str, float], machine: bool) -> dict[str, Any]:  # noqa: FBT001
        limits = dict(zip(self.names, self.limits, strict=True))
        held = {name for name, score in scores.items() if score >= limits[name]}
        level = 0 if machine else sum(name in held for name in STEPS)
        kind = _kind(scores, level, machine=machine)
        label: dict[str, Any] = {
            "kind": kind,
            "anger": level,
            "topics": _topics(scores, held) if kind in _WITH_TOPICS else [],
            "demands": [] if machine else _ids(held, "demands/"),
            "risks": [] if machine else _ids(held, "risks/"),
            "sarcasm": kind == "complaint" and "traits/sarcasm" in held,
            "repeat_contact": not machine and "traits/repeat_contact" in held,
        }
        return label | {"escalate": should_escalate(label)}


def _limits(
    scores: "Array", truth: "Array", always: "Array | None"
) -> list[tuple[float, float]]:
    """Return the limit of each column, and the one for what must not be missed."""
    lines = [platt(scores[:, at], truth[:, at]) for at in range(scores.shape[1])]
    chance = shared_chance(chances_of(scores, lines), truth, always)
    plain, early = limits_at(lines, chance), limits_at(lines, chance * _EARLIER)
    return list(zip(plain, early, strict=True))


def _kind(scores: Mapping[str, float], level: int, *, machine: bool) -> str:
    if level:
        return "complaint"
    kinds = {name: score for name, score in scores.items() if name.startswith("kind/")}
    if machine:
        machines = ("kind/auto", "kind/bulk")
        kinds = {name: score for name, score in kinds.items() if name in machines}
    best = max(kinds, key=lambda name: kinds[name], default="kind/inquiry")
    return best.removeprefix("kind/")


def _ids(held: set[str], prefix: str) -> list[str]:
    return sorted(name.removeprefix(prefix) for name in held if name.startswith(prefix))


def _topics(scores: Mapping[str, float], held: set[str]) -> list[str]:
    """Return all topics that hold and the most likely one, best first."""
    names = {name.removeprefix("topics/") for name in scores if "topics/" in name}
    ranks = {name: scores.get(f"first/{name}", 0.0) for name in sorted(names)}
    if not ranks:
        return []
    best = max(ranks, key=lambda name: ranks[name])
    given = {best} | {name for name in ranks if f"topics/{name}" in held}
    return sorted(given, key=lambda name: (-ranks[name], name))
