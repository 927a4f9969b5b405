"""Finds numbers that stand for something: orders, customers, parcels, models."""

import re
from collections.abc import Iterator
from datetime import date

from replycraft.facts.finders.found import Found
from replycraft.facts.finders.numerals import number
from replycraft.facts.patterns import compiled
from replycraft.records.ids import FactKind

_NUMBER = (
    "(?a)"
    r"[#A-Za-z0-9](?<![\w#/@-].)(?<!\d[.,:].)[A-Za-z0-9_-]*(?: \d{3,4}(?![\d-])){0,4}"
    r"(?![A-Za-z0-9_@/]|[.,:]\d)"
)
_SPELT = "[〇一二三四五六七八九]{4,}"
_DIGIT = "(?a)" r"\d"
# What stands between a label and its number: 「注文番号は」「(No.」「ID:」.
_GLUE = r"(?:だけ書きます|だけ書いておきます|[Nn][Oo][.．]?|は|が|の|第|下\d桁|[\s:：(（「【】\]\[/])*\Z"
_LABELS = (
    (FactKind.MODEL_NUMBER, "型番 型式 品番 機種 モデル"),
    (
        FactKind.TRACKING_NUMBER,
        "追跡番号 追跡 送り状番号 送り状 荷物の番号 荷物番号 タグの番号 問い合わせ番号",
    ),
    (
        FactKind.CUSTOMER_NUMBER,
        "会員 会員番号 契約 契約番号 契約は 団体カード お客様番号 お客さま番号 顧客番号 証券番号 口座番号 組合員番号 利用者番号"
        " 使用者番号 患者番号 診察券 診察券番号 学籍番号 学生番号 がくせいばんごう 受講番号 受講者番号 登録番号 カード番号"
        " カードの番号 教習番号 教習生番号 スタッフ番号 整理番号 カルテ番号 ID 会員ID 契約ID ユーザーID プレイヤーID アカウント フレンドコード"
        " お客ばんごう お客様コード 会員コード 顧客コード 契約コード ログインID 社員番号 口座 証券 普通 当座 契約者番号 顧客ID お客様ID アカウントID",
    ),
    (
        FactKind.ORDER_NUMBER,
        "番号 ばんごう 番号は 注文 受注 発注 予約 受付 申込 伝票 修理 納品 チケット Ticket 注番 採番 オーダー 請求書 通知書 号 注文ID",
    ),
)
_KINDS = {word: kind for kind, words in _LABELS for word in words.split()}
_LONGEST_LABEL = max(map(len, _KINDS))
_NOT_OURS = (
    "製造番号",
    "車の番号",
    "電話番号",
    "ロット番号",
    "部屋番号",
    "シリアル番号",
    "暗証番号",
    "登録番号の記載",
    "回答ID",
    "在庫No",
    "物件No",
    "求人No",
)
_NO_NUMBER_AFTER = (
    "円年月日時分個枚件本回名人箱袋点割％%歳才階位度倍キ台部通冊足着食kKmM番号条万千ヶ"
)
_MODEL = "(?a)" r"[A-Z]{2,4}\d{0,2}-[A-Z]{0,4}\d{1,5}[A-Za-z]{0,6}"
_ORDER = "(?a)" r"[A-Z]{1,4}\d{0,2}-\d{3,}-\d{3,}"
_PARCEL = "(?a)" r"\d{4}-\d{4}-\d{4}"
_PHONE = "(?a)" r"0\d{1,3}[- ]\d{2,4}[- ]\d{3,4}"
_VAGUE = frozenset({"番号", "番号は", "ばんごう", "号"})
_NUMBER_SIGNS = ("No.", "No．", "NO.", "no.", "№")
_SHORTEST = 3
_LOOK_BACK = 12


def find_references(text: str, when: date) -> Iterator[Found]:
    """Yield the order, customer, tracking and model numbers of *text*."""
    del when
    for match in compiled(_NUMBER).finditer(text):
        length = match.end() - match.start()
        # 「申込番号24」: so short a number needs its label.
        if length < _SHORTEST and (
            length == 1 or not text.endswith("番号", 0, match.start())
        ):
            continue
        if compiled(_DIGIT).search(match[0]):
            found = _reference(text, match)
            if found is not None:
                yield found
    if "〇" in text:
        yield from _kanji_references(text)


def _reference(text: str, match: re.Match[str]) -> Found | None:
    token, start = match[0], match.start()
    kind, label = _labelled(text, start)
    if " " in token and token.count(" ") < 2:  # noqa: PLR2004
        token = token[: token.index(" ")]
    token = token.rstrip("-_")
    if kind is None:
        kind = _by_shape(token) or _by_number_sign(text, start, token)
    elif _counts(text, start, token) or (
        compiled(_PHONE).fullmatch(token) and _is_vague(text, start, label)
    ):
        return None
    elif kind is FactKind.ORDER_NUMBER and compiled(_PARCEL).fullmatch(token):
        kind = FactKind.TRACKING_NUMBER
    if kind is None:
        return None
    return Found(kind, token.removeprefix("#"), start, start + len(token))


def _is_vague(text: str, start: int, label: str) -> bool:
    """Say whether the label does not tell what is numbered: 「番号は 000-…」."""
    if label not in _VAGUE:
        return False
    before = text[: text.rfind(label, 0, start)][-1:]
    return not ("一" <= before <= "鿿" or "ァ" <= before <= "ヶ")


def _counts(text: str, start: int, token: str) -> bool:
    """Say whether the digits are an amount, a date or a number of things."""
    following = text[start + len(token) : start + len(token) + 1]
    return token.isdecimal() and following != "" and following in _NO_NUMBER_AFTER


def _labelled(text: str, start: int) -> tuple[FactKind | None, str]:
    glue = compiled(_GLUE).search(text, max(0, start - _LOOK_BACK), start)
    end = glue.start() if glue else start
    before = text[max(0, end - _LONGEST_LABEL) : end]
    if before.endswith(_NOT_OURS):
        return None, ""
    for length in range(len(before), 1, -1):
        label = before[-length:]
        if label in _KINDS:
            return _KINDS[label], label
    return None, ""


def _by_shape(token: str) -> FactKind | None:
    if (token.startswith("#") and len(token) > _SHORTEST) or compiled(_ORDER).fullmatch(
        token
    ):
        return FactKind.ORDER_NUMBER
    if compiled(_MODEL).fullmatch(token):
        return FactKind.MODEL_NUMBER
    return None


def _by_number_sign(text: str, start: int, token: str) -> FactKind | None:
    # 「手配書(No.1182)」; No.47 may be anything, No.3 a remark in a list.
    signed = text.endswith(_NUMBER_SIGNS, 0, start) and token[0].isdigit()
    label = text[max(0, start - _LOOK_BACK) : start]
    if (
        not signed
        or len(token) <= _SHORTEST
        or any(sign in label for sign in _NOT_OURS)
    ):
        return None
    return FactKind.ORDER_NUMBER


def _kanji_references(text: str) -> Iterator[Found]:
    for match in compiled(_SPELT).finditer(text):
        kind, label = _labelled(text, match.start())
        if kind is not None and not _is_vague(text, match.start(), label):
            digits = "".join(str(number(character)) for character in match[0])
            yield Found(kind, digits, match.start(), match.end())
