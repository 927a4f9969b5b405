"""The one way into the program: whatever holds a mail becomes an `IncomingMail`."""

import datetime as dt
import re
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path

from replycraft.errors import UnreadableMailError
from replycraft.mail.addresses import Address, read_addresses
from replycraft.mail.automatic import Signs, automatic_kind
from replycraft.mail.body import split_body
from replycraft.mail.contents import charset_hint, read_contents
from replycraft.mail.repairs import RepairLog
from replycraft.mail.source import as_bytes
from replycraft.mail.structure import Part, read_structure
from replycraft.mail.words import decode_header
from replycraft.records.mail import IncomingMail

Source = bytes | str | Path | EmailMessage | IncomingMail

_JAPAN = dt.timezone(dt.timedelta(hours=9), "Asia/Tokyo")
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,998}>")
_MOST_REFERENCES = 100
_LARGE = 4_000_000
_HEAD = 64_000
_SINGLE = ("from", "subject", "date", "message-id", "reply-to", "content-type")


def parse_mail(source: Source) -> IncomingMail:
    """Return the mail in *source*, decoded, cut and with every repair named.

    Raises:
        UnreadableMailError: *source* is no mail that can be read; says why.
    """
    if isinstance(source, IncomingMail):
        return source
    log = RepairLog()
    data = _prepared(as_bytes(source), log)
    message = read_structure(data, log)
    return _Reading(message, log).mail()


def _prepared(data: bytes, log: RepairLog) -> bytes:
    """Take away what stands before the first header, and bound a huge text."""
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
        log.add("structure", "BOM", "removed", "先頭のBOMを取り除きました。")
    if data[:1].isspace():
        data = data.lstrip(b"\r\n \t")
    if data.startswith((b"From ", b">From ")):
        data = data.partition(b"\n")[2]
        log.add("structure", "mbox line", "removed", "mboxの区切り行を取り除きました。")
    if b"\n" not in data and b"\r" in data:
        log.add("structure", "CR", "LF", "CRだけの改行を読み取りました。")
    if len(data) > _LARGE and b"multipart" not in data[:_HEAD].lower():
        data = data[:_LARGE]
        note = "添付のない大きすぎるメールのため、途中までを読みました。"
        log.add("structure", "too long", "cut", note)
    return data


class _Reading:
    """One mail while its fields are read."""

    def __init__(self, message: Part, log: RepairLog) -> None:
        self._message = message
        self._log = log
        self._headers = message.index()
        self._hint = charset_hint(message)
        for name in _SINGLE:
            if len(self._headers.get(name, ())) > 1:
                note = "同じ見出しが重なっているため、最初のものを使いました。"
                log.add(f"header:{name.title()}", "repeated", "first", note)

    def mail(self) -> IncomingMail:
        """Return the mail with all its fields."""
        text, contents = read_contents(self._message, self._log)
        subject = self._text("subject")
        sender = self._sender()
        forwarded = "\n\n".join(contents.forwarded)
        if not text.strip() and forwarded:
            note = "転送されたメールだけのため、それを本文として読みました。"
            self._log.add("body", "message/rfc822", "body", note)
            text = forwarded
        body = split_body(text, self._log)
        reply_to = self._addresses("reply-to")
        content_type = self._message.content_type()
        signs = Signs(
            headers=self._headers,
            content_type=content_type.value,
            report_type=content_type.get("report-type").lower(),
            calendar=contents.calendar,
            from_name=sender.name,
            from_address=sender.address,
            reply_to=reply_to[0].address if reply_to else "",
            subject=subject,
            text="\n".join(filter(None, (body.text, body.signature))),
        )
        if not (self._headers or text.strip()):
            raise UnreadableMailError(
                "there are no headers and no text in this; hand in the whole message"
            )
        message_id = self._ids("message-id")[:1]
        return IncomingMail(
            subject=subject,
            from_name=sender.name,
            from_address=sender.address,
            reply_to=signs.reply_to,
            to=tuple(a.address for a in self._addresses("to") + self._addresses("cc")),
            date=self._date(),
            message_id="".join(message_id),
            references=self._references(message_id),
            text=body.text,
            quoted="\n\n".join(filter(None, (body.quoted, forwarded))),
            signature=body.signature,
            attachments=tuple(contents.attachments),
            automatic=automatic_kind(signs),
            repairs=self._log.result(),
        )

    def _raw(self, name: str) -> str:
        values = self._headers.get(name)
        return values[0] if values else ""

    def _text(self, name: str) -> str:
        return decode_header(
            self._raw(name), self._hint, f"header:{name.title()}", self._log
        )

    def _addresses(self, name: str) -> tuple[Address, ...]:
        raw = self._raw(name)
        if not raw:
            return ()
        return read_addresses(raw, self._hint, f"header:{name.title()}", self._log)

    def _sender(self) -> Address:
        found = self._addresses("from") or self._addresses("sender")
        return found[0] if found else Address("", "")

    def _date(self) -> dt.datetime | None:
        raw = self._raw("date")
        if not raw:
            return None
        try:
            date = parsedate_to_datetime(raw[:200])
        except (ValueError, TypeError, IndexError, OverflowError):
            note = "日付の見出しを読めませんでした。"
            self._log.add("header:Date", raw, "none", note)
            return None
        return date if date.tzinfo else date.replace(tzinfo=_JAPAN)

    def _ids(self, name: str) -> list[str]:
        return [
            item
            for item in _MESSAGE_ID.findall(self._raw(name)[:100_000])
            if item.isprintable()
        ]

    def _references(self, own: list[str]) -> tuple[str, ...]:
        ids = dict.fromkeys(self._ids("references") + self._ids("in-reply-to"))
        return tuple(item for item in ids if item not in own)[-_MOST_REFERENCES:]
