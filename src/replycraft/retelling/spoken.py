"""Spells out what is said in speech or humbly: 割れてた → 割れていた, しております → している."""

from replycraft.retelling import conjugation
from replycraft.retelling.dialect import END, as_word, host, standard
from replycraft.retelling.meant import asked_before, looks_like
from replycraft.retelling.morphs import JOINT, TE, Morph, Morphs, Refused

_COPULA = Morph("です", "です", "助動詞", "です", "助動詞-デス", "終止形-一般")
_CAME = ["御", "見える", "に", "成る"]
_ASKED = "お頼みになる"
_ASK = Morph(_ASKED, _ASKED, "動詞-一般", _ASKED, "五段-ラ行", anew=True)
_BE = ("いる", "居る", "上一段-ア行")
_COME = ("くる", "来る", "カ行変格")
_CALL = ("来る", "来る", "カ行変格")
_DO = ("する", "為る", "サ行変格")
_EXIST = ("ある", "有る", "五段-ラ行")
# Ways of saying ている and てしまう in speech: て, and the verb behind it.
_JOINED = {"てる": ("て", _BE), "でる": ("で", _BE)}
_JOINED |= {"ちゃう": ("て", END), "じゃう": ("で", END)}
_JOINED |= {"とる": ("て", _BE), "どる": ("で", _BE)}
_SAME = {"ござる": _EXIST, "いたす": _DO, "致す": _DO}
# Sure only behind て.
_UNSURE = frozenset({"くれる", "まいる", "参る", "おる"})
_HUMBLE = {"おる": _BE, "まいる": _COME}
# 「って本部の人に言われた」: who said it may stand between.
_TOLD_WITHIN = 7
_SAID = frozenset({"言う", "書く"})
# What the customer is given: behind a noun or て it says that the company does it.
_GIVEN = frozenset({"いただく", "頂く", "もらう", "貰う"})
_SHORTEST_STEM = 2
_SPOKEN_LIKE = "みたい"
_LIKE = (
    Morph("の", "の", "助詞-格助詞", "の"),
    Morph("よう", "よう", "形状詞-助動詞語幹", "よう"),
)
# やってもらった: what was done has no name there.
_BY_US = frozenset({"やる", "遣る", "くれる", "くださる", "いる", "ある"})
# How what was given goes on before the noun that it was done to.
_BEFORE_NOUN = (("た",), ("て", "いる"), ("て", "い", "た"))


def spelled_out(morphs: Morphs) -> Morphs:
    """Return *morphs* with contractions and humble auxiliaries in their plain form.

    Raises:
        Refused: a humble word stands where its plain one is not sure.
    """
    out: list[Morph] = []
    morphs = _likened(standard(morphs))
    for index, word in enumerate(_requested(_reported(morphs))):
        after_te = bool(out) and out[-1].text in TE and out[-1].tag == JOINT
        if word.tag == "助動詞" and word.base in _JOINED:
            te, verb = _JOINED[word.base]
            out += (Morph(te, te, JOINT, te), as_word(word, verb))
        elif word.base in _HUMBLE and after_te:
            keep = word.base == "おる" and _joins(morphs, index)
            out.append(word if keep else as_word(word, _HUMBLE[word.base]))
        elif word.base == "くれる" and after_te and _denied(morphs[index + 1 :]):
            # What is not done for the customer is not done: 説明してくれない → 説明しない.
            out[-2:] = [host(out[-2], word)]
        elif word.base in _UNSURE:
            raise Refused("a humble word, or dialect")
        elif word.base in _GIVEN and _before_noun(morphs, index):
            _as_ours(out, after_te=after_te, given=word)
        elif word.base in _SAME:
            out.append(as_word(word, _SAME[word.base]))
        else:
            out.append(word)
    return _copulas(tuple(out))


def _likened(morphs: Morphs) -> Morphs:
    """Return 「虫の羽のようなもの」 for 「虫の羽みたいなもの」."""
    at = next((i for i, word in enumerate(morphs) if word.base == _SPOKEN_LIKE), 0)
    likens = at > 0 and looks_like(morphs, at)
    return (*morphs[:at], *_LIKE, *morphs[at + 1 :]) if likens else morphs


