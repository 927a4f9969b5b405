"""Where labels and program differ is told, the gravest first."""

from tests.labels import CALM

from replycraft.fitting.misses import (
    Confused,
    Miss,
    confusion,
    first_topics_confused,
    misses,
    worst,
)

FURIOUS = CALM | {"anger": 4, "risks": ["abuse"], "escalate": True}


def test_confusion_has_a_row_for_each_value() -> None:
    """Row is what people said, column what the program said."""
    gold, given = [CALM, FURIOUS, FURIOUS], [CALM, FURIOUS | {"anger": 3}, FURIOUS]

    table = confusion("anger", (1, 3, 4), gold, given)

    assert table == ((1, 0, 0), (0, 0, 0), (0, 1, 1))


def test_first_topics_are_counted_by_pair() -> None:
    """Only wrong ones are told, the most frequent pair first."""
    staff = CALM | {"topics": ["staff", "delivery"]}
    nothing = CALM | {"topics": []}

    found = first_topics_confused(
        [CALM, CALM, CALM, CALM], [staff, nothing, staff, CALM]
    )

    assert found == (
        Confused("delivery", "staff", 2),
        Confused("delivery", "", 1),
    )


def test_a_mail_read_right_has_no_miss() -> None:
    """Equal labels differ in nothing."""
    assert misses(FURIOUS, FURIOUS) == ()


def test_a_grave_mail_that_nobody_sees_comes_first() -> None:
    """An overlooked abuse is worse than the wrong level, and that than a false alarm."""
    assert misses(FURIOUS, CALM) == (
        Miss("escalate", "yes", "no", 10.0),
        Miss("anger", "4", "1", 9.0),
        Miss("risks", "abuse", "", 1.5),
    )
    assert misses(CALM, FURIOUS | {"anger": 1})[0] == Miss("escalate", "no", "yes", 0.5)


def test_the_worst_mails_are_ranked_and_cut() -> None:
    """As many as asked for, worst first, equal ones in the order of the file."""
    louder = CALM | {"anger": 2}

    found = worst([CALM, CALM, FURIOUS, CALM], [CALM, louder, CALM, louder], 2)

    assert [at for at, _ in found] == [2, 1]
