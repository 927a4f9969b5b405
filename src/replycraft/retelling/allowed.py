"""Decides which words may be told back at all."""

from replycraft.retelling.followed import check_followed
from replycraft.retelling.meant import BOTH, is_change, is_plain, looks_like
from replycraft.retelling.morphs import (
    DAY,
    FACT,
    JOINT,
    TE,
    Morph,
    Morphs,
    Refused,
    in_katakana,
)
from replycraft.retelling.words import NOBODY, Words, instead, listed

_TAGS = (
    "名詞-普通名詞",
    "動詞",
    "形容詞",
    "形状詞-一般",
    "形状詞-タリ",
    "副詞",
    "連体詞",
    "助詞",
    "接頭辞",
    "接尾辞",
    "助動詞",
    "補助記号-読点",
    FACT,
)
_AUXILIARIES = frozenset(
    {"ます", "です", "た", "だ", "ない", "れる", "られる", "せる", "させる", "ず"}
    | {"ぬ", "てる", "でる", "ちゃう", "じゃう"}
)
_NO_FORMS = ("命令形", "意志推量形", "語幹", "仮定形-融合")
_NO_PARTICLES = ("助詞-終助詞",)
_NO_ASKING = frozenset(
    {"か", "ば", "かしら", "やら", "なんか", "なんぞ", "のに", "って", "ばかり"}
    | {"けん", "けえ", "さかい"}
)
# 「買ったばかり」 is a reproach, 「右足ばかり届いた」 says what came.
_NOTHING_BUT = "ばかり"
_NEGATION = "ぬ"
_LONGEST_FOREIGN = 10
_OUGHT = "べし"
# 「何ともない歯」
_SOUND = ["何", "と", "も"]
_JOINS = ("・", "〜", "～")
_TITLES = frozenset({"さん", "君", "氏", "ちゃん"})
_STAYS, _HOUSE = "とる", "お宅"
_SELF = ("うち", "ウチ")
_CALLED = ("代名詞", "名詞")


def check_allowed(morphs: Morphs, words: Words) -> None:
    """Accept a clause that is made of nothing but sure and harmless words.

    Raises:
        Refused: a word is unknown, rude, a guess, a plea, or a figure of no known kind.
    """
    for index, word in enumerate(morphs):
        _check_days_and_titles(morphs, index, words)
        if word.tag.startswith(FACT) or _renamed(words, word):
            continue
        if word.tag == "名詞-数詞":
            _check_number(morphs, index, words)
        elif not (
            _nobody(morphs, index)
            or _own_family(morphs, index, words)
            or _of_others(morphs, index)
        ):
            _check_kind(morphs, index)
            if listed(words.refused, word) and not is_plain(morphs, index):
                raise Refused(f"a word that is not told: {word.base}")
            _check_before(morphs, index)
            check_followed(morphs, index)


def _check_days_and_titles(morphs: Morphs, index: int, words: Words) -> None:
    word, before = morphs[index], morphs[index - 1] if index else None
    if before is not None and before.tag == DAY:
        again = index + 1 < len(morphs) and morphs[index + 1].text == "日"
        if word.tag == DAY or again:
            raise Refused("two days in one")
    if word.text in _TITLES and not (before is not None and _renamed(words, before)):
        raise Refused("a person")


def _own_family(morphs: Morphs, index: int, words: Words) -> bool:
    """Say whether 「うちの母」 begins at *index*: 「うちの店」 would not be sure."""
    return morphs[index].base in _SELF and any(
        instead(words.family, word) for word in morphs[index + 2 : index + 3]
    )


def _of_others(morphs: Morphs, index: int) -> bool:
    """Say whether 「お宅」 is a neighbour's there, not the company's: 隣の棟のお宅."""
    owner = morphs[index - 1].text == "の" if index > 1 else False
    return owner and morphs[index].text == _HOUSE


def _nobody(morphs: Morphs, index: int) -> bool:
    """Say whether 「も」 makes nobody of 「誰」, all of 「どちら」: 誰も, どこにも."""
    if morphs[index].norm not in NOBODY | BOTH:
        return False
    behind = [word.text for word in morphs[index + 1 : index + 4]]
    return "も" in behind[:2] or (behind[:1] == ["の"] and "も" in behind)


def _check_kind(morphs: Morphs, index: int) -> None:
    word = morphs[index]
    if looks_like(morphs, index):
        return
    if (
        not (word.known or _is_foreign(word))
        or not (
            word.tag.startswith(_TAGS)
            or is_change(morphs, index)
            or _between(morphs, index)
        )
        or word.tag in _NO_PARTICLES
    ):
        raise Refused(f"a kind of word that is not told: {word.tag} {word.text}")
    if word.form.startswith(_NO_FORMS) and not _is_whole(morphs, index):
        raise Refused(f"a form that is not told: {word.form}")
    ought = word.base == _OUGHT and index > 0 and morphs[index - 1].text == "ある"
    if word.tag == "助動詞" and word.base not in _AUXILIARIES and not ought:
        raise Refused(f"an auxiliary that is not told: {word.base}")
    if (word.kind.startswith("文語") and not ought) or word.form.endswith(
        ("省略", "ウ音便")
    ):
        raise Refused("old style or dialect")
    if (
        word.tag.startswith("助詞")
        and word.base in _NO_ASKING
        and not (word.base == _NOTHING_BUT and index and morphs[index - 1].nominal)
    ):
        raise Refused(f"a particle that is not told: {word.base}")


