"""The figures by which replycraft is measured on labelled mails."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple
from unicodedata import normalize

from replycraft.fitting.labelled import Labelled, label_of
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
_Pairs = Sequence[tuple[Mapping[str, Any], Mapping[str, Any]]]


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
    return kappa_of(Counter(zip(gold, given, strict=True)))


def kappa_of(counts: Mapping[tuple[int, int], int]) -> float:
    """Return the quadratic weighted kappa, given how often each pair of ratings is."""
    rows, columns = [0] * _LEVELS, [0] * _LEVELS
    for (one, two), count in counts.items():
        rows[one] += count
        columns[two] += count
    total = sum(rows)
    seen = sum((one - two) ** 2 * count for (one, two), count in counts.items())
    expected = sum(
        (one - two) ** 2 * rows[one] * columns[two] / total
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
        **label_of(analysis),
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
    table: dict[str, float] = {"mails": len(pairs)}
    table |= _share("kind_acc", (one["kind"] == two["kind"] for one, two in pairs))
    table["complaint_f1"] = _yes_no(
        pairs, lambda label: label["kind"] == "complaint"
    ).f1
    table |= _anger_figures(pairs)
    table |= _complaint_figures(
        [pair for pair in pairs if pair[0]["kind"] == "complaint"]
    )
    escalated = figures(
        ({1} if should_escalate(one) else set(), {1} if two["escalate"] else set())
        for one, two in pairs
    )
    table["escalate_p"], table["escalate_r"] = escalated.precision, escalated.recall
    table["sarcasm_f1"] = _yes_no(pairs, lambda label: label["sarcasm"]).f1
    table["repeat_f1"] = _yes_no(pairs, lambda label: label["repeat_contact"]).f1
    return table


def _complaint_figures(complaints: _Pairs) -> dict[str, float]:
    """Return the figures for topics, demands and risks, which complaints have."""
    if not complaints:
        return {}
    table = _share("topic_primary", (first_topic_right(*pair) for pair in complaints))
    table |= _share(
        "topic_primary_in_any",
        (
            set(two["topics"][:1]) <= set(one["topics"]) and bool(two["topics"])
            for one, two in complaints
        ),
    )
    found = {
        name: figures(
            (set(one[f"{name}s"]), set(two[f"{name}s"])) for one, two in complaints
        )
        for name in ("topic", "demand", "risk")
    }
    table["topic_f1"], table["demand_f1"] = found["topic"].f1, found["demand"].f1
    table["risk_p"], table["risk_r"], table["risk_f1"] = found["risk"]
    return table


def first_topic_right(gold: Mapping[str, Any], given: Mapping[str, Any]) -> bool:
    """Say whether a mail would be routed as its label asks."""
    return bool(given["topics"]) and given["topics"][:1] == gold["topics"][:1]


def _share(name: str, hits: Iterable[bool]) -> dict[str, float]:
    """Return the share of *hits* as figure *name*; no figure where there are none."""
    listed = list(hits)
    return {name: sum(listed) / len(listed)} if listed else {}


def _yes_no(pairs: _Pairs, holds: Callable[[Mapping[str, Any]], bool]) -> Figures:
    return figures(
        ({1} if holds(one) else set(), {1} if holds(two) else set())
        for one, two in pairs
    )


def _anger_figures(pairs: _Pairs) -> dict[str, float]:
    levels = [(one["anger"], two["anger"]) for one, two in pairs]
    return {
        "anger_qwk": weighted_kappa(*map(list, zip(*levels, strict=True))),
        **_share("anger_exact", (one == two for one, two in levels)),
        **_share("anger_within1", (abs(one - two) <= 1 for one, two in levels)),
        "anger_mae": sum(abs(one - two) for one, two in levels) / len(levels),
    }


def fact_figures(
    gold: Sequence[Mapping[str, Any]], given: Sequence[Mapping[str, Any]]
) -> dict[str, float]:
    """Return the figures for deadline, name and facts, over mails labelled with them."""
    pairs = list(zip(gold, given, strict=True))
    table = _share(
        "deadline_acc",
        (
            one["deadline"] == two["deadline"]
            for one, two in _with("deadline", pairs)
            if one["deadline"] or two["deadline"]
        ),
    )
    table |= _share(
        "name_acc",
        (
            _squeezed(one["customer_name"]) == _squeezed(two["customer_name"])
            for one, two in _with("customer_name", pairs)
            if one["kind"] in _WITH_NAME
        ),
    )
    by_people = [
        pair
        for pair in _with("facts", pairs)
        if pair[0]["kind"] not in ("auto", "bulk")
    ]
    for name, kinds in _FACT_FIGURES.items() if by_people else ():
        found = figures(
            (_values(one["facts"], kinds), _values(two["facts"], kinds))
            for one, two in by_people
        )
        table[f"fact_{name}_p"] = found.precision
        table[f"fact_{name}_r"] = found.recall
        table[f"fact_{name}_f1"] = found.f1
    return table


def _with(key: str, pairs: _Pairs) -> _Pairs:
    return [pair for pair in pairs if key in pair[0]]


def _squeezed(name: str | None) -> str:
    return "".join((name or "").split())


def _values(facts: Sequence[Mapping[str, Any]], kinds: tuple[str, ...]) -> set[str]:
    return {
        _plain(fact["kind"], str(fact["value"]))
        for fact in facts
        if fact["kind"] in kinds
    }


def _plain(kind: str, value: str) -> str:
    if kind == "phone":
        return "".join(sign for sign in value if sign.isdigit())
    plain = normalize("NFKC", value).strip().lower()
    return plain.replace(",", "").replace(" ", "")
