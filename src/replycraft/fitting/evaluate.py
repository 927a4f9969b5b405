"""The figures by which replycraft is measured on labelled mails."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple
from unicodedata import normalize

from replycraft.fitting.labelled import Labelled
from replycraft.records.analysis import Analysis
from replycraft.scoring.escalation import reasons_for_a_person

_LEVELS = 5
_NUMBERS = ("order_number", "customer_number", "tracking_number", "model_number")
_FACT_FIGURES = {
    "number": _NUMBERS,
    "date": ("date",),
    "amount": ("amount",),
    "phone": ("phone",),
    "product": ("product",),
    "person": ("person",),
}
_WITH_NAME = ("complaint", "inquiry", "thanks")


class Figures(NamedTuple):
    """How many of what was found is right, how much was found, and both in one."""

    precision: float
    recall: float
    f1: float


_Sets = Iterable[tuple[set[Any], set[Any]]]


def should_escalate(label: Mapping[str, Any]) -> bool:
    """Say whether a mail with this label needs a person, as the rubric derives it."""
    reasons = reasons_for_a_person(
        risks=set(label["risks"]),
        demands=set(label["demands"]),
        level=label["anger"],
        repeat_contact=label["repeat_contact"],
    )
    return bool(reasons)


def weighted_kappa(gold: Sequence[int], given: Sequence[int]) -> float:
    """Return the quadratic weighted kappa of two ratings from 0 to 4."""
    count = len(gold)
    rows = [sum(level == at for level in gold) for at in range(_LEVELS)]
    columns = [sum(level == at for level in given) for at in range(_LEVELS)]
    seen = sum((one - two) ** 2 for one, two in zip(gold, given, strict=True))
    expected = sum(
        (one - two) ** 2 * rows[one] * columns[two] / count
        for one, two in product(range(_LEVELS), repeat=2)
    )
    return 1 - seen / expected if expected else 1.0


def figures(pairs: _Sets) -> Figures:
    """Return precision, recall and F1 over pairs of (right, found) sets."""
    both = missed = extra = 0
    for right, found in pairs:
        both += len(right & found)
        missed += len(right - found)
        extra += len(found - right)
    precision = both / (both + extra) if both + extra else 1.0
    recall = both / (both + missed) if both + missed else 1.0
    total = precision + recall
    return Figures(precision, recall, 2 * precision * recall / total if total else 0.0)


def predicted_label(analysis: Analysis) -> dict[str, Any]:
    """Return *analysis* in the form of a label, with `escalate` beside it."""
    deadline, name = analysis.deadline, analysis.customer_name
    return {
        "kind": str(analysis.kind),
        "anger": analysis.anger.level,
        "topics": [topic.id for topic in analysis.topics],
        "demands": [demand.id for demand in analysis.demands],
        "risks": [risk.id for risk in analysis.risks],
        "sarcasm": analysis.sarcasm,
        "repeat_contact": analysis.repeat_contact,
        "escalate": analysis.escalate,
        "deadline": deadline.isoformat() if deadline else None,
        "customer_name": name,
        "facts": [
            {"kind": str(fact.kind), "text": fact.text, "value": fact.value}
            for fact in analysis.facts
        ],
    }


def evaluate(
    mails: Sequence[Labelled], analyses: Sequence[Analysis]
) -> dict[str, float]:
    """Return every figure for *analyses* of the labelled *mails*, in a fixed order."""
    gold = [mail.label for mail in mails]
    given = [predicted_label(analysis) for analysis in analyses]
    return judgement_figures(gold, given) | fact_figures(gold, given)


def judgement_figures(
    gold: Sequence[Mapping[str, Any]], given: Sequence[Mapping[str, Any]]
) -> dict[str, float]:
    """Return the figures for kind, anger, topics, demands, risks and traits."""
    pairs = list(zip(gold, given, strict=True))
    complaints = [pair for pair in pairs if pair[0]["kind"] == "complaint"]
    table: dict[str, float] = {"mails": len(pairs)}
    table["kind_acc"] = _share(one["kind"] == two["kind"] for one, two in pairs)
    table["complaint_f1"] = _yes_no(
        pairs, lambda label: label["kind"] == "complaint"
    ).f1
    table |= _anger_figures(pairs)
    table["topic_primary"] = _share(
        two["topics"][:1] == one["topics"][:1] for one, two in complaints
    )
    for name in ("topic", "demand", "risk"):
        found = figures(
            (set(one[f"{name}s"]), set(two[f"{name}s"])) for one, two in complaints
        )
        table[f"{name}_p"], table[f"{name}_r"], table[f"{name}_f1"] = found
    escalated = figures(
        ({1} if should_escalate(one) else set(), {1} if two["escalate"] else set())
        for one, two in pairs
    )
    table["escalate_p"], table["escalate_r"] = escalated.precision, escalated.recall
    table["sarcasm_f1"] = _yes_no(pairs, lambda label: label["sarcasm"]).f1
    table["repeat_f1"] = _yes_no(pairs, lambda label: label["repeat_contact"]).f1
    return table


_Pairs = Sequence[tuple[Mapping[str, Any], Mapping[str, Any]]]


def _share(hits: Iterable[bool]) -> float:
    listed = list(hits)
    return sum(listed) / len(listed) if listed else 1.0


def _yes_no(pairs: _Pairs, holds: Callable[[Mapping[str, Any]], bool]) -> Figures:
    return figures(
        ({1} if holds(one) else set(), {1} if holds(two) else set())
        for one, two in pairs
    )


def _anger_figures(pairs: _Pairs) -> dict[str, float]:
    levels = [(one["anger"], two["anger"]) for one, two in pairs]
    return {
        "anger_qwk": weighted_kappa(*map(list, zip(*levels, strict=True))),
        "anger_exact": _share(one == two for one, two in levels),
        "anger_within1": _share(abs(one - two) <= 1 for one, two in levels),
        "anger_mae": sum(abs(one - two) for one, two in levels) / len(levels),
    }


def fact_figures(
    gold: Sequence[Mapping[str, Any]], given: Sequence[Mapping[str, Any]]
) -> dict[str, float]:
    """Return the figures for deadline, name and facts."""
    pairs = list(zip(gold, given, strict=True))
    table = {
        "deadline_acc": _share(
            one["deadline"] == two["deadline"]
            for one, two in pairs
            if one["deadline"] or two["deadline"]
        ),
        "name_acc": _share(
            _squeezed(one["customer_name"]) == _squeezed(two["customer_name"])
            for one, two in pairs
            if one["kind"] in _WITH_NAME
        ),
    }
    by_people = [pair for pair in pairs if pair[0]["kind"] not in ("auto", "bulk")]
    for name, kinds in _FACT_FIGURES.items():
        found = figures(
            (_values(one["facts"], kinds), _values(two["facts"], kinds))
            for one, two in by_people
        )
        table[f"fact_{name}_p"] = found.precision
        table[f"fact_{name}_r"] = found.recall
        table[f"fact_{name}_f1"] = found.f1
    return table


def _squeezed(name: str | None) -> str:
    return "".join((name or "").split())


def _values(
    facts: Sequence[Mapping[str, Any]], kinds: tuple[str, ...]
) -> set[tuple[str, str]]:
    return {
        (fact["kind"], _plain(fact["kind"], str(fact["value"])))
        for fact in facts
        if fact["kind"] in kinds
    }


def _plain(kind: str, value: str) -> str:
    if kind == "phone":
        return "".join(sign for sign in value if sign.isdigit())
    plain = normalize("NFKC", value).strip().casefold()
    return plain.replace(",", "").replace(" ", "")


def confusion(
    gold: Sequence[Mapping[str, Any]], given: Sequence[Mapping[str, Any]]
) -> tuple[tuple[int, ...], ...]:
    """Return how often each level (row) was read as each level (column)."""
    pairs = [(one["anger"], two["anger"]) for one, two in zip(gold, given, strict=True)]
    return tuple(
        tuple(pairs.count((row, column)) for column in range(_LEVELS))
        for row in range(_LEVELS)
    )
