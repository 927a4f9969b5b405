"""Turns polite sentences into plain ones: 届きませんでした → 届かなかった."""

from replycraft.retelling.endings import ending, inflect
from replycraft.retelling.morphs import JOINT, Morph, Morphs, Refused

_NOMINALIZERS = ("の", "ん")
_SUBJECTS = frozenset({"が", "は", "も"})
_ABOUT = "について"
_JOINING = ("te", "if")
_BUT = ("が", "けど", "けれど", "けれども")


def plain(morphs: Morphs) -> str:
    """Return *morphs* as a plain clause, ready for 「とのこと」.

    Raises:
        Refused: a form is not surely known.
    """
    out: list[str] = []
    index = 0
    while index < len(morphs):
        word = morphs[index]
        if word.inflected:
            index = _verb(morphs, index, out)
        elif word.norm in ("です", "だ") and word.tag == "助動詞":
            index = _copula(morphs, index, out)
        else:
            spoken = word.norm == "けれど" and word.tag == JOINT
            out.append("が" if spoken else word.text)
            index += 1
    return "".join(out)


def _verb(morphs: Morphs, index: int, out: list[str]) -> int:
    """Write the verb at *index*; return where the rest begins."""
    word = morphs[index]
    found = ending(morphs, index)
    if not (word.anew or found.polite):
        out.append(word.text)
        return index + 1
    ended = found.name not in _JOINING and found.end < len(morphs)
    if found.polite and ended and not morphs[found.end].tag.startswith("助詞"):
        raise Refused("two sentences in one")
    out.append(inflect(word.base, word.kind, found.name))
    return found.end


def _copula(morphs: Morphs, index: int, out: list[str]) -> int:
    """Write です or だ at *index* in plain style; return where the rest begins."""
    word, after = morphs[index], index + 1
    before = morphs[index - 1] if index else None
    if before is None:
        raise Refused("a copula without a noun")
    if _introduces(morphs, index):
        out.append(_ABOUT)
        return after + 1
    if word.text in ("です", "だ") and word.ends:
        _write_copula(morphs, index, out)
        return after
    if word.text == "でし" and after < len(morphs) and morphs[after].ends:
        if not before.nominal:
            raise Refused("a past copula after no noun")
        out.append("だった")
        return after + 1
    if word.base == "です":
        raise Refused("a form of です")
    out.append(word.text)
    return after


def _introduces(morphs: Morphs, index: int) -> bool:
    """Say whether 「鍋ですが」 at *index* only says what it is about."""
    but = index + 1 < len(morphs) and morphs[index + 1].text in _BUT
    return (
        but
        and morphs[index].ends
        and morphs[index - 1].nominal
        and not any(word.text in _SUBJECTS for word in morphs[:index])
    )


def _write_copula(morphs: Morphs, index: int, out: list[str]) -> None:
    before = morphs[index - 1]
    follower = morphs[index + 1] if index + 1 < len(morphs) else None
    if _explains(before):
        _explanation(follower, morphs[index - 2], out)
    elif before.nominal or before.tag == "助詞-副助詞":
        out.append(_after_noun(follower))
    elif morphs[index].base == "だ" or not before.ends:
        raise Refused("a copula after no noun")


def _explains(before: Morph) -> bool:
    return before.tag == "助詞-準体助詞" and before.text in _NOMINALIZERS


def _explanation(follower: Morph | None, before: Morph, out: list[str]) -> None:
    """Leave 「のです」 out at the end and before 「が」."""
    out.pop()
    if follower is None:
        if before.text == "な" and before.base == "だ":
            out.pop()
    elif follower.text in _BUT:
        if before.text == "な" and before.base == "だ":
            out[-1] = "だ"
    else:
        raise Refused("an explanation in the middle")


def _after_noun(follower: Morph | None) -> str:
    if follower is None:
        return ""
    if follower.text in _BUT:
        return "だ"
    if follower.text == "の":
        return "な"
    raise Refused("a copula in the middle")
