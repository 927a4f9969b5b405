"""What the bench's two doors share: the desk of a house, and how differences read."""

from collections.abc import Sequence
from pathlib import Path

from replycraft.bench.outcome import Difference
from replycraft.errors import MissingFolderError
from replycraft.pipeline.desk import Desk


def desk_of(house: Path) -> Desk:
    """Return the desk of *house*; a folder of samples alone is tried on shipped letters.

    Raises:
        WriterFileError: letters, words or the profile of *house* have mistakes.
    """
    try:
        return Desk(house=house)
    except MissingFolderError:
        profile = house / "desk.toml"
        return Desk(profile=profile if profile.is_file() else None)


def report(differences: Sequence[Difference]) -> str:
    """Return *differences* as a person reads them."""
    return "\n".join(f"  {item}:\n{text}" for item, text in differences)
