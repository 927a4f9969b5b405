"""The MIME structure of a mail: mail-parser reads it, attacks are cut short."""

import email
from email.message import Message
from functools import cache
from typing import Any, cast

from replycraft.mail.parameters import Field, read_field
from replycraft.mail.repairs import RepairLog
from replycraft.mail.salvage import flat_message

_MOST_BOUNDARIES = 100  # the parser checks every line against every open boundary


class Part(Message):
    """A MIME part whose headers are read without quadratic or lossy helpers."""

    def field(self, name: str) -> Field:
        """Return a structured header such as `content-type`, cut into parameters."""
        return read_field(self.raw(name))

    def raw(self, name: str) -> str:
        """Return the first raw value of the header *name* (lower case), "" if none."""
        for key, value in self.raw_items():
            if key.lower() == name:
                return str(value)
        return ""

    def get_content_type(self) -> str:
        """Return `type/subtype`; an unusable value means text/plain."""
        value = self.raw("content-type")
        if not value:
            return self.get_default_type()
        kind = "".join(value.partition(";")[0].split()).lower()
        if kind.count("/") == 1 and kind.isascii():
            return kind
        return "text/html" if kind == "html" else "text/plain"

    def get_boundary(self, failobj: Any = None) -> Any:
        """Return the boundary between the parts, *failobj* if there is none."""
        return self.field("content-type").get("boundary").rstrip() or failobj

    def raw_payload(self) -> bytes:
        """Return the bytes of the part as they stood in the mail."""
        payload = self._payload if isinstance(self._payload, str) else ""
        return payload.encode("utf-8", "surrogateescape")

    def children(self) -> list["Part"]:
        """Return the parts inside this one, none for a leaf."""
        payload = self._payload
        return cast("list[Part]", payload) if isinstance(payload, list) else []

    def defect_names(self) -> frozenset[str]:
        """Return the names of what was wrong with the structure."""
        return frozenset(type(defect).__name__ for defect in self.defects)


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
                cls._parse_guarded(lambda: email.message_from_bytes(bt, _class=Part)),
            )

    return StructureReader, MailParserRecursionError


def read_structure(data: bytes, log: RepairLog) -> Part:
    """Return the tree of parts in *data*; a hostile tree comes back flat."""
    reader, too_deep = _reader()
    if data.lower().count(b"boundary") <= _MOST_BOUNDARIES:
        try:
            return cast("Part", reader.from_bytes(data).message)
        except too_deep:
            pass
    note = "入れ子が深すぎるため、部分ごとに平らに読みました。"
    log.add("structure", "multipart", "flat", note)
    return flat_message(data, Part)
