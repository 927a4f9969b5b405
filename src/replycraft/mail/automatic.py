"""Which mails come from a machine and must never be answered by one."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from replycraft.mail.machine_words import automatic_by_words
from replycraft.mail.patterns import Pattern
from replycraft.records.ids import Automatic

_LIST_HEADERS = ("list-id", "list-unsubscribe", "list-post", "list-help", "x-ml-name")
_REPLY_HEADERS = ("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply")
_REPLIED = frozenset({"auto_reply", "auto-reply", "autoreply"})
_BULK = frozenset({"bulk", "list", "junk"})
_DAEMON = Pattern(
    r"(?:mailer-daemon|mail-daemon|mailerdaemon|mailsystem|bounces?)(?:[+\-=@].*)?$",
    re.IGNORECASE,
)
_NOREPLY = Pattern(
    r"(?:(?:no|do[-_.]?not|donot)[-_.]?reply|notif(?:y|ications?)|alerts?|auto-?confirm)"
    r"(?:[-_.+]\w+)?@",
    re.IGNORECASE,
)
_SYSTEM_NAME = Pattern(
    r"Mail Delivery (?:Sub)?system|Mail Delivery Service|Mail Administrator|MAILER-DAEMON",
    re.IGNORECASE,
)


class Signs(NamedTuple):
    """What tells a machine's mail: lower-case header names, types and words."""

    headers: Mapping[str, Sequence[str]]
    content_type: str = ""
    report_type: str = ""
    calendar: bool = False
    from_name: str = ""
    from_address: str = ""
    reply_to: str = ""
    subject: str = ""
    text: str = ""


def automatic_kind(signs: Signs) -> Automatic:
    """Return why *signs* is no person's mail, `Automatic.NO` if it is one."""
    for judge in (_by_structure, _by_sender, _by_headers):
        kind = judge(signs)
        if kind:
            return kind
    words = automatic_by_words(signs.subject, signs.text, noreply=_is_noreply(signs))
    return words or _by_weak_headers(signs)


def _by_structure(signs: Signs) -> Automatic:
    if signs.content_type == "multipart/report":
        human = signs.report_type in {"disposition-notification", "feedback-report"}
        return Automatic.REPORT if human else Automatic.BOUNCE
    if signs.calendar or signs.content_type == "text/calendar":
        return Automatic.REPORT
    if signs.content_type in {"message/delivery-status", "message/feedback-report"}:
        return Automatic.BOUNCE
    return Automatic.NO


def _by_sender(signs: Signs) -> Automatic:
    if "x-failed-recipients" in signs.headers or _DAEMON.match(signs.from_address):
        return Automatic.BOUNCE
    if _SYSTEM_NAME.fullmatch(signs.from_name):
        return Automatic.BOUNCE
    return Automatic.NO


def _by_headers(signs: Signs) -> Automatic:
    headers = signs.headers
    submitted = _first(headers, "auto-submitted").partition(";")[0].strip().lower()
    if submitted.startswith("auto-repl"):
        return Automatic.AUTO_REPLY
    if any(name in headers for name in _REPLY_HEADERS):
        return Automatic.AUTO_REPLY
    precedence = _first(headers, "precedence").strip().lower()
    if precedence in _REPLIED:
        return Automatic.AUTO_REPLY
    if any(name in headers for name in _LIST_HEADERS):
        return Automatic.BULK
    return Automatic.NO


def _by_weak_headers(signs: Signs) -> Automatic:
    """Judge by headers that say a machine sent it, but not what sort of machine."""
    headers = signs.headers
    if _first(headers, "precedence").strip().lower() in _BULK:
        return Automatic.BULK
    submitted = _first(headers, "auto-submitted").partition(";")[0].strip().lower()
    if submitted and submitted != "no":
        return Automatic.REPORT
    if _first(headers, "return-path").strip() == "<>":
        return Automatic.AUTO_REPLY
    return Automatic.NO


def _first(headers: Mapping[str, Sequence[str]], name: str) -> str:
    values = headers.get(name)
    return values[0] if values else ""


def _is_noreply(signs: Signs) -> bool:
    """Tell whether the sender reads no answers; a web form names its customer."""
    if signs.reply_to and signs.reply_to != signs.from_address:
        return False
    return _NOREPLY.match(signs.from_address) is not None
