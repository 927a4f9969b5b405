"""Intervals say how sure a figure is."""

from tests.labels import CALM

from replycraft.fitting.certainty import Interval, gain_intervals, intervals

GRAVE = CALM | {"anger": 4, "risks": ["injury"], "escalate": True}
LOST = CALM | {"topics": ["staff"]}


def test_what_is_always_right_is_sure() -> None:
    """No draw of perfect answers is less than perfect."""
    labels = [CALM, GRAVE] * 10

    assert intervals(labels, labels) == {
        "anger_qwk": Interval(1, 1),
        "topic_primary": Interval(1, 1),
        "escalate_r": Interval(1, 1),
    }


def test_few_mails_make_a_wide_interval() -> None:
    """Half right of 10 is anything from a fifth to four fifths; of 1000 it is a half."""
    few = intervals([CALM] * 10, [CALM, LOST] * 5)["topic_primary"]
    many = intervals([CALM] * 1000, [CALM, LOST] * 500)["topic_primary"]

    assert few == Interval(0.2, 0.8)
    assert (round(many.low, 2), round(many.high, 2)) == (0.47, 0.53)


def test_what_hardly_any_mail_shows_has_no_interval() -> None:
    """Without a grave mail nothing is known about finding one."""
    assert "escalate_r" not in intervals([CALM] * 10, [CALM] * 10)


def test_a_gain_is_compared_mail_by_mail() -> None:
    """What is right each time where it was wrong each time is a sure gain."""
    found = gain_intervals([CALM] * 9, [LOST] * 9, [CALM] * 9)

    assert found["topic_primary"] == Interval(1, 1)
