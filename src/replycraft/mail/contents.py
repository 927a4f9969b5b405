"""Which parts of a mail are its words, and which are attachments."""

from dataclasses import dataclass, field

from replycraft.mail import charset_names as names
from replycraft.mail.charsets import decode
from replycraft.mail.cleaning import clean_text
from replycraft.mail.flowed import unflowed
from replycraft.mail.htmltext import html_to_text, meta_charset
from replycraft.mail.parameters import decoded_parameter
from replycraft.mail.repairs import RepairLog
from replycraft.mail.salvage import flat_parts
from replycraft.mail.structure import Part
from replycraft.mail.transfer import decode_payload
from replycraft.mail.words import decode_header
from replycraft.records.mail import Attachment

_MOST_BYTES = 3_000_000  # of one text part before decoding
_MOST_PARTS = 1000
_DEEPEST = 50
_INVISIBLE = str.maketrans("", "", "\u200b\u200c\u200d\ufeff\xa0\u2060")
_STANDARD_LABELS = frozenset(
    {"", "utf-8", "utf8", "iso-2022-jp", "shift_jis", "shift-jis", "euc-jp", "us-ascii"}
)
_TORN = ("CloseBoundaryNotFoundDefect",)
_NO_BOUNDARY = frozenset({"NoBoundaryInMultipartDefect", "StartBoundaryNotFoundDefect"})


@dataclass(slots=True)
class Contents:
    """What the parts of one mail hold; filled while they are walked through."""

    log: RepairLog
    attachments: list[Attachment] = field(default_factory=list)
    forwarded: list[str] = field(default_factory=list)
    spare: list[Part] = field(default_factory=list)
    calendar: bool = False
    parts: int = 0


def read_contents(message: Part, log: RepairLog) -> tuple[str, Contents]:
    """Return the words of the sender and everything else that the mail holds."""
    contents = Contents(log)
    text = _text(message, contents, 0)
    if not text.strip() and contents.spare:
        part = contents.spare[0]
        text = _leaf_text(part, contents)
        if text.strip():
            note = "本文がないため、添付のテキストを本文として読みました。"
            log.add("structure", "attachment", "body", note)
    return text, contents


def _text(part: Part, contents: Contents, depth: int) -> str:
    """Return the text of *part* as a person would see it, "" if it has none."""
    contents.parts += 1
    if contents.parts > _MOST_PARTS or depth > _DEEPEST:
        note = "部分が多すぎるため、途中から読みませんでした。"
        contents.log.add("structure", "parts", "cut", note)
        return ""
    kind = part.get_content_type()
    if kind.startswith("multipart/"):
        return _multipart_text(part, kind, contents, depth)
    if kind.startswith("message/"):
        _keep_message(part, kind, contents, depth)
        return ""
    if _is_text(part, kind):
        return _leaf_text(part, contents)
    _keep_attachment(part, kind, contents)
    return ""


def _is_text(part: Part, kind: str) -> bool:
    if kind not in {"text/plain", "text/html"}:
        return False
    return not part.field("content-disposition").value.startswith("attachment")


def _multipart_text(part: Part, kind: str, contents: Contents, depth: int) -> str:
    children = _children(part, contents)
    if kind == "multipart/alternative":
        return _alternative_text(children, contents, depth)
    texts = (_text(child, contents, depth + 1) for child in children)
    return "\n\n".join(text.strip("\n") for text in texts if _has_words(text))


def _children(part: Part, contents: Contents) -> list[Part]:
    """Return the parts inside *part*, mending a broken multipart."""
    defects = part.defect_names()
    if defects.intersection(_TORN):
        note = "メールが途中で切れています。届いたところまで読みました。"
        contents.log.add("structure", "multipart", "truncated", note)
    children = part.children()
    if children or not defects & _NO_BOUNDARY:
        return children
    note = "部分の区切りが宣言と違うため、見つかった部分を読みました。"
    contents.log.add("structure", "boundary", "salvaged", note)
    found = flat_parts(b"\n" + part.raw_payload(), Part)
    return found or [_as_plain(part)]


