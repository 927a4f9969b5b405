"""What callers may send, as models: strict, so that the schema says all."""

import base64
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    model_validator,
)

from replycraft.records.desk import VerifiedFacts
from replycraft.records.draft import Draft
from replycraft.records.ids import Stage

_MOST_EARLIER = 100
_LONGEST_REPLY = 100_000
_LONGEST_FILE = 1_000_000
_YEAR = "(?:19[7-9][0-9]|20[0-9][0-9])"
_LEAP = "(?:19(?:[79][26]|8[048])|20(?:[02468][048]|[13579][26]))"
_DAY = (
    f"(?:{_YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    f"|{_LEAP}-02-29)"
)
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?"
_MOMENT = f"^{_DAY}T{_CLOCK}(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9])?$"
_BASE64 = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"
# A mail in JSON is text; whoever has other bytes sends them in base64.
_NO_TEXT = r"\x00-\x08\x0b\x0e-\x1a\x1c-\x1f"
_TEXT = rf"^[^{_NO_TEXT}]*[^{_NO_TEXT}\t\n\r ][^{_NO_TEXT}]*$"


Moment = Annotated[
    str,
    Field(
        pattern=_MOMENT,
        description="ISO 8601。時差の指定がなければ日本の時刻。",
        examples=["2025-11-04T10:00:00+09:00"],
    ),
]
MailText = Annotated[
    str,
    Field(
        pattern=_TEXT,
        description="届いたままのメール(RFC 5322 の文字列)。",
        json_schema_extra={"format": "mail"},
    ),
]
MailBase64 = Annotated[
    str,
    Field(
        min_length=4,
        pattern=_BASE64,
        description="届いたままのメールのバイト列(base64)。",
        json_schema_extra={"format": "mail-base64"},
    ),
]


def _either(*, or_neither: bool) -> dict[str, Any]:
    """Return the part of a schema that asks for one form of a mail, not both."""
    names = ("mail", "mail_base64")
    only = [
        {
            "required": [name],
            "properties": {
                name: {"type": "string"},
                **{other: {"type": "null"} for other in names if other != name},
            },
        }
        for name in names
    ]
    neither = {"properties": {name: {"type": "null"} for name in names}}
    return {"oneOf": [*only, neither] if or_neither else only}


class _Strict(BaseModel):
    """A request: unknown members and values of another type are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class MayHaveMail(_Strict):
    """A request with a mail as text or in base64, or with none."""

    model_config = ConfigDict(json_schema_extra=_either(or_neither=True))

    mail: MailText | None = None
    mail_base64: MailBase64 | None = None

    @property
    def source(self) -> bytes | str | None:
        """The mail as `parse_mail` takes it."""
        if self.mail_base64 is not None:
            return base64.b64decode(self.mail_base64)
        return self.mail

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if self.mail is not None and self.mail_base64 is not None:
            raise ValueError("both mail and mail_base64")
        return self


class HasMail(MayHaveMail):
    """A request with a mail, as text or in base64."""

    model_config = ConfigDict(json_schema_extra=_either(or_neither=False))

    @model_validator(mode="after")
    def _some_form(self) -> Self:
        if self.source is None:
            raise ValueError("neither mail nor mail_base64")
        return self


def _with_zones(draft: Draft) -> Draft:
    moments = [draft.written_at, draft.follow_up.due if draft.follow_up else None]
    if any(moment and moment.tzinfo is None for moment in moments):
        raise ValueError("a time without a zone")
    return draft


class EarlierMail(HasMail):
    """A mail of the same case, from the customer or from the desk."""


def _sort_of(item: object) -> str:
    """Tell a mail from a draft, so that what is wrong is said of the right one."""
    is_mail = isinstance(item, dict) and bool(item.keys() & {"mail", "mail_base64"})
    return "mail" if is_mail else "draft"


Earlier = Annotated[
    Annotated[EarlierMail, Tag("mail")]
    | Annotated[Draft, AfterValidator(_with_zones), Tag("draft")],
    Discriminator(_sort_of),
]
History = Annotated[
    tuple[Earlier, ...],
    Field(max_length=_MOST_EARLIER, description="この件のこれまで。古い順。"),
]


class AnalyzeRequest(HasMail):
    """A mail to understand."""

    now: Moment | None = None


class DraftRequest(HasMail):
    """A mail to answer, with what the company has confirmed."""

    verified: VerifiedFacts | None = None
    now: Moment | None = None
    stage: Stage | None = None
    history: History = ()


class CheckRequest(MayHaveMail):
    """A reply to check, with the mail that it answers."""

    reply: Annotated[str, Field(max_length=_LONGEST_REPLY, description="返信の本文。")]
    verified: VerifiedFacts | None = None
    now: Moment | None = None
    history: History = ()


class PreviewRequest(MayHaveMail):
    """A mail, or the id of a sample, and the unsaved text of one file."""

    path: str | None = None
    text: Annotated[str, Field(max_length=_LONGEST_FILE)] | None = None
    sample: str | None = None
    verified: VerifiedFacts | None = None
    now: Moment | None = None


class ImpactRequest(_Strict):
    """The unsaved text of one file."""

    path: str
    text: Annotated[str, Field(max_length=_LONGEST_FILE)]


class SaveRequest(_Strict):
    """A file's new text, and the etag that it had; none for a new file."""

    text: Annotated[str, Field(max_length=_LONGEST_FILE)]
    etag: str | None = None
