"""Addresses as carriers and people write them."""

import pytest

from replycraft.mail.addresses import Address, read_addresses
from replycraft.mail.repairs import RepairLog

CASES = [
    pytest.param("taro@example.jp", (Address("", "taro@example.jp"),), id="bare"),
    pytest.param(
        "Taro <taro@example.jp>", (Address("Taro", "taro@example.jp"),), id="named"
    ),
    pytest.param(
        "taro..yamada.@docomo.ne.jp",
        (Address("", "taro..yamada.@docomo.ne.jp"),),
        id="carrier-dots",
    ),
    pytest.param(
        '"taro..yamada."@docomo.ne.jp',
        (Address("", '"taro..yamada."@docomo.ne.jp'),),
        id="quoted-local-part",
    ),
    pytest.param(
        "=?UTF-8?B?5bGx55Sw?= <.taro@docomo.ne.jp>",
        (Address("山田", ".taro@docomo.ne.jp"),),
        id="encoded-name",
    ),
    pytest.param(
        '"=?UTF-8?B?5bGx55SwLCDlpKrpg44=?=" <taro@example.jp>',
        (Address("山田, 太郎", "taro@example.jp"),),
        id="encoded-name-in-quotes",
    ),
    pytest.param(
        "yamada@home <taro@example.jp>",
        (Address("yamada@home", "taro@example.jp"),),
        id="at-sign-in-name",
    ),
    pytest.param(
        "Yamada, Taro <taro@example.jp>",
        (Address("Yamada, Taro", "taro@example.jp"),),
        id="comma-in-name",
    ),
    pytest.param(
        "taro@example.jp (Taro)", (Address("Taro", "taro@example.jp"),), id="comment"
    ),
    pytest.param(
        "MAILER-DAEMON (Mail System)",
        (Address("Mail System", "MAILER-DAEMON"),),
        id="no-domain",
    ),
    pytest.param(
        "a@example.jp, B <b@example.jp>; c@example.jp",
        (
            Address("", "a@example.jp"),
            Address("B", "b@example.jp"),
            Address("", "c@example.jp"),
        ),
        id="several",
    ),
    pytest.param("Shop: a@example.jp;", (Address("", "a@example.jp"),), id="group"),
    pytest.param(
        r'"Ta\"ro" <taro@example.jp>',
        (Address('Ta"ro', "taro@example.jp"),),
        id="escape",
    ),
    pytest.param("<taro@example.jp>", (Address("", "taro@example.jp"),), id="angles"),
    pytest.param('"', (), id="a-lone-quote"),
    pytest.param("<>", (), id="nobody"),
    pytest.param("  ", (), id="blank"),
]


@pytest.mark.parametrize(("raw", "found"), CASES)
def test_addresses_are_read(raw: str, found: tuple[Address, ...]) -> None:
    """Name and address come out as a person would pick them."""
    assert read_addresses(raw, "", "header:From", RepairLog()) == found


def test_irregular_address_is_kept_and_named() -> None:
    """The carrier's address is the customer's only one, so it must survive."""
    log = RepairLog()
    read_addresses("a/b-..c?d@ezweb.ne.jp", "", "header:From", log)

    assert [item.note for item in log.result()] == [
        "規格に合わないアドレスをそのまま残しました。"
    ]


def test_address_cannot_hold_a_line_end() -> None:
    """A header smuggled into the address is one harmless line."""
    raw = "=?UTF-8?Q?x=0D=0ABcc=3A_b=40example.jp?= <a\r\n b@example.jp>"

    assert read_addresses(raw, "", "header:From", RepairLog()) == (
        Address("x Bcc: b@example.jp", "ab@example.jp"),
    )


def test_endless_list_is_cut_with_a_word() -> None:
    """Two hundred recipients are enough for a reply."""
    log = RepairLog()

    assert len(read_addresses("a@example.jp," * 5000, "", "header:To", log)) == 200
    assert [item.declared for item in log.result()] == ["too many"]
