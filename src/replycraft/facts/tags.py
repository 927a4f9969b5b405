"""Looks for tokens by their part of speech."""

from collections.abc import Iterator


def positions(tags: list[str], tag: str, start: int = 0) -> Iterator[int]:
    """Yield the indices of *tag* in *tags* from *start*, found without a loop."""
    try:
        while True:
            start = tags.index(tag, start) + 1
            yield start - 1
    except ValueError:
        return
