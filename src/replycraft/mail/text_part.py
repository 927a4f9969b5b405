"""The words of one text part, whatever charset and format they are written in."""

from replycraft.mail import charset_names as names
from replycraft.mail.charsets import decode
from replycraft.mail.cleaning import clean_text
from replycraft.mail.flowed import unflowed
from replycraft.mail.htmltext import LONGEST, html_to_text, meta_charset
from replycraft.mail.repairs import RepairLog
from replycraft.mail.structure import Part
from replycraft.mail.transfer import decode_payload
from replycraft.mail.wrappers import without_pgp

_MOST_BYTES = 3_000_000  # before decoding
_MOST_DECODED = 1_000_000


def part_text(part: Part, log: RepairLog) -> str:
    """Return the decoded text of one text part."""
    data = payload(part, log, "body")
    content_type = part.content_type()
    is_html = content_type.value == "text/html"
    label = content_type.get("charset").strip("\"'")
    if len(data) > _MOST_DECODED:
        data = data[:_MOST_DECODED]
        note = "本文が長すぎるため、途中までを読みました。"
        log.add("body", "too long", "cut", note)
    if content_type.get("name"):
        note = "名前の付いたテキスト部分を本文として読みました。"
        log.add("structure", "named part", "body", note)
    text = _decoded(data, label, log, is_html=is_html)
    if is_html:
        if len(text) > LONGEST:
            note = "HTMLが長すぎるため、途中までを読みました。"
            log.add("body", "too long", "cut", note)
        text = html_to_text(text)
    elif content_type.get("format").lower() == "flowed":
        text = unflowed(text, delsp=content_type.get("delsp").lower() == "yes")
    return without_pgp(clean_text(text, "body", log), log)


def payload(part: Part, log: RepairLog, where: str) -> bytes:
    """Return the decoded bytes of *part*, noting a wrong transfer encoding."""
    encoding = part.raw("content-transfer-encoding")
    data, note = decode_payload(part.raw_payload()[:_MOST_BYTES], encoding)
    if note:
        log.add(where, encoding, "as is", note)
    return data


def charset_hint(message: Part) -> str:
    """Return the charset that the mail names for its body, "" if none."""
    label = message.content_type().get("charset").strip("\"'")
    return label if names.family(label) not in {"", names.UNKNOWN} else ""


def _decoded(data: bytes, label: str, log: RepairLog, *, is_html: bool) -> str:
    if is_html and not label:
        label = meta_charset(data)
        if label:
            note = "文字コードをHTMLの中の指定から読み取りました。"
            log.add("body", "", label, note)
    decoded = decode(data, label)
    if decoded.note:
        log.add("body", label, decoded.used, decoded.note)
    elif label.lower() not in names.STANDARD:
        note = f"文字コード名を{decoded.used}として読みました。"
        log.add("body", label, decoded.used, note)
    return decoded.text
