"""Where a mail ends and its signature, device line or disclaimer begins."""

import re
from collections.abc import Sequence

from replycraft.mail.patterns import Pattern

_RULE = Pattern(
    r"[ \t]*([-=_*~─━―—–＝＿＊～〜・･◆◇■□★☆♪+#.]|-{1,2}\+)(?:[ \t]?\1){2,79}[ \t]*|-- ?"
)
_RULE_MIXED = Pattern(
    r"[ \t]*[-=_*~─━―—–＝＿＊～〜・･◆◇■□●○★☆♪+#.:;|┏┗┓┛┃＋<>。゜]{6,100}[ \t]*"
)
_RULE_STARTS = frozenset("-=_*~─━―—–＝＿＊～〜・･◆◇■□●○★☆♪+#.:;|┏┗┓┛┃＋<>。゜")
_CONTACT = Pattern(
    r"(?:TEL|ＴＥＬ|Tel|tel|℡|☎|電話|携帯|直通|FAX|ＦＡＸ|Fax|Phone|Mobile)[ \t　(（]?.{0,8}?[0-9０-９]|"
    r"〒[ \t]?[0-9０-９]{3}|(?<![旧新])住所|所在地|"
    r"(?:E-?mail|Mail|メール)[ \t]?[:：]|[\w.+-]+@[\w-]+\.[\w.-]+|https?://|www\.|"
    r"^[ \t]*[0-9０-９〇]{2,5}[-－ー‐(（][0-9０-９〇]{1,4}[-－ー‐)）][0-9０-９〇]{3,4}[ \t]*$",
    re.IGNORECASE,
)
# A line that describes the case, not its writer.
_MATTER = Pattern(
    r"[ \t　]*[■◆●◇□・【\[(（]*(?:ご)?(?:商品|品名|製品|症状|型番|品番|注文|購入|内容|用件|件名|日時|数量|色|"
    r"サイズ|状況|不具合|故障|金額|希望|予約|要望|問い?合わ?せ|お問い?合わ?せ|質問|理由|お届け|届け先|配送|返送|送り先)"
)
# Without those that end like a shorter one here: 「ので」 and 「で」.
_SENTENCE_WORDS = (
    "です", "ます", "ません", "でした", "ました", "ください", "下さい", "ほしい", "たい", "ない", "だ", "よ", "ね", "か", "けど", "から",
    "が", "を", "に", "は", "へ", "と", "も", "て", "で",
)  # fmt: skip
_DEVICE = Pattern(
    r"(?:.{1,24}から送信(?:しました|されました)?[。.]?|Sent from .{2,40}|"
    r"(?:Get|Download) Outlook for .{2,40}|Outlook for (?:iOS|Android|Mac).{0,40}|"
    r"(?:iOS|Android) ?版 ?Outlook.{0,40}|.{1,24}(?:版|アプリ)(?:から|で)送信.{0,10}|"
    r".{1,20}から(?:Yahoo!?|ヤフー)メールで送信|(?:Android|iPhone)版.{2,24}で送信)",
    re.IGNORECASE,
)
_DEVICE_WORDS = ("送信", "sent from", "outlook")  # one of them is in every such line
_DISCLAIMER = Pattern(
    r"(?:機密|秘密|守秘|個人情報を含|confidential|privileged)(?s:.{0,400}?)"
    r"(?:誤って|誤送|受信者以外|受取人以外|宛先以外|intended recipient|破棄|削除|delete)|"
    r"(?:ウイルス|ウィルス|virus).{0,40}(?:スキャン|チェック|検査|free|scanned)",
    re.IGNORECASE,
)
_ABOUT_ITSELF = Pattern(
    r"(?:この|本)(?:電子|Ｅ|E|e)?-?(?:メール|通信|メッセージ|送信物)|[Tt]his (?:e-?mail|message)|"
    r"CONFIDENTIAL|免責|[Vv]irus|ウイルス|ウィルス"
)
_ABOUT_WORDS = ("メール", "通信", "メッセージ", "送信物", "his ", "CONFIDENTIAL", "免責", "irus", "ウイルス", "ウィルス")  # fmt: skip
_MOST_LINES = 15
_LONGEST_LINE = 60
_LONGEST_RULE = 100
_LONGEST_DEVICE = 80
_LONGEST_DISCLAIMER = 2000
_MOST_INNER = 12
_MOST_CONTACT = 9
_TAIL = 250
_SENTENCE_ENDS = "。！？!?"
_DISCLAIMER_HINTS = (
    "機密",
    "秘密",
    "守秘",
    "onfidential",
    "rivileged",
    "ウイルス",
    "ウィルス",
    "irus",
)


