"""Addresses as carriers and people write them, not only as RFC 5322 wants them."""

import re
from typing import NamedTuple

from replycraft.mail.cleaning import clean_line
from replycraft.mail.patterns import Pattern
from replycraft.mail.repairs import RepairLog
from replycraft.mail.words import decode_words, is_plain, readable_header, usual_words

_MOST = 200
_LONGEST = 50_000
_BARE = Pattern(r"[^\s<>,;\"()]+")
# Every alternative ends where the next one may begin, so the cost stays linear.
_PIECE = Pattern(
    r'"(?:[^"\\]|\\.)*(?:"|\\?\Z)|<[^<>]*>|\([^()]*(?:\)|\Z)|[,;]|[^"<(,;]+|.',
    re.DOTALL,
)
_ESCAPED = Pattern(r"\\(.)", re.DOTALL)
_SIMPLE = Pattern(r"[\w+\-]+(?:\.[\w+\-]+)*@[\w\-]+(?:\.[\w\-]+)+", re.ASCII)
# 「=?utf-8?B?…?= <a@b.example>」, 「"Taro Yamada" <a@b.example>」: as most senders write.
_NAMED = Pattern(
    r"(?:\"([^\"\\=]*)\"[ \t]*|([^\"<>(),;:@\\]*))"
    r"<([\w+\-]+(?:\.[\w+\-]+)*@[\w\-]+(?:\.[\w\-]+)+)>",
    re.ASCII,
)
_REGULAR = Pattern(
    r"(?:[\w!#$%&'*+/=?^`{|}~\-]+(?:\.[\w!#$%&'*+/=?^`{|}~\-]+)*|\"[^\"]*\")"
    r"@[\w.\-\[\]:]+"
)


class Address(NamedTuple):
    """Display name ("" if none) and address, which may lack a domain."""

    name: str
    address: str


def read_addresses(
    raw: str, hint: str, where: str, log: RepairLog
) -> tuple[Address, ...]:
    """Return every address in a header value; text without one is left out."""
    if _SIMPLE.fullmatch(raw):
        return (Address("", raw),)
    named = _NAMED.fullmatch(raw)
    name = _plain_name(named[1] or named[2] or "") if named else None
    if named and name is not None:
        return (Address(clean_line(name, where, log).strip("\"' "), named[3]),)
    value = readable_header(raw[:_LONGEST], hint, where, log)
    entries = _entries(value)
    if len(entries) > _MOST:
        log.add(where, "too many", "cut", f"宛先を先頭の{_MOST}件で切りました。")
    found = [_read(entry, hint, where, log) for entry in entries[:_MOST]]
    return tuple(_joined([item for item in found if item.name or item.address]))


def _plain_name(phrase: str) -> str | None:
    """Return the name in a well-formed *phrase*, None where it needs a closer look."""
    if "=?" in phrase:
        return usual_words(phrase)
    return phrase if is_plain(phrase) and phrase.isprintable() else None


def _joined(found: list[Address]) -> list[Address]:
    """Give an address its name back where an unquoted comma cut it off."""
    out: list[Address] = []
    pending = ""
    for item in found:
        if "@" not in item.address and len(found) > 1:
            pending = ", ".join(filter(None, (pending, item.name or item.address)))
        else:
            name = ", ".join(filter(None, (pending, item.name)))
            out.append(Address(name, item.address))
            pending = ""
    return out or [Address("", pending)][: bool(pending)]


def _entries(value: str) -> list[list[str]]:
    entries: list[list[str]] = [[]]
    for match in _PIECE.finditer(value):
        piece = match.group(0)
        if piece in {",", ";"}:
            entries.append([])
            if len(entries) > _MOST + 1:
                break
        else:
            entries[-1].append(piece)
    return [entry for entry in entries if entry]


def _read(pieces: list[str], hint: str, where: str, log: RepairLog) -> Address:
    """Return one entry; an address in angle brackets wins over everything else."""
    angles = [
        piece for piece in pieces if piece != "<>" and piece[0] + piece[-1] == "<>"
    ]
    comments = [piece[1:-1] for piece in pieces if piece[0] == "(" and piece[-1] == ")"]
    rest = [piece for piece in pieces if piece[0] != "(" and piece not in angles]
    if angles:
        phrase = "".join(map(_unquoted, rest)) or " ".join(comments)
        address = "".join(angles[-1][1:-1].split())
    else:
        phrase, address = " ".join(comments), _bare("".join(rest))
    _note_oddities(rest if angles else [], address, where, log)
    name = clean_line(decode_words(phrase, hint, where, log), where, log)
    return Address(name.strip("\"' "), clean_line(address, where, log))


def _note_oddities(phrase: list[str], address: str, where: str, log: RepairLog) -> None:
    """Say where a sender was kept that stricter readers drop."""
    if any(piece[0] == '"' and "=?" in piece for piece in phrase):
        note = "引用符の中の符号化された名前を読み取りました。"
        log.add(where, "RFC 2047", "text", note)
    if any(piece[0] != '"' and "@" in piece for piece in phrase):
        log.add(where, "@ in name", "name", "名前の中の@を名前として読みました。")
    if address and "@" not in address:
        log.add(where, address, "kept", "ドメインのない差出人をそのまま残しました。")
    elif address and not _REGULAR.fullmatch(address):
        log.add(where, address, "kept", "規格に合わないアドレスをそのまま残しました。")


def _unquoted(piece: str) -> str:
    if len(piece) > 1 and piece[0] == '"' == piece[-1]:
        return _ESCAPED.sub(r"\1", piece[1:-1])
    return piece


def _bare(text: str) -> str:
    """Return the address in text without brackets, `"a..b."@c` with its quotes."""
    text = text.strip().removeprefix("mailto:")
    if ":" in text and "@" not in text.partition(":")[0]:
        text = text.partition(":")[2].strip()  # the name of a group
    if text.startswith('"') and '"@' in text:
        return text.split()[0] if " " not in text.partition('"@')[0] else text
    pieces = _BARE.findall(text)
    return next(
        (piece for piece in pieces if "@" in piece), pieces[0] if pieces else ""
    )
