"""From hits to judgements: what is said, and why."""

from collections.abc import Callable

import pytest

from replycraft.lexicon.matcher import Lexicon
from replycraft.records.ids import Automatic, Kind
from replycraft.scoring.compile import compile_weights
from replycraft.scoring.judge import Judgement, judge
from replycraft.scoring.weights import Weights
from replycraft.text.document import Document

Read = Callable[[str], Judgement]


@pytest.fixture
def read(lexicon: Lexicon, weights: Weights) -> Read:
    """Return a function that judges a mail of this text."""

    def judged(text: str) -> Judgement:
        document = Document("件名", text)
        hits = lexicon.find(document)
        return judge(document, hits, weights=weights, automatic=Automatic.NO)

    return judged


def test_a_machine_is_not_angry(lexicon: Lexicon, weights: Weights) -> None:
    """Automatic mail is told by its headers; its words are not looked at."""
    document = Document("", "馬鹿。")

    found = judge(
        document,
        lexicon.find(document),
        weights=weights,
        automatic=Automatic.AUTO_REPLY,
    )

    assert (found.kind, found.anger.level, found.topics) == (Kind.AUTO, 0, ())


def test_bulk_mail_is_bulk(lexicon: Lexicon, weights: Weights) -> None:
    """A newsletter is no automatic answer."""
    document = Document("", "本日限り。")

    found = judge(
        document, lexicon.find(document), weights=weights, automatic=Automatic.BULK
    )

    assert found.kind is Kind.BULK


def test_what_takes_the_first_step_is_a_complaint(read: Read) -> None:
    """A mail at level 1 or more complains; the base of these weights is level 1."""
    found = read("壊れていました。")

    assert (found.kind, found.anger.level) == (Kind.COMPLAINT, 1)


def test_a_calm_mail_is_an_inquiry(read: Read) -> None:
    """Below the first step the most likely of the calm kinds is taken."""
    found = read("お手すきの際に教えてください。")

    assert (found.kind, found.anger.level) == (Kind.INQUIRY, 0)


def test_an_insult_takes_all_steps(read: Read) -> None:
    """Two points of insult reach level 4 with these weights."""
    assert read("馬鹿。").anger.level == 4


def test_points_add_up_to_the_steps(read: Read) -> None:
    """The evidence is the whole score before it is squashed, nothing beside it."""
    found = read("また馬鹿にされた!!")

    # 0.5 + 0.25 + 0.125 to start with, 4 x 0.25 x 2 points of insult, 0.5 of shouting,
    # and 50 / (10 x sqrt 80) for the n-gram.
    expected = 0.875 + 2.0 + 0.5 + 50 / (10 * 80**0.5)
    total = sum(item.points for item in found.anger.evidence)

    assert total == pytest.approx(expected, abs=0.002)


def test_evidence_quotes_the_mail(read: Read) -> None:
    """Each evidence says where it stands, what counts and why."""
    (first, *_) = read("あいつは馬鹿だ。").anger.evidence

    assert (first.quote, first.span.start, first.span.end, first.points, first.why) == (
        "馬鹿",
        4,
        6,
        2.0,
        "侮辱",
    )


def test_cancelled_evidence_stays_with_its_reason(read: Read) -> None:
    """A negated insult is shown with no points and what took them."""
    found = read("馬鹿ではない。")

    shown = [item for item in found.anger.evidence if item.cancelled]

    assert [(item.quote, item.points, item.cancelled) for item in shown] == [
        ("馬鹿", 0.0, "打ち消し")
    ]


def test_topics_come_best_first(read: Read) -> None:
    """The first topic is what a desk would route by."""
    found = read("届かない上に、壊れていました。")

    assert [topic.id for topic in found.topics] == ["delivery", "defect"]
    assert [item.quote for item in found.topics[1].evidence] == ["壊れ"]


def test_there_is_always_a_topic(read: Read) -> None:
    """Even a complaint without a known word goes somewhere."""
    assert [topic.id for topic in read("ひどいです。").topics] == ["delivery"]


def test_demands_and_risks_have_evidence(read: Read) -> None:
    """What is asked and what must not be overlooked name their words."""
    found = read("怪我をしました。返金してください。")

    assert [(item.id, item.evidence[0].quote) for item in found.demands] == [
        ("refund", "返金")
    ]
    assert [(item.id, item.evidence[0].quote) for item in found.risks] == [
        ("injury", "怪我")
    ]


