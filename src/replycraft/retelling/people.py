"""Turns the customer's view round: 娘 → お嬢様, 店員さん → 店の者, しております → している."""

from replycraft.retelling.morphs import Morph, Morphs, Refused
from replycraft.retelling.words import Words, instead, listed

_PEOPLE = "名詞-普通名詞"
_COPULA = Morph("です", "です", "助動詞", "です", "助動詞-デス", "終止形-一般")
_TITLES = frozenset({"さん", "ちゃん", "君", "様", "さま"})
_OWNER = ("うち", "の")
_OURS = frozenset({"内", "私", "僕", "俺", "我が家", "家"})
_PERSON, _OUR_PERSON = "方", "者"
# Nouns that need a clause before them: 注文した時, not ご注文の時.
_NO_THINGS = frozenset(
    {
        "時",
        "所",
        "筈",
        "事",
        "際",
        "後",
        "日",
        "直後",
        "場合",
        "儘",
        "為",
        "訳",
        "途端",
        "瞬間",
    }
)
_TE = ("て", "で")
# How an act of the customer ends before the noun that it was done to.
_DONE = (
    ["た"],
    ["だ"],
    ["まし", "た"],
    ["て", "い", "た"],
    ["て", "おり", "まし", "た"],
)
_LONGEST_ACT = 7
_BE = ("いる", "居る", "上一段-ア行")
_END = ("しまう", "仕舞う", "五段-ワア行")
_COME = ("くる", "来る", "カ行変格")
_DO = ("する", "為る", "サ行変格")
_EXIST = ("ある", "有る", "五段-ラ行")
# Ways of saying ている and てしまう in speech: て, and the verb behind it.
_JOINED = {"てる": ("て", _BE), "でる": ("で", _BE)}
_JOINED |= {"ちゃう": ("て", _END), "じゃう": ("で", _END)}
_JOINT = "助詞-接続助詞"
_SAME = {"ござる": _EXIST, "いたす": _DO, "致す": _DO}
# Sure only behind て.
_UNSURE = frozenset({"くれる", "まいる", "参る", "おる"})
_HUMBLE = {"おる": _BE, "まいる": _COME}


def spelled_out(morphs: Morphs) -> Morphs:
    """Return *morphs* with contractions and humble auxiliaries in their plain form.

    Raises:
        Refused: a humble word stands where its plain one is not sure.
    """
    out: list[Morph] = []
    for index, word in enumerate(morphs):
        after_te = bool(out) and out[-1].text in _TE and out[-1].tag == _JOINT
        if word.tag == "助動詞" and word.base in _JOINED:
            te, verb = _JOINED[word.base]
            out += (Morph(te, te, _JOINT, te), _as(word, verb))
        elif word.base in _HUMBLE and after_te:
            keep = word.base == "おる" and _joins(morphs, index)
            out.append(word if keep else _as(word, _HUMBLE[word.base]))
        elif word.base == "くれる" and after_te and _denied(morphs[index + 1 :]):
            # What is not done for the customer is not done: 説明してくれない → 説明しない.
            out[-2:] = [_host(out[-2], word)]
        elif word.base in _UNSURE:
            raise Refused("a humble word, or dialect")
        elif word.base in _SAME:
            out.append(_as(word, _SAME[word.base]))
        else:
            out.append(word)
    return _copulas(tuple(out))


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


def _as(word: Morph, verb: tuple[str, str, str]) -> Morph:
    base, norm, kind = verb
    tag = "動詞-非自立可能"
    return word._replace(tag=tag, base=base, norm=norm, kind=kind, anew=True)


def _host(verb: Morph, given: Morph) -> Morph:
    if not verb.inflected:
        raise Refused("no verb before くれる")
    return verb._replace(form=given.form, anew=True)


