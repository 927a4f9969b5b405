"""Says in words that everybody uses what dialect says: 閉まらへん, 買うた, 届いてへん."""

from replycraft.retelling import conjugation
from replycraft.retelling.morphs import JOINT, NOT, TE, Morph, Morphs, Refused

_IS = Morph("だ", "だ", "助動詞", "だ", "助動詞-ダ", "終止形-一般")
_STAYS = Morph("い", "居る", "動詞-非自立可能", "いる", "上一段-ア行", "未然形-一般")
_IS_IN_DIALECT = frozenset({"じゃ", "や"})
_NOT_IN_DIALECT = frozenset({"ねえ", "へん", "ぬ"})
# 止まりよった is 止まった, 開いてまった is 開いてしまった, 届いてへん is 届いていない.
_GOES_ON, _WAITS, _IS_NOT = "よる", "まつ", "へん"
END = ("しまう", "仕舞う", "五段-ワア行")
# 買うた and 言うて are 買った and 言って.
_ROUNDED = "連用形-ウ音便"
_NOUN, _ROW = "名詞-普通名詞", "五段-ワア行"


def standard(morphs: Morphs) -> Morphs:
    """Return *morphs* with the forms of dialect as everybody says them.

    閉まらへん, 足りねえ and 届かん are denied verbs: 閉まらない, 足りない, 届かない.
    """
    out: list[Morph] = []
    for index, word in enumerate(morphs):
        said = _denied(word, out[-1]) if out else ()
        if said:
            out += said
        elif rounded := _rounded(word, morphs[index + 1 : index + 2]):
            out.append(word._replace(text=rounded, form="連用形-促音便"))
        elif _is_noun(morphs, index):
            out.append(word._replace(tag=_NOUN, kind="*", form="*", detail="一般"))
        elif word.base == _GOES_ON and out and out[-1].tag == "動詞-一般":
            # 止まりよった: what is done is looked down on, or goes on.
            out[-1] = host(out[-1], word)
        elif word.base == _WAITS and word.text == "まっ" and out and out[-1].text in TE:
            out.append(as_word(word, END))
        elif word.tag == "助動詞" and word.ends and word.base in _IS_IN_DIALECT:
            out.append(_IS)
        else:
            out.append(word)
    return tuple(out)


def _denied(word: Morph, before: Morph) -> Morphs:
    """Return what denies *before* as everybody says it, () if *word* does not."""
    if word.text == _IS_NOT and before.text in TE and before.tag == JOINT:
        return (_STAYS, NOT)
    # 「処方せん」 is a word, and nobody says 「せない」.
    denied = word.tag == "助動詞" and before.inflected and before.base != "する"
    if not (denied and before.form.startswith("未然形")):
        return ()
    if word.ends and word.base in _NOT_IN_DIALECT and word.text != "ぬ":
        return (NOT._replace(form=word.form),)
    if word.base == "ない" and word.text == "んかっ":
        return (word._replace(text="なかっ"),)
    return ()


def _rounded(word: Morph, behind: Morphs) -> str:
    """Return 「買っ」 for 「買う(た)」 and 「使っ」 for 「使(て)」, "" for other words."""
    short = word.kind == _ROW and word.form == "連用形-一般" and behind[:1] != ()
    if not (word.form == _ROUNDED or (short and behind[0].tag == JOINT)):
        return ""
    te = conjugation.te(word.base, word.kind)
    joined = word.form == _ROUNDED or behind[0].text in TE
    return te[:-1] if joined and te.endswith("って") else ""


def _is_noun(morphs: Morphs, index: int) -> bool:
    """Say whether a verb is a noun there: 代金の払い戻し、."""
    around = [
        word.text
        for word in (*morphs[index - 1 : index], *morphs[index + 1 : index + 2])
    ]
    return morphs[index].form == "連用形-一般" and around == ["の", "、"]


def as_word(word: Morph, verb: tuple[str, str, str]) -> Morph:
    """Return *verb*, as base, norm and kind, in the form of *word*."""
    base, norm, kind = verb
    tag = "動詞-非自立可能"
    return word._replace(tag=tag, base=base, norm=norm, kind=kind, anew=True)


def host(verb: Morph, given: Morph) -> Morph:
    """Return *verb* in the form of the word *given* behind it.

    Raises:
        Refused: there is no verb.
    """
    if not verb.inflected:
        raise Refused("no verb before くれる")
    return verb._replace(form=given.form, anew=True)
