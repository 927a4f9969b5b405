"""Choosing a letter: the most specific one, with the reason."""

from replycraft.drafting.choose import Chooser, LetterRow

_FLAGS = {
    "kind": "complaint",
    "topic": "delivery",
    "anger": 3,
    "stage": "holding",
    "risks": ["churn"],
    "escalated": False,
}
_ANY = LetterRow("_any/a", "どれでも", {}, (), 0)
_TOPIC = LetterRow("delivery/a", "配送", {"topics": ("delivery",)}, (), 8)
_ANGRY = LetterRow(
    "delivery/b", "配送、怒り", {"topics": ("delivery",), "levels": (3, 4)}, (), 10
)
_OTHER = LetterRow("billing/a", "請求", {"topics": ("billing",)}, (), 8)


def test_the_most_specific_letter_wins_and_says_why() -> None:
    """The draft can show which conditions held and what else would have fitted."""
    choice = Chooser((_ANY, _TOPIC, _ANGRY, _OTHER)).choose(_FLAGS)

    assert choice is not None
    assert choice.letter.id == "delivery/b"
    assert choice.letter.why == (
        "条件(話題=delivery、怒りの段階=3・4)がすべて当てはまり、最も詳しいお手紙"
    )
    assert [item.id for item in choice.letter.considered] == ["delivery/a", "_any/a"]


def test_no_fitting_letter_is_none() -> None:
    """Without a letter that fits, nothing is chosen by chance."""
    assert Chooser((_OTHER,)).choose(_FLAGS) is None


def test_any_of_the_mails_risks_can_fit() -> None:
    """A risk letter fits if one of its risks is among the mail's."""
    row = LetterRow("_escalation/a", "x", {"risks": ("churn", "legal")}, (), 32)

    choice = Chooser((row,)).choose(_FLAGS)

    assert choice is not None
    assert choice.row is row


def test_equal_weight_is_broken_by_name() -> None:
    """The same case always gets the same letter."""
    twin = LetterRow("delivery/0", "配送", {"topics": ("delivery",)}, (), 8)

    choice = Chooser((_TOPIC, twin)).choose(_FLAGS)

    assert choice is not None
    assert choice.row is twin
