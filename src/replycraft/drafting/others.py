"""Keeps out of letters what is confirmed about other people."""

from collections.abc import Iterable, Mapping

from replycraft.drafting.case import Case
from replycraft.facts.comparing import squeeze
from replycraft.facts.private_facts import of_others

# Shorter values stand in other words by chance.
_LEAST = 3
# What tells who somebody is, wherever it is written.
_TELLS_WHO = ("name", "room", "phone", "tel", "address", "mail", "email", "child")


def about_others(case: Case, facts: Mapping[str, object]) -> frozenset[str]:
    """Return the names of *facts* that are about somebody else, or for the house alone."""
    texts = {key: value for key, value in facts.items() if isinstance(value, str)}
    names = (case.mail.from_name, case.analysis.customer_name or "")
    letters = squeeze(f"{case.mail.subject}{case.mail.text}")
    return frozenset(of_others(texts, squeeze("".join(names)), letters))


def naming_others(
    case: Case, facts: Mapping[str, object], hidden: Iterable[str]
) -> frozenset[str]:
    """Return the names of *facts* that tell who is meant by one of the *hidden* ones.

    「303号室へ申し入れ済み」, where the room is the neighbour's and not in the mail.
    """
    letters = squeeze(f"{case.mail.subject}{case.mail.text}")
    who = [
        text
        for key in hidden
        if key.endswith(_TELLS_WHO)
        and len(text := squeeze(str(facts[key]))) >= _LEAST
        and text not in letters
    ]
    return frozenset(
        key
        for key, value in facts.items()
        if isinstance(value, str) and any(text in squeeze(value) for text in who)
    )
