"""What is wrong with letters as such is found, and what only looks like it is not."""

from collections.abc import Callable

import pytest
from tests.pipeline.linting.conftest import Found, letter

Structure = Callable[[dict[str, str]], Found]
NET = letter("", "こんにちは。")


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"_any/a.txt.j2": letter("", "はい。", head='uses = ["shop"]')},
            [("slot-unused", "_any/a.txt.j2")],
        ),
        (
            {
                "_any/a.txt.j2": letter(
                    "", "{{ shop }}です。\nはい。", head='uses = ["shop"]'
                )
            },
            [],
        ),
        (
            {
                "_any/a.txt.j2": letter(
                    "", '{% include "_p/b.txt.j2" %}', head='uses = ["shop"]'
                ),
                "_p/b.txt.j2": '+++\nuses = ["shop"]\n+++\n{{ shop }}です。\nはい。\n',
            },
            [],
        ),
        (
            {"_any/a.txt.j2": letter('[sample]\nprodukt = "x"', "はい。")},
            [("sample-unknown", "_any/a.txt.j2")],
        ),
        ({"_any/a.txt.j2": letter('[sample]\nproduct = "x"', "はい。")}, []),
        (
            {"_any/a.txt.j2": letter("", "はい。"), "_p/b.txt.j2": "はい。\n"},
            [("part-unused", "_p/b.txt.j2")],
        ),
        (
            {"_any/a.txt.j2": "+++\n[when]\n+++\nはい。\n"},
            [("title-missing", "_any/a.txt.j2")],
        ),
        (
            {
                "_any/a.txt.j2": letter(
                    "", '{% if "gfit" in situations %}\n贈。\n{% endif %}\nはい。'
                )
            },
            [("word-unknown", "_any/a.txt.j2:7")],
        ),
        (
            {
                "_any/a.txt.j2": letter(
                    "", '{% if "gift" in situations %}\n贈。\n{% endif %}\nはい。'
                )
            },
            [],
        ),
        (
            {"delivery/a.txt.j2": letter('topics = ["delivery", "delivry"]', "はい。")},
            [("word-unknown", "delivery/a.txt.j2")],
        ),
        (
            {"delivry/a.txt.j2": letter("", "はい。")},
            [("topic-unknown", "delivry/a.txt.j2")],
        ),
        ({"a.txt.j2": letter("", "はい。")}, [("topic-unknown", "a.txt.j2")]),
    ],
    ids=[
        "uses nothing writes",
        "uses written",
        "uses written in a part",
        "sample of no slot",
        "sample of a slot",
        "part without letter",
        "no title",
        "misspelt situation",
        "known situation",
        "misspelt topic",
        "folder of no topic",
        "no folder",
    ],
)
def test_structure(
    structure: Structure, files: dict[str, str], expected: Found
) -> None:
    """Each fault is found at its place; its near miss is not."""
    assert structure(files) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            'kinds = ["complaint"]\nlevels = [1, 2]',
            'kinds = ["complaint"]\nlevels = [2, 3]',
            "letter-tie",
        ),
        (
            'kinds = ["complaint"]\nlevels = [1, 2]',
            'kinds = ["complaint"]\nlevels = [3]',
            "",
        ),
        ('risks = ["legal"]', 'risks = ["injury"]', "letter-tie"),
        (
            'kinds = ["inquiry"]\nlevels = [1]',
            "escalated = true\nlevels = [1]",
            "letter-tie",
        ),
        ('kinds = ["inquiry"]', 'resolution = ["refund"]', ""),
        ('fault = ["company"]', 'apology = ["none"]', "letter-tie"),
        (
            'kinds = ["complaint"]\nfault = ["unknown"]',
            'kinds = ["complaint"]\napology = ["full"]',
            "",
        ),
    ],
    ids=[
        "levels meet",
        "levels apart",
        "two risks at once",
        "free conditions meet",
        "other weight",
        "scope and fault of thanks",
        "full apology has a fault",
    ],
)
def test_ties(structure: Structure, first: str, second: str, expected: str) -> None:
    """Two letters tie only where a case can be that both fit."""
    files = {
        "_any/a.txt.j2": letter(first, "はい。"),
        "_any/b.txt.j2": letter(second, "はい。"),
        "_any/net.txt.j2": NET,
    }

    assert structure(files) == ([(expected, "_any/b.txt.j2")] if expected else [])


def test_a_tie_below_a_heavier_letter_is_none(structure: Structure) -> None:
    """Where both fit, a third is chosen: nothing is undecided."""
    files = {
        "_any/a.txt.j2": letter('kinds = ["complaint"]', "はい。"),
        "_any/b.txt.j2": letter("escalated = true", "はい。"),
        "_any/c.txt.j2": letter('kinds = ["complaint"]\nescalated = true', "はい。"),
    }

    assert structure(files) == []


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ('kinds = ["auto"]', True),
        ('kinds = ["inquiry"]\napology = ["full"]', True),
        ('kinds = ["complaint"]\napology = ["full"]\nfault = ["company"]', False),
        ('escalated = true\nresolution = ["refund"]', True),
        ("levels = [0, 1]", True),
    ],
    ids=[
        "no letter for machines",
        "nothing to apologise for",
        "own fault",
        "decided though escalated",
        "beaten",
    ],
)
def test_unreachable(structure: Structure, when: str, found: bool) -> None:  # noqa: FBT001 (a column)
    """A letter that no case gets is named; one that some case gets is not."""
    files = {
        "_any/a.txt.j2": letter(when, "はい。"),
        "_any/low.txt.j2": letter(
            'levels = [0, 1]\nfault = ["company", "customer", "carrier", "unknown"]',
            "はい。",
        ),
    }

    expected = [("letter-unreachable", "_any/a.txt.j2")] if found else []
    assert structure(files) == expected
