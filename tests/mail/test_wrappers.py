"""Words inside PGP and S/MIME."""

import pytest

from replycraft.mail.repairs import RepairLog
from replycraft.mail.wrappers import signed_content, without_pgp

OID = bytes.fromhex("06092a864886f70d010701")


def test_pgp_armour_is_taken_off() -> None:
    """The signed words stay, with what stands around them."""
    log = RepairLog()
    text = (
        "前\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n- -- 本文\n"
        "-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----\n後"
    )

    assert without_pgp(text, log) == "前\n-- 本文\n\n後"
    assert [item.declared for item in log.result()] == ["PGP signed"]


def test_pgp_that_stays_closed_is_named() -> None:
    """An encrypted text is kept as it is."""
    log = RepairLog()
    text = "-----BEGIN PGP MESSAGE-----\nabc\n-----END PGP MESSAGE-----"

    assert without_pgp(text, log) == text
    assert [item.declared for item in log.result()] == ["PGP encrypted"]


@pytest.mark.parametrize(
    ("der", "content"),
    [
        pytest.param(OID + b"\xa0\x05\x04\x03abc", b"abc", id="one-string"),
        pytest.param(
            OID + b"\xa0\x80\x24\x80\x04\x02ab\x04\x01c\x00\x00", b"abc", id="pieces"
        ),
        pytest.param(
            OID + b"\xa0\x82\x00\x07\x04\x82\x00\x03abc", b"abc", id="long-lengths"
        ),
        pytest.param(OID + b"\xa0\x05\x04\x7fabc", b"abc", id="length-lies"),
        pytest.param(OID, b"", id="cut"),
        pytest.param(OID + b"\xa0", b"", id="cut-later"),
        pytest.param(OID + b"\x05\x00", b"", id="detached"),
        pytest.param(b"abc", b"", id="no-container"),
    ],
)
def test_signed_content_is_found(der: bytes, content: bytes) -> None:
    """Definite, indefinite and broken encodings give what they hold."""
    assert signed_content(der) == content
