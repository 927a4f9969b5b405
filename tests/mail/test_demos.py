"""The 75 published demo messages: subject, sender, words and file name as expected."""

import json
from pathlib import Path
from typing import Any

import pytest

from replycraft.mail.message import parse_mail

DEMOS = Path(__file__).parent.parent / "data" / "mail-demos"
EXPECTED: dict[str, Any] = json.loads(
    (DEMOS / "expected.json").read_text(encoding="utf-8")
)
# In these two only the readable part of the body is expected, not its gaiji.
PARTLY = frozenset({"d48-emoji-softbank-sjis.eml", "d55-jisx0213.eml"})
# Messages that keep to the standards: nothing had to be mended to read them.
REGULAR = frozenset(
    {
        "d01-jis-7bit.eml",
        "d24-flowed-delsp.eml",
        "d25-html-only-jis.eml",
        "d27-qp-jis.eml",
        "d28-qp-utf8-softbreak-midchar.eml",
        "d30-jis-empty-escapes.eml",
        "d40-docomo-dots-quoted.eml",
        "d43-name-jp-paren-raw-comma.eml",
        "d57-folded-subject.eml",
        "f3-rfc2231-continued.eml",
        "f4-rfc2231-utf8-midchar.eml",
        "f5-mixed-2231-2047.eml",
    }
)


def squeezed(text: str) -> str:
    """Return *text* without white space."""
    return "".join(text.split())


def test_there_are_demos() -> None:
    """An empty or renamed folder cannot pass."""
    assert len(EXPECTED) == 75
    assert {path.name for path in DEMOS.glob("*.eml")} == set(EXPECTED)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_demo_headers_are_read(name: str) -> None:
    """Subject and sender are what a person would read."""
    mail = parse_mail(DEMOS / name)

    assert mail.subject == EXPECTED[name]["subject"]
    assert mail.from_address == EXPECTED[name]["from"]


@pytest.mark.parametrize(
    "name", sorted(n for n in EXPECTED if "body" in EXPECTED[n] and n not in PARTLY)
)
def test_demo_body_is_read(name: str) -> None:
    """The words are exactly the expected ones, whatever the message did to them."""
    mail = parse_mail(DEMOS / name)

    assert squeezed(mail.text) == squeezed(EXPECTED[name]["body"])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("d48-emoji-softbank-sjis.eml", "商品〓です"),
        ("d55-jisx0213.eml", "①商品"),
    ],
)
def test_demo_with_rare_characters_keeps_its_words(name: str, text: str) -> None:
    """A carrier's emoji becomes a geta mark, JIS X 0213 its character."""
    assert parse_mail(DEMOS / name).text == text
    assert EXPECTED[name]["body"] in text


@pytest.mark.parametrize(
    "name", sorted(n for n in EXPECTED if "filename" in EXPECTED[n])
)
def test_demo_file_name_is_read(name: str) -> None:
    """The attachment has its Japanese name."""
    mail = parse_mail(DEMOS / name)

    assert [item.name for item in mail.attachments] == [EXPECTED[name]["filename"]]


def test_every_irregular_demo_names_its_repair() -> None:
    """A message that breaks a standard says so; one that keeps them says nothing."""
    silent = {name for name in EXPECTED if not parse_mail(DEMOS / name).repairs}

    assert silent == REGULAR


@pytest.mark.parametrize(
    "name", sorted(set(EXPECTED) - {"d52-cr-only.eml"} - {"d54-deep-nest.eml"})
)
def test_demo_reads_alike_with_lf_and_crlf(name: str) -> None:
    """Line ends on the wire change nothing that a person sees."""
    source = (DEMOS / name).read_bytes().replace(b"\r\n", b"\n")

    lf, crlf = parse_mail(source), parse_mail(source.replace(b"\n", b"\r\n"))
    assert lf == crlf
