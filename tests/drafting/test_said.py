"""Tests of the slots from the customer's own words."""

import pytest
from tests.drafting.cases import complaint

from replycraft.drafting.marks import maybe
from replycraft.drafting.said import about, body_name, safe_name
from replycraft.drafting.worked_out import WorkedOut


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("山田太郎", "山田太郎"),
        ("Nguyen Thi Lan", "Nguyen Thi Lan"),
        ("山田\r\nBcc: x", "山田 Bcc: x"),
        ("https://evil.example", None),
        ("a@evil.example", None),
        ("{{ company }}", None),
        ("あ" * 41, None),
        ("", None),
        (None, None),
    ],
)
def test_names_are_short_and_without_addresses(
    name: str | None, safe: str | None
) -> None:
    """What could be an attack is left out; the customer is addressed without name."""
    assert safe_name(name) == safe


@pytest.mark.parametrize(
    ("name", "said"), [("管理組合", None), ("青葉台管理組合", "青葉台管理組合")]
)
def test_a_body_without_its_own_name_is_left_out(name: str, said: str | None) -> None:
    """「管理組合」 alone says not whose it is."""
    assert body_name(name) == said


@pytest.mark.parametrize(
    ("matter", "item", "ways"),
    [
        ("墓地の草", None, ("墓地の草の件、", "墓地の件、")),
        ("三度目の修理", "窯", ("三度目の修理の件、", "窯の件、")),
        ("店長の態度", None, ("店長の態度の件、",)),
        ("", "窯", ("窯の件、",)),
        ("", None, ()),
    ],
)
def test_what_a_sentence_may_be_about(
    matter: str, item: str | None, ways: tuple[str, ...]
) -> None:
    """The thing of the subject comes first, then what it belongs to, then the product."""
    case = complaint()._replace(matter=WorkedOut(lambda: matter))

    assert str(about(case, item)) == maybe(*ways)
