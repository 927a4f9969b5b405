"""Turns the customer's view round: 娘 → お嬢様, 店員さん → 店の者."""

from replycraft.retelling.morphs import FACT, JOINT, TE, Morph, Morphs, Refused
from replycraft.retelling.words import Words, instead, listed

_NOT_YET = "未"
_NOUN = "名詞-普通名詞"
_TITLES = frozenset({"さん", "ちゃん", "君", "様", "さま"})
_OWNER = ("うち", "の")
_OURS = frozenset({"内", "私", "僕", "俺", "我が家", "家"})
_PERSON, _OUR_PERSON = "方", "者"
_PERSONS = ("方", "人")
_SOMEBODY = frozenset({_PERSON, "女性", "男性"})
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
_MADE_FOR = frozenset({"向け", "用"})
_THEIRS, _TIME = "貴社", "副詞可能"
_YOUR, _COMPANY, _WE, _NOBLE = ("御", "貴"), "社", "私ども", "貴"
# How an act of the customer ends before the noun that it was done to.
_DONE = (
    ["た"],
    ["だ"],
    ["まし", "た"],
    ["て", "い", "た"],
    ["て", "た"],
    ["て", "いる"],
    ["て", "おる"],
    ["て", "い", "ます"],
    ["て", "おり", "ます"],
    ["て", "おり", "まし", "た"],
)
_LONGEST_ACT = 7


def renamed(morphs: Morphs, words: Words) -> Morphs:
    """Return *morphs* with people called as the company calls them.

    Raises:
        Refused: who is meant is not sure.
    """
    out: list[Morph] = []
    skip = 0
    morphs = _ourselves(morphs)
    for index, word in enumerate(morphs):
        if skip:
            skip -= 1
            continue
        if instead(words.own, word) and out and out[-1].text == "の":
            # 「親の私」 says more of somebody than is told.
            raise Refused("who is meant is not sure")
        family = instead(words.family, word) if word.tag == _NOUN else ""
        name = family or instead(words.company, word) or instead(words.own, word)
        if family:
            _drop_owner(out)
        if instead(words.company, word) and (
            _made_with(out, word) or _ends_a_word(morphs, index + 1)
        ):
            # インパクトドライバー is no driver, 配送ドライバー no 配送配達の者, and
            # 「係の者の向け」 is no word.
            raise Refused("a word made with somebody's name")
        if name:
            skip = _title(morphs, index + 1)
            bare = instead(words.company, word) and _is_noun(morphs, index + 1 + skip)
            name = f"{name}の" if bare else name
            out.append(word._replace(text=name, base=name, known=True))
        elif word.text in _PERSONS and _of_staff(out, words):
            out.append(word._replace(text=_OUR_PERSON, norm=_OUR_PERSON))
        else:
            out.append(word)
    return tuple(out)


def _made_with(out: list[Morph], word: Morph) -> bool:
    """Say whether a noun before *word* makes another word of it, or another company's."""
    theirs = [before.text for before in out[-2:]] == [_THEIRS, "の"]
    joined = bool(out) and out[-1].tag == _NOUN and out[-1].detail != _TIME
    return theirs or (joined and word.tag != "代名詞")


def _ends_a_word(morphs: Morphs, index: int) -> bool:
    """Say whether what stands at *index* only ends a word: 従業員(向け), スタッフ(用)."""
    word = morphs[index] if index < len(morphs) else None
    if word is None or word.text in _TITLES:
        return False
    return word.tag.startswith("接尾辞-名詞的") or word.norm in _MADE_FOR


def _ourselves(morphs: Morphs) -> Morphs:
    """Return *morphs* with 「御社」 and 「貴社」 as 「私ども」.

    Raises:
        Refused: 貴院 and 貴校 are the company as well, called in an unknown way.
    """
    out: list[Morph] = []
    for index, word in enumerate(morphs):
        behind = morphs[index + 1].text if index + 1 < len(morphs) else ""
        if word.text in _YOUR and behind == _COMPANY:
            out.append(word._replace(text=_WE, base=_WE, tag=_NOUN, norm=_WE))
        elif word.text == _NOBLE and behind:
            raise Refused("a company that is called in an unknown way")
        elif not (word.text == _COMPANY and out and out[-1].text == _WE):
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
    """Say whether a noun follows that needs 「の」: 担当の者の説明, but 店の者二名."""
    if index >= len(morphs) or morphs[index].tag.startswith(("名詞-数詞", FACT)):
        return False
    # スタッフ未出勤
    at = index + 1 if morphs[index].norm == _NOT_YET else index
    return any(word.nominal for word in morphs[at : at + 1])


def _title(morphs: Morphs, index: int) -> int:
    """Return how many words of respect stand at *index*: さん, の方."""
    if index < len(morphs) and morphs[index].text in _TITLES:
        return 1
    if index + 1 < len(morphs) and morphs[index].text == "の":
        return 2 if morphs[index + 1].text in _SOMEBODY else 0
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
            and not _belongs(morphs, index)
        ):
            if out and out[-1].norm == _YOUR[0]:
                # 「お願いした品」: the new words have their own.
                del out[-1]
            out.append(Morph(said, said, "連体詞", said))
            index += length
        else:
            out.append(morphs[index])
            index += 1
    return tuple(out)


def _belongs(morphs: Morphs, index: int) -> bool:
    """Say whether something before the verb stays with it: 直してもらった, 予約のとき頼んだ."""
    before = morphs[index - 1] if index else None
    if before is None:
        return False
    strung = before.text in TE and before.tag == JOINT
    occasion = before.norm in _NO_THINGS
    return strung or occasion or before.detail.startswith("サ変")


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
    prefixed = word.tag == "接頭辞"
    return (word.nominal or prefixed) and word.norm not in _NO_THINGS
