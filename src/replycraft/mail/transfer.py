"""Content-Transfer-Encoding, as senders really write it."""

import binascii
import re
from typing import NamedTuple

from replycraft.mail.patterns import Pattern

_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_IDENTITY = frozenset({"", "7bit", "8bit", "binary"})
_UU = frozenset({"x-uuencode", "uuencode", "uue", "x-uue"})
_BEGIN = Pattern(rb"^begin [0-7]{3,4} .*$", re.MULTILINE)


class Payload(NamedTuple):
    """Decoded bytes, and a note where the encoding was not what it claimed."""

    data: bytes
    note: str = ""


def decode_payload(data: bytes, encoding: str) -> Payload:
    """Undo the transfer encoding; what cannot be undone is kept as it stands."""
    name = encoding.strip(" \t\r\n\"';").lower()
    if name in _IDENTITY:
        return Payload(data)
    if name == "base64":
        return _base64(data)
    if name == "quoted-printable":
        return Payload(binascii.a2b_qp(data))
    if name in _UU:
        return _uu(data)
    return Payload(data, "知らない転送符号化のため、そのまま読みました。")


def _base64(data: bytes) -> Payload:
    body = data.rstrip(b"= \t\r\n")
    if b"=" not in body:
        try:
            plain = binascii.a2b_base64(data)
        except binascii.Error:
            return _broken_base64(data)
        return _checked(data, plain)
    return _broken_base64(data)


def _checked(data: bytes, plain: bytes) -> Payload:
    """Return *plain* unless *data* held much that is no base64."""
    stray = data.translate(None, _BASE64 + b"=\t\r\n")
    if not stray:
        return Payload(plain)
    if len(stray) * 10 > len(data):
        return Payload(data, "base64と書かれていますが平文のため、そのまま読みました。")
    return Payload(plain, "base64の中の余分な文字を読み飛ばしました。")


def _broken_base64(data: bytes) -> Payload:
    stray = data.translate(None, _BASE64 + b"=\t\r\n")
    if len(stray) * 10 > len(data):
        return Payload(data, "base64と書かれていますが平文のため、そのまま読みました。")
    pieces = re.findall(rb"[^=]+", data)[:10_000]
    return Payload(
        b"".join(_padded(piece) for piece in pieces),
        "base64が途中で切れているため、読めるところまで読みました。",
    )


def _padded(piece: bytes) -> bytes:
    kept = bytes(piece.translate(None, b" \t\r\n"))
    kept = kept.translate(None, bytes(set(range(256)) - set(_BASE64)))
    kept = kept[: len(kept) - (len(kept) % 4 == 1)]
    return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))


def _uu(data: bytes) -> Payload:
    begin = _BEGIN.search(data)
    if begin is None:
        return Payload(
            data, "uuencodeと書かれていますが平文のため、そのまま読みました。"
        )
    out = bytearray()
    for line in data[begin.end() :].splitlines():
        if line.strip() in {b"end", b"`"}:
            break
        if not line.strip():
            continue
        try:
            out += binascii.a2b_uu(line)
        except binascii.Error:
            continue
    return Payload(bytes(out))
