"""What comes out: the draft, its parts, and what is wrong with a reply."""

import datetime as dt
from email.message import EmailMessage

from replycraft.records.analysis import Analysis
from replycraft.records.base import Record, Span
from replycraft.records.ids import Apology, Code, Severity, Stage, Status


class Finding(Record):
    """One thing that is wrong with a reply.

    `text` is the smallest faulty piece, the reply at `span`; both are empty where
    something is missing. `message` is Japanese: why, and how to mend it.
    """

    code: Code
    severity: Severity
    message: str
    text: str = ""
    span: Span | None = None


class Part(Record):
    """One sentence or line of a draft, and the file and line that it came from."""

    text: str
    span: Span
    source: str
    line: int
    facts: tuple[str, ...] = ()


class Considered(Record):
    """A letter that matched but was not used, and why (Japanese)."""

    id: str
    why: str


class Letter(Record):
    """The letter that was used, why this one (Japanese), and the others that fit."""

    id: str
    title: str
    why: str
    considered: tuple[Considered, ...] = ()


class FollowUp(Record):
    """The promise at the end: by when, who, what, and where the body says so."""

    due: dt.datetime
    owner: str
    what: str
    span: Span | None = None


class Need(Record):
    """A fact that a human must supply; `label` is its Japanese name."""

    id: str
    label: str
    sentence: str = ""


class HandoffEvidence(Record):
    """A sentence of the customer's that a later reader must see, with its time."""

    risk: str
    quote: str
    said_at: dt.datetime | None = None


class Handoff(Record):
    """The note for the person who takes an escalated case over (Japanese)."""

    summary: str
    reasons: tuple[str, ...]
    severity: str
    timeline: tuple[str, ...] = ()
    claimed: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()
    promised: tuple[str, ...] = ()
    asked: str = ""
    due: dt.datetime | None = None
    evidence: tuple[HandoffEvidence, ...] = ()


class Draft(Record):
    """A reply draft with everything that led to it.

    `rewritten` says that `body` is another author's text that passed the check;
    `refused` are the findings for which such a text was not taken.
    """

    status: Status
    stage: Stage = Stage.FIRST
    subject: str = ""
    body: str = ""
    to: str = ""
    sender: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    letter: Letter | None = None
    written_at: dt.datetime | None = None
    rewritten: bool = False
    refused: tuple[Finding, ...] = ()
    apology: Apology = Apology.NONE
    follow_up: FollowUp | None = None
    needs: tuple[Need, ...] = ()
    handoff: Handoff | None = None
    findings: tuple[Finding, ...] = ()
    warnings: tuple[str, ...] = ()
    analysis: Analysis

    def to_email(self) -> EmailMessage:
        """Return the draft as a UTF-8 message that threads under the customer's mail.

        Raises:
            ValueError: the draft has no body (`no_reply`), so there is nothing to send.
        """
        if not self.body:
            raise ValueError(f"a draft with status {self.status} has no body to send")
        message = EmailMessage()
        if self.sender:
            message["From"] = self.sender
        if self.to:
            message["To"] = self.to
        message["Subject"] = self.subject
        if self.in_reply_to:
            message["In-Reply-To"] = self.in_reply_to
        if self.references:
            message["References"] = " ".join(self.references)
        message.set_content(self.body, subtype="plain", charset="utf-8")
        return message

    def to_ics(self) -> str:
        """Return the follow-up promise as a calendar entry (RFC 5545), with an alarm.

        The same draft gives the same text, so that a calendar takes a second import
        for the same entry.

        Raises:
            ValueError: the draft promises nothing, so there is nothing to enter.
        """
        from replycraft.records.calendar import promise_entry

        return promise_entry(self)
