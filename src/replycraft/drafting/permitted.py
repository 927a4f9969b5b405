"""Says what there is and what may be: 「空きあり」, 「交換可」, 「なくてもよい」."""

import re

from replycraft.drafting.clause import DOABLE, Clause

_TE = ("て", "で", "ても", "でも")
_IF = ("れば", "けば", "せば", "めば", "えば")
_IF_DONE = re.compile(r"すれば\Z")
_BRINGS = ("持参", "訪問", "配達", "送迎", "同行", "説明", "対応", "お届け")
_TAKEN_IN = ("受付", "受け付け")
# What the customer does, when it is said that it may be done: 20:00まで受け取り可.
_THEIRS = {
    **dict.fromkeys(("受け取り", "受取", "受取り"), "お受け取り"),
    **dict.fromkeys(("持ち込み", "持込", "持込み"), "お持ち込み"),
    **dict.fromkeys(("申し込み", "申込", "申込み"), "お申し込み"),
    **{
        deed: f"ご{deed}"
        for deed in (
            *("視聴", "利用", "入室", "入場", "入館", "入店", "同伴", "見学", "参加"),
            *("予約", "注文", "購入", "閲覧", "試着", "試食", "体験", "乗車", "乗船"),
            *("駐車", "宿泊", "来店", "使用", "着席", "入浴", "飲食", "相談"),
        )
    },
    "電話": "お電話",
}
# 「処分でよい」
_AS = re.compile("で\\Z")
_NO_OBJECTION = "差し支えございません"


def permitted(clause: Clause) -> str:
    """Return how the company permits what ends in よい, "" where the clause does not."""
    last = clause.word(1)
    if last is None or last.norm != "良い":
        return ""
    front = clause.until(1)
    if front.endswith(_IF):
        return f"{_IF_DONE.sub('していただければ', front)}{_NO_OBJECTION}"
    if (deed := clause.word(3)) and deed.detail == DOABLE:
        front = _AS.sub("していただいて", front)
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


def theirs(deed: str) -> str:
    """Return 「ご視聴いただけます」 for what the customer does, "" for any other deed."""
    said = _THEIRS.get(deed, "")
    return f"{said}いただけます" if said else ""


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
    if said := theirs(clause.last(2)):
        return f"{clause.until(2)}{said}"
    if clause.names_doer and (clause.last(2) in _BRINGS):
        return f"{front}することもできます"
    # 「店頭で可」 says where, not what.
    if clause.names_doer or clause.tag(2) == "助詞-格助詞":
        return f"{front}可能です"
    before = clause.word(2)
    if before and before.norm in _TAKEN_IN:
        return f"{bare.removesuffix(clause.last(2))}お受けできます"
    return f"{bare}{'できます' if before and before.detail == DOABLE else 'が可能です'}"