def may_sign(text: str) -> bool:
    """Tell quickly whether *text* may end in a signature."""
    tail = text[-_TAIL:].rstrip()
    # A signature ends in a name, a number or a rule; only disclaimers end as sentences.
    ended = tail[-1:] in _SENTENCE_ENDS
    return not ended or any(hint in tail for hint in _DISCLAIMER_HINTS)


def signature_start(lines: Sequence[str]) -> int:
    """Return where the signature, with the blank lines before it, begins."""
    end = len(lines)
    for _ in range(4):  # a device line, a disclaimer, a block: in any order
        start = _one_start(lines, end)
        if start == end:
            break
        end = start
    return end


def _one_start(lines: Sequence[str], end: int) -> int:
    while end > 0 and not lines[end - 1].strip():
        end -= 1
    for find in (_device, _delimiter, _disclaimer, _ruled, _contact):
        start = find(lines, end)
        if start is not None:
            return start
    return end


def _device(lines: Sequence[str], end: int) -> int | None:
    line = lines[end - 1].strip() if end else ""
    if not any(word in line.casefold() for word in _DEVICE_WORDS):
        return None
    return end - 1 if len(line) <= _LONGEST_DEVICE and _DEVICE.fullmatch(line) else None


def _delimiter(lines: Sequence[str], end: int) -> int | None:
    for index in range(end - 1, max(-1, end - _MOST_LINES), -1):
        if lines[index] in {"-- ", "--"}:
            return index if _no_sentences(lines[index + 1 : end]) else None
    return None


def _disclaimer(lines: Sequence[str], end: int) -> int | None:
    start = end
    while start > 0 and lines[start - 1].strip() and end - start < _MOST_INNER:
        start -= 1
    block = "\n".join(lines[start:end])
    head = block[:60]
    if not any(word in head for word in _ABOUT_WORDS) or not _ABOUT_ITSELF.search(head):
        return None
    if start == 0 or len(block) > _LONGEST_DISCLAIMER or not _DISCLAIMER.search(block):
        return None
    return start


def _ruled(lines: Sequence[str], end: int) -> int | None:
    """Find a block that a rule opens and that holds nothing but who and where."""
    start = None
    for index in range(end - 1, max(-1, end - _MOST_LINES), -1):
        if _is_rule(lines[index]):
            start = index
        elif lines[index].strip() and _is_sentence(lines[index]):
            break
    if start is None or start == 0:
        return None
    inner = [line for line in lines[start:end] if line.strip() and not _is_rule(line)]
    about_case = any(_MATTER.match(line) for line in inner)
    return start if len(inner) <= _MOST_INNER and not about_case else None


def _contact(lines: Sequence[str], end: int) -> int | None:
    """Find a last paragraph of name, company and contact without a rule."""
    start = end
    while start > 0 and lines[start - 1].strip() and end - start <= _MOST_CONTACT:
        start -= 1
    block = lines[start:end]
    if start == 0 or not 1 < len(block) <= _MOST_CONTACT or not _no_sentences(block):
        return None
    if any(_MATTER.match(line) for line in block):
        return None
    contacts = sum(_CONTACT.search(line) is not None for line in block)
    return start if contacts and contacts < len(block) else None


def _no_sentences(block: Sequence[str]) -> bool:
    return not any(_is_sentence(line) for line in block if line.strip())


def _is_sentence(line: str) -> bool:
    if len(line) > _LONGEST_LINE:
        return True
    marked = any(mark in line for mark in _SENTENCE_ENDS)
    return marked or line.rstrip(" \t").endswith(_SENTENCE_WORDS)


def _is_rule(line: str) -> bool:
    if len(line) > _LONGEST_RULE or line.lstrip(" \t")[:1] not in _RULE_STARTS:
        return False
    return bool(_RULE.fullmatch(line) or _RULE_MIXED.fullmatch(line))
