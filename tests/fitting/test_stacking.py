"""A second score counts beside the words as much as it tells."""

import numpy as np
import pytest

from replycraft.fitting.stacking import stacked

WORDS = np.array([[0.0], [0.2], [0.8], [1.0]] * 10)
HOLDS = np.array([[0.0], [0.0], [1.0], [1.0]] * 10)


def test_what_says_nothing_counts_nothing() -> None:
    """A score that is the same for every mail gets no share."""
    (share,), _ = stacked((WORDS, np.full_like(WORDS, 0.3)), HOLDS)

    assert share == pytest.approx(0.0)


def test_what_contradicts_is_not_believed() -> None:
    """What is nearer is never less likely, whatever a few mails say."""
    (share,), _ = stacked((WORDS, -WORDS), HOLDS)

    assert share == 0.0


def test_an_equal_score_counts_as_much() -> None:
    """A second score that is the words' own gets half of the slope: one point each."""
    (share,), starts = stacked((WORDS, WORDS), HOLDS)

    assert share == pytest.approx(1.0)
    assert len(starts) == 1
