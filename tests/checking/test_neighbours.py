"""Days beside those that the reply has told: overdue, past a limit, called 前日."""

import pytest
from tests.checking.conftest import Told

KIT = "ご受診日は11月20日（木）です。11月13日（木）に容器が届く予定です。"
ASK = "届かない場合は、お電話でお知らせください。"
APPOINTMENT = {"appointment": "2025-11-20T09:00", "kit_arrival": "受診日の1週間前"}
PICKUP = {"pickup_date": "2025-11-20"}
ASKED = "20日に予約したいです。前の日に受け取れますか。清水"


@pytest.mark.parametrize(
    "late", ["14日（金）になっても", "11月14日を過ぎても", "14日の夕方になりましても"]
)
def test_the_day_after_a_due_one_is_known(told: Told, late: str) -> None:
    """Whoever has nothing on the 14th of what comes on the 13th shall call."""
    assert told(f"{KIT}{late}{ASK}", **APPOINTMENT) == []


@pytest.mark.parametrize("late", ["16日（日）", "12日（水）"])
def test_another_day_after_a_due_one_has_no_source(told: Told, late: str) -> None:
    """Nobody said how long to wait."""
    found = told(f"{KIT}{late}になっても{ASK}", **APPOINTMENT)
    assert [code for code, _ in found] == ["ungrounded-date"]


def test_what_follows_an_invented_day_accuses_that_day(told: Told) -> None:
    """The first of the two days is the fault."""
    invented = f"{KIT.replace('13日（木）', '12日（水）')}13日（木）になっても{ASK}"
    assert ("ungrounded-date", "11月12日") in told(invented, **APPOINTMENT)


def test_after_a_closed_weekend_the_next_open_day_is_late(told: Told) -> None:
    """What was due on Friday is late on Monday, and is no other delivery day."""
    due = {"delivery_date": "2025-11-14"}
    told_due = "11月14日（金）にお届けします。"
    assert told(f"{told_due}17日（月）になっても{ASK}", **due) == []
    found = told(f"{told_due}18日（火）になっても{ASK}", **due)
    assert found == [("conflicting-fact", "18日")]


def test_what_begins_after_a_reckoned_limit_is_known(told: Told) -> None:
    """「13日までは無料、14日以降は」 where a week before the 20th is confirmed."""
    facts = {"appointment": "2025-11-20T09:00", "free_until": "受診日の1週間前まで無料"}
    fees = "ご受診日は11月20日（木）です。11月13日（木）までは無料、{}以降は半額です。"
    assert told(fees.format("14日"), **facts) == []
    assert told(fees.format("16日"), **facts) == [("ungrounded-date", "16日")]


@pytest.mark.parametrize(
    "sentence",
    [
        "前日の受け取りをご希望ですが、19日（水）にはお渡しできません。",
        "前の日にとのこと、承知しました。あいにく19日は焼き上がりません。",
        "翌日のお受け取りも、21日（金）の夕方まで承れます。",
        "前々日の変更は、18日（火）の正午が締め切りです。",
    ],
)
def test_a_day_may_be_called_by_its_neighbour(told: Told, sentence: str) -> None:
    """The 20th is confirmed and told, so its 前日 is the 19th."""
    assert told(f"お渡しは11月20日（木）です。{sentence}", ASKED, **PICKUP) == []


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("前日の受け取りをご希望ですが、18日（火）にはお渡しできません。", "18日"),
        ("翌日の振り替えをご希望ですが、19日（水）は満席でございます。", "19日"),
        ("前日までにご連絡いただければ、19日（水）に発送いたします。", "19日"),
    ],
)
def test_a_wrong_neighbour_is_still_found(told: Told, sentence: str, text: str) -> None:
    """The other side, two days off, or what the desk promises to do."""
    found = told(f"お渡しは11月20日（木）です。{sentence}", ASKED, **PICKUP)
    assert [piece for _, piece in found] == [text]
