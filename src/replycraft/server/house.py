"""The files of a house, as the page may read and write them: nothing beyond it."""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from replycraft.errors import MissingFolderError
from replycraft.pipeline.preview import FOLDERS, PROFILE
from replycraft.pipeline.saving import replace
from replycraft.resources import shipped_folder
from replycraft.server.problems import (
    CHANGED,
    FORBIDDEN,
    FORBIDDEN_PATH,
    NOT_FOUND,
    TOO_LARGE,
    RefusedError,
)
from replycraft.server.saving import alone

_SUFFIXES = {"templates": ".txt.j2", "lexicons": ".toml"}
_KINDS = {"templates": "letter", "lexicons": "lexicon"}
# Names that mean the same on every system: no separators, drives, blanks at the ends.
_NAME = re.compile(r"[\w〜ー][\w〜ー.()（）-]{0,99}")
_DEEPEST = 6
_LARGEST = 1_000_000
_TITLE = re.compile(r"^title\s*=\s*[\"']([^\"'\n]*)", re.MULTILINE)


class HouseFile(BaseModel):
    """A file that a writer may see; `shipped` ones are copied into the house by saving."""

    model_config = ConfigDict(frozen=True)

    path: str
    kind: str
    shipped: bool
    title: str


class FileText(BaseModel):
    """A file's text, with the mark by which a later change is noticed."""

    model_config = ConfigDict(frozen=True)

    path: str
    text: str
    etag: str
    shipped: bool


class _Found(NamedTuple):
    path: Path
    shipped: bool


class House:
    """The files of one house folder over the shipped ones."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def files(self) -> list[HouseFile]:
        """Return all files, the house's own first."""
        found: dict[str, HouseFile] = {}
        for name, place in self._all():
            if name not in found:
                found[name] = HouseFile(
                    path=name,
                    kind=_KINDS.get(name.partition("/")[0], "profile"),
                    shipped=place.shipped,
                    title=_title(place.path),
                )
        return sorted(found.values(), key=lambda file: (file.shipped, file.path))

    def read(self, name: str) -> FileText:
        """Return the file called *name*.

        Raises:
            RefusedError: *name* leads elsewhere, or there is no such file.
        """
        place = self._place(name)
        if place is None:
            raise RefusedError(NOT_FOUND, "このファイルはありません。")
        text = _text(place.path)
        return FileText(path=name, text=text, etag=etag(text), shipped=place.shipped)

    def check(self, name: str, text: str) -> None:
        """Say whether *text* could be saved as *name* at all.

        Raises:
            RefusedError: there is no house, *name* leads elsewhere, or it is too long.
        """
        if self._folder is None:
            detail = "--house で自社のフォルダーを指定すると保存できます。"
            raise RefusedError(FORBIDDEN, detail)
        check_name(name)
        self._own(name)
        if len(text.encode("utf-8", "replace")) > _LARGEST:
            raise RefusedError(TOO_LARGE, "1 MB までです。")

    def write(self, name: str, text: str, before: str) -> FileText:
        """Save *text* as *name* if it still is as it was when it had the etag *before*.

        What stands there is replaced in one step: nobody ever reads half a file.

        Raises:
            RefusedError: somebody else has changed it, or it may not be written.
        """
        self.check(name, text)
        target = self._own(name)
        with alone(self._folder or Path()):
            place = self._place(name)
            if before != (etag(_text(place.path)) if place else ""):
                detail = (
                    "ほかの人か別の画面で保存されています。読み込み直してください。"
                )
                raise RefusedError(CHANGED, detail)
            try:
                replace(target, text)
            except OSError:
                detail = "書き込めません。フォルダーの許可をご確認ください。"
                raise RefusedError(FORBIDDEN, detail) from None
        return self.read(name)

    def _all(self) -> Iterator[tuple[str, _Found]]:
        if self._folder is not None:
            profile = self._folder / PROFILE
            if profile.is_file() and not profile.is_symlink():
                yield PROFILE, _Found(profile, shipped=False)
            for name in FOLDERS:
                yield from _listed(name, self._folder / name, shipped=False)
        for name in FOLDERS:
            yield from _listed(name, shipped_folder(name), shipped=True)

    def _place(self, name: str) -> _Found | None:
        check_name(name)
        if self._folder is not None:
            own = self._own(name)
            if own.is_file():
                return _Found(own, shipped=False)
        folder, _, rest = name.partition("/")
        if folder not in FOLDERS:
            return None
        shipped = shipped_folder(folder) / rest
        return _Found(shipped, shipped=True) if shipped.is_file() else None

    def _own(self, name: str) -> Path:
        """Return where *name* is in the house; no link may lead out of it.

        Raises:
            RefusedError: it does.
        """
        if self._folder is None:
            raise MissingFolderError("house", looked_in=("--house",))
        root = self._folder.resolve()
        path = root.joinpath(*name.split("/"))
        if path.is_symlink() or path.resolve() != path:
            detail = "リンクの先のファイルは扱えません。"
            raise RefusedError(FORBIDDEN_PATH, detail)
        return path


def etag(text: str) -> str:
    """Return a short mark of *text*."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def check_name(name: str) -> None:
    """Refuse every path but those of letters, lexicons and the profile.

    Raises:
        RefusedError: *name* is another path.
    """
    folder, *rest = name.split("/")
    if name == PROFILE:
        return
    if (
        folder not in FOLDERS
        or not 1 <= len(rest) <= _DEEPEST
        or not all(_NAME.fullmatch(part) for part in rest)
        or not rest[-1].endswith(_SUFFIXES[folder])
        or rest[-1] == _SUFFIXES[folder]
    ):
        detail = (
            "扱えるのは desk.toml、templates/ の .txt.j2、lexicons/ の .toml だけです。"
        )
        raise RefusedError(FORBIDDEN_PATH, detail)


def _listed(name: str, folder: Path, *, shipped: bool) -> Iterator[tuple[str, _Found]]:
    for path in sorted(folder.rglob(f"*{_SUFFIXES[name]}")):
        inner = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in inner.parts)
        if not hidden and path.is_file() and not path.is_symlink():
            yield f"{name}/{inner.as_posix()}", _Found(path, shipped=shipped)


def _title(path: Path) -> str:
    found = _TITLE.search(_text(path))
    return found[1] if found else ""


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
