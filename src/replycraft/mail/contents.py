"""Which parts of a mail are its words, and which are attachments."""

import re

from replycraft.mail.parameters import decoded_parameter
from replycraft.mail.patterns import Pattern
from replycraft.mail.repairs import RepairLog
from replycraft.mail.salvage import flat_parts
from replycraft.mail.structure import Part, plain_part, read_structure
from replycraft.mail.text_part import part_text, payload
from replycraft.mail.transfer import decode_payload
from replycraft.mail.words import decode_header
from replycraft.mail.wrappers import signed_content
from replycraft.records.mail import Attachment

_MOST_PARTS = 1000
_DEEPEST = 50
_INVISIBLE = str.maketrans("", "", "\u200b\u200c\u200d\ufeff\xa0\u2060")
_LONGEST_STUB = 200
_STUB = Pattern(
    r"(?:HTML|ＨＴＭＬ)[^\n]{0,20}(?:メール|形式|表示|対応|ご覧|view|mail|format|message)",
    re.IGNORECASE,
)
_TORN = ("CloseBoundaryNotFoundDefect",)
_NO_BOUNDARY = frozenset({"NoBoundaryInMultipartDefect", "StartBoundaryNotFoundDefect"})


class Contents:
    """What the parts of one mail hold; filled while they are walked through."""

    __slots__ = ("attachments", "calendar", "forwarded", "log", "parts", "spare")

    def __init__(self, log: RepairLog) -> None:
        self.log = log
        self.attachments: list[Attachment] = []
        self.forwarded: list[str] = []
        self.spare: list[Part] = []
        self.calendar = False
        self.parts = 0


def read_contents(message: Part, log: RepairLog) -> tuple[str, Contents]:
    """Return the words of the sender and everything else that the mail holds."""
    contents = Contents(log)
    text = _text(message, contents, 0)
    if not text.strip() and contents.spare:
        part = contents.spare[0]
        text = part_text(part, contents.log)
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
        return part_text(part, contents.log)
    _keep_attachment(part, kind, contents)
    return _wrapped_text(part, kind, contents, depth)


def _wrapped_text(part: Part, kind: str, contents: Contents, depth: int) -> str:
    """Return the words inside an opaque S/MIME signature; say what stays closed."""
    if kind == "application/ms-tnef":
        note = "winmail.datの中身は読まず、添付として残しました。"
        contents.log.add("structure", kind, "attachment", note)
    if kind in {"application/pkcs7-mime", "application/x-pkcs7-mime"}:
        inner = signed_content(payload(part, contents.log, "structure"))
        if inner:
            note = "S/MIME署名の中の本文を読み取りました。"
            contents.log.add("structure", kind, "unwrapped", note)
            return _text(read_structure(inner, contents.log), contents, depth + 1)
        note = "S/MIMEで暗号化された本文は読めません。"
        contents.log.add("structure", kind, "attachment", note)
    if kind == "application/pgp-encrypted":
        note = "PGPで暗号化された本文は読めません。"
        contents.log.add("structure", kind, "attachment", note)
    return ""


def _is_text(part: Part, kind: str) -> bool:
    if kind not in {"text/plain", "text/html"}:
        return False
    return not part.disposition().value.startswith("attachment")


def _multipart_text(part: Part, kind: str, contents: Contents, depth: int) -> str:
    children = _children(part, contents)
    if kind == "multipart/alternative":
        return _alternative_text(children, contents, depth)
    texts: list[str] = []
    for child in children:
        text = _text(child, contents, depth + 1).strip("\n")
        # Some mailers send the same words as text and as HTML without saying so.
        again = child.get_content_type() == "text/html" and _squeezed(text) in map(
            _squeezed, texts
        )
        if _has_words(text) and not again:
            texts.append(text)
    return "\n\n".join(texts)


def _squeezed(text: str) -> str:
    return "".join(text.split())


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
    return found or [plain_part(part.raw_payload())]


def _alternative_text(children: list[Part], contents: Contents, depth: int) -> str:
    """Return the version a person would read: plain text unless it says nothing."""
    plain = [part for part in children if part.get_content_type() == "text/plain"]
    rich = [part for part in children if part.get_content_type() != "text/plain"]
    texts = (_text(part, contents, depth + 1) for part in plain)
    text = next(filter(_has_words, texts), "")
    wanted = not text or _is_stub(text)
    for part in reversed(rich):
        kind = part.get_content_type()
        contents.calendar = contents.calendar or kind == "text/calendar"
        if not wanted and kind == "text/html":
            continue  # the same words again
        richer = _text(part, contents, depth + 1)
        if wanted and len(richer) > len(text):
            text, wanted = richer, False
            if plain:
                note = "テキスト部分に中身がないため、HTML部分を読みました。"
                contents.log.add("body", "text/plain", kind, note)
    return text


def _is_stub(text: str) -> bool:
    """Tell whether a plain part only says that the mail is HTML."""
    return len(text) < _LONGEST_STUB and _STUB.search(text) is not None


def _has_words(text: str) -> bool:
    return bool(text and text.translate(_INVISIBLE).strip())


def _keep_attachment(part: Part, kind: str, contents: Contents) -> None:
    """List *part* as an attachment with its decoded name and size."""
    where = f"attachment:{len(contents.attachments) + 1}"
    name = decoded_parameter(
        part.disposition(), "filename", where, contents.log
    ) or decoded_parameter(part.content_type(), "name", where, contents.log)
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
                note = "転送されたメールを本文と分けました。"
                contents.log.add("structure", kind, "quoted", note)
    contents.attachments.append(Attachment(name=name, type=kind, size=0))
