"""Terms are found by meaning of their words, and modifiers say what they took."""

import pytest

from replycraft.lexicon.compile import compile_lexicon
from replycraft.lexicon.files import read_lexicon
from replycraft.lexicon.matcher import Hit, Lexicon
from replycraft.text.document import Document

TERM = '[[term]]\nphrase = {phrase}\npoints = 2.0\nwhy = "w"\nhit = ["x"]\n{more}\n'
NEGATION = """
side = "after"
phrases = ["ない"]
fillers = ["しているわけでは"]
unless = ["か"]
reach = 5
why = "打ち消し"
hit = ["x"]
"""


def lexicon(phrase: str, *, more: str = "", **others: str) -> Lexicon:
    """Return a lexicon with one term in `anger/t.toml`, and files named a__b."""
    files = {f"{name.replace('__', '/')}.toml": text for name, text in others.items()}
    files["anger/t.toml"] = TERM.format(phrase=phrase, more=more)
    compiled, problems = compile_lexicon(read_lexicon(files))
    assert problems == ()
    return Lexicon(compiled)


def hits(found_by: Lexicon, text: str) -> tuple[Hit, ...]:
    """Return what *found_by* finds in a mail of this text."""
    return found_by.find(Document("", text))


def quotes(found_by: Lexicon, text: str) -> list[str]:
    """Return the words of *text* that were found."""
    document = Document("", text)
    return [document.text[hit.start : hit.end] for hit in found_by.find(document)]


def test_inflected_and_kana_forms_are_one_term() -> None:
    """A writer writes 許せない once and catches every way to say it."""
    found_by = lexicon('"許せない"')

    assert quotes(found_by, "ゆるせません。許せなかった。") == [
        "ゆるせません",
        "許せなかっ",
    ]


def test_other_words_are_no_hit() -> None:
    """A word that only looks alike is not found."""
    assert hits(lexicon('"怒る"'), "夫を起こりました。") == ()


def test_negation_takes_the_points_and_says_so() -> None:
    """「怒っているわけではない」 counts nothing, with the reason kept."""
    found_by = lexicon('"怒る"', modifiers__negation=NEGATION)

    (hit,) = hits(found_by, "怒っているわけではない。")

    assert (hit.points, hit.cancelled) == (0.0, "打ち消し")


def test_a_question_tag_is_no_negation() -> None:
    """「泥棒じゃないか」 insists, it does not deny."""
    found_by = lexicon('"泥棒"', modifiers__negation=NEGATION)

    (hit,) = hits(found_by, "ただの泥棒じゃないか。")

    assert (hit.points, hit.cancelled) == (2.0, "")


def test_a_modifier_in_the_next_sentence_is_too_far() -> None:
    """Sentences end what a modifier reaches."""
    found_by = lexicon('"怒る"', modifiers__negation=NEGATION)

    (hit,) = hits(found_by, "怒っています。ないと思う。")

    assert hit.points == 2.0


def test_a_kept_modifier_does_not_apply() -> None:
    """A term that lives on its negation names the modifier to keep away."""
    found_by = lexicon(
        '"返事"', more='keep = ["negation"]', modifiers__negation=NEGATION
    )

    assert [hit.points for hit in hits(found_by, "返事ない。")] == [2.0]


def test_a_modifier_before_weakens() -> None:
    """Hearsay stands before the feeling that it reports."""
    hearsay = (
        'side = "before"\nphrases = ["夫は"]\nreach = 2\nfactor = 0.5\n'
        'applies = ["anger"]\nwhy = "人の気持ち"\nhit = ["x"]\n'
    )
    found_by = lexicon('"怒る"', modifiers__hearsay=hearsay)

    assert [hit.points for hit in hits(found_by, "夫は怒っています。")] == [1.0]


@pytest.mark.parametrize(("where", "points"), [("anger/", 0.0), ("anger/other_", 2.0)])
def test_a_modifier_may_concern_some_files_only(where: str, points: float) -> None:
    """`applies` may name how the files of a folder begin."""
    supposed = (
        f'side = "after"\nphrases = ["場合"]\nfillers = ["た"]\napplies = ["{where}"]\n'
        'why = "仮の話"\nhit = ["x"]\n'
    )
    found_by = lexicon('"怒る"', modifiers__supposed=supposed)

    assert [hit.points for hit in hits(found_by, "怒った場合。")] == [points]


def test_a_quoted_term_is_weakened() -> None:
    """What stands in brackets of speech may be a title or somebody else's words."""
    quotation = 'side = "quote"\nfactor = 0.0\nwhy = "引用"\nhit = ["x"]\n'
    found_by = lexicon('"怒る"', modifiers__quotation=quotation)

    found = hits(found_by, "「怒る人」という本。怒る。")

    assert [hit.points for hit in found] == [0.0, 2.0]