def test_learned_pieces_alone_can_decide(read: Read) -> None:
    """An n-gram speaks for a trait that no term names."""
    assert read("また来ました。").repeat_contact is True
    assert read("来ました。").repeat_contact is False


def test_without_weights_terms_count_by_their_points(lexicon: Lexicon) -> None:
    """A desk that has never fitted anything gets judgements from its words."""
    document = Document("", "壊れていました。馬鹿。")
    plain = Weights.from_data(compile_weights({}))

    found = judge(
        document, lexicon.find(document), weights=plain, automatic=Automatic.NO
    )

    assert (found.kind, found.anger.level) == (Kind.COMPLAINT, 2)
    assert [topic.id for topic in found.topics] == ["defect"]


def test_a_house_topic_needs_no_fit(weights: Weights) -> None:
    """A topic file that no labelled mail knows goes by its terms alone."""
    from replycraft.lexicon.compile import compile_lexicon
    from replycraft.lexicon.files import read_lexicon

    term = '[[term]]\nphrase = "包装紙"\nwhy = "w"\nhit = ["包装紙。"]\n'
    compiled, _ = compile_lexicon(read_lexicon({"topics/gift_wrap.toml": term}))
    document = Document("", "包装紙が違います。")

    found = judge(
        document,
        Lexicon(compiled).find(document),
        weights=weights,
        automatic=Automatic.NO,
    )

    assert "gift_wrap" in [topic.id for topic in found.topics]


def test_the_same_mail_is_judged_the_same_twice(read: Read) -> None:
    """Nothing in a judgement depends on an order that changes between runs."""
    text = "また届かない。馬鹿!!返金してください。"

    assert read(text) == read(text)


def test_an_empty_mail_is_judged(read: Read) -> None:
    """A mail without a word is no error."""
    assert read("").topics[0].evidence == ()


def test_a_word_without_a_term_is_evidence(
    lexicon: Lexicon, tables: dict[str, str]
) -> None:
    """Where no term stands, what single words lean to is shown, strongest first."""
    words = "\ttopics/defect\ttopics/delivery\n故障\t60\t\n配達\t\t200\n台所\t4\t\n"
    tables = {**tables, "learned/words.tsv": words}
    document = Document("", "台所の故障です。故障が続きます。")

    found = judge(
        document,
        lexicon.find(document),
        weights=Weights.from_data(compile_weights(tables)),
        automatic=Automatic.NO,
    )

    (topic,) = found.topics
    assert topic.id == "defect"
    assert [(item.quote, item.points) for item in topic.evidence] == [
        ("故障", 0.6),
        ("台所", 0.02),
    ]


def test_words_alone_make_no_machine(tables: dict[str, str]) -> None:
    """Headers and form tell machines; whoever else wrote it shall be answered."""
    document = Document("金魚", "届いた金魚が泳いでいます。")
    calm = "".join(f"anger/{step}\t0\t0.5\n" for step in (1, 2, 3, 4))
    outputs = f"{calm}kind/inquiry\t0.02\t0\nkind/auto\t0.4\t0\n"
    weights = Weights.from_data(
        compile_weights({**tables, "learned/outputs.tsv": outputs})
    )

    found = judge(document, (), weights=weights, automatic=Automatic.NO)

    assert found.kind is Kind.INQUIRY


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # Only what it asks for is said; a word of trouble makes a complaint of it.
        ("時間を変えてください。", Kind.INQUIRY),
        ("壊れていました。変えてください。", Kind.COMPLAINT),
        ("時間が変わりました。", Kind.COMPLAINT),
    ],
)
def test_an_errand_at_the_first_step_is_no_complaint(
    lexicon: Lexicon, tables: dict[str, str], text: str, kind: Kind
) -> None:
    """These weights put a mail of next to no words at the first step."""
    rest = "".join(f"anger/{step}\t0\t0.5\n" for step in (2, 3, 4))
    outputs = f"anger/1\t1\t0.5\n{rest}kind/inquiry\t0.3\t0\ntopics/defect\t0\t0.5\n"
    weights = Weights.from_data(
        compile_weights({**tables, "learned/outputs.tsv": outputs})
    )
    document = Document("件名", text)

    found = judge(
        document, lexicon.find(document), weights=weights, automatic=Automatic.NO
    )

    assert found.kind == kind
