"""A case for a letter that nobody has written in about yet: sample values."""

from typing import Any

from replycraft.drafting.choose import flag_of
from replycraft.drafting.letter_files import LetterFile
from replycraft.drafting.slots import SAMPLE


def sample_of(letter: LetterFile) -> dict[str, Any]:
    """Return values for every slot and flag under which *letter* may be chosen."""
    sample = dict(SAMPLE)
    for key, value in (letter.when or {}).items():
        # A letter asks for one of several values, but a case has several risks.
        whole = isinstance(value, bool) or key == "risks"
        sample[flag_of(key)] = value if whole else value[0]
    return {**sample, **letter.sample}
