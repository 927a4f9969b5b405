"""How facts of one meaning are told: their name and the sentences that writers gave."""

from typing import NamedTuple


class Say(NamedTuple):
    """One sentence for a fact, and for which of its values it stands.

    An empty `text` says that such a value is not told; `mail` are words of which the
    mail has one.
    """

    text: str
    values: tuple[str, ...] = ()
    has: str = ""
    tense: str = ""
    resolutions: tuple[str, ...] = ()
    thing: bool = False
    kinds: tuple[str, ...] = ()
    mail: tuple[str, ...] = ()


class FactWord(NamedTuple):
    """How facts of one meaning are told.

    `asks` says that the value is what the customer should do; `kinds` restricts it to
    some kinds of mail, `asked` to mails that ask for it; `line` says that it is told in
    somebody's own words; `yen` says that a bare number is an amount, `unit` of what.
    `about` says that it only names of what the case is, `private` that it may be what
    nobody else should read: it is told only where it is a sentence; `limit` that the
    value has to be a time: 「added_by」 may name who did it.
    """

    name: str = ""
    told: bool = True
    asked: bool = False
    yen: bool = False
    asks: bool = False
    line: bool = False
    about: bool = False
    private: bool = False
    limit: bool = False
    unit: str = ""
    kinds: tuple[str, ...] = ()
    says: tuple[Say, ...] = ()
