"""Finds rows of learned tables that this version no longer looks at.

Tables of an older fit may weigh runs of a length that no mail is cut into any more:
they load, and count for nothing.
"""

from collections.abc import Iterator, Mapping

from replycraft.errors import Place, Problem
from replycraft.scoring.grams import RUN_LENGTHS
from replycraft.scoring.tables import CHARACTERS, GRAMS, KEYS, unescaped

_MOST_KEYS = 2
_PATH = f"learned/{GRAMS}"


def idle_rows(lexicon_files: Mapping[str, str]) -> Iterator[Problem]:
    """Yield one problem that counts the rows that say nothing, if there are any."""
    lines = [
        number
        for number, line in enumerate(lexicon_files.get(_PATH, "").split("\n"), 1)
        if line and not line.startswith("#") and _is_idle(line)
    ]
    if lines:
        yield Problem(
            Place(_PATH, lines[0]),
            f"この行など {len(lines)} 行のつながりは、今の版では数えません",
            "replycraft fit で学習し直してください",
        )


def _is_idle(line: str) -> bool:
    sort, _, rest = line.partition("\t")
    gram = unescaped(rest.partition("\t")[0])
    if sort == CHARACTERS:
        return len(gram) not in RUN_LENGTHS
    return sort != KEYS or gram.count(" ") >= _MOST_KEYS
