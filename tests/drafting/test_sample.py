"""Sample values: a case under which a letter may be chosen."""

from replycraft.drafting.letter_files import read_letter
from replycraft.drafting.sample import sample_of
from replycraft.drafting.slots import SAMPLE


def test_conditions_become_the_flags_of_a_case() -> None:
    """Of values to choose from the first is taken, of risks all, and yes or no as is."""
    letter = read_letter(
        "_any/x.txt.j2",
        '+++\ntitle = "x"\n[when]\nkinds = ["inquiry", "thanks"]\ntopics = ["refund"]\n'
        'levels = [3, 4]\nrisks = ["legal", "churn"]\nescalated = true\n+++\nはい。',
    )

    assert sample_of(letter) == {
        **SAMPLE,
        "kind": "inquiry",
        "topic": "refund",
        "anger": 3,
        "risks": ["legal", "churn"],
        "escalated": True,
    }


def test_a_letters_own_sample_goes_over_everything() -> None:
    """What the writer wrote for the preview is what is shown, a flag as well."""
    letter = read_letter(
        "_any/x.txt.j2",
        '+++\ntitle = "x"\n[when]\nlevels = [3]\n[sample]\nanger = 4\n'
        'product = "電気毛布"\n+++\nはい。',
    )

    assert sample_of(letter) == {**SAMPLE, "anger": 4, "product": "電気毛布"}


def test_a_part_has_the_plain_sample() -> None:
    """Without conditions nothing is changed, and the shared table stays as it is."""
    part = read_letter("_parts/x.txt.j2", "はい。")

    assert sample_of(part) == SAMPLE
    assert sample_of(part) is not SAMPLE
