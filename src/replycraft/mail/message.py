"""The one way into the program: whatever holds a mail becomes an `IncomingMail`."""

from email.message import EmailMessage
from pathlib import Path

from replycraft.errors import UnreadableMailError
from replycraft.mail.automatic import Signs, automatic_kind
from replycraft.mail.body import LONGEST, Body, split_body
from replycraft.mail.contents import read_contents
from replycraft.mail.fields import Fields
from replycraft.mail.patterns import Pattern
from replycraft.mail.repairs import RepairLog
from replycraft.mail.source import as_bytes
from replycraft.mail.structure import Part, plain_part, read_structure
from replycraft.mail.text_part import charset_hint
from replycraft.records.mail import IncomingMail

Source = bytes | str | Path | EmailMessage | IncomingMail

_LARGE = 4_000_000
_HEAD = 64_000
_TEXT_BYTES = bytes({*range(0x20, 0x100), 9, 10, 13, 27})
_MBOX_LINE = Pattern(rb">?From [^\r\n]{0,200}\d\d:\d\d[^\r\n]{0,60}\r?\n")
# A source without any of these has no headers, whatever colons its first lines hold.
_KNOWN = frozenset(
    [
        "from",
        "to",
        "cc",
        "subject",
        "date",
        "message-id",
        "content-type",
        "mime-version",
        "received",
        "sender",
        "return-path",
        "reply-to",
        "references",
        "x-mailer",
    ]
)


def parse_mail(source: Source) -> IncomingMail:
    """Return the mail in *source*, decoded, cut and with every repair named.

    Raises:
        UnreadableMailError: *source* is no mail that can be read; says why.
    """
    if isinstance(source, IncomingMail):
        return source
    data = as_bytes(source)
    try:
        return _parsed(data)
    except UnreadableMailError:
        raise
    except Exception as error:
        # A desk must be able to go on with the next mail, whatever this one did.
        raise UnreadableMailError(
            f"this mail made the reader fail ({type(error).__name__}); "
            "read it by hand and report it",
            for_staff="このメールは読み取りに失敗しました。"
            "お手数ですが目でお読みのうえ、開発者にお知らせください",
        ) from error


def _parsed(data: bytes) -> IncomingMail:
    log = RepairLog()
    data = _prepared(data, log)
    message = read_structure(data, log)
    if _KNOWN.isdisjoint(message.index()):
        message = _without_headers(data, log)
    return _read(message, log)


def _prepared(data: bytes, log: RepairLog) -> bytes:
    """Take away what stands before the first header, and bound a huge text."""
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
        log.add("structure", "BOM", "removed", "先頭のBOMを取り除きました。")
    if data[:1].isspace():
        data = data.lstrip(b"\r\n \t")
    if data.startswith((b"From ", b">From ")) and _MBOX_LINE.match(data):
        data = data.partition(b"\n")[2]
        log.add("structure", "mbox line", "removed", "mboxの区切り行を取り除きました。")
    if b"\n" not in data and b"\r" in data:
        log.add("structure", "CR", "LF", "CRだけの改行を読み取りました。")
    if len(data) > _LARGE and b"multipart" not in data[:_HEAD].lower():
        data = data[:_LARGE]
        note = "添付のない大きすぎるメールのため、途中までを読みました。"
        log.add("structure", "too long", "cut", note)
    return data


def _without_headers(data: bytes, log: RepairLog) -> Part:
    """Take a source without headers as a body, if it is text."""
    odd = len(data.translate(None, _TEXT_BYTES))
    if b"\x00" in data or odd * 10 > len(data):
        raise UnreadableMailError(
            "this is binary data without mail headers; hand in the message as it was sent",
            for_staff="見出しも本文もない、文字ではないデータです。"
            "届いたままのメールをお渡しください",
        )
    note = "見出しがないため、全体を本文として読みました。"
    log.add("structure", "no headers", "body", note)
    return plain_part(data)


def _read(message: Part, log: RepairLog) -> IncomingMail:
    fields = Fields(message, charset_hint(message), log)
    subject, sender = fields.text("subject"), fields.sender()
    reply_to = "".join(item.address for item in fields.addresses("reply-to")[:1])
    text, contents = read_contents(message, log)
    forwarded = "\n\n".join(contents.forwarded)[:LONGEST]
    body = _body(text, forwarded, log)
    content_type = message.content_type()
    signs = Signs(
        headers=message.index(),
        content_type=content_type.value,
        report_type=content_type.get("report-type").strip("\"'").lower(),
        calendar=contents.calendar,
        from_name=sender.name,
        from_address=sender.address,
        reply_to=reply_to,
        subject=subject,
        text="\n".join(filter(None, (body.text, body.signature))),
    )
    return IncomingMail(
        subject=subject,
        from_name=sender.name,
        from_address=sender.address,
        reply_to=reply_to,
        to=_recipients(fields),
        date=fields.date(),
        message_id=fields.message_id(),
        references=fields.references(),
        text=body.text,
        quoted=_quoted(body, forwarded),
        signature=body.signature,
        attachments=tuple(contents.attachments),
        automatic=automatic_kind(signs),
        repairs=log.result(),
    )


def _body(text: str, forwarded: str, log: RepairLog) -> Body:
    if text.strip() or not forwarded:
        return split_body(text, log)
    note = "転送されたメールだけのため、それを本文として読みました。"
    log.add("body", "message/rfc822", "body", note)
    return split_body(forwarded, log)


def _quoted(body: Body, forwarded: str) -> str:
    return "\n\n".join(filter(None, (body.quoted, forwarded)))


def _recipients(fields: Fields) -> tuple[str, ...]:
    found = fields.addresses("to") + fields.addresses("cc")
    return tuple(item.address for item in found if item.address)
