"""Single words lean to judgements, as their table says."""

import pytest

from replycraft.errors import WriterFileError
from replycraft.scoring.compile import compile_weights
from replycraft.scoring.weights import Weights

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
