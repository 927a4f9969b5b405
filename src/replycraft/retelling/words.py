"""The word lists of the retelling (`lexicons/honorifics/`), compiled."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from replycraft.retelling.morphs import PASSIVE, Morph

# 「8本のはずが6本」 may be told, 「届くはず」 may not.
_OUGHT = "筈"
# 誰も…ない and 何も…ない may be told, 誰 and 何 alone may not.
NOBODY = frozenset({"誰", "何", "何処", "どなた"})
_NEVER_TAGS = frozenset(
    {"助詞-終助詞", "形状詞-助動詞語幹", "名詞-助動詞語幹", "感動詞-一般"}
)


class Words(NamedTuple):
    """What writers decided: how people are called, and what is never told back.

    The mappings give the word to say instead; the sets hold dictionary forms or
    normalised forms. `never` are the norms and tags by which a clause is refused at a
    glance, `called` everybody who is called otherwise, `troubling` all by which a clause
    may speak of a trouble.
    """

    family: Mapping[str, str]
    own: Mapping[str, str]
    company: Mapping[str, str]
    politely: Mapping[str, str]
    verbs: Mapping[str, str]
    before_noun: Mapping[str, str]
    patient: Mapping[str, str]
    acts: frozenset[str]
    finds: frozenset[str]
    endures: frozenset[str]
    answered: frozenset[str]
    asked: frozenset[str]
    asked_calmly: frozenset[str]
    asks_nothing: frozenset[str]
    needless: frozenset[str]
    staff: frozenset[str]
    shouted: frozenset[str]
    written: frozenset[str]
    vague: frozenset[str]
    happens: frozenset[str]
    harmless: frozenset[str]
    renewed: frozenset[str]
    suffered: frozenset[str]
    takes: frozenset[str]
    adverse: frozenset[str]
    denied: frozenset[str]
    openings: frozenset[str]
    counters: frozenset[str]
    praised: frozenset[str]
    thanked: frozenset[str]
    pleas: frozenset[str]
    body: frozenset[str]
    cannot: frozenset[str]
    warm: frozenset[str]
    cold: frozenset[str]
    comes: frozenset[str]
    pages: frozenset[str]
    elsewhere: tuple[str, ...]
    refused: frozenset[str]
    phrases: tuple[str, ...]
    never: frozenset[str]
    called: frozenset[str]
    troubling: frozenset[str]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Words":
        """Return the lists that `compile_honorifics` made."""
        refused = frozenset(data["refused"])
        needless = frozenset(data["needless"])
        allowed = {*data["openings"], *data["before_noun"], _OUGHT}
        return cls(
            family=data["family"],
            own=data["own"],
            company=data["company"],
            politely=data["politely"],
            verbs=data["verbs"],
            before_noun=data["before_noun"],
            patient=data["patient"],
            acts=frozenset(data["acts"]),
            finds=frozenset(data["finds"]),
            endures=frozenset(data["endures"]),
            answered=frozenset(data["answered"]),
            asked=frozenset(data["asked"]),
            asked_calmly=frozenset(data["asked_calmly"]),
            asks_nothing=frozenset(data["asks_nothing"]),
            needless=needless,
            staff=frozenset(data["staff"]),
            shouted=frozenset(data["shouted"]),
            written=frozenset(data["written"]),
            vague=frozenset(data["vague"]),
            happens=frozenset(data["happens"]),
            harmless=frozenset(data["harmless"]),
            renewed=frozenset(data["renewed"]),
            suffered=frozenset(data["suffered"]),
            takes=frozenset(data["takes"]),
            adverse=frozenset(data["adverse"]),
            denied=frozenset(data["denied"]),
            openings=frozenset(data["openings"]),
            counters=frozenset(data["counters"]),
            praised=frozenset(data["praised"]),
            thanked=frozenset(data["thanked"]),
            pleas=frozenset(data["pleas"]),
            body=frozenset(data["body"]),
            cannot=frozenset(data["cannot"]),
            warm=frozenset(data["warm"]),
            cold=frozenset(data["cold"]),
            comes=frozenset(data["comes"]),
            pages=frozenset(data["pages"]),
            elsewhere=tuple(data["elsewhere"]),
            refused=refused,
            phrases=tuple(data["phrases"]),
            never=(refused - NOBODY - needless - allowed) | _NEVER_TAGS,
            called=frozenset((*data["family"], *data["own"], *data["company"])),
            troubling=frozenset(
                (*data["adverse"], *data["denied"], *data["happens"], *sorted(PASSIVE))
            ),
        )


def instead(changes: Mapping[str, str], morph: Morph) -> str:
    """Return what to say for *morph*, "" if nothing is named."""
    return changes.get(morph.base) or changes.get(morph.norm) or ""


def listed(words: frozenset[str], morph: Morph) -> bool:
    """Say whether *morph* is among *words*."""
    return morph.base in words or morph.norm in words
