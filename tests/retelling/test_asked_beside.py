"""Whether a mail asks for more than what is quoted of it."""

import pytest

from replycraft.retelling.asked_beside import asked_beside
from replycraft.text.document import Document

FIRST = "鉢は割れにくいですか。"


def _texts(body: str, *quoted: str) -> list[str]:
    document = Document("鉢", body)
    places = tuple(
        (start, start + len(text))
        for text in quoted
        if (start := document.text.index(text)) >= 0
    )
    ends = dict(document.sentences)
    return [
        document.text[start : ends[start]].strip()
        for start in asked_beside(document, places)
    ]


@pytest.mark.parametrize(
    "other",
    [
        "重さはどのくらい?",
        "色の見本も送ってほしいです。",
        "値段も知りたいのですが。",
        "土の袋も付けていただけないか伺いたいです。",
        "配達をお願いできればと思います。",
        "配達をお願いしたいのですが、日曜でも大丈夫でしょうか。",
    ],
)
def test_more(other: str) -> None:
    """Whatever else is asked in whatever words is found where it stands."""
    assert _texts(FIRST + other, FIRST) == [other]


@pytest.mark.parametrize(
    "manners",
    [
        "よろしくお願いいたします。",
        "お返事はメールでお願いします。",
        "12日までにいただけると助かります。",
        "次の3点を教えてください。",
        "先週お願いした者です。",
        "長々と失礼しました。",
    ],
)
def test_manners(manners: str) -> None:
    """Manners and what announces questions ask for nothing."""
    assert _texts(manners + FIRST, FIRST) == []
