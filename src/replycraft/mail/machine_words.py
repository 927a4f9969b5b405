"""Machines that do not say in a header what they are, known by their words.

The patterns are a table in Python and no lexicon: they hang on line starts, brackets
and neighbouring words that terms cannot say, and a table costs nothing to load.
"""

import re

from replycraft.mail.bulk_words import is_bulk
from replycraft.mail.patterns import any_of
from replycraft.records.ids import Automatic

_TOP = 3000  # characters; a machine says what it is early, or in its last lines
_TAIL = 600

_REPLY_SUBJECT = (
    r"[ 　]*[\[【(（]?(?:自動(?:応答|返信|送信)|不在(?:通知|応答|のお知らせ)|不在自動応答)"
    r"(?:メール|通知)?(?:[\]】)）]|[ 　]*[:：]|です)|"
    r"(?:\[?Auto(?:matic)?[- ]?(?:reply|response|matic reply)\]?[ ]?[:：\-]?|Autoreply|"
    r"(?:.{0,20}[/|:： ])?Out of (?:the )?office|OOO[:：]|I am out of|Automatische Antwort|Réponse automatique|自动回复)"
)
_SENT_BY_MACHINE = r"[(（\[【](?:自動(?:送信|配信)|送信専用)(?:メール)?[)）\]】]|^Report domain: \S+ Submitter:"
_SELF = r"(?:この(?:メール|メッセージ|返信|通知|お知らせ)|本(?:メール|メッセージ|通知|返信))"
# A person who quotes such a line goes on after it; a machine ends the line with it.
_SELF_SAID = (
    r"^[ \t　※＊*\-―ー─—・#()（）]*" + _SELF + r"(?:は|、)?[^\n「」?？]{0,40}?"
    r"(?:自動|機械)[^\n「」?？]{0,12}?(?:応答|返信|送信|配信|返して|作成|生成|通知|発信)"
    r"(?:メール|メッセージ|通知)?[しされていたおりるでものせますだけく]{0,24}[。．. \t　)）―─\-]{0,20}"
    r"(?:$|[^\n]{0,60}(?:できません|返信(?:しない|なさら|は)|ご了承))"
)
_SEND_ONLY = (
    r"^[ \t　※＊*\-―・(（]*" + _SELF + r"[^\n「」?？]{0,20}?(?:送信|配信)専用|"
    r"ご?返信(?:いただ|頂|され)[^\n「」]{0,14}?(?:お答え|お応え|ご?返答|ご?回答|対応)(?:する|い?た)?[^\n]{0,6}できません"
)
_ENGLISH_OUT = (
    r"\bI(?: am|'m|’m) (?:currently )?(?:out of (?:the )?office|away|on (?:leave|vacation|holiday)|out (?:until|from))|"
    r"this is an auto(?:mated|matic) (?:reply|response|message)"
)
_BOUNCE_SUBJECT = (
    r"[ 　]*[\[【(（]?(?:Undeliver(?:ed|able)|Delivery Status Notification|Delivery (?:has )?fail|"
    r"(?:Warning: )?Mail delivery (?:failed|failure)|Returned mail|Failure notice|"
    r"Message undeliverable|Mail System Error|Non[- ]?delivery|"
    r"配信不能|配信(?:エラー|失敗|できま)|配達不能|未配信|未達|送信(?:エラー|失敗|できませんでした)|"
    r"メール(?:送信|配信)?(?:エラー|不達|失敗))"
)
_BOUNCE_TEXT = (
    r"\b[45]\d\d[ -][45]\.\d\.\d|\b(?:550|552|554|421|452|511)\b|mail system at host|"
    r"Delivery (?:has failed|to the following)|was(?:n't| not) delivered|"
    r"could not be delivered|couldn't be delivered|did not reach the following|"
    r"User unknown|mailbox (?:is )?full|Mailbox full|配信(?:でき|され)|配送できません|"
    r"送信できませんでした|宛先のアドレス|メールボックスの容量"
)
_RECEIPT_SUBJECT = (
    r"[ 　]*[\[【(（]?(?:開封(?:済み?|確認|通知|のお知らせ)(?=[ 　]*(?:[:：\]】]|$))|既読|Read(?: receipt)?[:：]|"
    r"Not read[:：]|Disposition notification|未開封)"
)
_RECEIPT_TEXT = (
    r"開封(?:されました|日時|しました|された)|表示されたことを|was (?:read|displayed) on|"
    r"Your message\b"
)
_FORM = (
    r"^[ \t　]*[■◆●◇□▼・\[【<〔]{0,2}[ ]?(?:(?:お|ご)?(?:問い?合わ?せ|相談|意見|要望|質問|連絡|依頼)"
    r"(?:の|・)?(?:内容|本文|詳細|事項|種別|ご要望)|内容|詳細|本文|メッセージ本文|"
    r"(?:お)?(?:名前|氏名|なまえ)|良い点)[ ]?[\]】>〕]?[ 　]*(?:[:：]|$|[】\]])"
)
_NOTICE = (
    r"(?:受け付け|受付け|承り|完了|お届け|発送|配達|変更|登録|予約|更新|送信)(?:を|が)?"
    r"(?:いたし|致し|し|され|完了し|完了いたし)?まし(?:た|て)|のお知らせ|通知"
)
_REPLY_BEGIN = r"[ 　]*(?:Re|RE|re|Fw|Fwd|FW|FWD|返信|転送)[ ]?(?:\[\d+\])?[:：]"


