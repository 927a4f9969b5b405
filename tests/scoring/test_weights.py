"""Tables that people can correct become weights, or say what is wrong."""

import marshal

import pytest

from replycraft.errors import WriterFileError
from replycraft.scoring.grams import run_code
from replycraft.scoring.weights import Weights, compile_weights, escaped, unescaped

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


def test_compiled_weights_survive_storage() -> None:
    """What is kept between two starts is the same."""
    data = compile_weights({"learned/outputs.tsv": OUTPUTS})

    assert marshal.loads(marshal.dumps(data)) == data  # noqa: S302 (own data)


def test_missing_tables_are_empty() -> None:
    """A desk may do without a learned part."""
    assert Weights.from_data(compile_weights({})).outputs == ()


def test_every_bad_line_is_named() -> None:
    """A slip of the hand in a table is found with file and line."""
    files = {
        "learned/outputs.tsv": "anger/1\tmuch\t0.4\n",
        "learned/grams.tsv": "# head\nc\tまた\nk\t又\tanger/1=inf\n",
    }

    with pytest.raises(WriterFileError) as error:
        compile_weights(files)

    assert [str(problem.place) for problem in error.value.problems] == [
        "learned/grams.tsv:2",
        "learned/grams.tsv:3",
        "learned/outputs.tsv:1",
    ]


@pytest.mark.parametrize("gram", ["、\n", "a b", "\u3000", "\t", "また"])
def test_grams_come_back_from_a_table(gram: str) -> None:
    """Blanks and line ends are written as marks and read again."""
    assert unescaped(escaped(gram)) == gram
    assert "\t" not in escaped(gram)
    assert "\n" not in escaped(gram)


WORD_TABLE = (
    "# 語\n\ttopics/defect\tdemands/refund\n壊れる\t12\t\n破れる\t12\t\n返金\t-3\t40\n"
)
WORD_OUTPUTS = "topics/defect\t0\t0\nfirst/defect\t0\t0\ndemands/refund\t0\t0\n"


def test_words_lean_to_judgements() -> None:
    """Tenths of a point; a topic's column counts for coming first as well."""
    weights = Weights.from_data(
        compile_weights(
            {"learned/outputs.tsv": WORD_OUTPUTS, "learned/words.tsv": WORD_TABLE}
        )
    )

    leanings = weights.leanings
    assert [leanings.of_word("返金", at) for at in range(3)] == [-0.3, -0.3, 4.0]
    assert leanings.of_words(["返金", "壊れる", "返金"]) == [0.6, 0.6, 8.0]
    assert leanings.words == {"壊れる": 0, "破れる": 0, "返金": 1}
    assert len(leanings.rows) == 2


@pytest.mark.parametrize(
    "line", ["返金\t1", "返金\tx\t1", "\t1\t1", "返金\t501\t", "返金\t1.5\t"]
)
def test_unreadable_lines_of_words_are_named(line: str) -> None:
    """A cell too few, no number, no word, too heavy, no whole number."""
    table = f"\ttopics/defect\tdemands/refund\n壊れる\t12\t\n{line}\n"

    with pytest.raises(WriterFileError) as error:
        compile_weights({"learned/words.tsv": table})

    (problem,) = error.value.problems
    assert (problem.place.path, problem.place.line) == ("learned/words.tsv", 3)
