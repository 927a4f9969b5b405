"""Feed mutated messages to `parse_mail`: `python fuzz/fuzz_parse_mail.py CORPUS...`.

Nothing but `UnreadableMailError` may leave it, and what it returns keeps its promises.
"""

import sys

import atheris

with atheris.instrument_imports(include=["replycraft.mail"]):
    from replycraft.errors import UnreadableMailError
    from replycraft.mail.body import LONGEST
    from replycraft.mail.message import parse_mail


def check(data: bytes) -> None:
    """Parse *data* and raise where a promise of the result is broken."""
    try:
        mail = parse_mail(data)
    except UnreadableMailError as error:
        if error.__cause__ is not None:  # the safety net caught a bug
            raise error.__cause__ from None
        return
    mail.model_dump_json()  # fails on lone surrogates
    headers = (
        mail.subject,
        mail.from_name,
        mail.from_address,
        mail.reply_to,
        mail.message_id,
        *mail.to,
        *mail.references,
        *(item.name for item in mail.attachments),
    )
    if any(set(value) & set("\r\n\x00") for value in headers):
        raise AssertionError("a header value holds a line end or NUL")
    if len(mail.text) > LONGEST or set(mail.text) & set("\r\x00"):
        raise AssertionError("the text is unbounded or not clean")


def main() -> None:
    """Run libFuzzer with the arguments of the command line."""
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
