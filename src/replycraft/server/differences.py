"""What a change does to the drafts of samples, line by line."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from pydantic import BaseModel


class Impact(BaseModel):
    """A sample whose draft a change alters: `diff` is `same`, `gone` or `new` lines."""

    id: str
    subject: str
    before: str
    after: str
    diff: tuple[tuple[str, str], ...]


def differences(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield the lines of both texts: `same`, `gone` or `new`."""
    old, new = before.split("\n"), after.split("\n")
    for tag, i, j, k, m in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            yield from (("same", line) for line in old[i:j])
        else:
            yield from (("gone", line) for line in old[i:j])
            yield from (("new", line) for line in new[k:m])
