"""Checks the people of the house whom a reply names.

How they are called is data: groups of words in lexicons/checks/.
"""

import re
from collections.abc import Iterator

from replycraft.checking.findings import Work
from replycraft.checking.groups import Groups
from replycraft.checking.patterns import lazily
from replycraft.checking.people import FAMILY_NAMES, NO_NAMES, is_proper, unknown
from replycraft.checking.remember import RememberedBy
from replycraft.checking.reply import squeeze
from replycraft.records.draft import Finding

# 「弊社の長谷川より」「料金担当の野村が」: somebody of the house is named.
_STAFF = lazily(
    r"の([一-鿿々ヶ]{1,4}?|[ァ-ヶー]{2,8}?)(?=(?:先生|医師|氏)?(?:より|から|が|は|も|に|の|と申|と(?:とも|共|ご?一緒)|まで|へ|宛|を(?:訪|含|お?迎え|お?招き|招い|ご?紹介|派遣|向かわせ|伺わせ|はじめ|始め|中心|筆頭|責任者|窓口)|ほか|が伺|、|（|\())"
)
# 「本日は、長沼が承ります」「作業は長沼が担当し」: nobody but the house does these things.
_ACTING = lazily(
    r"(?:(?<![おご])(?<=[、。\n ぁ-ん])|^)([一-鿿々ヶ]{1,4}|[ァ-ヶー]{2,8}|[ァ-ヶー]+(?:・[ァ-ヶー]+)+)[がも](?=[^。、\n]{0,10}?(?:務め|同行|同席|担当|承り|伺い|お伺い|ご案内|お手伝い|お電話|ご連絡|ご説明|参り|まいり|お届け|立ち会|お迎え|お待ちし|拝見|お預かり|お答え|お受け|ご報告|お知らせ|ご対応|対応(?:し|いた|させ)|訪問(?:し|いた|させ)|作業(?:し|いた|を行)|点検(?:し|いた)|受け持))"
)
# 「工程を担当する宮坂が」「窓口を務めます関より」
_IN_CHARGE = lazily(
    r"(?:担当し(?:ます|まし|ております|ていた|ている|ていまし|た)|担当する|担当の|担当、|務め(?:る|ます|ております)|受け持(?:つ|ちます|っ(?:た|ていた|ている|ております|ておりました))|預かる|預かります|行う|行います|手がける|手がけた|取りまとめる|(?:対応|訪問|施工|調理|作業|診察|修理|ご案内|ご説明|お伺い|応対)(?:する|した|いたします|いたしました))"
    r"([一-鿿々ヶ]{2,4}|[ァ-ヶー]{2,8})(?=(?:先生|医師|氏)?(?:より|から|が|は|も|に|まで|へ|宛|と申|と(?:とも|共|ご?一緒)))"
)
# 「担当は富永でございます」「担当（富永）」 are told as well as 「担当の富永」.
_IS_IN_CHARGE = (
    "〔係の呼び名+名前を言う役〕(?:は|:|：)、?([一-鿿々ヶ]{2,4}|[ァ-ヶー]{2,8})"
    "(?=(?:でござい|です|で、|が|と申|となり|になり|、))"
)
# 「支配人・榊原が」「店長（竹中）より」
_TITLED = (
    "(?:〔係の呼び名+役職+名前の前の役〕|[一-鿿]{1,3}員)[・ 　:：（(、]?([一-鿿々ヶ]{2,4}?)"
    "(?=[)）]?(?:より|から|が|は|も|に|まで|へ|宛|と申|と(?:とも|共|ご?一緒)))"
)
# Whom 「の」 and a name may follow.
_ROLES, _PLACES = "係の呼び名+所属+自分の側の人", "人ではない所属"
# 「弊社の森が承ります」, but 「当園の桜が見頃でございます」「当店の梅について」.
_DOES = "(?!につ|に関)[^。\n]{0,24}?〔人のすること〕"
# Whoever calls the customer back is somebody of the house, whatever the title.
_SPEAKS = lazily("(?:より|から)[^。、\n]{0,6}?(?:電話|連絡|案内|説明|報告|知らせ|伺)")

Spans = tuple[tuple[int, int], ...]


def check_staff(work: Work) -> Iterator[Finding]:
    """Yield people of the house that no source names."""
    reply, find = work.reply, _staff_in(work.groups)
    for at, text, _ in reply.pieces:
        for first, last in find(text):
            start, end = at + first, at + last
            inside = reply.body_start < start and end <= reply.body_end
            if inside and _is_unknown(work, text[first:last]):
                yield unknown(work, (start, end))


@RememberedBy
def _staff_in(groups: Groups, piece: str) -> Spans:
    """Return where *piece* may name somebody of the house."""
    found = _STAFF.finditer(piece) if "の" in piece else ()
    named = [m.span(1) for m in found if _is_staff(groups, m)]
    titled = [match.span(1) for match in groups.pattern(_TITLED).finditer(piece)]
    acting = (
        [m.span(1) for m in _ACTING.finditer(piece) if _is_somebody(groups, m)]
        if "が" in piece or "も" in piece
        else []
    )
    charged = (
        match.span(1)
        for way in (_IN_CHARGE, groups.pattern(_IS_IN_CHARGE))
        for match in way.finditer(piece)
    )
    return tuple(dict.fromkeys((*named, *titled, *acting, *charged)))


def _is_staff(groups: Groups, match: re.Match[str]) -> bool:
    text, start = match.string, match.start()
    if text.endswith(groups.in_order(_PLACES), 0, start):
        return _is_somebody(groups, match)
    role = text.endswith(groups.in_order(_ROLES), 0, start)
    return role or _SPEAKS.match(text, match.end()) is not None


def _is_somebody(groups: Groups, match: re.Match[str]) -> bool:
    """Tell whether what is named does what people do, where it may be a thing as well."""
    if match[1] not in groups[FAMILY_NAMES]:
        return True
    return groups.pattern(_DOES).match(match.string, match.end()) is not None


def _is_unknown(work: Work, name: str) -> bool:
    if name in work.groups[NO_NAMES]:
        return False
    return not work.ground.names(squeeze(name)) and is_proper(work, name)
