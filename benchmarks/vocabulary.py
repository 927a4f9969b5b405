"""A house's lexicon with thousands of further terms, made up of the mails' own words."""

import random
from itertools import chain
from pathlib import Path

from benchmarks.corpus import Sample
from replycraft.text.tokenizer import tokenize

_TERM = '[[term]]\nphrase = "{0}"\npoints = 0.1\nwhy = "言葉の多さを測るため"\nhit = ["{0}。"]\n'
_JOINTS = ("を", "が", "の", "に", "も")


def write_house(folder: Path, mails: list[Sample], count: int) -> Path:
    """Write a house *folder* with *count* terms and return it.

    Each is two words of the *mails*, joined by a particle: every word that begins one
    stands in some mail, which is the hardest case, while the whole hardly ever does.
    """
    lexicon = folder / "lexicons" / "situations"
    lexicon.mkdir(parents=True)
    phrases: dict[str, None] = {}
    first, second = _words(mails, "名詞-普通名詞"), _words(mails, "動詞-一般")
    choice = random.Random(0).choice  # noqa: S311 (the same terms each time)
    while len(phrases) < count:
        phrases[choice(first) + choice(_JOINTS) + choice(second)] = None
    terms = "\n".join(map(_TERM.format, phrases))
    (lexicon / "many.toml").write_text(f'title = "多くの言葉"\n\n{terms}', "utf-8")
    return folder


def _words(mails: list[Sample], tag: str) -> list[str]:
    """Return the normalised forms of all words with part of speech *tag*."""
    texts = (tokenize(mail.text) for mail in mails)
    words = chain.from_iterable(
        zip(text.norms, text.tags, strict=True) for text in texts
    )
    return sorted({norm for norm, found in words if found == tag and norm.isalpha()})
