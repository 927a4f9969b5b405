"""Words that are not told as a rule, where they mean something plain: 半分以上, 届くようになった."""

from collections.abc import Sequence

from replycraft.retelling.morphs import FACT, PASSIVE, Morph, Morphs

_OUGHT = "筈"
_LIKE, _BECOME = "よう", "成る"
_PRAY = "願う"
_BOUNDS = frozenset({"以上", "以下"})
_COUNTERS = "助数詞可能"
_THIS, _TIMES = frozenset({"此の", "其の"}), frozenset({"度", "後"})
_PERIODS = frozenset(
    {"週間", "日", "日間", "週", "年", "年間", "か月", "カ月", "ヶ月", "月"}
)
_SELF, _OF, _CHILD = frozenset({"うち", "ウチ"}), "の", "子"
_SCOLD = "怒る"
# 「どちらも」 asks nothing.
BOTH = frozenset({"どちら", "何方", "どれ", "何れ"})
_PARTS = frozenset({"半分", "割", "倍", "回", "度", "小数点"})
_STEM_LENGTH = 2
_BLOOD, _FLOWS = "血", frozenset({"出る", "滲む", "流れる", "付く", "混じる"})
# 「届いていないようです」 tells what is not there, as one sees it.
SEEMS = frozenset({"よう", "みたい", "そう", "気"})
# 「虫の羽のようなものが」 and 「髪の毛らしきものが」 tell what was seen as it looked.
_LIKES, _LOOKS = frozenset({_LIKE, "みたい"}), "らし"
_THINGS, _WHAT = frozenset({"物", "もの"}), "が"
_SEEN = frozenset({"です", "だ", "ます", "が", "為る"})


def plain_norms(norms: Sequence[str]) -> tuple[bool, ...]:
    """Say for each of *norms* whether it may mean something plain there."""
    return tuple(
        norm in _BOUNDS
        or (norm == _LIKE and _becomes(norms[index + 1 : index + 3]))
        or (norm in BOTH and norms[index + 1 : index + 2] == ["も"])
        or (norm in _THIS and _opens(norms[index + 1 :]))
        or (norm in _THIS and _lasts(norms[index + 1 : index + 4]))
        or (norm == _CHILD and _is_ours(norms[max(0, index - 2) : index]))
        or (norm == _SCOLD and _suffered(norms[index + 1 :]))
        or (norm in SEEMS and is_seen(norms[index + 1 :]))
        or (norm == _BLOOD and _bleeds(norms[index + 1 : index + 3]))
        or is_likeness(norms[index : index + 4])
        or (norm == _PRAY and _was_asked(norms[index + 1 : index + 4]))
        for index, norm in enumerate(norms)
    )


def is_likeness(norms: Sequence[str]) -> bool:
    """Say whether *norms* begin with 「ようなものが」, which tells how a thing looked."""
    joined = norms[:1] == [_LOOKS] or (
        norms[0] in _LIKES and list(norms[1:2]) == ["だ"]
    )
    thing = norms[1 if norms[0] == _LOOKS else 2 :][:2]
    return joined and thing[:1] != [] and thing[0] in _THINGS and thing[1:] == [_WHAT]


def _opens(behind: Sequence[str]) -> bool:
    """Say whether 「このたび」 or 「その後」 stands there, which may open a sentence."""
    return not _TIMES.isdisjoint(behind[:1])


def _lasts(behind: Sequence[str]) -> bool:
    """Say whether 「この二週間」 stands there, that is how long something lasted."""
    return not _PERIODS.isdisjoint(behind[1:])


def _is_ours(front: Sequence[str]) -> bool:
    return front[:1] != [] and front[0] in _SELF and front[1:] == [_OF]


def _suffered(behind: Sequence[str]) -> bool:
    """Say whether 「怒られた」 stands there: the customer is not who was angry."""
    return not PASSIVE.isdisjoint(behind[:1])


def is_seen(behind: Sequence[str]) -> bool:
    """Say whether nothing but 「です」 or 「がします」 stands *behind* 「よう」 or 「気」."""
    return bool(behind) and _SEEN.issuperset(behind)


def _becomes(behind: Sequence[str]) -> bool:
    return len(behind) == _STEM_LENGTH and behind[1] == _BECOME


def _was_asked(behind: Sequence[str]) -> bool:
    """Say whether a request lies in the past: お願いした, お願いしていた."""
    return behind[:1] == ["為る"] and (
        behind[1:2] in (["た"], ["て"]) or behind[2:] == ["た"]
    )


def asked_before(morphs: Morphs, index: int) -> bool:
    """Say whether 「お願いした」 or 「お願いしていた」 begins with the word at *index*."""
    behind = [word.norm for word in morphs[index + 2 : index + 6]]
    asks = morphs[index].norm == "御" and [
        w.norm for w in morphs[index + 1 : index + 2]
    ] == [_PRAY]
    lasted = behind[1:3] == ["て", "居る"] and "た" in behind[3:]
    past = behind[1:2] == ["た"] or behind[1:3] == ["ます", "た"] or lasted
    return asks and behind[:1] == ["為る"] and past


def is_plain(morphs: Morphs, index: int) -> bool:
    """Say whether the word at *index* means something plain.

    「はずが」 and 「はずの」 are no guess, 「ようになる」 is none either, 「半分以上」 counts.
    """
    word = morphs[index]
    if word.norm == _SCOLD:
        return _suffered([after.norm for after in morphs[index + 1 : index + 2]])
    if word.norm == _OUGHT:
        follower = morphs[index + 1].text if index + 1 < len(morphs) else ""
        return follower in ("が", "の")
    if word.norm in _THIS:
        behind = morphs[index + 1 : index + 4]
        timed = behind[:1] and behind[0].tag == FACT
        return bool(timed) or _lasts([after.norm for after in behind])
    if word.norm in _BOUNDS:
        return index > 0 and _counts(morphs[index - 1])
    if word.norm == _BLOOD:
        return _bleeds([after.norm for after in morphs[index + 1 : index + 3]])
    return is_change(morphs, index) or looks_like(morphs, index)


def looks_like(morphs: Morphs, index: int) -> bool:
    """Say whether 「ようなものが」 or 「らしきものが」 begins with the word at *index*."""
    return is_likeness([word.norm for word in morphs[index : index + 4]])


def is_seen_thing(morphs: Morphs, index: int) -> bool:
    """Say whether the thing at *index* is told by how it looked: 虫の羽のようなもの."""
    return any(looks_like(morphs, at) for at in range(max(0, index - 2), index))


def _bleeds(behind: Sequence[str]) -> bool:
    """Say whether 「血が出る」 stands there: what was seen, no figure of speech."""
    return behind[:1] == ["が"] and not _FLOWS.isdisjoint(behind[1:2])


def is_change(morphs: Morphs, index: int) -> bool:
    """Say whether 「ようになる」 stands at *index*, behind a verb: 鳴るようになった."""
    behind = [word.norm for word in morphs[index + 1 : index + 5]]
    verb = index > 0 and (morphs[index - 1].inflected or morphs[index - 1].ends)
    # 「できないようになっている」 tells how it is made.
    made = behind[2:] == ["て", "居る"]
    return morphs[index].norm == _LIKE and verb and _becomes(behind[:2]) and not made


def _counts(before: Morph) -> bool:
    amount = before.tag.startswith(FACT) or before.norm in _PARTS
    return amount or before.tag == "名詞-数詞" or before.detail == _COUNTERS
