"""Machines that do not say in a header what they are, known by their words.

The patterns are a table in Python and no lexicon: they hang on line starts, brackets
and neighbouring words that terms cannot say, and a table costs nothing to load.
"""

import re

from replycraft.records.ids import Automatic

_TOP = 3000  # characters; a machine says what it is early, or in its last lines
_TAIL = 600

_REPLY_SUBJECT = re.compile(
    r"[ 　]*[\[【(（]?(?:自動(?:応答|返信|送信)|不在(?:通知|応答|のお知らせ)|不在自動応答)"
    r"(?:メール|通知)?(?:[\]】)）]|[ 　]*[:：]|です)|"
    r"(?:\[?Auto(?:matic)?[- ]?(?:reply|response|matic reply)\]?[ ]?[:：\-]?|Autoreply|"
    r"(?:.{0,20}[/|:： ])?Out of (?:the )?office|OOO[:：]|I am out of)",
    re.IGNORECASE,
)
_SELF = r"(?:この(?:メール|メッセージ|返信|通知|お知らせ)|本(?:メール|メッセージ|通知|返信))"
# A person who quotes such a line goes on after it; a machine ends the line with it.
_SELF_SAID = re.compile(
    r"^[ \t　※＊*\-―ー─—・#()（）]*" + _SELF + r"(?:は|、)?[^\n「」?？]{0,40}?"
    r"(?:自動|機械)[^\n「」?？]{0,12}?(?:応答|返信|送信|配信|返して|作成|生成|通知|発信)"
    r"(?:し|され|して|されて|いた|いたし|おり|い|る|です|で|ている|ております|ものです|の|さ|せ|せて|て|"
    r"ます|まし|た|ただい|だい|お)*[。．. \t　)）―─\-]*"
    r"(?:$|[^\n]{0,60}(?:できません|返信(?:しない|なさら|は)|ご了承))",
    re.MULTILINE,
)
_SEND_ONLY = re.compile(
    r"^[ \t　※＊*\-―・(（]*" + _SELF + r"[^\n「」?？]{0,20}?(?:送信|配信)専用|"
    r"ご?返信(?:いただ|頂|され)[^\n「」]{0,14}?(?:お答え|お応え|ご?返答|ご?回答|対応)(?:する|い?た)?[^\n]{0,6}できません",
    re.MULTILINE,
)
_ENGLISH_OUT = re.compile(
    r"\bI(?: am|'m|’m) (?:currently )?(?:out of (?:the )?office|away|on (?:leave|vacation|holiday)|out (?:until|from))|"
    r"this is an auto(?:mated|matic) (?:reply|response|message)",
    re.IGNORECASE,
)
_BOUNCE_SUBJECT = re.compile(
    r"[ 　]*[\[【(（]?(?:Undeliver(?:ed|able)|Delivery Status Notification|Delivery (?:has )?fail|"
    r"(?:Warning: )?Mail delivery (?:failed|failure)|Returned mail|Failure notice|"
    r"Message undeliverable|Mail System Error|Non[- ]?delivery|"
    r"配信不能|配信(?:エラー|失敗|できま)|配達不能|未配信|未達|送信(?:エラー|失敗|できませんでした)|"
    r"メール(?:送信|配信)?(?:エラー|不達|失敗))",
    re.IGNORECASE,
)
_BOUNCE_TEXT = re.compile(
    r"\b[45]\d\d[ -][45]\.\d\.\d|\b(?:550|552|554|421|452|511)\b|mail system at host|"
    r"could not be delivered|couldn't be delivered|did not reach the following|"
    r"User unknown|mailbox (?:is )?full|Mailbox full|配信(?:でき|され)|配送できません|"
    r"送信できませんでした|宛先のアドレス|メールボックスの容量",
    re.IGNORECASE,
)
_RECEIPT_SUBJECT = re.compile(
    r"[ 　]*[\[【(（]?(?:開封(?:済み?|確認|通知|のお知らせ)|既読|Read(?: receipt)?[:：]|"
    r"Not read[:：]|Disposition notification|未開封)",
    re.IGNORECASE,
)
_RECEIPT_TEXT = re.compile(
    r"開封(?:されました|日時|しました|された)|表示されたことを|was (?:read|displayed) on|"
    r"Your message\b",
    re.IGNORECASE,
)
_REPLY_BEGIN = re.compile(
    r"[ 　]*(?:Re|RE|re|Fw|Fwd|FW|FWD|返信|転送)[ ]?(?:\[\d+\])?[:：]"
)


def automatic_by_words(subject: str, text: str, noreply: bool) -> Automatic:  # noqa: FBT001
    """Return what the words show; a person who quotes a machine stays a person."""
    text = text if len(text) <= _TOP + _TAIL else text[:_TOP] + "\n" + text[-_TAIL:]
    answered = _REPLY_BEGIN.match(subject) is not None
    if not answered:
        kind = _by_subject(subject, text)
        if kind:
            return kind
    return _by_text(subject, text, noreply)


def _by_subject(subject: str, text: str) -> Automatic:
    if _BOUNCE_SUBJECT.match(subject) and _BOUNCE_TEXT.search(text):
        return Automatic.BOUNCE
    if _RECEIPT_SUBJECT.match(subject) and _RECEIPT_TEXT.search(text):
        return Automatic.REPORT
    if _REPLY_SUBJECT.match(subject):
        return Automatic.AUTO_REPLY
    return Automatic.NO


def _by_text(subject: str, text: str, noreply: bool) -> Automatic:  # noqa: FBT001
    if "自動" in text or "機械" in text:
        said = _SELF_SAID.search(text)
        if said is not None:
            replied = re.search(r"返信|応答|返して", said.group(0)) is not None
            return Automatic.AUTO_REPLY if replied else Automatic.REPORT
    if noreply or _SEND_ONLY.search(text):
        return Automatic.REPORT
    if _ENGLISH_OUT.search(text[:400]):
        return Automatic.AUTO_REPLY
    return Automatic.NO