def _joins(morphs: Morphs, index: int) -> bool:
    """Say whether おり or おら only joins clauses, which is good written style."""
    following = morphs[index + 1] if index + 1 < len(morphs) else None
    return following is not None and (
        following.tag == "補助記号-読点" or following.text == "ず"
    )


def renamed(morphs: Morphs, words: Words) -> Morphs:
    """Return *morphs* with people called as the company calls them.

    Raises:
        Refused: who is meant is not sure.
    """
    out: list[Morph] = []
    skip = 0
    for index, word in enumerate(morphs):
        if skip:
            skip -= 1
            continue
        if instead(words.own, word) and out and out[-1].text == "の":
            # 「親の私」 says more of somebody than is told.
            raise Refused("who is meant is not sure")
        family = instead(words.family, word) if word.tag == _PEOPLE else ""
        if word.text == "貴" and index + 1 < len(morphs):
            raise Refused("a company that is called in an unknown way")
        name = family or instead(words.company, word) or instead(words.own, word)
        if family:
            _drop_owner(out)
        if name:
            skip = _title(morphs, index + 1)
            bare = instead(words.company, word) and _is_noun(morphs, index + 1 + skip)
            name = f"{name}の" if bare else name
            out.append(word._replace(text=name, base=name, known=True))
        elif word.text == _PERSON and _of_staff(out, words):
            out.append(word._replace(text=_OUR_PERSON))
        else:
            out.append(word)
    return tuple(out)


def _drop_owner(out: list[Morph]) -> None:
    """Drop 「うちの」 before a member of the family."""
    if len(out) < len(_OWNER) or out[-1].text != _OWNER[1]:
        return
    if out[-2].norm in _OURS or out[-2].text in ("うち", "お客様", "ご自宅"):
        del out[-2:]


def _of_staff(out: list[Morph], words: Words) -> bool:
    """Say whether 「担当の」 stands before."""
    return len(out) > 1 and out[-1].text == "の" and listed(words.staff, out[-2])


def _is_noun(morphs: Morphs, index: int) -> bool:
    return index < len(morphs) and morphs[index].nominal


def _title(morphs: Morphs, index: int) -> int:
    """Return how many words of respect stand at *index*: さん, の方."""
    if index < len(morphs) and morphs[index].text in _TITLES:
        return 1
    if index + 1 < len(morphs) and morphs[index].text == "の":
        return 2 if morphs[index + 1].text == _PERSON else 0
    return 0


def attributive(morphs: Morphs, words: Words) -> Morphs:
    """Return *morphs* with 「注文した椅子」 as 「ご注文の椅子」."""
    if not any(instead(words.before_noun, word) for word in morphs):
        return morphs
    out: list[Morph] = []
    index = 0
    while index < len(morphs):
        length = _act_length(morphs, index)
        said = instead(words.before_noun, morphs[index])
        following = morphs[index + length] if index + length < len(morphs) else None
        if (
            said
            and length
            and following is not None
            and _thing(following)
            and not _helps(morphs, index)
        ):
            out.append(Morph(said, said, "連体詞", said))
            index += length
        else:
            out.append(morphs[index])
            index += 1
    return tuple(out)


def _helps(morphs: Morphs, index: int) -> bool:
    """Say whether the verb only helps the one before it: 直してもらった."""
    before = morphs[index - 1] if index else None
    return before is not None and (
        before.text in _TE or before.detail.startswith("サ変")
    )


def _act_length(morphs: Morphs, index: int) -> int:
    """Return how many words 「注文した」 or 「買った」 at *index* has, else 0."""
    texts = [word.text for word in morphs[index + 1 : index + _LONGEST_ACT]]
    done = 1 if texts[:1] == ["し"] else 0
    if not (done or morphs[index].inflected):
        return 0
    for ending in _DONE:
        if texts[done : done + len(ending)] == ending:
            return 1 + done + len(ending)
    return 0


def _thing(word: Morph) -> bool:
    return word.nominal and word.norm not in _NO_THINGS
