"""Finishes a clause that went on: 底が剥がれて → 底が剥がれた, 届かず → 届かない."""

from itertools import pairwise

from replycraft.retelling import conjugation
from replycraft.retelling.morphs import (
    DAY,
    FACT,
    JOINT,
    NOT,
    TE,
    Morph,
    Morphs,
    Refused,
    potential,
)

_SHORTEST = 3
_STILL, _SINCE = ("未だ", "ずっと"), ("から", "以来", "以降")
_WHEN = ("明け", "初め", "末", "頃", "前", "以降", "直後")
PAST = Morph("た", "た", "助動詞", "た", "助動詞-タ", "終止形-一般")
_WAS_NOT = NOT._replace(text="なかっ", form="連用形-促音便")
_WAS = (Morph("でし", "です", "助動詞", "です", "助動詞-デス", "連用形-一般"), PAST)
_TRY, _TRYING = "みる", 2
_POLITE, _IF = "ます", ("たら", "だら")
_WHEN_FOUND = Morph("ところ", "所", "名詞-普通名詞", "ところ")
_COMMA = Morph("、", "、", "補助記号-読点", "、")
_STATES = frozenset({"いる", "居る", "ある", "おる"})


def finished(clause: Morphs, tense: str) -> Morphs:
    """Return *clause* with its last word as a sentence ends, in *tense*.

    What happened is past whatever follows; what is so or is denied takes the tense of
    the sentence.

    Raises:
        Refused: it is not sure how the word is finished.
    """
    if clause and clause[-1].text in TE and clause[-1].tag == JOINT:
        clause = clause[:-1]
    if not clause:
        raise Refused("nothing to finish")
    _check_list(clause)
    *front, word = clause
    past = tense == "past" or found_when(clause)
    if word.base in ("ず", "ぬ") and front:
        return _denied(tuple(front), past=past and not _goes_on(tuple(front)))
    if word.tag.startswith("形容詞"):
        return (*front, _adjective(word, past=past))
    if word.base == "だ" and front:
        if not past:
            raise Refused("a noun that is not finished")
        return (*front, *_WAS)
    return (*front, *_verb(word, past=past))


def _goes_on(clause: Morphs) -> bool:
    """Say whether what *clause* denies is so to this day: まだ, 年明けから, ずっと."""
    since = any(
        word.text in _SINCE and (_is_time(before) or before.text.endswith(_WHEN))
        for before, word in pairwise(clause)
    )
    return since or any(word.norm in _STILL for word in clause)


def as_past(clause: Morphs, before: Morphs) -> Morphs:
    """Return *clause* in the past where a day stands first: 11月4日、壁が剥がれる.

    What goes on since that day, or lasts, stays as it is; *before* is told before it.
    """
    if not _dated(before or clause):
        return clause
    *front, word = clause
    if word.form.startswith("終止形") and word.base == "ない" and front[-1].inflected:
        return (*front, _WAS_NOT, PAST)
    lasts = word.base in _STATES or potential(word)
    if not (word.tag.startswith("動詞") and word.ends) or lasts:
        return clause
    return (*front, *_verb(word, past=True))


def _dated(clause: Morphs) -> bool:
    first = clause[0].tag == DAY and len(clause) >= _SHORTEST
    return first and (clause[1].text == "、" or clause[0].text.endswith(("、", "に")))


def found_when(clause: Morphs) -> bool:
    """Say whether it is told how it was found: 入ったら, 開けたところ."""
    return any(
        word.text in ("たら", "だら") or (before.base == "た" and word.norm == "所")
        for before, word in pairwise(clause)
    )


def as_found(told: Morphs) -> Morphs:
    """Return *told* with 「お開けになったところ、」 for 「お開けになったら」.

    Raised, 「たら」 sounds as if the act were only supposed; it stays where *told* does not
    end with what was found.
    """
    if not told[-1].text.endswith(PAST.text):
        return told
    out: list[Morph] = []
    for at, word in enumerate(told):
        polite = len(out) > 1 and out[-1].base == _POLITE
        if word.text not in _IF or not _is_raised(out[: len(out) - polite]):
            out.append(word)
            continue
        paused = told[at + 1 : at + 2] and told[at + 1].text == _COMMA.text
        out[len(out) - polite :] = (PAST, _WHEN_FOUND, *(() if paused else (_COMMA,)))
    return tuple(out)


def _is_raised(front: list[Morph]) -> bool:
    """Say whether *front* ends in what the customer did: お開けになって(みたら)."""
    tried = len(front) > _TRYING and front[-1].base == _TRY and front[-2].text in TE
    return bool(front) and front[-1 - _TRYING * tried].raised


def _verb(word: Morph, *, past: bool) -> Morphs:
    if not word.inflected:
        raise Refused("no word that is finished")
    lasting = word.base in _STATES or potential(word) or word.base == "できる"
    if lasting and not past:
        return (word._replace(form="終止形-一般", anew=True),)
    return (word._replace(form="連用形-一般", anew=True), PAST)


def _check_list(clause: Morphs) -> None:
    """Accept a clause that is whole: not 「仕上がりは、肩が落ち」.

    Raises:
        Refused: it is one of several about the same thing, or found at another time.
    """
    for before, word in pairwise(clause):
        if word.text == "、" and not _is_time(before):
            raise Refused("one of several")
        if before.norm == "時" and word.text == "に":
            raise Refused("how it was found is not how it ended")


def _is_time(word: Morph) -> bool:
    return word.tag.startswith(FACT) or word.detail == "副詞可能"


def _denied(front: Morphs, *, past: bool) -> Morphs:
    *before, verb = front
    if not verb.inflected:
        raise Refused("no verb is denied")
    verb = verb._replace(anew=True)
    if verb.base == "おる":
        verb = verb._replace(base="いる", kind="上一段-ア行")
    return (*before, verb, _WAS_NOT, PAST) if past else (*before, verb, NOT)


def _adjective(word: Morph, *, past: bool) -> Morph:
    text = conjugation.past(word.base, "形容詞") if past else word.base
    return word._replace(text=text, form="終止形-一般", known=True)
