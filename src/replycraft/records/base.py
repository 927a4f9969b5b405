"""What every public record shares."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen result: equal values are equal, unknown fields are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Span(Record):
    """A half-open range of characters in one text, as it was written.

    `field` names the text: `text`, `subject` or `signature` of the mail, or
    `body` of a reply.
    """

    start: int
    end: int
    field: str = "text"
