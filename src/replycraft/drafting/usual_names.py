"""Calls facts by the names under which letters ask for them: exchange_ready_date → ready_date."""

from collections.abc import Mapping

from replycraft.records.desk import VerifiedFacts
from replycraft.records.ids import Resolution


def by_usual_names(facts: VerifiedFacts, usual: Mapping[str, str]) -> VerifiedFacts:
    """Return *facts* in their order, those that letters call otherwise by *usual* names.

    A fact keeps its name where the usual one is taken, and where the wish is declined:
    then it is what could be had besides.
    """
    if facts.resolution is Resolution.DECLINE:
        return facts
    given = facts.model_dump(exclude_unset=True)
    called = {
        name: usual[name]
        for name in given
        if name in usual and usual[name] not in given
    }
    if not called:
        return facts
    return VerifiedFacts.model_validate(
        {called.get(name, name): value for name, value in given.items()}
    )
