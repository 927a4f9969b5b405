"""Checks the people whom a reply names."""

import re
from collections.abc import Iterator
from operator import eq

from replycraft.checking.findings import Work, point
from replycraft.checking.patterns import lazily
from replycraft.checking.remember import Remembered
from replycraft.checking.reply import squeeze
from replycraft.records.draft import Finding
from replycraft.records.ids import Code
from replycraft.text.tokenizer import tokenize

# Words for a person that name nobody.
GENERAL = (
    "お客",
    "ご担当",
    "担当者",
    "各位",
    "ご利用者",
    "会員",
    "皆",
    "保護者",
    "関係者",
    "ご家族",
    "ご契約者",
    "読者",
)
# 「弊社の長谷川より」「料金担当の野村が」: somebody of the house is named.
_STAFF = lazily(
    r"の([一-鿿々ヶ]{1,4}?|[ァ-ヶー]{2,8}?)(?=(?:先生|医師|氏)?(?:より|から|が|は|も|に|の|と申|まで|へ|宛|を訪|が伺|、|（|\())"
)
# 「本日は、長沼が承ります」「作業は長沼が担当し」: nobody but the house does these things.
_ACTING = lazily(
    r"(?:(?<![おご])(?<=[、。\n ぁ-ん])|^)([一-鿿々ヶ]{1,4}|[ァ-ヶー]{2,8}|[ァ-ヶー]+(?:・[ァ-ヶー]+)+)[がも](?=[^。、\n]{0,10}?(?:務め|同行|同席|担当|承り|伺い|お伺い|ご案内|お手伝い|お電話|ご連絡|ご説明|参り|まいり|お届け|立ち会|お迎え|お待ちし|拝見|お預かり|お答え|お受け|ご報告|お知らせ|ご対応|対応(?:し|いた|させ)|訪問(?:し|いた|させ)|作業(?:し|いた|を行)|点検(?:し|いた)|受け持))"
)
# 「担当は富永でございます」「担当（富永）」 are told as well as 「担当の富永」.
_IS_IN_CHARGE = lazily(
    r"(?:担当者?|責任者|講師|運転手|ドライバー|整備士|技師|スタッフ|係員?|窓口|店長|主任)(?:は|:|：)、?([一-鿿々ヶ]{2,4}|[ァ-ヶー]{2,8})(?=(?:でござい|です|で、|が|と申|となり|になり|、))"
)
# 「工程を担当する宮坂が」「窓口を務めます関より」
_IN_CHARGE = lazily(
    r"(?:担当し(?:ます|ております|ている)|担当する|担当の|担当、|務め(?:る|ます|ております)|受け持つ|受け持ちます|預かる|預かります|行う|行います|手がける|手がけた|取りまとめる|(?:対応|訪問|施工|調理|作業|診察|修理|ご案内|ご説明|お伺い|応対)(?:する|した|いたします|いたしました))"
    r"([一-鿿々ヶ]{2,4}|[ァ-ヶー]{2,8})(?=(?:先生|医師|氏)?(?:より|から|が|は|も|に|まで|へ|宛|と申))"
)
# 「支配人・榊原が」「店長（竹中）より」
_TITLED_STAFF = lazily(
    r"(?:支配人|店長|課長|部長|主任|責任者|担当者?|係長|院長|室長|センター長|料理長|副店長|リーダー|マネージャー|マネジャー|スタッフ|コンシェルジュ|インストラクター|トレーナー|ドライバー|運転手|講師|整備士|技師|技術員|係|仲居|女将|店主|職人|[一-鿿]{1,3}員)"
    r"[・ 　:：（(、]?([一-鿿々ヶ]{2,4}?)(?=[)）]?(?:より|から|が|は|も|に|まで|へ|宛|と申))"
)
# Whoever calls the customer back is somebody of the house, whatever the title.
_SPEAKS = lazily("(?:より|から)[^。、\n]{0,6}?(?:電話|連絡|案内|説明|報告|知らせ|伺)")
_STAFF_ROLES = (
    *("弊社", "当社", "当店", "弊店", "当園", "当館", "当院", "担当", "担当者"),
    *("責任者", "員", "受付", "案内", "係", "長", "主任", "支配人", "職人"),
    *("技術者", "技師", "整備士", "スタッフ", "窓口", "営業", "上司", "代表", "女将"),
    *("料金", "修理", "配送", "経理", "総務", "工場", "本社", "部", "課"),
    *("室", "センター", "サポート", "である", "を務める", "手", "士", "師", "局", "顧問"),
    *("ドライバー", "インストラクター", "トレーナー", "エンジニア", "マネージャー"),
    *("リーダー", "コーディネーター", "プランナー", "アドバイザー", "チーム", "班"),
)  # fmt: skip
_SELF = lazily(
    r"の([一-鿿々ヶ]{1,4}(?:[ 　][一-鿿々ヶぁ-ん]{1,4})?|[ァ-ヶー]{2,8})(?=でございます|です|と申します)"
)
_TITLED = lazily(
    r"([一-鿿々ヶ]{2,6}|[ァ-ヶー]{2,10})(?:[ 　]([一-鿿々ぁ-ん]{1,4}))?[ 　]?$"
)
# 「調律師」 is no name, though no dictionary has it.
_TRADES = (
    "師",
    "士",
    "員",
    "者",
    "係",
    "課",
    "局",
    "社",
    "職人",
    "人",
    "名",
    "度",
    "回",
    "点",
)
_NO_TITLE = ("様々", "様子", "様式", "様相")
_LONGEST_NAME = 18
_LINES_FOR_SELF = 260
# Groups of words in lexicons/checks/groups.toml.
_NO_NAMES, _FAMILY_NAMES = "名前でない語", "苗字"


