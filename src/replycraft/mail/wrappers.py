"""Words inside the wrappers of PGP and S/MIME."""

import re

from replycraft.mail.patterns import Pattern
from replycraft.mail.repairs import RepairLog

_SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----"
_SIGNATURE = "-----BEGIN PGP SIGNATURE-----"
_END = "-----END PGP SIGNATURE-----"
_ENCRYPTED = "-----BEGIN PGP MESSAGE-----"
_DASHED = Pattern(r"^- ", re.MULTILINE)
_DATA_OID = bytes.fromhex("06092a864886f70d010701")
_OCTETS, _CONSTRUCTED_OCTETS = 0x04, 0x24
_LONG_FORM = 0x80  # of a DER length: the low bits count the bytes that follow
_DEEPEST = 8
_MOST_PIECES = 10_000


def without_pgp(text: str, log: RepairLog) -> str:
    """Return the words of a PGP-signed text without its armour."""
    if "-----BEGIN PGP" not in text:
        return text
    if _ENCRYPTED in text:
        note = "PGPで暗号化された部分は読めません。"
        log.add("body", "PGP encrypted", "kept", note)
    before, found, rest = text.partition(_SIGNED)
    if not found:
        return text
    log.add("body", "PGP signed", "unwrapped", "PGP署名の枠を取り除きました。")
    _, _, signed = rest.partition("\n\n")  # after the "Hash:" lines
    words, _, tail = signed.partition(_SIGNATURE)
    after = tail.partition(_END)[2]
    return before + _DASHED.sub("", words) + after


def signed_content(data: bytes) -> bytes:
    """Return the MIME entity inside an opaque S/MIME signature, b"" if none."""
    at = data.find(_DATA_OID)
    if at < 0:
        return b""
    start = at + len(_DATA_OID)
    if data[start : start + 1] != b"\xa0":
        return b""
    body = _header_end(data, start)
    return b"".join(_octets(data, body, _DEEPEST))[: len(data)] if body else b""


def _header_end(data: bytes, at: int) -> int:
    """Return where the content of the DER element at *at* begins, 0 if broken."""
    if at + 2 > len(data):
        return 0
    first = data[at + 1]
    return at + 2 + (first - _LONG_FORM if first > _LONG_FORM else 0)


def _length(data: bytes, at: int) -> int | None:
    """Return the length of the element at *at*, None if it is not said."""
    first = data[at + 1]
    if first < _LONG_FORM:
        return first
    return int.from_bytes(data[at + 2 : at + 2 + first - _LONG_FORM], "big") or None


def _octets(data: bytes, at: int, depth: int) -> list[bytes]:
    """Collect the octet strings from *at* on; senders cut long ones into pieces."""
    pieces: list[bytes] = []
    while len(pieces) < _MOST_PIECES and depth and at + 2 <= len(data):
        kind, body = data[at], _header_end(data, at)
        length = _length(data, at)
        if kind == _CONSTRUCTED_OCTETS:
            end = body + length if length is not None else len(data)
            return pieces + _octets(data[:end], body, depth - 1)
        if kind != _OCTETS or length is None:
            break
        pieces.append(data[body : body + length])
        at = body + length
    return pieces
