"""Puts in the 「が」 that speech leaves out: クーポン使えない → クーポンが使えない."""

from replycraft.retelling.morphs import OFTEN, Morph, Morphs, potential
from replycraft.retelling.words import Words, listed

_IT = Morph("が", "が", "助詞-格助詞", "が")
_THING = ("一般", "サ変可能")
_MARKED = frozenset({"が", "は", "も", "を"})


def with_particles(clause: Morphs, words: Words) -> Morphs:
    """Return *clause* with 「が」 behind the one noun that can only be its subject.

    Where something is marked already, or the verb could have an object, nothing is
    sure, and nothing is put in.
    """
    if any(word.text in _MARKED for word in clause):
        return clause
    places = [
        index + 1
        for index, word in enumerate(clause[:-1])
        if _is_thing(word) and _goes_by_itself(clause, index + 1, words)
    ]
    if len(places) != 1 or _bare_elsewhere(clause, places[0]):
        return clause
    (place,) = places
    return (*clause[:place], _IT, *clause[place:])


def _bare_elsewhere(clause: Morphs, place: int) -> bool:
    """Say whether another noun stands right before a verb: there a particle is missing too."""
    return any(
        index != place and word.tag == "動詞-一般" and clause[index - 1].nominal
        for index, word in enumerate(clause)
        if index
    )


def _is_thing(word: Morph) -> bool:
    plain = word.tag == "名詞-普通名詞" and word.detail in _THING
    return plain and not word.text.endswith(OFTEN)


def _goes_by_itself(clause: Morphs, index: int, words: Words) -> bool:
    verb = clause[index]
    if not verb.tag.startswith("動詞") or verb.base in ("する", "できる"):
        return False
    return listed(words.happens, verb) or potential(verb)
