"""The MIME structure of a mail: mail-parser reads it, attacks are cut short."""

from email.feedparser import BytesFeedParser
from email.message import Message
from functools import cache
from itertools import islice
from typing import Any, cast

from replycraft.mail.parameters import Field, read_field
from replycraft.mail.patterns import Pattern
from replycraft.mail.repairs import RepairLog
from replycraft.mail.salvage import flat_message

# The parser checks every line against every open boundary.
_MOST_BOUNDARIES = 100
_MOST_CHECKS = 6_000_000
_MOST_HEADERS = 100_000
_MOST_REPEATS = 20
# A header as RFC 5322 wants it, with its folded lines.
_FIELD = Pattern(r"[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*")


class Part(Message):
    """A MIME part whose headers are read without quadratic or lossy helpers."""

    _payload: "str | list[Part] | None"  # the stdlib's getter decodes, and loses bytes
    _index: dict[str, list[str]] | None = None
    _content_type: Field | None = None
    _kind = ""

    def index(self) -> dict[str, list[str]]:
        """Return the raw values of every header under its lower-case name."""
        # Filled once: the parser asks for the type of a part again and again, and
        # only after all of its headers are there.
        if self._index is None:
            index: dict[str, list[str]] = {}
            for name, value in islice(self.raw_items(), _MOST_HEADERS):
                key = name.lower()
                if key not in index:
                    index[key] = [str(value)]
                elif len(index[key]) < _MOST_REPEATS:
                    index[key].append(str(value))
            self._index = index
        return self._index

    def raw(self, name: str) -> str:
        """Return the first raw value of the header *name* (lower case), "" if none."""
        values = self.index().get(name)
        return values[0] if values else ""

    def content_type(self) -> Field:
        """Return Content-Type cut into value and parameters."""
        if self._content_type is None:
            self._content_type = read_field(self.raw("content-type"))
        return self._content_type

    def disposition(self) -> Field:
        """Return Content-Disposition cut into value and parameters."""
        return read_field(self.raw("content-disposition"))

    def get_content_type(self) -> str:
        """Return `type/subtype`; an unusable value means text/plain."""
        if not self._kind:
            self._kind = self._read_kind() or self.get_default_type()
        return self._kind

    def _read_kind(self) -> str:
        kind = self.content_type().value
        if not kind:
            return ""
        if kind.count("/") == 1 and kind.isascii():
            return kind if kind.isprintable() and " " not in kind else "text/plain"
        return "text/html" if kind == "html" else "text/plain"

    def get_boundary(self, failobj: object = None) -> Any:  # noqa: ANN401 - as stdlib
        """Return the boundary between the parts, *failobj* if there is none."""
        return self.content_type().get("boundary").rstrip() or failobj

    def raw_payload(self) -> bytes:
        """Return the bytes of the part as they stood in the mail."""
        payload = self._payload if isinstance(self._payload, str) else ""
        return payload.encode("utf-8", "surrogateescape")

    def children(self) -> list["Part"]:
        """Return the parts inside this one, none for a leaf."""
        payload = self._payload
        return payload if isinstance(payload, list) else []

    def defect_names(self) -> frozenset[str]:
        """Return the names of what was wrong with the structure."""
        return frozenset(type(defect).__name__ for defect in self.defects)


def _parsed(data: bytes) -> Part:
    parser = BytesFeedParser(Part)
    parser.feed(data)
    return parser.close()


def _lone_part(data: bytes) -> Part | None:
    """Return a mail of one part, whose body needs no walk from line to line.

    None where the mail has parts, or anything is odd about its headers.
    """
    end = _head_end(data)
    head = data[:end].lower()
    if not end or b"multipart/" in head or b"message/" in head:
        return None
    part = _usual_head(data[:end])
    if part is None or part.get_content_maintype() in {"multipart", "message"}:
        return None
    part.set_payload(data[end:].decode("ascii", "surrogateescape"))
    return part


def _usual_head(head: bytes) -> Part | None:
    """Return a part with the headers in *head*; None where anything is odd about them.

    The standard library goes from line to line, which takes five times as long.
    """
    fields: list[str] = _FIELD.findall(head.decode("ascii", "surrogateescape"))
    blank_line = 2 if head.endswith(b"\r\n") else 1
    if sum(map(len, fields)) != len(head) - blank_line:
        return None
    part = Part()
    for field in fields:
        part.set_raw(*part.policy.header_source_parse([field]))
    part.set_payload("")
    return part


def _head_end(data: bytes) -> int:
    """Return where the body begins, 0 if there are no header lines or their ends are mixed."""
    if data.startswith((b"\r", b"\n")):
        return 0
    at = data.find(b"\r\n\r\n")
    lines = data.count(b"\r\n", 0, at + 2)
    if at >= 0 and data.count(b"\r", 0, at) == data.count(b"\n", 0, at) == lines - 1:
        return at + 4
    at = data.find(b"\n\n")
    return at + 2 if at >= 0 and b"\r" not in data[:at] else 0


@cache
def _reader() -> tuple[Any, type[Exception]]:
    """Return mail-parser's reader without the decoding that we do ourselves.

    Imported here: mail-parser takes 40 ms to load, and not every call reads a mail.
    """
    from mailparser import MailParser
    from mailparser.exceptions import MailParserRecursionError

    class StructureReader(MailParser):  # type: ignore[misc]  # no type information
        """Builds and guards the message tree; extracts nothing."""

        def parse(self) -> None:
            """Extract nothing: mail-parser's texts lose Japanese characters."""

        @classmethod
        def from_bytes(cls, bt: bytes) -> "StructureReader":
            """Read *bt* into parts whose helpers take linear time."""
            return cast(
                "StructureReader",
                cls._parse_guarded(lambda: _lone_part(bt) or _parsed(bt)),
            )

    return StructureReader, MailParserRecursionError


def read_structure(data: bytes, log: RepairLog) -> Part:
    """Return the tree of parts in *data*; a hostile tree comes back flat."""
    reader, too_deep = _reader()
    depth = data.lower().count(b"boundary")
    if depth <= _MOST_BOUNDARIES and depth * data.count(b"\n") <= _MOST_CHECKS:
        try:
            return cast("Part", reader.from_bytes(data).message)
        except too_deep:
            pass
    note = "入れ子が深すぎるため、部分ごとに平らに読みました。"
    log.add("structure", "multipart", "flat", note)
    return flat_message(data, Part)


def plain_part(data: bytes) -> Part:
    """Return *data* as a part of plain text without headers of its own."""
    part = Part()
    part.set_payload(data.decode("ascii", "surrogateescape"))
    return part
