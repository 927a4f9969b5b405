"""Weights are looked up by row, and sums of them taken apart again."""

from replycraft.scoring.compile import compile_weights
from replycraft.scoring.grams import run_code
from replycraft.scoring.weights import Weights

OUTPUTS = "anger/1\t0.5\t0.4\nkind/other\t0\t0\n"


def test_tables_become_weights() -> None:
    """Outputs, features and n-grams of one small set of tables."""
    weights = Weights.from_data(
        compile_weights(
            {
                "learned/outputs.tsv": OUTPUTS,
                "learned/features.tsv": "file\tanger/insult\tanger/1=0.25\n",
                "learned/grams.tsv": "c\tまた\tanger/1=2 kind/other=-1\nk\t又\tanger/1=1\n",
            }
        )
    )

    assert weights.outputs[0] == ("anger/1", 0.5, 0.4)
    assert weights.features == {"anger/insult": ((0, 0.25),)}
    assert (weights.chars, weights.keys) == ({run_code("また"): 1}, {"又": 2})
    assert weights.gram_names == ["", "また", "又"]
    assert list(weights.is_key) == [0, 0, 1]
    assert weights.totals == [0.0, 2.0, 1.0]
    assert weights.unpacked(sum(weights.packed)) == (3000, -1000)
    assert weights.grams_of(0) == {1: 2.0, 2: 1.0}
    assert weights.grams_of(1) == {1: -1.0}


def test_sums_of_weights_are_exact() -> None:
    """Sums below zero borrow from the judgement beside them and give it back."""
    grams = (
        "c\tまた\tanger/1=-2.125 kind/other=0.001\nc\tまだ\tanger/1=-1 kind/other=-5\n"
    )
    weights = Weights.from_data(
        compile_weights({"learned/outputs.tsv": OUTPUTS, "learned/grams.tsv": grams})
    )

    assert weights.unpacked(sum(weights.packed)) == (-3125, -4999)
    assert weights.unpacked(0) == (0, 0)


def test_many_heavy_weights_have_room() -> None:
    """However many n-grams a table has, their sum does not run over."""
    lines = "".join(f"k\t{at}\tanger/1=1000 kind/other=-1000\n" for at in range(3000))
    weights = Weights.from_data(
        compile_weights({"learned/outputs.tsv": OUTPUTS, "learned/grams.tsv": lines})
    )

    assert weights.unpacked(sum(weights.packed)) == (3_000_000_000, -3_000_000_000)
