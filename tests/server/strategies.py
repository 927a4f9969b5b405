"""Mails for schemathesis: what `format: mail` and `message/rfc822` stand for.

A schema can't say which bytes are a mail, so the formats are filled here. Loaded by the
tests and by `schemathesis.toml` for runs against a live server.
"""

import base64

import schemathesis
from hypothesis import strategies as st

_TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"),
    min_size=1,
).filter(str.strip)
_WORDS = st.lists(
    st.sampled_from(
        [
            "商品が届きません。",
            "返金してください！！",
            "11月3日に注文した A-1024 の件です。",
            "<script>alert(1)</script>",
            "> 前のメール",
            "\n",
            "-- \n山田太郎",
        ]
    ),
    min_size=1,
).map("".join)
_HEADERS = st.sampled_from(
    [
        "",
        "From: a@example.jp\nSubject: test\n\n",
        "From: =?utf-8?B?5bGx55Sw?= <a@example.jp>\nDate: Mon, 3 Nov 2025 10:00:00 +0900\n"
        "Message-ID: <1@example.jp>\n\n",
        "From: a@example.jp\nContent-Type: text/html; charset=utf-8\n\n",
        "From: MAILER-DAEMON@example.jp\nSubject: Returned mail\n\n",
    ]
)
MAILS = st.builds("{}{}".format, _HEADERS, _TEXT | _WORDS).filter(str.strip)

schemathesis.openapi.format("mail", MAILS)
schemathesis.openapi.format(
    "mail-base64",
    MAILS.map(lambda mail: base64.b64encode(mail.encode("utf-8")).decode("ascii")),
)
schemathesis.openapi.media_type("message/rfc822", MAILS.map(str.encode))


@schemathesis.serializer("message/rfc822")
def as_mail(_: object, value: object) -> bytes:
    """Return what was made up as the bytes to send."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")
