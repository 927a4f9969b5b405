"""Includes: a part sees what the letter around it sees."""

import pytest
from jinja2 import TemplateNotFound

from replycraft.drafting.environment import letter_environment


def _rendered(letters: dict[str, str], **slots: object) -> str:
    """Return the letter called `letter`, rendered with *slots*."""
    compiler = letter_environment({})
    codes = {name: compiler.compile(text, name, name) for name, text in letters.items()}
    return letter_environment(codes).get_template("letter").render(slots)


def test_a_part_has_the_slots_of_its_letter() -> None:
    """A part in a part writes the letter's slot, and a gap for one without value."""
    letters = {
        "letter": '{% include "outer" %}。',
        "outer": '{{ customer }}様{% include "inner" %}',
        "inner": "、{{ due }}まで",
    }
    assert _rendered(letters, customer="山田") == "山田様、\x04due\x04まで。"


def test_a_part_in_a_loop_has_the_name_that_the_loop_gives() -> None:
    """Each turn of a loop includes the part with its own item."""
    letters = {
        "letter": '{% for offer in offers %}{% include "part" %}{% endfor %}',
        "part": "{{ offer }}。",
    }
    assert _rendered(letters, offers=["交換", "修理"]) == "交換。修理。"


def test_a_name_of_a_loop_goes_over_a_slot_in_a_part_only() -> None:
    """A part that a loop includes leaves the letter's own slot as it was."""
    letters = {
        "letter": '{% for due in days %}{% include "part" %}{% endfor %}{{ due }}',
        "part": "{{ due }}、",
    }
    assert _rendered(letters, days=["1日", "2日"], due="3日") == "1日、2日、3日"


def test_a_part_by_the_name_of_a_topic_is_found() -> None:
    """An include may be put together from a slot."""
    letters = {"letter": '{% include "_p/" ~ topic %}', "_p/delivery": "お荷物"}
    assert _rendered(letters, topic="delivery") == "お荷物"


def test_a_part_that_does_not_exist_is_an_error() -> None:
    """A missing part is told by its name."""
    with pytest.raises(TemplateNotFound, match="missing"):
        _rendered({"letter": '{% include "missing" %}'})