def known_names(work: Work) -> list[str]:
    """Return the names that the customer is known by."""
    mail, analysis = work.ground.case.mail, work.ground.case.analysis
    names = [
        mail.from_name if mail else "",
        (analysis.customer_name if analysis else "") or "",
    ]
    return [name for name in names if name]


def has_title(piece: str) -> bool:
    """Tell whether *piece* has 様 behind what may be a name."""
    at = piece.find("様")
    while at >= 0:
        match = _TITLED.search(piece, max(0, at - _LONGEST_NAME), at)
        if match and not _is_general(match[1]):
            return True
        at = piece.find("様", at + 1)
    return False


def _is_general(name: str) -> bool:
    return name.startswith(GENERAL) or name.endswith(GENERAL)


def check_titles(work: Work) -> Iterator[Finding]:
    """Yield people in the body who are addressed but unknown."""
    reply = work.reply
    at = reply.text.find("様", reply.body_start, reply.body_end)
    while at >= 0:
        before = reply.text[max(reply.body_start, at - _LONGEST_NAME) : at]
        match = _TITLED.search(before)
        if match and not reply.text.startswith(_NO_TITLE, at):
            code = _unknown_person(work, match)
            if code:
                span = (at - len(match[0]), at + 1)
                name = reply.text[span[0] : span[1]]
                yield point(
                    work,
                    code,
                    span,
                    f"「{name}」はメールにも事実にもない名前です。お名前を確かめてください。",
                )
        at = reply.text.find("様", at + 1, reply.body_end)


def _unknown_person(work: Work, match: re.Match[str]) -> Code | None:
    """Return the code for a person who is addressed but whom no source names."""
    name = match[1]
    if _is_general(name):
        return None
    ground = work.ground
    if ground.names(squeeze(name)) or ground.names(squeeze(match[0])):
        return None
    if not is_proper(work, match[0].strip()):
        return None
    return Code.WRONG_RECIPIENT if _similar(work, name) else Code.UNGROUNDED_NAME


def _similar(work: Work, name: str) -> bool:
    return any(
        name[0] == known[0] or sum(map(eq, name, known)) * 2 >= len(name)
        for known in known_names(work)
    )


def is_proper(work: Work, name: str) -> bool:
    """Tell whether the tokenizer takes *name* for a name."""
    if name in work.wordings.groups[_NO_NAMES]:
        return False
    # 「レ・ミン・ホア」 is in no dictionary.
    if "・" in name or name in work.wordings.groups[_FAMILY_NAMES]:
        return True
    return len(name) > 1 and not name.endswith(_TRADES) and is_name(name)


@Remembered
def is_name(name: str) -> bool:
    """Tell whether *name* is made of names, for the dictionary."""
    # Many family names are common words as well; 「さん」 behind them decides.
    found = tokenize(name + "さん")
    tags = [
        tag for tag, end in zip(found.tags, found.ends, strict=True) if end <= len(name)
    ]
    return bool(tags) and all(tag.startswith("名詞-固有名詞") for tag in tags)


@Remembered
def has_staff(piece: str) -> tuple[tuple[int, int], ...]:
    """Return where *piece* may name somebody of the house."""
    found = _STAFF.finditer(piece) if "の" in piece else ()
    named = [match.span(1) for match in found if _is_staff(piece, match)]
    titled = (match.span(1) for match in _TITLED_STAFF.finditer(piece))
    acting = (
        [m.span(1) for m in _ACTING.finditer(piece)]
        if "が" in piece or "も" in piece
        else []
    )
    charged = (
        match.span(1)
        for way in (_IN_CHARGE, _IS_IN_CHARGE)
        for match in way.finditer(piece)
    )
    return tuple(dict.fromkeys((*named, *titled, *acting, *charged)))


def _is_staff(text: str, match: re.Match[str]) -> bool:
    role = text.endswith(_STAFF_ROLES, 0, match.start())
    return role or _SPEAKS.match(text, match.end()) is not None


def check_staff(work: Work) -> Iterator[Finding]:
    """Yield people of the house that no source names."""
    reply = work.reply
    for at, text, _ in reply.pieces:
        for first, last in has_staff(text):
            start, end = at + first, at + last
            inside = reply.body_start < start and end <= reply.body_end
            if inside and _is_unknown(work, text[first:last]):
                yield unknown(work, (start, end))


def _is_unknown(work: Work, name: str) -> bool:
    if name in work.wordings.groups[_NO_NAMES]:
        return False
    return not work.ground.names(squeeze(name)) and is_proper(work, name)


def has_self(piece: str) -> bool:
    """Tell whether the writer of *piece* introduces himself."""
    return "の" in piece and _SELF.search(piece) is not None


def check_self(work: Work) -> Iterator[Finding]:
    """Yield a writer who is not the agent of the desk."""
    reply = work.reply
    limit = min(reply.body_end, reply.body_start + _LINES_FOR_SELF)
    agent = squeeze(work.ground.case.profile.agent)
    for match in _SELF.finditer(reply.text, reply.body_start, limit):
        name = squeeze(match[1])
        if not agent or name in agent or work.ground.names(name):
            continue
        if is_proper(work, match[1]):
            yield unknown(work, match.span(1))


def unknown(work: Work, span: tuple[int, int]) -> Finding:
    """Return the finding for a name that no source has."""
    name = work.reply.text[span[0] : span[1]]
    return point(
        work,
        Code.UNGROUNDED_NAME,
        span,
        f"「{name}」は、メールにも確認済みの事実にも窓口の設定にもない名前です。"
        "確かめて事実に加えるか、「担当者」などに直してください。",
    )
