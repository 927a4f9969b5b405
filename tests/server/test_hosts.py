"""The names that a server beyond this machine answers by."""

from replycraft.server.hosts import Hosts, same_origin
from replycraft.server.settings import Settings


def test_names_given_at_the_start_are_let_in() -> None:
    """`--host` and `--name` are known, their neighbours are not."""
    hosts = Hosts(Settings(host="desk.example", names=("Help.Example",)))

    assert [
        hosts.allows(name)
        for name in ("desk.example", "help.example:443", "other.example", "10.0.0.1")
    ] == [True, True, False, False]


def test_all_addresses_let_in_addresses_but_no_foreign_names() -> None:
    """A name can be let point here from elsewhere, an address in figures can't."""
    hosts = Hosts(Settings(host="0.0.0.0"))  # noqa: S104 (the case that is tested)

    assert [
        hosts.allows(name)
        for name in ("10.0.0.1:8040", "[fe80::1]", "localhost", "evil.example")
    ] == [True, True, True, False]


def test_same_origin_compares_host_and_port() -> None:
    """Another port of the same machine is another page."""
    assert same_origin("http://localhost:8040", "localhost:8040")
    assert not same_origin("http://localhost:8041", "localhost:8040")
    assert not same_origin("null", "")
