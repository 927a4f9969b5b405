"""Brackets in a clause: names in them are kept, asides are left out."""

from replycraft.retelling.allowed import check_allowed
from replycraft.retelling.morphs import FACT, MARKERS, PASSIVE, Morph, Morphs, Refused
from replycraft.retelling.plain import plain
from replycraft.retelling.spoken import spelled_out
from replycraft.retelling.words import Words, instead, listed

_ASIDES = {"(": ")", "（": "）"}
_NAMES = {"「": "」", "『": "』"}
_SPEECH = frozenset({"と", "って", "て", "など", "とか"})
_LONGEST_NAME, _LONGEST_WORD = 20, 12
_LONGEST_SAID = 24
_THAT_DAY = frozenset({"今日", "本日", "明日", "昨日", "今朝", "今夜"})
_NEAR, _WITHIN = 4, 8
_IN_NAMES = frozenset({"の", "に", "と"})
_NAME_TAGS = ("名詞", "接頭辞", "接尾辞", FACT)


def without_brackets(morphs: Morphs, words: Words) -> Morphs:
    """Return *morphs* without asides, and each name in brackets as one word.

    What was shouted is left out (「帰れ」と怒鳴られた), what is written stays
    (「満室」と表示された).

    Raises:
        Refused: something that is no name is quoted, or a bracket stays open.
    """
    out: list[Morph] = []
    index = 0
    while index < len(morphs):
        text = morphs[index].text
        if text in _ASIDES:
            index = _closing(morphs, index, _ASIDES[text]) + 1
        elif text in _NAMES:
            end = _closing(morphs, index, _NAMES[text])
            word = _told(morphs, (index, end), words)
            out += (word,) if word else ()
            index = end + 1 if word else end + 2
        else:
            out.append(morphs[index])
            index += 1
    return tuple(out)


def _told(morphs: Morphs, edges: tuple[int, int], words: Words) -> Morph | None:
    """Return what stands in the brackets at *edges* as one word, None if it goes.

    Raises:
        Refused: it is no name, and nothing that may be quoted.
    """
    start, end = edges
    quoted = morphs[start : end + 1]
    if not _is_speech(morphs, end + 1):
        return _label(quoted, morphs[end + 1 : end + 2], words)
    if _written(morphs, end + 2, words):
        return _text(quoted, words)
    if _shouted(morphs[end + 2 :], words):
        return None
    if _answered(morphs, end + 2, words) and not _by_family(morphs[:start], words):
        return _reported(quoted, words)
    raise Refused("a quotation")


def _is_speech(morphs: Morphs, index: int) -> bool:
    if index >= len(morphs) or morphs[index].text not in _SPEECH:
        return False
    # 「甲」と「乙」 are two names.
    return index + 1 == len(morphs) or morphs[index + 1].text not in _NAMES


def _shouted(behind: Morphs, words: Words) -> bool:
    """Say whether what follows tells enough without what was said: (「帰れ」と)怒鳴られた.

    What was said with it tells less than what was taken or asked for: 手数料を請求された.
    """
    at = next((i for i, word in enumerate(behind[:_WITHIN]) if _acts(word)), None)
    if at is None:
        return False
    taken = any(word.text == "を" for word in behind[:at])
    voice = {word.base for word in behind[at + 1 : at + 3]}
    suffered = taken and listed(words.suffered, behind[at]) and voice & PASSIVE
    return listed(words.shouted, behind[at]) or bool(suffered)


def _acts(word: Morph) -> bool:
    return word.inflected or word.detail.startswith("サ変")


def _written(morphs: Morphs, index: int, words: Words) -> bool:
    """Say whether what stands in the brackets was to be read: 「満室」とありました."""
    behind = morphs[index : index + _NEAR]
    if behind and behind[0].nominal and listed(words.written, behind[0]):
        return True
    verb = next((word for word in behind if _acts(word)), None)
    if verb is None:
        return False
    return listed(words.written, verb) or (verb is behind[0] and verb.norm == "有る")


