"""Makes the file of word vectors from those of ja-ginza: once, by hand.

`python -m replycraft.fitting.word_source FOLDER` reads the folder `vocab` of the package
ja-ginza, asks the package wordfreq which words are common, and writes
`lexicons/vectors/words.npz`. Both packages and spaCy are needed here alone.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from replycraft.fitting.word_vectors import packed_vectors, shipped_file
from replycraft.text.tokenizer import tokenize

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

_JAPANESE = re.compile("[ぁ-ゖァ-ヺー一-鿿々]+")
_LONGEST = 10
_COMMON = 4e-7
_CONTENT = ("名詞-普通名詞", "動詞-", "形容詞-", "形状詞-", "副詞")


def content_words(words: Iterable[str]) -> Iterator[str]:
    """Yield those of *words* that a mail's text can have as a key, names left out."""
    for word in words:
        if len(word) > _LONGEST or not _JAPANESE.fullmatch(word):
            continue
        found = tokenize(word)
        whole = found.norms == [word] and found.words[0].known
        if whole and found.tags[0].startswith(_CONTENT):
            yield word


def vectors_in(folder: Path) -> tuple[dict[str, int], "Array"]:
    """Return the words in *folder* with their rows, and the vectors."""
    from spacy.strings import StringStore
    from spacy.vectors import Vectors

    vectors = Vectors()
    vectors.from_disk(folder)
    strings = json.loads((folder / "strings.json").read_text(encoding="utf-8"))
    rows, hashes = vectors.key2row, StringStore(strings)
    known = {word: int(rows[hashes[word]]) for word in strings if hashes[word] in rows}
    return known, vectors.data


def common_words() -> frozenset[str]:
    """Return the words that stand at least about twice in ten million."""
    from wordfreq import get_frequency_dict

    shares = get_frequency_dict("ja", "best")
    return frozenset(word for word, share in shares.items() if share >= _COMMON)


def main(folder: Path) -> None:
    """Write the vectors in *folder* as the file that is shipped."""
    rows, table = vectors_in(folder)
    words = {word: rows[word] for word in content_words(sorted(rows))}
    shipped_file().write_bytes(packed_vectors(words, table, common_words()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
