"""Groups of words that writers listed, and patterns of them."""

import pytest

from replycraft.checking.group_files import read_groups
from replycraft.checking.groups import Groups
from replycraft.errors import Problem

GROUPS = Groups({"店": ["屋", "商店"], "印": ["(株)"]})


def test_a_group_that_a_house_does_not_have_is_empty() -> None:
    """The checks run without it, and find nothing by it."""
    assert GROUPS["店"] == {"屋", "商店"}
    assert GROUPS["園"] == frozenset()
    assert GROUPS.pattern("〔園〕").search("園") is None


def test_longer_words_come_first() -> None:
    """Two groups are one, in the order in which they have to be tried."""
    assert GROUPS.in_order("店+印") == ("(株)", "商店", "屋")


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("[ァ-ヶー]+〔店〕", "本屋のタカギ商店", "タカギ商店"),
        ("〔店+印〕$", "タカギ(株)", "(株)"),
        ("〔印〕", "株", None),
    ],
)
def test_a_pattern_has_the_words_of_its_groups(
    source: str, text: str, found: str | None
) -> None:
    """A word of a writer stands for itself, whatever signs it has."""
    match = GROUPS.pattern(source).search(text)
    assert (match and match[0]) == found


def test_files_of_groups_are_read_together() -> None:
    """Every file whose name begins with groups is one; tables are kept apart."""
    parsed = {
        "checks/groups.toml": {"group": {"店": ["屋", "商店"]}},
        "checks/groups-own.toml": {"group": {"園": ["園"]}, "key": {"fee": ["料"]}},
        "checks/tone.toml": {"group": {"館": ["館"]}},
    }
    problems: list[Problem] = []
    groups = read_groups(parsed, "group", problems)
    keys = read_groups(parsed, "key", problems)
    assert groups == {"園": ("園",), "店": ("商店", "屋")}
    assert (keys, problems) == ({"fee": ("料",)}, [])


def test_mistakes_in_groups_are_told() -> None:
    """A group without words, and one that stands in two files, are problems."""
    parsed = {
        "groups-own.toml": {"group": {"店": ["屋"], "園": []}},
        "groups.toml": {"group": {"店": ["商店"]}},
    }
    problems: list[Problem] = []
    assert read_groups(parsed, "group", problems) == {"店": ("屋",)}
    assert [(one.place.path, one.problem) for one in problems] == [
        ("groups-own.toml", "組「園」に言葉がありません。"),
        ("groups.toml", "組「店」は groups-own.toml にもあります。"),
    ]