def test_words_may_stand_in_a_gap() -> None:
    """「まで…なければ」 bridges as many words as the term allows."""
    found_by = lexicon('"金曜まで…解約"', more="within = 3")

    assert quotes(found_by, "金曜まで待って解約する") == ["金曜まで待って解約"]
    assert hits(found_by, "金曜まで待って返事が無いならもう解約する") == ()


def test_a_gap_ends_with_the_sentence() -> None:
    """Two halves of a term in two sentences are two thoughts."""
    assert hits(lexicon('"金曜まで…解約"'), "金曜まで待つ。解約する。") == ()


def test_any_number_fits_the_number_class() -> None:
    """〔数〕 stands for digits and for kanji numerals."""
    found_by = lexicon('"〔数〕回目"')

    assert quotes(found_by, "3回目です。四回目です。") == ["3回目", "四回目"]


def test_a_group_stands_for_its_words() -> None:
    """〔店員〕 in a phrase is each word of `groups/店員.toml`."""
    found_by = lexicon('"〔店員〕が怒る"', groups__店員='words = ["店員", "店長"]')

    assert quotes(found_by, "店長が怒る。客が怒る。") == ["店長が怒る"]


def test_the_longer_of_two_terms_for_one_id_counts() -> None:
    """A phrase inside a longer one for the same file is not counted twice."""
    found_by = lexicon('["怒る", "怒る人"]')

    assert quotes(found_by, "怒る人") == ["怒る人"]


def test_only_the_command_counts_where_asked() -> None:
    """「返せ」 is a command, 「返す」 is not."""
    found_by = lexicon('"返す"', more='form = "command"')

    assert quotes(found_by, "金を返せ。明日返す。") == ["返せ"]


def test_a_command_counts_within_a_phrase() -> None:
    """「乗れということですか」 asks back, 「乗るということですか」 asks."""
    found_by = lexicon('"乗れということ"', more='form = "command"')

    assert quotes(found_by, "歩いて船に乗れということですか。")
    assert not quotes(found_by, "船に乗るということですか。")


def test_hits_come_in_the_order_of_text() -> None:
    """Evidence reads as the mail does."""
    found = hits(lexicon('["泥棒", "怒る"]'), "怒る。泥棒。怒る。")

    assert [hit.start for hit in found] == sorted(hit.start for hit in found)
    assert len(found) == 3


def _two_terms(longer: float, shorter: float) -> Lexicon:
    terms = "".join(
        f'[[term]]\nphrase = "{phrase}"\npoints = {points}\nwhy = "w"\nhit = ["x"]\n'
        for phrase, points in (("店長…電話", longer), ("電話", shorter))
    )
    compiled, _ = compile_lexicon(read_lexicon({"anger/t.toml": terms}))
    return Lexicon(compiled)


def test_the_longer_of_two_nested_terms_counts() -> None:
    """A word inside a phrase of the same idea is not counted twice."""
    found = hits(_two_terms(2.0, 1.0), "店長に電話しました。")

    assert [hit.points for hit in found] == [2.0]


def test_a_nested_term_that_counts_for_more_wins() -> None:
    """A wide weak phrase does not hide a strong word."""
    found = hits(_two_terms(0.5, 1.0), "店長に電話しました。")

    assert [hit.points for hit in found] == [1.0]


def test_a_term_without_points_hides_what_is_inside_it() -> None:
    """That is how a writer says that a phrase is harmless."""
    found = hits(_two_terms(0.0, 1.0), "店長に電話しました。")

    assert [hit.points for hit in found] == [0.0]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("着物にカビが生えました。", [0.0]),
        ("着物にカビ。パンにもカビが生えました。", [0.0, 1.0]),
        ("パンにカビが生えました。", [1.0]),
    ],
)
def test_a_term_without_points_hides_what_begins_inside_it(
    text: str, points: list[float]
) -> None:
    """What is harmless stays so, however far the other term goes on."""
    terms = "".join(
        f'[[term]]\nphrase = "{phrase}"\npoints = {count}\nwhy = "w"\nhit = ["x"]\n'
        for phrase, count in (("着物に…カビ", 0.0), ("カビが生える", 1.0))
    )
    compiled, _ = compile_lexicon(read_lexicon({"risks/hazard.toml": terms}))

    assert [hit.points for hit in hits(Lexicon(compiled), text)] == points


def test_the_longest_word_of_a_group_is_meant() -> None:
    """「いただいた」 is not cut short by 「いた」 in the same group."""
    found_by = lexicon(
        '"〔過去〕"', groups__過去='title = "g"\nwords = ["もらった", "もらったから"]\n'
    )

    assert quotes(found_by, "教えてもらったから大丈夫です。") == ["もらったから"]


def test_counter_after_a_number_is_cut_as_in_a_mail() -> None:
    """歳 alone is another word to Sudachi than 歳 after a numeral."""
    assert quotes(lexicon('"〔数〕歳の子"'), "3歳の子がいます。") == ["3歳の子"]
