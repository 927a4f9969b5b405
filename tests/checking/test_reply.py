"""The parts of a reply: address, body, signature."""

import pytest

from replycraft.checking.reply import read_reply

BODY = "お問い合わせをありがとうございます。"


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        ("松下 良子様", ["松下 良子様"]),
        ("有限会社たちばな\n総務 金子様", ["有限会社たちばな", "総務 金子様"]),
        ("清水さん", ["清水さん"]),
        ("株式会社あおば 御中", ["株式会社あおば 御中"]),
    ],
)
def test_the_address_is_cut_from_the_body(address: str, lines: list[str]) -> None:
    """The lines up to the title are the address, the rest is not."""
    reply = read_reply(f"{address}\n\n{BODY}\n\n株式会社あさひ\n高瀬")
    assert [line.text for line in reply.address] == lines
    assert reply.body.strip() == BODY
    assert [line.text for line in reply.tail] == ["株式会社あさひ", "高瀬"]


def test_an_address_may_run_into_the_first_sentence() -> None:
    """「清水様、」 before the greeting is an address."""
    reply = read_reply(f"清水様、{BODY}")
    assert [line.text for line in reply.address] == ["清水様"]
    assert reply.body == BODY


def test_a_reply_without_address_and_signature_is_all_body() -> None:
    """Sentences are neither taken for an address nor for a signature."""
    reply = read_reply(BODY)
    assert (reply.address, reply.tail, reply.body) == ((), (), BODY)


def test_a_list_in_the_body_is_no_signature() -> None:
    """Lines without a full stop belong to the body while sentences follow."""
    reply = read_reply(f"清水様\n\n・電源を切る\n・蓋を閉める\n{BODY}\n\n高瀬 直子")
    assert [line.text for line in reply.tail] == ["高瀬 直子"]


def test_the_sentence_before_is_the_first_itself_where_none_is() -> None:
    """A sentence is looked at with the one that leads to it."""
    text = "11月5日に届きます。3営業日かかります。17時までです。"
    reply = read_reply(text)
    before = [reply.sentence_before(text.index(word)) for word in ("11", "3営", "17")]
    assert [text[slice(*span)] for span in before] == [
        "11月5日に届きます。",
        "11月5日に届きます。",
        "3営業日かかります。",
    ]
