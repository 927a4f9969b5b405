"""Refuses words for what follows them: a clause made a noun, a particle left out."""

from replycraft.retelling.morphs import DAY, OFTEN, Morphs, Refused

_PARTICLES = frozenset({"が", "も", "を"})
_POLITE = frozenset({"です", "ます"})
_BARE = frozenset({"一般", "サ変可能"})
_HALF = "半"
# 「左右逆に」 is one word.
_PAIRS, _REVERSED = frozenset({"左右", "上下", "前後", "表裏", "裏表", "天地"}), "逆"
_LIGHT = frozenset({"する", "できる", "いたす", "致す", "なさる"})


def check_followed(morphs: Morphs, index: int) -> None:
    """Accept the word at *index* before what follows it."""
    word = morphs[index]
    after = morphs[index + 1] if index + 1 < len(morphs) else None
    if after is None:
        return
    if word.tag == "助詞-準体助詞" and after.text in _PARTICLES:
        raise Refused("a clause as a noun")
    if word.base in _POLITE and word.ends and not after.tag.startswith("助詞"):
        raise Refused("two sentences in one")
    if word.tag == "接頭辞" and word.norm == "御":
        _check_honorific(morphs, index)
    whole = word.norm in _PAIRS and after.norm == _REVERSED
    bare = word.tag == "名詞-普通名詞" and word.detail in _BARE and not whole
    acts = after.tag.startswith("動詞") and after.base not in _LIGHT
    # 「1時間半待って」 counts how long.
    often = word.text.endswith(OFTEN) or word.text == _HALF
    dated = word.tag == "名詞-普通名詞" and after.tag == DAY
    if (dated and word.detail in _BARE) or (
        bare and not often and (acts or _is_adverb(morphs[index + 1 : index + 4]))
    ):
        raise Refused("a particle is missing")


def _is_adverb(morphs: Morphs) -> bool:
    """Say whether 「突然」 or 「急に」 stands there: it would need 「が」 before it."""
    made = len(morphs) > 1 and morphs[1].form == "連用形-ニ"
    becomes = any(word.norm == "成る" for word in morphs[2:])
    return morphs[0].tag == "副詞" or (made and not becomes)


def _check_honorific(morphs: Morphs, index: int) -> None:
    """Accept お before a noun; お送りしました is humble, お送りください a plea."""
    if morphs[index + 1].tag.startswith("動詞"):
        raise Refused("a humble verb")
    if any(word.base in _LIGHT for word in morphs[index + 2 : index + 3]):
        raise Refused("a humble verb")
