"""Tables that people can correct are compiled, or it is said what is wrong."""

import marshal

import pytest

from replycraft.errors import WriterFileError
from replycraft.scoring.compile import compile_weights
from replycraft.scoring.weights import Weights


def test_compiled_weights_survive_storage() -> None:
    """What is kept between two starts is the same."""
    data = compile_weights(
        {"learned/outputs.tsv": "anger/1\t0.5\t0.4\nkind/other\t0\t0\n"}
    )

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
