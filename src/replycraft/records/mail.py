"""The parsed mail."""

from datetime import datetime

from replycraft.records.base import Record
from replycraft.records.ids import Automatic


class Attachment(Record):
    """A part of a mail that is not its text: file name, MIME type, bytes decoded."""

    name: str
    type: str
    size: int


class Repair(Record):
    """One thing that had to be mended to read a mail.

    `where` names the part (`header:Subject`, `body`, `attachment:1`, `structure`),
    `declared` what the mail claimed, `used` what was done instead, `note` one
    Japanese sentence for staff.
    """

    where: str
    declared: str
    used: str
    note: str


class IncomingMail(Record):
    """A customer's mail, decoded and cut into its newest words and the rest.

    `text` is the newest message without quotes and signature, with newline
    line ends, otherwise exactly as written; every span points into it.
    """

    subject: str = ""
    from_name: str = ""
    from_address: str = ""
    reply_to: str = ""
    to: tuple[str, ...] = ()
    date: datetime | None = None
    message_id: str = ""
    references: tuple[str, ...] = ()
    text: str = ""
    quoted: str = ""
    signature: str = ""
    attachments: tuple[Attachment, ...] = ()
    automatic: Automatic = Automatic.NO
    repairs: tuple[Repair, ...] = ()
