"""Likeness is weighed on labelled mails, whatever the encoder, the same each time."""

import pytest
from tests.encoders import letters

pytest.importorskip("scipy")

from replycraft.fitting.labelled import Labelled
from replycraft.fitting.lesson import Lesson, lesson_of
from replycraft.fitting.semantic import (
    SemanticReport,
    fit_semantic,
    landmarks_among,
    vectors_file,
)
from replycraft.semantic.encoder import Encoder
from replycraft.semantic.sentence_files import Sentences, read_sentences
from replycraft.semantic.tables import read_tables
from replycraft.semantic.vectors import key_of, unpacked

TERM = '[[term]]\nphrase = {}\nwhy = "w"\nhit = ["x。"]\n'
TAUGHT = 'why = "w"\nsentences = ["{}", "{}", "{}"]\n'
WORDS = {
    "anger/insult.toml": TERM.format('["馬鹿", "泥棒"]'),
    "topics/delivery.toml": TERM.format('["届かない", "配送"]'),
    "topics/refund.toml": TERM.format('["返金", "返品"]'),
    "kind/complaint.toml": TERM.format('["困る", "ひどい"]'),
    "demands/refund.toml": TERM.format('["返金してください"]'),
    "risks/legal.toml": TERM.format('["訴える"]'),
    "sentences/kind/complaint.toml": TAUGHT.format(
        "たいへん困っています。", "ひどい話です。", "納得できません。"
    ),
    "sentences/demands/refund.toml": TAUGHT.format(
        "返金を求めます。", "お金を戻してください。", "全額お返しください。"
    ),
    "sentences/risks/legal.toml": TAUGHT.format(
        "弁護士に相談します。", "裁判にします。", "訴えるつもりです。"
    ),
    "sentences/topics/delivery.toml": TAUGHT.format(
        "荷物がまだ届きません。", "配達の日を過ぎました。", "玄関に箱がありません。"
    ),
    "sentences/topics/refund.toml": TAUGHT.format(
        "返金が振り込まれません。", "品を返したいのです。", "代金を返してください。"
    ),
}


@pytest.fixture(scope="module")
def sentences() -> Sentences:
    """Return the labelled sentences of two topics."""
    return read_sentences(WORDS)


@pytest.fixture(scope="module")
def lesson(few_mails: tuple[Labelled, ...]) -> Lesson:
    """Return what few mails teach about words alone."""
    return lesson_of(few_mails, WORDS)


@pytest.fixture(scope="module")
def report(lesson: Lesson, sentences: Sentences) -> SemanticReport:
    """Return what they teach about likeness, by a crude encoder."""
    return fit_semantic(lesson, sentences, Encoder(letters))


def test_the_same_mails_give_the_same_bytes(
    report: SemanticReport, lesson: Lesson, sentences: Sentences
) -> None:
    """Anyone can repeat the shipped tables."""
    again = fit_semantic(lesson, sentences, Encoder(letters))

    assert again.files == report.files


def test_the_tables_are_read_as_they_were_meant(
    report: SemanticReport, lesson: Lesson, sentences: Sentences
) -> None:
    """Each landmark is a labelled sentence, with two weights for each judgement."""
    files = {f"learned/{name}": text for name, text in report.files.items()}
    tables = read_tables(files)

    assert tables.landmarks == tuple(sorted(sentences.taught))
    assert list(tables.names) == lesson.names
    rows = 2 * len(tables.landmarks) + 1
    assert [len(row) for row in tables.weights] == [len(tables.names)] * rows
    assert "topics/delivery" in tables.shares


def test_nearer_is_never_less_likely(report: SemanticReport) -> None:
    """No share of likeness speaks against what a mail is like."""
    files = {f"learned/{name}": text for name, text in report.files.items()}
    shares = read_tables(files).shares.values()

    assert min(min(share.landmarks, share.own) for share in shares) >= 0.0


def test_every_mail_is_judged_once(report: SemanticReport, lesson: Lesson) -> None:
    """The figures are of all mails, each by tables made without it."""
    assert len(report.given) == len(lesson.observed) == 120
    assert report.figures["mails"] == 120
    assert all(given["kind"] for given in report.given)


def test_landmarks_do_not_depend_on_the_order_of_files() -> None:
    """Too many sentences give a fixed lot of them."""
    texts = [f"{number}番の文です。" for number in range(2000)]

    chosen = landmarks_among(texts)

    assert chosen == landmarks_among(texts[::-1])
    assert len(chosen) == len(set(chosen)) == 1500
    assert set(chosen) < set(texts)


def test_vectors_are_shipped_for_all_sentences(sentences: Sentences) -> None:
    """The file gives each sentence's vector back, for this encoder alone."""
    data = vectors_file(sentences, Encoder(letters, "letters-1"))
    texts = {one.text for own in sentences.examples.values() for one in own}

    assert set(unpacked(data, "letters-1")) == {key_of(text) for text in texts}
    assert unpacked(data, "letters-2") == {}
