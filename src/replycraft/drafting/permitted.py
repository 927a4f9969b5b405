"""Says what there is and what may be: 「空きあり」, 「交換可」, 「なくてもよい」."""

import re

from replycraft.drafting.clause import DOABLE, Clause

_TE = ("て", "で", "ても", "でも")
_IF = ("れば", "けば", "せば", "めば", "えば")
_IF_DONE = re.compile(r"すれば\Z")
_TAKEN_IN = ("受付", "受け付け")
_NO_OBJECTION = "差し支えございません"


def permitted(clause: Clause) -> str:
    """Return how the company permits what ends in よい, "" where the clause does not."""
    last = clause.word(1)
    if last is None or last.norm != "良い":
        return ""
    front = clause.until(1)
    if front.endswith(_IF):
        return f"{_IF_DONE.sub('していただければ', front)}{_NO_OBJECTION}"
    return f"{front}{_NO_OBJECTION}" if front.endswith(_TE) else ""


def there_said(clause: Clause) -> str:
    """Return what there is, and what may be: 空きあり, 交換可, "" for other ends."""
    front = clause.until(1)
    bare = front.rstrip("はがもを")
    whole = front.endswith("とも")
    match clause.last(1) if front else "":
        case "なし" | "無し":
            joint = "" if whole else "が" if "は" in bare else "は"
            return f"{front if whole else bare}{joint}ございません"
        case "あり" | "有り":
            return f"{front}ございます" if whole else f"{bare}がございます"
        case "可" | "可能":
            return _possible(clause, front, bare)
        case "不可":
            # 「名入れ品は返品不可」 has its topic, and may be the customer's deed.
            return f"{bare}{'できません' if _acts(clause) else 'はいたしかねます'}"
        case "選択" if front.endswith(("から", "より")):
            return f"{front}お選びいただけます"
    return ""


def _acts(clause: Clause) -> bool:
    """Say whether it is told of what a deed is: 名入れ品は返品."""
    before = clause.word(2)
    named = any(norm in ("は", "も") for norm in clause.tokens.norms[:-2])
    return named and before is not None and before.detail == DOABLE


def _possible(clause: Clause, front: str, bare: str) -> str:
    if front.endswith(("ても", "でも")):
        return f"{front}差し支えございません"
    if front.endswith("も"):
        return f"{front}可能です"
    # 「店頭で可」 says where, not what.
    if clause.names_doer or clause.tag(2) == "助詞-格助詞":
        return f"{front}可能です"
    before = clause.word(2)
    if before and before.norm in _TAKEN_IN:
        return f"{bare.removesuffix(clause.last(2))}お受けできます"
    return f"{bare}{'できます' if before and before.detail == DOABLE else 'が可能です'}"
