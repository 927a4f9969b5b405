"""Settings reach worker processes whole, but for the token."""

import pytest

from replycraft.server.settings import (
    SETTINGS_VARIABLE,
    TOKEN_VARIABLE,
    Settings,
    from_environment,
    is_every_address,
    is_loopback,
)


def test_workers_get_what_the_command_was_given() -> None:
    """What goes through the environment comes out equal; the token has its own way."""
    given = Settings(house="わが社", names=("desk.example",), workers=2, token="t")  # noqa: S106

    environment = {SETTINGS_VARIABLE: given.as_text(), TOKEN_VARIABLE: "t\n"}

    assert from_environment(environment) == given
    assert Settings(token="secret").as_text() == Settings().as_text()  # noqa: S106


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),  # noqa: S104 (that it is told apart)
        ("::", False),
        ("192.168.0.7", False),
        ("desk.example", False),
        ("localhost.example", False),
        ("", False),
    ],
)
def test_loopback_is_told_from_the_network(host: str, loopback: bool) -> None:  # noqa: FBT001
    """Only addresses that nobody else can reach count as loopback."""
    assert is_loopback(host) is loopback


def test_every_address_is_recognised() -> None:
    """Wildcards of both kinds and the empty host stand for all addresses."""
    assert [is_every_address(host) for host in ("0.0.0.0", "::", "", "10.0.0.1")] == [  # noqa: S104
        True,
        True,
        True,
        False,
    ]
