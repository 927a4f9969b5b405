"""Times, months and years that follow from known ones."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("14時に始まり、15時30分に終わります。", {"start": "14:00", "length": "90分"}),
        (
            "受付は17時の閉館の30分前、16時30分までです。",
            {"close": "17:00", "last_entry": "閉館の30分前"},
        ),
        (
            "未開封でしたら製造から3年、2027年の11月までお使いになれます。",
            {"manufactured": "2024-11", "life": "製造から3年"},
        ),
        ("有効期限は令和10年3月です。", {"expiry": "2028-03"}),
    ],
)
def test_what_follows_has_a_source(
    told: Told, sentence: str, facts: dict[str, str]
) -> None:
    """A known while after a known time, known months after a known month."""
    codes = [code for code, _ in told(sentence, resolution="explain", **facts)]
    assert not {"ungrounded-date", "ungrounded-number"} & set(codes)


@pytest.mark.parametrize(
    ("sentence", "facts", "text"),
    [
        ("15時45分に終わります。", {"start": "14:00", "length": "90分"}, "15時45分"),
        (
            "製造から3年、2030年までお使いになれます。",
            {"manufactured": "2024-11", "life": "製造から3年"},
            "2030年",
        ),
    ],
)
def test_what_does_not_follow_has_none(
    told: Told, sentence: str, facts: dict[str, str], text: str
) -> None:
    """A quarter of an hour too late, three years too late."""
    found = told(sentence, resolution="explain", **facts)
    assert [what for code, what in found if code.startswith("ungrounded")] == [text]


def test_so_long_for_each_of_a_few(told: Told) -> None:
    """Three bicycles of half an hour each are done an hour and a half later."""
    facts = {"visit": "2025-11-26T13:30", "duration": "1台約30分", "quantity": "3"}
    said = "日時は11月26日（水）13時30分〜15時頃（1台あたり約30分）です。"
    assert told(said, **facts) == []
    assert told(said.replace("15時", "15時10分"), **facts)
