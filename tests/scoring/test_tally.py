"""What stands in a mail adds up to one score for each judgement."""

import pytest

from replycraft.lexicon.matcher import Lexicon
from replycraft.scoring.compile import compile_weights
from replycraft.scoring.tally import features_of, tally_up, tone_pushes
from replycraft.scoring.weights import Weights
from replycraft.text.document import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("書類を受け取りました。", (-0.27, -0.09)),
        ("承知しました。", (-0.27, -0.09)),
    ],
)
def test_a_text_without_words_of_trouble_is_pushed_towards_calm(
    lexicon: Lexicon, text: str, expected: tuple[float, float]
) -> None:
    """Most labelled mails complain; a text that says nothing of the kind does not."""
    document = Document("", text)

    pushes = tone_pushes(features_of(document, lexicon.find(document)))

    assert pushes == pytest.approx(expected)


def test_words_of_trouble_take_the_push_away(lexicon: Lexicon) -> None:
    """A word that says what went wrong leaves the score where mails start."""
    document = Document("", "壊れていました。")

    pushes = tone_pushes(features_of(document, lexicon.find(document)))

    assert pushes == (0.0, 0.0)


def test_words_count_by_what_they_lean_to_on_average(lexicon: Lexicon) -> None:
    """Twice the same word counts twice; short texts count as if they had 20 words."""
    weights = Weights.from_data(
        compile_weights(
            {
                "learned/outputs.tsv": "topics/defect\t0.5\t0\n",
                "learned/words.tsv": "\ttopics/defect\n故障\t30\n返金\t-10\n",
            }
        )
    )
    document = Document("", "故障です。故障と返金。")

    tally = tally_up(features_of(document, lexicon.find(document)), weights)

    assert tally.scores == pytest.approx([0.5 + (3.0 + 3.0 - 1.0) / 20])