def _as_plain(part: Part) -> Part:
    plain = Part()
    plain["Content-Type"] = "text/plain"
    plain.set_payload(part.raw_payload().decode("ascii", "surrogateescape"))
    return plain


def _alternative_text(children: list[Part], contents: Contents, depth: int) -> str:
    """Return the version a person would read: plain text unless it says nothing."""
    plain = [part for part in children if part.get_content_type() == "text/plain"]
    others = [part for part in children if part not in plain]
    texts = [_text(part, contents, depth + 1) for part in plain]
    text = next((text for text in texts if _has_words(text)), "")
    for part in reversed(others):
        if part.get_content_type() == "text/calendar":
            contents.calendar = True
        if not text or part.get_content_type() != "text/html":
            richer = _text(part, contents, depth + 1)
            if _has_words(richer) and not text:
                text = richer
                if plain:
                    note = "テキスト部分が空のため、HTML部分を読みました。"
                    contents.log.add("body", "text/plain", "text/html", note)
    return text


def _has_words(text: str) -> bool:
    return bool(text and text.translate(_INVISIBLE).strip())


def _leaf_text(part: Part, contents: Contents) -> str:
    """Return the decoded text of one text part."""
    log = contents.log
    raw = part.raw_payload()
    if len(raw) > _MOST_BYTES:
        raw = raw[:_MOST_BYTES]
        note = "本文が長すぎるため、途中までを読みました。"
        log.add("body", "too long", "cut", note)
    data, note = decode_payload(raw, part.raw("content-transfer-encoding"))
    if note:
        log.add("body", part.raw("content-transfer-encoding"), "as is", note)
    content_type = part.field("content-type")
    is_html = content_type.value == "text/html"
    label = content_type.get("charset").strip("\"'")
    text = _decoded(data, label, is_html, log)
    if is_html:
        text = html_to_text(text)
    elif content_type.get("format").lower() == "flowed":
        text = unflowed(text, delsp=content_type.get("delsp").lower() == "yes")
    return clean_text(text, "body", log)


def _decoded(data: bytes, label: str, is_html: bool, log: RepairLog) -> str:  # noqa: FBT001
    if is_html and not label:
        label = meta_charset(data)
        if label:
            note = "文字コードをHTMLの中の指定から読み取りました。"
            log.add("body", "", label, note)
    decoded = decode(data, label)
    if decoded.note:
        log.add("body", label, decoded.used, decoded.note)
    elif label.lower() not in _STANDARD_LABELS:
        note = f"文字コード名を{decoded.used}として読みました。"
        log.add("body", label, decoded.used, note)
    return decoded.text


def _keep_attachment(part: Part, kind: str, contents: Contents) -> None:
    """List *part* as an attachment with its decoded name and size."""
    where = f"attachment:{len(contents.attachments) + 1}"
    name = decoded_parameter(
        part.field("content-disposition"), "filename", where, contents.log
    ) or decoded_parameter(part.field("content-type"), "name", where, contents.log)
    if kind in {"text/plain", "text/html"}:
        contents.spare.append(part)
    contents.attachments.append(Attachment(name=name, type=kind, size=_size(part)))


def _size(part: Part) -> int:
    raw = part.raw_payload()
    encoding = part.raw("content-transfer-encoding")
    return len(decode_payload(raw, encoding).data)


def _keep_message(part: Part, kind: str, contents: Contents, depth: int) -> None:
    """List a forwarded message and keep its words apart from the customer's."""
    name = ""
    for inner in part.children():
        where = f"attachment:{len(contents.attachments) + 1}"
        name = decode_header(inner.raw("subject"), "", where, contents.log)
        if kind == "message/rfc822":
            attachments = list(contents.attachments)
            text = _text(inner, contents, depth + 1)
            contents.attachments[:] = attachments
            if text.strip():
                contents.forwarded.append(text.strip("\n"))
    contents.attachments.append(Attachment(name=name, type=kind, size=0))


def charset_hint(message: Part) -> str:
    """Return the charset that the mail names for its body, "" if none."""
    label = message.field("content-type").get("charset").strip("\"'")
    return label if names.family(label) not in {"", names.UNKNOWN} else ""
