"""A slot that is worked out late: once, and only where a letter asks."""

import pytest

from replycraft.drafting.marks import maybe
from replycraft.drafting.worked_out import Aside, WorkedOut, nothing


def test_nothing_is_done_before_it_is_asked() -> None:
    """A letter that does not tell it does not pay for it."""
    asked: list[str] = []

    def work() -> str:
        asked.append("asked")
        return "蓋が割れた"

    slot = WorkedOut(work)

    assert asked == []
    assert not slot.used
    assert (bool(slot), str(slot), slot.used) == (True, "蓋が割れた", True)
    assert asked == ["asked"]


def test_letters_look_for_a_word_in_it_as_in_any_text() -> None:
    """`{% if "蓋" in told %}` works it out."""
    slot = WorkedOut(lambda: "蓋が割れた")

    assert "蓋" in slot
    assert "鍋" not in slot
    assert slot.used


def test_empty_text_is_false_and_not_used() -> None:
    """`{% if told %}` leaves the sentence out, and there is nothing to take back."""
    slot = nothing()

    assert (bool(slot), str(slot), slot.used) == (False, "", False)


@pytest.mark.parametrize("text", ["蓋が\n割れた", "蓋が\x02割れた"])
def test_control_characters_do_not_get_into_a_letter(text: str) -> None:
    """Marks of the letters' own cannot come from a mail."""
    assert str(WorkedOut(lambda: text)) == "蓋が 割れた"


def test_an_aside_is_marked_and_its_ways_are_cleaned() -> None:
    """What may be left out again brings no mark of its own, and nothing stays nothing."""
    assert str(Aside(lambda: "鍋\x06の件、\n蓋の件、")) == maybe(
        "鍋 の件、", "蓋の件、"
    )
    assert not Aside(str)
