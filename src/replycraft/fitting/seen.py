"""Remembers which mails weights were made from, without keeping a word of them.

Figures on mails that taught the weights look better than they are; so whoever measures
must be told.
"""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from replycraft.fitting.labelled import Labelled

MAILS = "mails.txt"
_NOTE = (
    "# replycraft fit が学習に使ったメールの印です。本文から計算した値で、本文は残りません。\n"
    "# 学習に使ったメールで確かめた数字には、その旨が添えられます。\n"
)
_BYTES = 8


def mark_of(mail: Labelled) -> str:
    """Return a mark that two mails share only if they say the same."""
    text = f"{mail.headers.get('subject', '')}\n{mail.body}"
    return blake2b(text.encode(), digest_size=_BYTES).hexdigest()


def seen_by(files: Mapping[str, str]) -> frozenset[str]:
    """Return the marks of the mails that the tables in *files* were made from."""
    lines = files.get(MAILS, "").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def marks_written(mails: Iterable[Labelled], also: Iterable[str] = ()) -> str:
    """Return the file of marks for *mails*, and for those that were seen before."""
    marks = {mark_of(mail) for mail in mails} | {*also}
    return _NOTE + "".join(f"{mark}\n" for mark in sorted(marks))


def unseen(mails: Sequence[Labelled], seen: frozenset[str]) -> tuple[Labelled, ...]:
    """Return those of *mails* that are not marked as *seen*."""
    return tuple(mail for mail in mails if mark_of(mail) not in seen)
