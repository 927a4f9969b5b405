"""Keeps what was compiled; found again by the times of its files, or by their texts.

Times are looked at in no time at every start. A fresh checkout or a copy of a house has
other times and the same texts: its files are read, but not compiled anew.
"""

from collections.abc import Callable, Mapping
from hashlib import blake2b
from typing import Any

from replycraft.errors import Problem
from replycraft.resources import load_compiled, store_compiled

Made = tuple[dict[str, Any], tuple[Problem, ...]]


def kept(
    name: str,
    stamps: tuple[str, str],
    read: Callable[[], Mapping[str, str]],
    make: Callable[[Mapping[str, str]], Made],
) -> Made:
    """Return what *make* makes of the files that *read* returns, made or kept.

    The *stamps* are that of everything it depends on, times of files included, and
    that of everything beside the files. What has problems is made anew each time.
    """
    every, beside = stamps
    texts = load_compiled(f"seen-{name}", every)
    data = load_compiled(name, texts) if texts else None
    if data is not None:
        return data, ()
    files = read()
    texts = _digest(files, beside)
    data = load_compiled(name, texts)
    if data is None:
        data, problems = make(files)
        if problems:
            return data, problems
        store_compiled(name, texts, data)
    store_compiled(f"seen-{name}", every, texts)
    return data, ()


def _digest(files: Mapping[str, str], beside: str) -> str:
    digest = blake2b(beside.encode(), digest_size=16)
    for path in sorted(files):
        # Nothing that one file says can be taken for what another says.
        for text in (path, files[path]):
            data = text.encode("utf-8", "surrogatepass")
            digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()
