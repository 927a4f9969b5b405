"""Reading the parts of a mail whose multipart structure cannot be trusted."""

import re
from email.message import Message
from email.parser import BytesParser
from itertools import islice
from typing import TypeVar

from replycraft.mail.patterns import Pattern

_MOST_PARTS = 1000
_MOST_STARTS = 20_000
_CONTAINER = Pattern(rb"content-type:\s{0,9}(?:multipart|message)/", re.IGNORECASE)
_START = Pattern(
    rb"^--([^\r\n]{1,200})(?:\r\n|\r|\n)(?=content-)", re.MULTILINE | re.IGNORECASE
)
_HEADER_END = Pattern(rb"\r\n\r\n|\n\n|\r\r")

M = TypeVar("M", bound=Message)


def flat_message(data: bytes, kind: type[M]) -> M:
    """Return the top headers of *data* with all its leaf parts in one list."""
    start = _body_start(data)
    top = BytesParser(kind).parsebytes(data[:start], headersonly=True)
    parts = flat_parts(data, kind)
    if not parts and top.get_content_maintype() not in {"multipart", "message"}:
        top.set_payload(data[start:].decode("ascii", "surrogateescape"))
        return top
    flat = kind()
    for name, value in top.raw_items():
        if name.lower() != "content-type":
            flat.set_raw(name, value)
    flat["Content-Type"] = "multipart/mixed"
    for part in parts:
        flat.attach(part)
    return flat


def flat_parts(data: bytes, kind: type[M]) -> list[M]:
    """Return the parts that *data* visibly holds, whatever boundary was declared."""
    starts = list(islice(_START.finditer(data), _MOST_STARTS))
    ends = [*(match.start() for match in starts[1:]), len(data)][: len(starts)]
    boundaries = {match.group(1).rstrip() for match in starts}
    parts: list[M] = []
    for match, end in zip(starts, ends, strict=True):
        if _CONTAINER.match(data, match.end()) or len(parts) >= _MOST_PARTS:
            continue
        piece = _without_close(data[match.end() : end], boundaries)
        part = BytesParser(kind).parsebytes(piece, headersonly=True)
        if part.get_content_maintype() not in {"multipart", "message"}:
            parts.append(part)
    return parts


def _body_start(data: bytes) -> int:
    match = _HEADER_END.search(data)
    return len(data) if match is None else match.end()


def _without_close(piece: bytes, boundaries: set[bytes]) -> bytes:
    """Cut *piece* at the first closing line of a known boundary."""
    at = piece.find(b"\n--")
    while at >= 0:
        end = piece.find(b"\n", at + 1)
        line = piece[at + 3 : end if end >= 0 else len(piece)].strip()
        if line.removesuffix(b"--").rstrip() in boundaries:
            return piece[:at].removesuffix(b"\r")
        at = piece.find(b"\n--", at + 1)
    return piece
