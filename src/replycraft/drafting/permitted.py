"""Says what there is and what may be: 「空きあり」, 「交換可」, 「なくてもよい」."""

import re

from replycraft.drafting.clause import DOABLE, Clause

_TE = ("て", "で", "ても", "でも")
_IF = ("れば", "けば", "せば", "めば", "えば")
_IF_DONE = re.compile(r"すれば\Z")
_BRINGS = ("持参", "訪問", "配達", "送迎", "同行", "説明", "対応", "お届け")
_TAKEN_IN = ("受付", "受け付け")
# What the customer does, when it is said that it may be done: 20:00まで受け取り可.
THEIRS = {
    **dict.fromkeys(("受け取り", "受取", "受取り"), "お受け取り"),
    **dict.fromkeys(("持ち込み", "持込", "持込み"), "お持ち込み"),
    **dict.fromkeys(("申し込み", "申込", "申込み"), "お申し込み"),
    **{
        deed: f"ご{deed}"
        for deed in (
            *("視聴", "利用", "入室", "入場", "入館", "入店", "同伴", "見学", "参加"),
            *("予約", "注文", "購入", "閲覧", "試着", "試食", "体験", "乗車", "乗船"),
            *("駐車", "宿泊", "来店", "使用", "着席", "入浴", "飲食", "相談"),
            *("返品", "返却", "解約", "退会", "休会", "延長", "併用", "登録", "確認"),
            *("受講", "受験", "受診", "継続", "再開", "変更"),
        )
    },
    "電話": "お電話",
    **dict.fromkeys(("持ち帰り", "持帰り"), "お持ち帰り"),
}
_THEY_CAN = {
    "選べる": "お選び",
    "使える": "お使い",
    "受け取れる": "お受け取り",
    "申し込める": "お申し込み",
    "持ち帰れる": "お持ち帰り",
    "持ち込める": "お持ち込み",
    "支払える": "お支払い",
    "楽しめる": "お楽しみ",
}
# 「処分でよい」
_AS = re.compile("で\\Z")
CAN = ("できる", "出来る")
_DECLINED = frozenset(
    {"返金", "交換", "補償", "値引き", "返品", "再発行", "保証", "弁償"}
)
_DOER = re.compile("(?:[員者係長士]|担当|お客様|スタッフ|[当弊本][社店館園院校])が")
_HONOURED = ("返金", "返品")
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
    said = THEIRS.get(deed, "")
    return f"{said}いただけます" if said else ""


def may_do(clause: Clause, verb: str) -> str:
    """Return 「ご返品いただけます」 for 返品できる, 「お選びいただけます」 for 選べる.

    It is "" for what is no deed of the customer's.
    """
    if _DOER.search(clause.text):
        return ""
    if verb in CAN and clause.word(2) and (said := theirs(clause.last(2))):
        return f"{clause.until(2)}{said}"
    said = _THEY_CAN.get(verb, "")
    return f"{clause.until(1)}{said}いただけます" if said else ""


def declined(clause: Clause, past: str) -> str:
    """Return 「ご返金はいたしかねます」 for 「返金はしない」, "" for other deeds."""
    deed = clause.last(4) if clause.word(4) else ""
    if past or clause.last(3) != "は" or deed not in _DECLINED:
        return ""
    return f"{clause.until(4)}{'ご' * (deed in _HONOURED)}{deed}はいたしかねます"


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
