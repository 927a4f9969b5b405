"""Finds nouns of a text by their readings in Roman letters: nagajuban is 長襦袢."""

from collections.abc import Collection, Iterator

from replycraft.text.romaji import romaji, short
from replycraft.text.tokenizer import noun_readings

# Shorter ones are English words as well: on is 音, hot is none.
_LEAST, _JOINED = 4, 3
# Nouns of a mail stand at its beginning; the rest may be of any length.
_READ = 4000


def nouns_read(text: str, wanted: Collection[str]) -> dict[str, str]:
    """Return the nouns of *text* that are read like words in *wanted*, by these."""
    keys = {short(one): one for one in wanted if len(one) >= _LEAST}
    if not keys:
        return {}
    runs = noun_readings(text[:_READ])
    found = (
        (keys.get(short(romaji(reading))), noun) for noun, reading in _joined(runs)
    )
    return {key: noun for key, noun in found if key}


def _joined(runs: list[list[tuple[str, str]]]) -> Iterator[tuple[str, str]]:
    """Yield each noun, and those that stand side by side as one: 丸, 丸洗い."""
    for run in runs:
        for start in range(len(run)):
            for end in range(start + 1, min(start + _JOINED, len(run)) + 1):
                nouns, readings = zip(*run[start:end], strict=True)
                yield "".join(nouns), "".join(readings)