def _requested(morphs: Morphs) -> Morphs:
    """Return *morphs* without what is humble in what the sender did.

    「お電話したら」 is told without お, 「お願いしていた」 as 「お頼みになっていた」.
    """
    out: list[Morph] = []
    index = 0
    while index < len(morphs):
        if _humbly_done(morphs, index):
            index += 1
        if _came(morphs, index):
            # Who came or did not was one of the company's people.
            out.append(as_word(morphs[index + 3], _CALL))
            index += 4
        elif asked_before(morphs, index) and not _of_thing(morphs, index):
            out.append(_ASK._replace(form=morphs[index + 2].form))
            index += 3
        else:
            out.append(morphs[index])
            index += 1
    return tuple(out)


def _came(morphs: Morphs, index: int) -> bool:
    """Say whether 「お見えになる」 stands there."""
    return [word.norm for word in morphs[index : index + 4]] == _CAME


def _humbly_done(morphs: Morphs, index: int) -> bool:
    """Say whether お begins what the sender did: お電話したら, ご相談したところ."""
    behind = morphs[index + 1 : index + 3]
    if morphs[index].norm != "御" or len(behind) <= 1:
        return False
    return behind[0].detail.startswith("サ変") and behind[1].base == "する"


def _of_thing(morphs: Morphs, index: int) -> bool:
    """Say whether a thing follows that was asked for: お願いした主菓子."""
    behind = morphs[index + 3 : index + 8]
    done = next((at for at, word in enumerate(behind) if word.norm == "た"), -1)
    thing = behind[done + 1 : done + 2]
    return bool(thing) and (thing[0].nominal or thing[0].text == "「")


def _denied(behind: Morphs) -> bool:
    return any(word.norm in ("ない", "ず", "ぬ") for word in behind[:3])


def _copulas(morphs: Morphs) -> Morphs:
    """Return *morphs* with 「でございます」 as 「です」, 「でございました」 as 「でした」."""
    out: list[Morph] = []
    for word in morphs:
        copula = bool(out) and out[-1] == _COPULA
        if word.norm == "有る" and word.anew and out and out[-1].base == "だ":
            out[-1] = _COPULA
        elif copula and word.base == "ます":
            if word.text == "まし":
                out[-1] = _COPULA._replace(text="でし", form=word.form)
        else:
            out.append(word)
    return tuple(out)


def _joins(morphs: Morphs, index: int) -> bool:
    """Say whether おり or おら only joins clauses, which is good written style."""
    following = morphs[index + 1] if index + 1 < len(morphs) else None
    return following is not None and (
        following.tag == "補助記号-読点" or following.text == "ず"
    )


def _reported(morphs: Morphs) -> Morphs:
    """Return *morphs* with 「って(誰々に)言われた」 as 「と言われた」."""
    return tuple(
        word._replace(text="と", norm="と", tag="助詞-格助詞", base="と")
        if word.text == "って" and _is_told(morphs[index + 1 : index + _TOLD_WITHIN])
        else word
        for index, word in enumerate(morphs)
    )


def _is_told(behind: Morphs) -> bool:
    """Say whether the next verb is 「言われ」 or 「書いてあっ」: the words before were read."""
    at = next((at for at, word in enumerate(behind) if word.inflected), -1)
    if at < 0:
        return False
    read = [word.norm for word in behind[at : at + 3]] == ["書く", "て", "有る"]
    return read or (behind[at].norm in _SAID and behind[at].form.startswith("未然形"))


def _before_noun(morphs: Morphs, index: int) -> bool:
    """Say whether 「いただいた」 stands before a noun: 直していただいた時計."""
    behind = morphs[index + 1 : index + 5]
    for ending in _BEFORE_NOUN:
        if tuple(word.text for word in behind[: len(ending)]) == ending:
            return len(behind) > len(ending) and behind[len(ending)].nominal
    return False


def _as_ours(out: list[Morph], *, after_te: bool, given: Morph) -> None:
    """Put 「お送りし」 for 「送っていただい」, 「手配し」 for 「ご手配いただい」.

    Raises:
        Refused: what was given is not an act.
    """
    done = Morph("し", "為る", "動詞-非自立可能", "する", "サ行変格", given.form)
    if not after_te:
        if not (out and out[-1].detail.startswith("サ変")):
            out.append(given)
            return
        if len(out) > 1 and out[-2].norm == "御":
            del out[-2]
        out.append(done)
        return
    del out[-1]
    verb = out.pop()
    front = conjugation.stem(verb.base, verb.kind)
    if verb.base in _BY_US:
        raise Refused("what the company did has a name that is not known")
    if verb.base == "する" or len(front) < _SHORTEST_STEM:
        out.append(done if verb.base == "する" else verb._replace(anew=True))
        return
    text = f"お{front}"
    out += (Morph(text, text, "名詞-普通名詞", text), done)
