"""The desk that answers, made anew when a house file changes."""

import logging
import time
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from replycraft.errors import ReplycraftError
from replycraft.pipeline.desk import Desk
from replycraft.resources import folder_stamp
from replycraft.server.logs import NAME, where
from replycraft.server.settings import Settings

_LOG = logging.getLogger(NAME)
_LOOK_EVERY = 1.0
_OWN = ("templates", "lexicons")


class _Made(NamedTuple):
    desk: Desk
    stamp: str
    looked: float


class Desks:
    """Gives the desk as the house folder stands now.

    Other workers and editors write to the folder too, so it is looked at once a
    second. While what is written there can't be used, the desk before it answers.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = Lock()
        self._made = _Made(self._make(), self._stamp(), time.monotonic())

    def current(self, *, look: bool = False) -> Desk:
        """Return the desk; with *look* the folder is looked at in any case."""
        made = self._made
        if not look and time.monotonic() - made.looked < _LOOK_EVERY:
            return made.desk
        if not self._lock.acquire(blocking=look):
            return made.desk
        try:
            self._made = self._renewed(self._made)
        finally:
            self._lock.release()
        return self._made.desk

    def _renewed(self, made: _Made) -> _Made:
        now, stamp = time.monotonic(), self._stamp()
        if stamp == made.stamp:
            return made._replace(looked=now)
        try:
            return _Made(self._make(), stamp, now)
        except ReplycraftError as error:
            _LOG.warning("house unusable", extra={"told": where(error)})
            return _Made(made.desk, stamp, now)

    def _make(self) -> Desk:
        return Desk(
            profile=self._settings.profile or None,
            house=self._settings.house or None,
            semantic=self._settings.semantic,
        )

    def _stamp(self) -> str:
        house = self._settings.house_folder
        folders = [house / name for name in _OWN] if house else []
        try:
            return folder_stamp(
                (folder for folder in folders if folder.is_dir()), *self._profile()
            )
        except OSError:
            return ""

    def _profile(self) -> tuple[str, ...]:
        house = self._settings.house_folder
        named = self._settings.profile
        path = Path(named) if named else house / "desk.toml" if house else None
        if path is None or not path.is_file():
            return ()
        stat = path.stat()
        return (str(stat.st_size), str(stat.st_mtime_ns))
