"""What each group of judgements is learned from; chosen by cross-validation."""

from typing import NamedTuple


class Source(NamedTuple):
    """Features whose names start with *prefix*, and how freely they may be weighted.

    `terms` takes single terms, otherwise whole files (and signals). A larger `scale`
    lets a feature explain more before the ridge holds it back.
    """

    prefix: str
    scale: float
    terms: bool = False


class Group(NamedTuple):
    """Judgements learned in one way.

    `grams` is how many n-grams each of them keeps; `shared` lets all keep the same.
    `sentences` is the dimension of the lexicons' labelled sentences that teach beside
    the mails, where that helps.
    """

    prefix: str
    grams: int
    sources: tuple[Source, ...]
    shared: bool = False
    sentences: str = ""


_EVERYTHING = Source("", 0.03)
_ANGER_TERMS = Source("anger/", 0.03, terms=True)
# Words in the files of topics, risks and traits were found in the very mails that the
# fit sees. Weighing each term by itself would trust them too much; whole files do not.
GROUPS = (
    Group(
        "anger/",
        4000,
        (
            _ANGER_TERMS,
            Source("kind/", 0.03, terms=True),
            Source("anger/", 0.01),
            Source("signal/", 0.01),
        ),
        shared=True,
    ),
    Group(
        "kind/",
        200,
        (Source("kind/", 0.1, terms=True), Source("kind/", 0.1), _ANGER_TERMS),
    ),
    Group("topics/", 400, (Source("topics/", 0.05),)),
    Group("first/", 400, (Source("topics/", 0.05),)),
    Group(
        "demands/",
        100,
        (Source("demands/", 0.2), Source("demands/", 0.1, terms=True), _EVERYTHING),
        # What is asked for stands in one sentence. The other judgements, anger above
        # all, are about whole mails: sentences made them worse in cross-validation.
        sentences="demands",
    ),
    Group("risks/", 120, (Source("risks/", 0.1), _ANGER_TERMS, _EVERYTHING)),
    Group("traits/", 500, (Source("traits/", 0.1), Source("topics/response", 0.1))),
)
RIDGE = 0.1
FOLDS = 10
RAREST = 2

# A house's own mails move given weights against one of these ridges. What is learned for
# each judgement by itself rests on few mails, and is held back more.
RIDGES_TOGETHER = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0)
RIDGES_ALONE = (2.0, 5.0, 10.0)
# How freely the starting points move.
BASE_SCALE = 0.3


class Leaning(NamedTuple):
    """Judgements that the company of a mail's words speaks for, all learned alike.

    `dimension` is theirs in the labels, `prefixes` those of the judgements that get it.
    `one_of` learns which of them comes first, otherwise each is learned by itself.
    `trust` multiplies what the labelled mails say that it counts.
    """

    dimension: str
    prefixes: tuple[str, ...]
    one_of: bool = False
    trust: float = 1.0


# Anger, kind and traits are about how something is said: there the company that words
# keep made nothing better on mails by other authors. Terms for topics were found in the
# labelled mails, so beside these everything else looks weaker there than it is elsewhere.
LEANINGS = (
    Leaning("topics", ("topics/", "first/"), one_of=True, trust=1.75),
    Leaning("demands", ("demands/",)),
    Leaning("risks", ("risks/",)),
)
# Labelled sentences teach beside the mails, each this much of a mail.
SENTENCE = 0.2
LEANING_RIDGE = 1.0
# How freely the choice of one topic follows the mails (the `C` of scikit-learn).
LEANING_FREEDOM = 10.0
