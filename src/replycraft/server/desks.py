"""The desk that answers, made anew when a house file changes."""

import logging
import time
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from replycraft.errors import ReplycraftError
from replycraft.pipeline.desk import Desk
from replycraft.pipeline.inputs import as_profile
from replycraft.pipeline.preview import FOLDERS, PROFILE, Workshop
from replycraft.resources import file_stamp, folder_stamp
from replycraft.server.logs import NAME, where
from replycraft.server.settings import Settings

_LOG = logging.getLogger(NAME)
_LOOK_EVERY = 1.0


class _Stamps(NamedTuple):
    """What changes when letters, words or the profile do."""

    templates: str
    lexicons: str
    profile: str


class _Made(NamedTuple):
    desk: Desk
    stamps: _Stamps
    looked: float


class Desks:
    """Gives the desk as the house folder stands now.

    Other workers and editors write to the folder too, so it is looked at once a
    second. While what is written there can't be used, the desk before it answers.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = Lock()
        self.workshop = Workshop(settings.house_folder)
        self._made = _Made(self._make(), self._stamps(), time.monotonic())

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
        now, stamps = time.monotonic(), self._stamps()
        if stamps == made.stamps:
            return made._replace(looked=now)
        words = stamps.lexicons != made.stamps.lexicons
        try:
            if words and self._settings.semantic:
                return _Made(self._make(), stamps, now)
            profile = as_profile(self._profile_file())
            desk = self.workshop.renewed(made.desk, profile, words=words)
        except ReplycraftError as error:
            _LOG.warning("house unusable", extra={"told": where(error)})
            return _Made(made.desk, stamps, now)
        return _Made(desk, stamps, now)

    def _make(self) -> Desk:
        return Desk(
            profile=self._settings.profile or None,
            house=self._settings.house or None,
            semantic=self._settings.semantic,
        )

    def _stamps(self) -> _Stamps:
        profile = self._profile_file()
        templates, lexicons = (self._stamp(name) for name in FOLDERS)
        return _Stamps(templates, lexicons, file_stamp(profile))

    def _stamp(self, name: str) -> str:
        house = self._settings.house_folder
        folder = house / name if house else None
        try:
            return folder_stamp([folder]) if folder and folder.is_dir() else ""
        except OSError:  # a file went away in the midst of it
            return ""

    def _profile_file(self) -> Path | None:
        if self._settings.profile:
            return Path(self._settings.profile)
        house = self._settings.house_folder
        own = house / PROFILE if house else None
        return own if own and own.is_file() else None
