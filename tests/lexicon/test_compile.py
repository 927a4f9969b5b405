"""Lexicons compile to plain data; what cannot be compiled is named."""

import marshal

from replycraft.lexicon.compile import compile_lexicon, phrase_keys
from replycraft.lexicon.files import read_lexicon
from replycraft.lexicon.load import overlaid
from replycraft.lexicon.matcher import Lexicon
from replycraft.text.document import Document

TERM = '[[term]]\nphrase = "{}"\nwhy = "w"\nhit = ["x"]\n'


def test_politeness_leaves_no_key() -> None:
    """Polite and plain forms are compared by the same keys."""
    assert phrase_keys("怒りますか") == phrase_keys("怒るか")


def test_a_word_cut_otherwise_at_the_beginning_is_found_everywhere() -> None:
    """御社 is two words to Sudachi where a text begins, and one within a sentence."""
    compiled, _ = compile_lexicon(
        read_lexicon({"anger/a.toml": TERM.format("御社に電話")})
    )
    lexicon = Lexicon(compiled)

    for text in ("御社に電話した。", "昨日、御社に電話した。"):
        assert len(lexicon.find(Document("", text))) == 1


def test_compiled_data_survives_storage() -> None:
    """What is stored between two starts finds the same terms."""
    compiled, _ = compile_lexicon(read_lexicon({"anger/a.toml": TERM.format("怒る")}))
    again = Lexicon(marshal.loads(marshal.dumps(compiled)))  # noqa: S302 (own data)

    assert [hit.rule.name for hit in again.find(Document("", "怒る。"))] == [
        "anger/a.toml:怒る"
    ]


def test_an_unknown_group_is_named() -> None:
    """A phrase with a group that no file defines cannot match anything."""
    _, problems = compile_lexicon(
        read_lexicon({"anger/a.toml": TERM.format("〔誰か〕が怒る")})
    )

    assert [str(problem) for problem in problems] == [
        "anger/a.toml:1: 「〔誰か〕が怒る」の〔誰か〕に当たる groups のファイルがありません\n"
        "  phrase を直してください"
    ]


def test_a_phrase_of_marks_is_named() -> None:
    """Punctuation has no keys; a signal, not a term, looks at it."""
    _, problems = compile_lexicon(read_lexicon({"anger/a.toml": TERM.format("！！")}))

    assert [problem.problem for problem in problems] == [
        "「！！」に比べられる言葉がありません"
    ]


def test_a_house_file_replaces_the_shipped_one() -> None:
    """The same path replaces, a new path adds."""
    shipped = {"anger/a.toml": TERM.format("怒る"), "anger/b.toml": TERM.format("泥棒")}
    house = {"anger/a.toml": TERM.format("激怒"), "anger/c.toml": TERM.format("嘘")}

    files = read_lexicon(overlaid(shipped, house))

    assert [term.phrases[0] for term in files.terms] == ["激怒", "泥棒", "嘘"]
