"""Word vectors are kept small, and texts are compared by the words they hold."""

import numpy as np
import pytest

from replycraft.fitting.word_vectors import (
    Company,
    packed_vectors,
    shipped_vectors,
    word_vectors,
)

TABLE = np.array([[1.0, 0.0], [9.0, 9.0], [0.0, 2.0], [-3.0, 0.0]])
ROWS = {"届く": 0, "配達": 0, "壊れる": 2, "割れる": 3}


def test_vectors_survive_the_file() -> None:
    """Each word has its direction again, and rows that no word has are gone."""
    vectors = word_vectors(packed_vectors(ROWS, TABLE, {"届く"}))

    assert sorted(vectors.rows) == sorted(ROWS)
    assert vectors.rows["届く"] == vectors.rows["配達"]
    assert vectors.table[vectors.rows["壊れる"]].tolist() == [0.0, 1.0]
    assert vectors.table[vectors.rows["割れる"]].tolist() == [-1.0, 0.0]
    assert len(vectors.table) == 3
    assert vectors.common == {"届く"}


def test_the_same_words_give_the_same_file() -> None:
    """The order in which words are given makes no difference."""
    backwards = dict(reversed(ROWS.items()))

    assert packed_vectors(backwards, TABLE, ()) == packed_vectors(ROWS, TABLE, ())


def test_rare_words_count_more() -> None:
    """What stands in every mail says nothing; what is new says most."""
    vectors = word_vectors(packed_vectors(ROWS, TABLE, ()))
    company = Company(vectors, [["届く", "壊れる"], ["届く"]])

    assert company.rarity("届く") == 0.0
    assert company.rarity("割れる") > company.rarity("壊れる") > 0.0


def test_a_text_is_the_sum_of_its_known_words() -> None:
    """Words count as often as they stand there; unknown ones add nothing."""
    vectors = word_vectors(packed_vectors(ROWS, TABLE, ()))
    company = Company(vectors, [["届く"], ["壊れる"]])

    once = company.summed(["割れる", "未知"])
    twice = company.summed(["割れる", "割れる"])

    assert twice == pytest.approx(2 * once)
    assert company.summed(["未知"]).tolist() == [0.0, 0.0]
    assert company.seen == {"割れる", "未知"}


def test_shipped_words_are_alike_as_people_use_them() -> None:
    """What is broken is nearer to what is cracked than to what is delivered."""
    vectors = shipped_vectors()

    def alike(one: str, other: str) -> float:
        table, rows = vectors.table, vectors.rows
        return float(table[rows[one]] @ table[rows[other]])

    assert alike("壊れる", "故障") > alike("壊れる", "配達")
    assert alike("返金", "払い戻し") > alike("返金", "店員")
