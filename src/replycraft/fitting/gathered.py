"""Gathers what was fitted for the groups of judgements into tables."""

from collections.abc import Mapping, Sequence

from replycraft.fitting.design import Design
from replycraft.fitting.leanings import Leanings
from replycraft.fitting.ridge import Fitted
from replycraft.fitting.tables import Tables
from replycraft.scoring.word_table import leaning_of


def gathered(
    names: list[str], limits: list[float], fitted: Mapping[str, Fitted], made: Design
) -> Tables:
    """Return what was fitted for all groups together."""
    tables = Tables({}, {}, {}, {})
    for prefix, group in fitted.items():
        own = [at for at, name in enumerate(names) if name.startswith(prefix)]
        for place, at in enumerate(own):
            base = float(group.bases[place])
            tables.outputs[names[at]] = (base, limits[at])
        add_weights(tables, [names[at] for at in own], group, made)
    return tables


def add_weights(
    tables: Tables, names: Sequence[str], group: Fitted, made: Design
) -> None:
    """Add the weights of a fitted group, which judges *names*, to *tables*."""
    columns = made.columns
    for at, name in enumerate(names):
        for place, weight in zip(
            group.feature_places, group.feature_weights[:, at], strict=True
        ):
            entry = tables.features.setdefault(columns.features[place], {})
            entry[name] = entry.get(name, 0.0) + float(weight)
        for place, weight in zip(group.kept[at], group.gram_weights[at], strict=True):
            grams = tables.grams.setdefault(columns.grams[place], {})
            grams[name] = grams.get(name, 0.0) + float(weight) * columns.rarities[place]


def add_leanings(tables: Tables, leanings: Leanings, fold: int) -> None:
    """Add what single words lean to, learned without *fold*, to *tables*."""
    starts = leanings.starts(fold)
    for name, (base, limit) in tables.outputs.items():
        start = starts.get(leaning_of(name), 0.0)
        tables.outputs[name] = (base + start, limit)
    tables.words.update(leanings.words(fold))