def _between(morphs: Morphs, index: int) -> bool:
    """Say whether a mark joins two nouns there: 13時〜15時, 管理者・社員."""
    beside = (*morphs[max(0, index - 1) : index], *morphs[index + 1 : index + 2])
    named = len(beside) > 1 and all(word.nominal for word in beside)
    return morphs[index].text in _JOINS and named


def _is_whole(morphs: Morphs, index: int) -> bool:
    """Say whether somebody tried to, or a word begins: 閉じようとすると, 薄茶色."""
    behind = morphs[index + 1 : index + 2]
    if morphs[index].form.startswith("語幹"):
        return bool(behind) and behind[0].tag == "名詞-普通名詞"
    return morphs[index].form == "意志推量形" and [w.norm for w in behind] == ["と"]


def _is_foreign(word: Morph) -> bool:
    """Say whether a word of no dictionary is a name: マイページ, Solo."""
    latin = word.text.isascii() and word.text.isalpha()
    return (
        word.tag == "名詞-普通名詞"
        and len(word.text) <= _LONGEST_FOREIGN
        and (latin or in_katakana(word.text))
    )


def _check_before(morphs: Morphs, index: int) -> None:
    """Accept the word at *index* behind what stands before it."""
    word, before = morphs[index], morphs[index - 1] if index else None
    if word.base == "ない" and word.text.startswith("ん"):
        raise Refused("a negation of dialect")
    if word.base == _NEGATION and (before is None or before.base != "ます"):
        raise Refused("a negation of dialect or old style")
    among = index + 1 < len(morphs) and morphs[index + 1].tag == "名詞-数詞"
    within = before is not None and (before.inflected or before.text in ("の", "ない"))
    if word.base in _SELF and not among and not within:
        raise Refused("who is meant is not sure")
    if before is not None:
        _check_pair(morphs, index, before)


def _check_pair(morphs: Morphs, index: int, before: Morph) -> None:
    word = morphs[index]
    if word.text in TE and word.tag.startswith("助詞-接") and before.ends:
        raise Refused("dialect")
    if word.base == _STAYS and before.form.startswith("連用形"):
        raise Refused("dialect")
    if word.text == "と" and before.tag.startswith(("補助記号", "助詞-格")):
        raise Refused("a broken quotation")
    if word.tag.startswith("補助記号") and before.ends:
        raise Refused("two sentences in one")
    ought = any(after.base == _OUGHT for after in morphs[index + 1 : index + 2])
    sound = [one.norm for one in morphs[max(0, index - 3) : index]] == _SOUND
    exists = word.norm in ("有る", "無い") and not (
        ought or sound or _instead(morphs, index)
    )
    if exists and _is_copula(morphs[:index]):
        raise Refused("a definition")


def _instead(morphs: Morphs, index: int) -> bool:
    """Say whether 「なく」 stands between two things: 「青梅」ではなく「紫陽花」が."""
    behind = [word for word in morphs[index + 1 : index + 3] if word.text != "、"]
    *_, thing = (None, *morphs[max(0, index - 3) : index - 2])
    named = bool(behind) and behind[0].nominal and thing is not None and thing.nominal
    return morphs[index].text == "なく" and named


def _is_copula(before: Morphs) -> bool:
    """Say whether 「ある」 or 「ない」 behind *before* belongs to 「である」 or 「とある」."""
    stressed = len(before) > 1 and before[-1].text in ("は", "も")
    last = before[-2] if stressed else before[-1]
    if last.text == "と" and len(before) > 1 and before[-2].tag == FACT:
        return False
    return last.text in ("と", "で", "じゃ") and last.tag != JOINT


def _renamed(words: Words, word: Morph) -> bool:
    return listed(words.called, word) and word.tag.startswith(_CALLED)


def _check_number(morphs: Morphs, index: int, words: Words) -> None:
    """Accept a number only with a counter behind it: 二回, 3週間."""
    after = index + 1
    while after < len(morphs) and morphs[after].tag == "名詞-数詞":
        after += 1
    if after == len(morphs) or not _counts(morphs[after], words):
        raise Refused("a number of no known kind")


def _counts(word: Morph, words: Words) -> bool:
    """Say whether *word* counts what the number before it numbers: 本, ライン."""
    return listed(words.counters, word) or word.detail in ("助数詞可能", "助数詞")
