"""The facts of a mail, with places that point into it."""

from datetime import date

from tests.facts.conftest import GOODS

from replycraft.facts.extract import extract
from replycraft.records.ids import FactKind
from replycraft.text.document import Document

WHEN = date(2025, 11, 4)


def facts(
    subject: str, text: str, signature: str = ""
) -> list[tuple[str, str, str | int]]:
    """Return kind, text and value of each fact."""
    found = extract(Document(subject, text, signature), when=WHEN, goods=GOODS)
    return [(fact.kind.value, fact.text, fact.value) for fact in found]


def test_facts_in_the_order_of_the_mail() -> None:
    """Values, people and products come as they stand."""
    assert facts(
        "返金について",
        "先週の水曜に担当の長谷川さんへ電話し、2,640円の返金を頼みました。",
    ) == [
        ("date", "先週の水曜", "2025-10-29"),
        ("person", "長谷川", "長谷川"),
        ("amount", "2,640円", 2_640),
    ]


def test_span_gives_the_text() -> None:
    """`text` of a fact is the field of the mail at its span."""
    subject, text, signature = "11/3の件", "昨日お電話しました。", "電話 03-0000-1234"
    fields = {"subject": subject, "text": text, "signature": signature}
    found = extract(Document(subject, text, signature), when=WHEN, goods=GOODS)

    assert [(fact.span.field, fact.text) for fact in found] == [
        ("subject", "11/3"),
        ("text", "昨日"),
        ("signature", "03-0000-1234"),
    ]
    assert [fields[f.span.field][f.span.start : f.span.end] for f in found] == [
        fact.text for fact in found
    ]


def test_today_in_somebody_elses_mouth() -> None:
    """「本日は満席です」 tells nothing about the day of the mail."""
    assert facts("", "受付で「本日は満席です」と断られました。") == []


def test_date_in_speech_counts() -> None:
    """A written date means the same day whoever says it."""
    assert facts("", "「11月6日に伺います」とのことでした。") == [
        ("date", "11月6日", "2025-11-06")
    ]


def test_impossible_date_is_no_fact() -> None:
    """There is no 30th of February to promise anything for."""
    assert facts("", "2月30日にお届け予定です。") == []


def test_name_counts_once() -> None:
    """A person who is named again is one fact, where they are first named."""
    assert facts("", "担当の長谷川さんに聞くと、長谷川さんは不在でした。") == [
        ("person", "長谷川", "長谷川")
    ]


def test_kind_is_an_enum() -> None:
    """Kinds compare with the public ids."""
    assert (
        extract(Document("", "12月1日"), when=WHEN, goods=GOODS)[0].kind
        is FactKind.DATE
    )
