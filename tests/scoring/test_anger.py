"""Level and score go together."""

import pytest

from replycraft.scoring.anger import Heat


@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_a_higher_level_never_scores_lower(level: int) -> None:
    """The hottest mail of one level stays below the coolest of the next."""
    assert Heat(level, 99.0).score <= Heat(level + 1, -99.0).score


def test_within_a_level_the_sum_decides() -> None:
    """Two mails of one level are told apart."""
    assert [Heat(2, raw).score for raw in (1.5, 2.0, 2.5)] == [0.4365, 0.5, 0.5635]


@pytest.mark.parametrize(("level", "raw", "score"), [(0, -9.0, 0.0), (4, 13.0, 1.0)])
def test_the_score_stays_between_zero_and_one(
    level: int, raw: float, score: float
) -> None:
    """No mail is calmer than 0 or angrier than 1."""
    assert Heat(level, raw).score == score
