"""Mutated messages: nothing but the one error, and the result keeps its promises."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from replycraft.errors import UnreadableMailError
from replycraft.mail.body import LONGEST, split_body
from replycraft.mail.charsets import decode
from replycraft.mail.message import parse_mail
from replycraft.mail.repairs import RepairLog
from replycraft.records.mail import IncomingMail

DEMOS = Path(__file__).parent.parent / "data" / "mail-demos"
MESSAGES = tuple(path.read_bytes() for path in sorted(DEMOS.glob("*.eml")))[:53]
QUICK = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

edits = st.lists(
    st.tuples(
        st.floats(min_value=0, max_value=1), st.binary(max_size=12), st.integers(0, 40)
    ),
    max_size=6,
)


def mutated(source: bytes, changes: list[tuple[float, bytes, int]]) -> bytes:
    """Return *source* with pieces replaced at relative places."""
    for place, piece, removed in changes:
        at = int(place * len(source))
        source = source[:at] + piece + source[at + removed :]
    return source


def read(source: bytes) -> IncomingMail | None:
    """Parse *source*; None where it is refused as it may be."""
    try:
        return parse_mail(source)
    except UnreadableMailError as error:
        if error.__cause__ is not None:  # the safety net caught a bug
            raise error.__cause__ from None
        return None


@QUICK
@given(st.sampled_from(MESSAGES), edits)
def test_mutated_message_is_read_or_refused(
    source: bytes, changes: list[tuple[float, bytes, int]]
) -> None:
    """No other exception leaves, headers are one line, and the text is bounded."""
    mail = read(mutated(source, changes))
    if mail is None:
        return
    headers = (mail.subject, mail.from_name, mail.from_address, mail.reply_to)

    assert not set("".join((*headers, mail.message_id, *mail.to))) & set("\r\n\x00")
    assert len(mail.text) <= LONGEST
    assert IncomingMail.model_validate_json(mail.model_dump_json()) == mail


@QUICK
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(source: bytes) -> None:
    """Noise is no reason to fail in another way."""
    mail = read(source)

    assert mail is None or not set(mail.text) & set("\r\x00")


@QUICK
@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "iso-2022-jp", "x-sjis"]))
def test_decoding_never_fails(data: bytes, label: str) -> None:
    """Every sequence of bytes gives text that can be encoded again."""
    assert decode(data, label).text.encode("utf-8") is not None


@QUICK
@given(st.text(alphabet="あ。> -=_\n|From:差出人件名@0電話TEL", max_size=200))
def test_cutting_loses_no_character(text: str) -> None:
    """The pieces hold every character of the body, each once, unless all is quote."""
    log = RepairLog()
    body = split_body(text, log)
    pieces = body.text + body.quoted + body.signature
    whole = log.result() != () or (
        sorted("".join(pieces.split())) == sorted("".join(text.split()))
    )

    assert whole
