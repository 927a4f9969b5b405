"""Puts in the 「が」 that speech leaves out: クーポン使えない → クーポンが使えない."""

from replycraft.retelling.morphs import (
    DAY,
    FACT,
    OFTEN,
    VOICE,
    Morph,
    Morphs,
    Refused,
    potential,
)
from replycraft.retelling.words import Words, listed

_IT = Morph("が", "が", "助詞-格助詞", "が")
_THEM = Morph("を", "を", "助詞-格助詞", "を")
_OF = Morph("について、", "について", "助詞-格助詞", "について")
_NOUN, _COUNTERS = "名詞-普通名詞", "助数詞可能"
_THING = ("一般", "サ変可能")
_ACT, _MATTER = "サ変可能", "件"
_SENSED = frozenset({"におい", "匂い", "臭い", "ニオイ", "音", "味"})
_MARKED = frozenset({"が", "は", "も", "を"})


def with_particles(clause: Morphs, words: Words) -> Morphs:
    """Return *clause* with 「が」 behind the one noun that can only be its subject.

    Where something is marked already, or the verb could have an object, nothing is
    sure, and nothing is put in.

    Raises:
        Refused: what a comma sets first can be no subject of the verb behind it.
    """
    clause = _on_day(_about(_sensed(handled(clause, words)), words), words)
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


def handled(clause: Morphs, words: Words) -> Morphs:
    """Return 「袋開けたら」 with what it lacks: 袋を開けたら."""
    at = next(
        (
            at
            for at, word in enumerate(clause[1:], 1)
            if _handles(word, words) and _ishandled(clause[:at])
        ),
        0,
    )
    marked = any(word.text in _MARKED for word in clause[:at])
    suffered = any(word.base in VOICE for word in clause[at + 1 : at + 2])
    if not at or marked or suffered:
        return clause
    return (*clause[:at], _THEM, *clause[at:])


def _handles(verb: Morph, words: Words) -> bool:
    return listed(words.takes, verb) and not potential(verb)


def _ishandled(front: Morphs) -> bool:
    """Say whether *front* ends in a thing; 「3袋」 only counts."""
    *_, before, word = (None, *front)
    number = before is not None and before.tag == "名詞-数詞"
    counter = word.tag == _NOUN and word.detail == _COUNTERS
    return _is_thing(word) or (counter and not number)


def _sensed(clause: Morphs) -> Morphs:
    """Return 「変なにおいする」 with what it lacks: 変なにおいがする."""
    at = next(
        (
            at
            for at, word in enumerate(clause[1:], 1)
            if word.base == "する" and clause[at - 1].base in _SENSED
        ),
        0,
    )
    return (*clause[:at], _IT, *clause[at:]) if at else clause


def _on_day(clause: Morphs, words: Words) -> Morphs:
    """Return 「りんご11月3日やっと届いた」 with what it lacks: りんごが11月3日にやっと届いた."""
    at = next((at for at, word in enumerate(clause) if word.tag == DAY), 0)
    verb = next((index for index, w in enumerate(clause) if w.inflected), 0)
    front, between = clause[:at], clause[at + 1 : verb]
    bare = bool(front) and all(word.nominal for word in front) and _is_thing(front[-1])
    straight = verb > at and all(word.tag == "副詞" for word in between)
    if not (bare and straight and _goes_by_itself(clause, verb, words)):
        return clause
    text = clause[at].text.removesuffix("に")
    return (*front, _IT, clause[at]._replace(text=f"{text}に"), *clause[at + 1 :])


def _about(clause: Morphs, words: Words) -> Morphs:
    """Return *clause* with a particle behind the thing that a comma sets first.

    届いた椅子、ネジが足りない is about the chair; アルバム、10日遅れで届いた tells of it.
    """
    comma = next((at for at, word in enumerate(clause) if word.text == "、"), 0)
    front, rest = clause[:comma], clause[comma + 1 :]
    if not (front and rest and _names(front)) or _is_marked(front):
        return clause
    if not _is_marked(rest):
        last = next((at for at, w in enumerate(rest) if w.inflected), -1)
        if last >= 0 and _goes_by_itself(rest, last, words):
            if front[-1].norm == _MATTER:
                raise Refused("the name of a matter, not a thing")
            _check_comes(front[-1], rest[last], words)
            return (*front, _IT, *rest)
    described = any(
        word.form.startswith("連体形") or word.text == "の" for word in front
    )
    described = described or front[0].tag == "連体詞" or front[-1].tag == FACT
    if described and rest[0].tag != "助詞-格助詞" and not _is_list(rest):
        return (*front, _OF, *rest)
    return clause


def _check_comes(thing: Morph, verb: Morph, words: Words) -> None:
    """Accept what may come: 連絡, 荷物, not 予約 or 点検, to which somebody comes.

    Raises:
        Refused: the thing is an act that cannot come itself.
    """
    act = thing.detail == _ACT and not listed(words.comes, thing)
    if verb.norm == "来る" and act:
        raise Refused("an act that does not come by itself")


def _names(front: Morphs) -> bool:
    """Say whether *front* ends in a thing, counted or not: 椅子, カード500枚, not 1人200円."""
    before, thing = front[-2:-1], front[-1]
    if thing.tag == FACT and thing.text[:1].isdecimal():
        return any(
            w.tag in (_NOUN, FACT) and not w.text[:1].isdecimal() for w in before
        )
    counted = thing.detail == _COUNTERS and not any(_is_number(w) for w in before)
    plain = thing.tag == _NOUN and (thing.detail in _THING or counted)
    return plain or thing.tag == FACT


def _is_number(word: Morph) -> bool:
    return word.tag in ("名詞-数詞", FACT)


def _is_marked(words: Morphs) -> bool:
    return any(w.text in _MARKED and w.tag.startswith("助詞") for w in words)


def _is_list(rest: Morphs) -> bool:
    """Say whether another noun is only set beside the first: 窓、扉の鍵が."""
    nouns = next((at for at, word in enumerate(rest) if not word.nominal), len(rest))
    return nouns > 0 and rest[nouns : nouns + 1] != () and rest[nouns].text == "、"


def _bare_elsewhere(clause: Morphs, place: int) -> bool:
    """Say whether another noun stands right before a verb: there a particle is missing too."""
    return any(
        index != place and word.tag == "動詞-一般" and clause[index - 1].nominal
        for index, word in enumerate(clause)
        if index
    )


def _is_thing(word: Morph) -> bool:
    plain = word.tag == _NOUN and word.detail in _THING
    return plain and not word.text.endswith(OFTEN)


def _goes_by_itself(clause: Morphs, index: int, words: Words) -> bool:
    verb = clause[index]
    if not verb.tag.startswith("動詞") or verb.base in ("する", "できる"):
        return False
    return listed(words.happens, verb) or potential(verb)
