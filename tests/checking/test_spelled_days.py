"""Days that a reply names in words, or chooses for an answer."""

import pytest
from tests.checking.conftest import Told

PHOTO = "写真を二枚追加でお願いします。いつ頃できますか。清水"
FACTS = {"ready_date": "2025-11-12", "storage_until": "2026-01-31"}
READY = "11月12日（水）に仕上がります。"
ANSWER = "お受け取りの方法を、11月12日までにご返信ください。"


@pytest.mark.parametrize(
    "sentence",
    [
        f"{READY}店頭では来年一月末日までお預かりいたします。{ANSWER}",
        f"{READY}来年1月いっぱい店頭でお預かりいたします。{ANSWER}",
        f"{READY}お預かりは来年一月三十一日まででございます。{ANSWER}",
        f"{READY}{ANSWER}",
    ],
)
def test_a_day_may_be_spelled(told: Told, sentence: str) -> None:
    """The end of the storage is told in words, and an answer may be asked by any day."""
    assert told(sentence, PHOTO, **FACTS) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "仕上がりは11月12日です。店頭では11月12日までお預かりいたします。",
        f"{READY}十一月末から発送いたします。店頭では11月12日までお預かりいたします。",
    ],
)
def test_the_day_of_something_else_is_still_found(told: Told, sentence: str) -> None:
    """The storage does not end when the photo is ready; 十一月末 is not 一月末."""
    assert ("conflicting-fact", "11月12日") in told(sentence, PHOTO, **FACTS)


def test_another_limit_for_an_answer_is_found(told: Told) -> None:
    """Where it is confirmed until when to answer, the desk chooses no other day."""
    facts = {"reply_by": "2025-11-10", "ready_date": "2025-11-12"}
    found = told("出欠は、11月12日までにご返信ください。", PHOTO, **facts)
    assert found == [("conflicting-fact", "11月12日")]
