"""What letters say is checked along every branch, and told at its line."""

from collections.abc import Callable

import pytest
from tests.pipeline.linting.conftest import Found, letter

Spoken = Callable[[dict[str, str]], Found]
START = "{{ customer }}様\n\nご連絡をくださり、ありがとうございます。\n"
END = "{{ due }}までに、{{ agent_family }}よりご連絡いたします。\n\n{{ company }}\n{{ agent }}\n{{ phone }}"
COMPLAINT = 'kinds = ["complaint"]\nstage = ["holding"]'
INQUIRY = 'kinds = ["inquiry"]\nstage = ["holding"]'
SORRY = "ご不便をおかけし、申し訳ございません。\n"


@pytest.mark.parametrize(
    ("when", "inner", "expected"),
    [
        (COMPLAINT, SORRY, []),
        (
            COMPLAINT,
            SORRY
            + '{% if "gift" in situations %}\n【贈り先】の件を承りました。\n{% endif %}\n',
            [("unfilled-placeholder", "_any/a.txt.j2:13:1")],
        ),
        (
            COMPLAINT,
            SORRY
            + "{% if anger >= 3 and tracking_number %}\nお荷物を拝見させていただかれました。\n{% endif %}\n",
            [],
        ),
        (
            COMPLAINT,
            SORRY + "すべて弊社の過失でございます。\n",
            [("liability-admission", "_any/a.txt.j2:12:4")],
        ),
        (
            COMPLAINT,
            SORRY
            + '{% if apology == "full" %}\nすべて弊社の過失でございます。\n{% endif %}\n',
            [],
        ),
        (COMPLAINT, "", [("missing-apology", "_any/a.txt.j2")]),
        (INQUIRY, "", []),
        (INQUIRY, SORRY, [("apology-without-cause", "_any/a.txt.j2:11:10")]),
        (
            INQUIRY,
            "{% if late %}\nお返事が遅れ、申し訳ございません。\n{% endif %}\n",
            [],
        ),
        (INQUIRY, "申し訳ございませんが、しばらくお待ちください。\n", []),
        (
            INQUIRY,
            "【商品名】の件を承りました。\n",
            [("unfilled-placeholder", "_any/a.txt.j2:11:1")],
        ),
        (INQUIRY, "{{ product }}の件を承りました。\n", []),
        (
            INQUIRY,
            "代金は3,980円でございます。\n",
            [("own-figure", "_any/a.txt.j2:11:4")],
        ),
        (INQUIRY, "代金は{{ amount }}でございます。\n", []),
    ],
    ids=[
        "good",
        "bracket in a branch",
        "branch of anger",
        "own fault said for all",
        "own fault said when verified",
        "complaint without apology",
        "inquiry without apology",
        "apology for nothing",
        "apology for lateness",
        "courtesy",
        "bracket to fill in",
        "slot",
        "own figure",
        "figure from a slot",
    ],
)
def test_wording(spoken: Spoken, when: str, inner: str, expected: Found) -> None:
    """A fault is told once, at line and column of its words; near misses are not."""
    files = {"_any/a.txt.j2": letter(when, START + inner + END)}

    assert spoken(files) == expected


def test_a_part_is_told_at_its_own_line(spoken: Spoken) -> None:
    """A fault in a part that several letters include is one fault."""
    both = '{% include "_parts/p.txt.j2" %}\n'
    files = {
        "_any/a.txt.j2": letter(INQUIRY, START + both + END),
        "_any/b.txt.j2": letter('kinds = ["other"]', START + both + END),
        "_parts/p.txt.j2": '+++\ntitle = "部品"\n+++\n\nお返事を【日付】に差し上げます。\n',
    }

    assert spoken(files) == [("unfilled-placeholder", "_parts/p.txt.j2:5:5")]


@pytest.mark.parametrize(
    ("promise", "expected"),
    [
        ("後日ご連絡いたします。\n", [("promise-without-date", "_any/a.txt.j2:11:1")]),
        ("{{ due }}までに{{ agent_family }}よりご連絡いたします。\n", []),
    ],
    ids=["some day", "day"],
)
def test_promise(spoken: Spoken, promise: str, expected: Found) -> None:
    """A promise without a day is found in the letter that makes it."""
    signed = "\n{{ company }}\n{{ agent }}\n{{ phone }}"
    files = {"_any/a.txt.j2": letter(INQUIRY, START + promise + signed)}

    assert spoken(files) == expected
