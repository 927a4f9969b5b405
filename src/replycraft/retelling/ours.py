"""Says whose 「うち」 is: うちのカード → お客様のカード, うちの前 → ご自宅の前, うちの子 → お子様."""

from replycraft.retelling.morphs import Morph, Morphs
from replycraft.retelling.words import Words, instead

_NOUN = "名詞-普通名詞"
_SELF, _ME, _HOUSE = ("うち", "ウチ"), "私", "自宅"
_PERSONAL = frozenset({"人", "者", "方", "子", "奴", "中", "一つ", "一人", "犬", "猫"})
_AROUND = frozenset(
    {
        "前",
        "裏",
        "隣",
        "横",
        "向かい",
        "近く",
        "周り",
        "玄関",
        "敷地",
        "庭",
        "門",
        "塀",
        "車庫",
    }
    | {"屋根", "壁", "駐車場", "台所", "風呂", "ポスト", "郵便受け", "ベランダ", "外壁"}
)
_CHILD, _CHILDREN = "子", "子供"


def own_things(morphs: Morphs, words: Words) -> Morphs:
    """Return *morphs* with 「うちのカード」 as the sender's, 「うちの前」 as the house's."""
    out: list[Morph] = []
    morphs = _our_child(morphs)
    for index, word in enumerate(morphs):
        behind = morphs[index + 1 : index + 3]
        owned = len(behind) > 1 and behind[0].text == "の" and behind[1].nominal
        if word.base in _SELF and owned and not _is_somebody(behind[1], words):
            name = _HOUSE if behind[1].norm in _AROUND else _ME
            word = Morph(name, name, _NOUN, name)
        out.append(word)
    return tuple(out)


def _is_somebody(word: Morph, words: Words) -> bool:
    return word.norm in _PERSONAL or bool(instead(words.family, word))


def _our_child(morphs: Morphs) -> Morphs:
    """Return *morphs* with 「うちの子」 as one word for the family's child."""
    out: list[Morph] = []
    for word in morphs:
        *_, owner, of = (None, None, *out)
        owned = owner is not None and owner.base in _SELF
        if word.norm == _CHILD and owned and of is not None and of.text == "の":
            out[-2:] = [Morph(_CHILDREN, _CHILDREN, _NOUN, _CHILDREN)]
        else:
            out.append(word)
    return tuple(out)
