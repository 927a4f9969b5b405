"""What a message holds beside its words is listed, or it is said that it is closed."""

import pytest
from tests.mail.conftest import HEAD, Parse


def test_winmail_is_listed(parse: Parse) -> None:
    """What Outlook packs into winmail.dat is an attachment that is named."""
    mail = parse(
        HEAD + b"Content-Type: multipart/mixed; boundary=m\n\n--m\n\nhello\n--m\n"
        b'Content-Type: application/ms-tnef; name="winmail.dat"\n\nx\n--m--\n'
    )

    assert [item.name for item in mail.attachments] == ["winmail.dat"]
    assert [item.declared for item in mail.repairs] == ["application/ms-tnef"]


@pytest.mark.parametrize(
    ("content_type", "note"),
    [
        ("application/pkcs7-mime", "S/MIMEで暗号化された本文は読めません。"),
        ("application/pgp-encrypted", "PGPで暗号化された本文は読めません。"),
    ],
)
def test_encrypted_mail_says_that_it_is_closed(
    parse: Parse, content_type: str, note: str
) -> None:
    """A body that cannot be read is not silently empty."""
    mail = parse(HEAD + f"Content-Type: {content_type}\n\nxyz\n".encode())

    assert mail.text == ""
    assert [item.note for item in mail.repairs] == [note]
