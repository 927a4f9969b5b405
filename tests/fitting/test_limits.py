"""Limits put mails on the right side."""

import pytest

numpy = pytest.importorskip("numpy")

from replycraft.fitting.limits import (  # noqa: E402 (needs the extra)
    chances_of,
    limits_at,
    platt,
    shared_chance,
    step_limit,
)


def test_a_step_lies_between_the_two_sides() -> None:
    """Where the sides are apart, the limit is in the middle of the gap."""
    scores = numpy.array([0.1, 0.2, 0.6, 0.8])
    holds = numpy.array([0.0, 0.0, 1.0, 1.0])

    assert step_limit(scores, holds) == pytest.approx(0.4, abs=0.002)


def test_a_step_is_not_moved_by_one_mail() -> None:
    """A single mail far on the wrong side does not draw the limit to itself."""
    scores = numpy.array([*numpy.linspace(0.0, 0.5, 26), *numpy.linspace(0.6, 1.0, 21)])
    holds = (scores > 0.55).astype(float)
    limit = step_limit(scores, holds)
    holds[10] = 1.0

    assert step_limit(scores, holds) == pytest.approx(limit, abs=0.01)


def test_probabilities_rise_with_scores() -> None:
    """The line through the scores gives half a chance between the sides."""
    scores = numpy.array([0.0, 0.1, 0.2, 0.8, 0.9, 1.0])
    holds = numpy.array([0.0, 0.0, 0.0, 1.0, 1.0, 1.0])

    line = platt(scores, holds)

    assert line[0] > 0
    assert limits_at([line], 0.5)[0] == pytest.approx(0.5, abs=1e-6)


def test_a_rare_judgement_keeps_a_rising_line() -> None:
    """One mail of two hundred is too few to be sure, and no reason to fail."""
    scores = numpy.zeros(200)
    scores[7] = 1.0
    holds = numpy.zeros(200)
    holds[7] = 1.0

    (limit,) = limits_at([platt(scores, holds)], 0.3)

    assert limit > 0.0


def test_the_shared_chance_gives_the_best_figure() -> None:
    """What holds is given, what does not is not."""
    chances = numpy.array([[0.9, 0.05], [0.35, 0.2]])
    holds = numpy.array([[1.0, 0.0], [1.0, 0.0]])

    assert 0.2 < shared_chance(chances, holds) <= 0.35


def test_chances_go_column_by_column() -> None:
    """Each judgement has its own line."""
    chances = chances_of(numpy.array([[0.5, 0.5]]), [(2.0, -1.0), (0.0, 0.0)])

    assert chances.tolist() == [[0.5, 0.5]]
