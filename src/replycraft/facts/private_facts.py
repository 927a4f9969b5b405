"""Tells by the names of facts what is known of other people, or stays in the house."""

import re
from collections.abc import Iterator, Mapping

from replycraft.facts.comparing import is_name, squeeze

# Names of facts that tell about somebody else, or that stay in the house.
_ELSE = frozenset((
    "other", "another", "third", "mixed", "mistaken", "neighbor", "neighbour", "roommate", "classmate",
    "coworker", "stranger",
))  # fmt: skip
_EARLIER = frozenset(("prev", "previous", "former", "next", "adjacent", "upstairs"))
PEOPLE = frozenset((
    "customer", "patient", "user", "guest", "member", "client", "person", "resident",
    "tenant", "passenger", "student", "occupant", "owner", "visitor", "holder",
    "subscriber", "renter", "lessee", "borrower", "applicant", "contractor", "buyer",
    "driver", "caller", "recipient", "household", "family", "parent",
))  # fmt: skip
_PERSONAL = frozenset((
    "customer", "patient", "user", "guest", "member", "client", "person", "party",
    "resident", "tenant", "passenger", "student", "neighbor", "neighbour",
    "name", "room", "address", "phone", "tel", "mail", "email", "birthday", "birthdate",
    "child", "pupil", "occupant", "household",
))  # fmt: skip
# Who has to do with the case and is neither the customer nor the house: how to reach
# them is theirs to tell, unless the customer wrote it.
_THIRD = frozenset((
    "recipient", "payee", "payer", "receiver", "addressee", "finder", "buyer", "seller",
    "counterpart", "counterparty", "opponent", "witness", "reporter", "resident", "tenant",
    "passenger", "reviewer",
))  # fmt: skip
_REACHED_BY = frozenset(("phone", "tel", "mobile", "email", "mail", "account"))
_HOUSE = (
    *("internal", "staff_phone", "staff_address", "staff_home", "staff_mobile"),
    *("staff_private", "staff_family", "confidential"),
)
# 「private_note」 stays in the house; 「private_bath」 and 「private_lesson_fee」 are sold.
_KEPT = frozenset(("private", "secret"))
_KEPT_WORDS = frozenset((
    "note", "notes", "memo", "memos", "info", "information", "comment", "comments",
    "remark", "remarks", "detail", "details", "matter", "reason", "circumstance",
    "circumstances", "opinion", "record", "records", "document", "report", "data",
    "phone", "tel", "mobile", "mail", "email", "address", "contact", "life", "affairs",
))  # fmt: skip
# A room may be another one that is free: 「305号室」 is somebody's, 「和室8畳」 is not.
_ANY_ROOM = frozenset(("other", "another", "third", "room"))
_OF_A_ROOM = re.compile("[0-9０-９]{3}|号|様|さん")
# 「new_child」, 「injured_student」: somebody else, where the name is not the customer's.
NAMED = frozenset(("child", "pupil", "student", "resident", "tenant", "occupant"))
_OWN = frozenset(("customer", "user", "guest", "member", "client", "own", "your"))
_NAME_WORDS = 2
# 「連絡先の開示は未同意」 of somebody: what is known of them stays in the house.
_AGREED = frozenset(("consent", "disclosure", "permission", "agreement"))
_UNWILLING = re.compile(
    "未同意|未確認|同意(?:は|が)?(?:なし|な[いく]|得られ)|不同意|非公開|不可|開示しない|拒否"
)
_STATES = (
    "status",
    "state",
    "handling",
    "action",
    "item",
    "consent",
    "disclosure",
    "permission",
    "policy",
    "rule",
    "fee",
    "price",
    "charge",
    "discount",
    "capacity",
    "size",
    "limit",
)


def is_personal(key: str) -> bool:
    """Tell whether the fact called *key* is about somebody else, or for the house."""
    parts = set(key.split("_"))
    others = not parts.isdisjoint(_ELSE) and not parts.isdisjoint(_PERSONAL)
    # `previous_guest_name`, but not the customer's own `previous_address`.
    others |= not parts.isdisjoint(_EARLIER) and not parts.isdisjoint(PEOPLE)
    return others or is_kept(key)


def is_kept(key: str) -> bool:
    """Tell whether the fact called *key* is for the house alone."""
    first, _, rest = key.partition("_")
    kept = first in _KEPT and (not rest or not _KEPT_WORDS.isdisjoint(rest.split("_")))
    return kept or key.startswith(_HOUSE)


def is_free_room(key: str, value: str) -> bool:
    """Tell whether the fact called *key* is about a room that is nobody's."""
    return _ANY_ROOM.issuperset(key.split("_")) and not _OF_A_ROOM.search(value)


def reaches_third(key: str) -> bool:
    """Tell whether the fact called *key* says how to reach somebody else."""
    parts = set(key.split("_"))
    return not parts.isdisjoint(_THIRD) and not parts.isdisjoint(_REACHED_BY)


def of_others(facts: Mapping[str, str], known: str, letters: str) -> Iterator[str]:
    """Yield the names of *facts* about other people, and of those that stay in the house.

    *known* are the customer's names and *letters* the mail, both squeezed.
    """
    unwilling = {
        key.partition("_")[0]
        for key, value in facts.items()
        if not _AGREED.isdisjoint(key.split("_")) and _UNWILLING.search(value)
    }
    strangers = _strangers(facts, known, letters)
    for key, value in facts.items():
        written = squeeze(value) in letters
        private = (
            (
                is_personal(key)
                and not (
                    is_free_room(key, value) or (written and key.endswith("_room"))
                )
            )
            or key.startswith(strangers)
            or (key.partition("_")[0] in unwilling and not written)
        )
        third = reaches_third(key) and not written
        if third or (private and not key.endswith(_STATES)):
            yield key


def _strangers(facts: Mapping[str, str], known: str, letters: str) -> tuple[str, ...]:
    """Return how the facts about people begin who have another name than the customer."""
    found = []
    for key, value in facts.items():
        first, _, who = key.removesuffix("_name").rpartition("_")
        words = value.split()
        if not known or who not in NAMED or not _OWN.isdisjoint(first.split("_")):
            continue
        somebody = len(words) == _NAME_WORDS and all(map(is_name, words))
        if first and somebody and words[0] not in known + letters:
            found.append(key.removesuffix("_name"))
    return tuple(found)