# Cheap words that any of the patterns above needs; most mails have none of them.
_SUBJECT_WORDS = any_of(
    "自動", "自动", "réponse", "不在", "auto", "out of", "ooo", "undeliver", "delivery", "delivered", "returned", "failure",
    "undeliverable", "mail system", "配信", "送信", "配達", "未達", "未配", "メール", "開封", "既読", "read",
    "disposition", "専用", "report",
)  # fmt: skip
_SEND_ONLY_WORDS = ("専用", "できません")
_OUT_WORDS = (
    "out of",
    "automat",
    "away",
    "on leave",
    "vacation",
    "holiday",
    "I'm out",
    "am out",
)


def automatic_by_words(subject: str, text: str, *, noreply: bool) -> Automatic:
    """Return what the words show; a person who quotes a machine stays a person."""
    text = text if len(text) <= _TOP + _TAIL else text[:_TOP] + "\n" + text[-_TAIL:]
    # The colon first: most subjects have none.
    answered = (":" in subject or "：" in subject) and re.match(_REPLY_BEGIN, subject)
    if not answered:
        kind = _by_subject(subject, text)
        if kind:
            return kind
    kind = _by_text(subject, text, noreply=noreply)
    if not kind and not answered and is_bulk(subject, text):
        return Automatic.BULK
    return kind


def _by_subject(subject: str, text: str) -> Automatic:
    if _SUBJECT_WORDS.search(subject.lower()) is None:
        return Automatic.NO
    if _matches(_BOUNCE_SUBJECT, subject) and _found(_BOUNCE_TEXT, text):
        return Automatic.BOUNCE
    if _matches(_RECEIPT_SUBJECT, subject) and _found(_RECEIPT_TEXT, text):
        return Automatic.REPORT
    if _matches(_REPLY_SUBJECT, subject):
        return Automatic.AUTO_REPLY
    if _found(_SENT_BY_MACHINE, subject):
        return Automatic.REPORT
    return Automatic.NO


def _by_text(subject: str, text: str, *, noreply: bool) -> Automatic:
    kind = _said_in_text(subject, text, noreply=noreply)
    # A web form hands on what a customer wrote, and says itself that it is automatic.
    if kind and re.search(_FORM, text, re.MULTILINE):
        return Automatic.NO
    return kind


def _said_in_text(subject: str, text: str, *, noreply: bool) -> Automatic:
    if "自動" in text or "機械" in text:
        said = re.search(_SELF_SAID, text, re.MULTILINE)
        if said is not None:
            replied = re.search(r"返信|応答|返して", said.group(0)) is not None
            return Automatic.AUTO_REPLY if replied else Automatic.REPORT
    only = any(word in text for word in _SEND_ONLY_WORDS)
    if only and re.search(_SEND_ONLY, text, re.MULTILINE):
        return Automatic.REPORT
    if noreply and re.search(_NOTICE, f"{subject}\n{text}"):
        return Automatic.REPORT
    start = text[:400]
    out = any(word in start for word in _OUT_WORDS)
    return Automatic.AUTO_REPLY if out and _found(_ENGLISH_OUT, start) else Automatic.NO


def _matches(pattern: str, subject: str) -> bool:
    # Compiled by `re` when first needed: the start of the program stays quick.
    return re.match(pattern, subject, re.IGNORECASE) is not None


def _found(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None
