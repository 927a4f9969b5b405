"""Reads what follows a verb, and puts a verb into the same form without 「ます」."""

from collections.abc import Callable
from typing import NamedTuple

from replycraft.retelling import conjugation
from replycraft.retelling.morphs import JOINT, TE, Morph, Morphs, Refused


class Ending(NamedTuple):
    """The form that a verb stands in: its name, where it ends, whether it had ます."""

    name: str
    end: int
    polite: bool


def _plain(base: str, _kind: str) -> str:
    return base


def _if(base: str, kind: str) -> str:
    past = conjugation.past(base, kind)
    return past and f"{past}ら"


_FORMS: dict[str, Callable[[str, str], str]] = {
    "plain": _plain,
    "past": conjugation.past,
    "te": conjugation.te,
    "if": _if,
    "negative": conjugation.negative,
    "negative past": conjugation.negative_past,
}


def inflect(base: str, kind: str, name: str) -> str:
    """Return the word in the form called *name*.

    Raises:
        Refused: the form is not surely known.
    """
    made = _FORMS[name](base, kind) if name else ""
    if not made:
        raise Refused(f"no such form of {kind}")
    return made


def ending(morphs: Morphs, index: int) -> Ending:
    """Return the form of the verb at *index*, with an empty name for any other form."""
    after = index + 1
    follower = _at(morphs, after)
    if follower is not None and follower.base == "ます":
        return _polite(morphs, after)
    if follower is None or follower.tag != "助動詞":
        return _without(morphs, index)
    if follower.base in ("た", "だ") and follower.kind == "助動詞-タ":
        return Ending(_past_name(follower), after + 1, polite=False)
    if follower.base == "ない" and follower.kind == "助動詞-ナイ":
        return _negative(morphs, after)
    return Ending("", after, polite=False)


def _at(morphs: Morphs, index: int) -> Morph | None:
    return morphs[index] if index < len(morphs) else None


def _past_name(follower: Morph) -> str:
    if follower.ends:
        return "past"
    return "if" if follower.text in ("たら", "だら") else ""


def _without(morphs: Morphs, index: int) -> Ending:
    """Return the form of a verb that no auxiliary follows."""
    verb, follower = morphs[index], _at(morphs, index + 1)
    joint = follower is not None and follower.tag == JOINT
    if joint and follower is not None and follower.norm in TE:
        return Ending("te", index + 2, polite=False)
    return Ending("plain" if verb.ends else "", index + 1, polite=False)


def _negative(morphs: Morphs, index: int) -> Ending:
    """Return 「ない」 or 「なかった」 at *index*."""
    if morphs[index].ends:
        return Ending("negative", index + 1, polite=False)
    follower = _at(morphs, index + 1)
    past = follower is not None and follower.kind == "助動詞-タ" and follower.ends
    name = "negative past" if past and morphs[index].text == "なかっ" else ""
    return Ending(name, index + 2, polite=False)


def _polite(morphs: Morphs, index: int) -> Ending:
    """Return the form that 「ます」 at *index* stands in."""
    polite, follower = morphs[index], _at(morphs, index + 1)
    if polite.text == "ます" and polite.ends:
        return Ending("plain", index + 1, polite=True)
    if follower is None:
        return Ending("", index + 1, polite=True)
    if polite.text == "まし":
        if follower.kind == "助動詞-タ":
            return Ending(_past_name(follower), index + 2, polite=True)
        name = "te" if follower.text == "て" else ""
        return Ending(name, index + 2, polite=True)
    if polite.text == "ませ" and follower.text == "ん":
        return _polite_negative(morphs, index + 2)
    return Ending("", index + 2, polite=True)


def _polite_negative(morphs: Morphs, index: int) -> Ending:
    """Return 「ません」, which ends before *index*, or 「ませんでした」."""
    copula, past = _at(morphs, index), _at(morphs, index + 1)
    if copula is None or copula.base != "です":
        return Ending("negative", index, polite=True)
    if copula.text == "でし" and past is not None and past.ends:
        return Ending("negative past", index + 2, polite=True)
    return Ending("", index + 1, polite=True)
