"""What stands in a mail adds up to one score for each judgement."""

import pytest

from replycraft.lexicon.matcher import Lexicon
from replycraft.scoring.tally import features_of, tone_pushes
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
