"""Which `Host` a request may name: a page elsewhere must not reach a local desk.

A page on a foreign name can let that name point to this machine (DNS rebinding); its
requests then bear the foreign name in `Host`. An address in figures can't be rebound.
"""

from ipaddress import ip_address
from urllib.parse import urlsplit

from replycraft.server.settings import Settings, is_every_address

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class Hosts:
    """The names by which this server answers."""

    def __init__(self, settings: Settings) -> None:
        own = settings.host.strip("[]").casefold()
        self._any_address = is_every_address(settings.host)
        named = {name.casefold() for name in settings.names}
        self._names = _LOOPBACK | named | (set() if self._any_address else {own})

    def allows(self, header: str) -> bool:
        """Say whether a request may name this `Host`."""
        name = _name_in(header)
        if name in self._names:
            return True
        return self._any_address and _is_address(name)


def same_origin(origin: str, host: str) -> bool:
    """Say whether a page at *origin* was served under *host*."""
    return urlsplit(origin).netloc.casefold() == host.casefold() != ""


def _name_in(header: str) -> str:
    """Return the host in *header* without port and brackets, or ""."""
    try:
        parts = urlsplit(f"//{header}")
        if parts.netloc != header or parts.username is not None:
            return ""
        _ = parts.port
    except ValueError:
        return ""
    return (parts.hostname or "").casefold()


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
