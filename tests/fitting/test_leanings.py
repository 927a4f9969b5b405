"""Single words lean to judgements, words that no labelled mail has as well."""

import numpy as np
import pytest

pytest.importorskip("sklearn")

from replycraft.fitting.corpus import lexicon_of, observe_sentence
from replycraft.fitting.leanings import Leanings, leanings_of
from replycraft.lexicon.matcher import Lexicon
from replycraft.semantic.sentence_files import Example

DELIVERY = (
    "荷物が届きません。",
    "配達が遅れています。",
    "宅配の不在票がありません。",
    "発送の連絡がありません。",
)
DEFECT = (
    "画面が割れています。",
    "電源が入らず壊れています。",
    "部品が欠けています。",
    "蓋が破損しています。",
)
STAFF = (
    "店員の態度が悪いです。",
    "受付の女性が無愛想でした。",
    "担当者に舌打ちされました。",
    "接客がひどいです。",
)
MAILS = (*DELIVERY, *DEFECT, *STAFF) * 3
FOLDS = np.arange(len(MAILS)) % 10


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """Return a lexicon without a word about any of the mails."""
    return lexicon_of(
        {
            "topics/other.toml": '[[term]]\nphrase = ["天気"]\nwhy = "天気"\nhit = ["天気。"]\n'
        }
    )


@pytest.fixture(scope="module")
def leanings(lexicon: Lexicon) -> Leanings:
    """Return what a few plain mails about two topics teach."""
    about = {"defect": DEFECT, "delivery": DELIVERY, "staff": STAFF}
    truth = {
        f"{prefix}/{topic}": np.array([float(text in own) for text in MAILS])
        for prefix in ("topics", "first")
        for topic, own in about.items()
    }
    truth["demands/exchange"] = truth["topics/defect"]
    rough = {name: 0.8 * column + 0.1 for name, column in truth.items()}
    observed = tuple(observe_sentence(text, lexicon) for text in MAILS)
    examples = {
        "topics": (
            Example("宅配便が来ない。", ("delivery",), ()),
            Example("故障した。", ("defect",), ()),
        )
    }
    return leanings_of(observed, truth, rough, FOLDS, examples)


def test_topics_speak_for_the_first_one_too(leanings: Leanings) -> None:
    """There is one column for a topic, whether it comes first or not."""
    assert leanings.names == (
        "topics/defect",
        "topics/delivery",
        "topics/staff",
        "demands/exchange",
    )


def test_a_word_that_no_mail_has_leans_like_its_kin(leanings: Leanings) -> None:
    """郵便 stands in none of the mails, but where 宅配 stands in other texts."""
    words = leanings.words(10)

    assert words["郵便"]["topics/delivery"] > 0 > words["郵便"]["topics/defect"]
    assert words["故障"]["topics/defect"] > 0


def test_mails_are_scored_without_themselves(leanings: Leanings) -> None:
    """The scores by lines that the mail's own fold did not teach are mostly right."""
    first = leanings.scores[:, :3].argmax(axis=1).tolist()
    right = [
        text in (DEFECT, DELIVERY, STAFF)[at]
        for text, at in zip(MAILS, first, strict=True)
    ]

    assert sum(right) / len(right) > 0.9


def test_one_topic_alone_teaches_nothing(lexicon: Lexicon) -> None:
    """Where mails are about one or two topics there is not enough to tell apart."""
    observed = tuple(observe_sentence(text, lexicon) for text in DELIVERY * 3)
    always = np.ones(len(observed))
    truth = {"topics/delivery": always, "first/delivery": always}

    found = leanings_of(observed, truth, truth, FOLDS[: len(observed)], {})

    assert found.scores.any() is np.False_
    assert found.words(10) == {}