def _text(quoted: Morphs, words: Words) -> Morph:
    """Return what was to be read as one word, if it is harmless.

    Raises:
        Refused: it is long, or has words that are not told.
    """
    inner = quoted[1:-1]
    text = "".join(word.text for word in quoted)
    plain = all(word.known or _is_word(word) for word in inner)
    if not (inner and plain and len(text) <= _LONGEST_NAME):
        raise Refused("a quotation")
    if any(listed(words.refused, word) or word.text in _NAMES for word in inner):
        raise Refused("a quotation")
    return Morph(text, text, FACT, text)


def _is_word(word: Morph) -> bool:
    """Say whether a word of no dictionary is written as one: HINAKA."""
    return word.text.isalnum() and len(word.text) <= _LONGEST_WORD


def _answered(morphs: Morphs, index: int, words: Words) -> bool:
    """Say whether the verb at *index* tells what the customer was told."""
    behind = morphs[index : index + _NEAR]
    return bool(behind) and listed(words.answered, behind[0])


def _reported(quoted: Morphs, words: Words) -> Morph:
    """Return what was said as indirect speech, or as it was where that is harmless.

    Raises:
        Refused: it is neither surely put into other words nor harmless.
    """
    try:
        return _said(quoted[1:-1], words)
    except Refused:
        if any(_personal(word) for word in quoted):
            raise
        return _text(quoted, words)


def _by_family(before: Morphs, words: Words) -> bool:
    """Say whether a member of the family said it, which is nothing to answer."""
    return any(instead(words.family, word) for word in before)


def _personal(word: Morph) -> bool:
    """Say whether *word* makes a quotation a tone of voice: 帰れ, 知らないよ, あなた."""
    commanded = word.form.startswith(("命令形", "意志推量形"))
    return commanded or word.tag in ("助詞-終助詞", "代名詞", "感動詞-一般")


def _said(inner: Morphs, words: Words) -> Morph:
    """Return what was said as indirect speech: 「交換できます」 → 交換できる.

    Raises:
        Refused: it is not sure how that is said.
    """
    if not inner or not inner[-1].ends:
        raise Refused("a quotation")
    said = spelled_out(inner)
    check_allowed(said, words)
    if any(listed(words.called, word) for word in said):
        raise Refused("who is meant in a quotation")
    if not _THAT_DAY.isdisjoint(word.norm for word in said):
        raise Refused("a day in a quotation")
    copula = said[-1].base in ("です", "だ") and said[-2:-1] and said[-2].nominal
    text = plain(said) + ("だ" if copula else "")
    if len(text) > _LONGEST_SAID:
        raise Refused("a quotation")
    return Morph(text, text, FACT, text)


def _closing(morphs: Morphs, index: int, mark: str) -> int:
    for at in range(index + 1, len(morphs)):
        if morphs[at].text == mark:
            return at
    raise Refused("a bracket that stays open")


def _label(quoted: Morphs, behind: Morphs, words: Words) -> Morph:
    """Return a name, or the words on a button or a sign: 「次へ」(を押す).

    Raises:
        Refused: it is neither, or nothing that may be told.
    """
    try:
        return _name(quoted, words)
    except Refused:
        marked = behind and (
            behind[0].tag.startswith(MARKERS) or behind[0].text == "で"
        )
        if not marked or any(_personal(word) for word in quoted):
            raise
        return _text(quoted, words)


def _name(morphs: Morphs, words: Words) -> Morph:
    inner = morphs[1:-1]
    text = "".join(word.text for word in morphs)
    named = all(_may_name(word) and not listed(words.refused, word) for word in inner)
    known = len(inner) == 1 and inner[0].tag == FACT
    if not (known or (inner and named and len(text) <= _LONGEST_NAME + 2)):
        raise Refused("a quotation")
    return Morph(text, text, FACT, text)


def _may_name(word: Morph) -> bool:
    """Say whether a name may hold *word*: a noun, a number, 「の」 or 「に」 (丸に橘)."""
    number = word.tag == "名詞-数詞"
    return word.text in _IN_NAMES or (
        word.tag.startswith(_NAME_TAGS) and (word.known or number)
    )
