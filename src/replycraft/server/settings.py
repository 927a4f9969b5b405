"""What a server is told at its start, and how its workers get to know it."""

import json
import os
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import NamedTuple

TOKEN_VARIABLE = "REPLYCRAFT_TOKEN"  # noqa: S105 (the name of a variable, no secret)
SETTINGS_VARIABLE = "REPLYCRAFT_SERVER_SETTINGS"
_MEGABYTE = 1024 * 1024


class Settings(NamedTuple):
    """Where to listen, for which desk, and how much one request may ask for.

    `body_bytes` bounds what is read of a request at all: a mail of `mail_bytes` in
    base64 with room for the facts beside it. `names` are further host names by which
    the server may be called.
    """

    house: str = ""
    profile: str = ""
    samples: str = ""
    host: str = "127.0.0.1"
    port: int = 8040
    workers: int = 1
    semantic: bool = False
    names: tuple[str, ...] = ()
    token: str = ""
    mail_bytes: int = 25 * _MEGABYTE
    body_bytes: int = 36 * _MEGABYTE
    seconds: float = 30.0
    threads: int = 2
    most_waiting: int = 64

    @property
    def house_folder(self) -> Path | None:
        """The house folder, if there is one."""
        return Path(self.house) if self.house else None

    @property
    def samples_folder(self) -> Path | None:
        """The folder of sample mails: the one named, else that of the house."""
        if self.samples:
            return Path(self.samples)
        return self.house_folder / "samples" if self.house_folder else None

    def as_text(self) -> str:
        """Return all but the token, for the environment of worker processes."""
        return json.dumps(self._replace(token="")._asdict())


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings that the command left for its worker processes."""
    table = json.loads(environment.get(SETTINGS_VARIABLE, "{}"))
    table["names"] = tuple(table.get("names", ()))
    return Settings(**{**table, "token": token_in(environment)})


def token_in(environment: Mapping[str, str] = os.environ) -> str:
    """Return the token that requests must bear; "" where none is set."""
    return environment.get(TOKEN_VARIABLE, "").strip()


def is_loopback(host: str) -> bool:
    """Say whether only this machine can reach a server that listens on *host*."""
    if host.casefold() == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def is_every_address(host: str) -> bool:
    """Say whether *host* stands for all addresses of the machine."""
    try:
        return ip_address(host.strip("[]")).is_unspecified
    except ValueError:
        return not host
