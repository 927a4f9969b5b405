"""Tells by the names of facts what is known of other people, or stays in the house."""

from replycraft.checking.patterns import lazily

# Names of facts that tell about somebody else, or that stay in the house.
_ELSE = frozenset((
    "other", "another", "third", "neighbor", "neighbour", "roommate", "classmate",
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
_OF_A_ROOM = lazily("[0-9０-９]{3}|号|様|さん")


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
