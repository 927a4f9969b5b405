"""What is wrong in a word list is told with its file, and all of it at once."""

import pytest

from replycraft.errors import WriterFileError
from replycraft.retelling.word_files import compile_honorifics

WRONG = [
    ("use = ", "TOML として読めません"),
    ('use = "nonsense"', "use がないか、知らない名前です"),
    ('use = "acts"\nword = ["注文"]\nwords = ["注文"]', "知らない項目「word」です"),
    ('use = "acts"\nwords = "注文"', "「words」の値の型が違います"),
    ('use = "acts"\nwords = []', "words がありません"),
    ('use = "acts"\nwords = ["注文した"]', "「注文した」は一語ではありません"),
    ('use = "family"', "[change] がありません"),
    ('use = "family"\n[change]\n"娘" = ""', "「娘」の言い換えがありません"),
    ('use = "patient"\n[change]\n" " = "お子様"', "言い換えるもとの言葉が空です"),
    (
        'use = "verbs"\n[change]\n"食べる" = "お食事"',
        "「お食事」は「る」で終わる言い方ではありません",
    ),
    (
        'use = "acts"\nwords = ["注文"]\n[[example]]\nsaid = "あ"',
        "[[example]] には said と told を書きます",
    ),
]


@pytest.mark.parametrize(("text", "problem"), WRONG, ids=[p for _, p in WRONG])
def test_mistakes_are_told(text: str, problem: str) -> None:
    """Each mistake names the file and what is wrong."""
    with pytest.raises(WriterFileError) as raised:
        compile_honorifics({"honorifics/x.toml": text})

    found = [one for one in raised.value.problems if one.problem.startswith(problem)]
    assert [one.place.path for one in found] == ["honorifics/x.toml"]


def test_all_files_are_looked_at() -> None:
    """Two faulty files give two problems."""
    files = {"honorifics/a.toml": "use =", "honorifics/b.toml": "use ="}

    with pytest.raises(WriterFileError) as raised:
        compile_honorifics(files)

    assert [one.place.path for one in raised.value.problems] == sorted(files)


def test_words_are_found_in_both_spellings() -> None:
    """A word is looked up as it is written and as it is normalised."""
    text = 'use = "acts"\nwords = ["くる"]'

    data = compile_honorifics({"honorifics/acts.toml": text})

    assert data["acts"] == ["くる", "来る"]


def test_relatives_are_found_as_they_are_written() -> None:
    """Who suffered may be called in several words, and in one spelling only."""
    text = 'use = "patient"\n[change]\n"上の子" = "お子様"\n"子ども" = "お子様"'

    data = compile_honorifics({"honorifics/patient.toml": text})

    assert data["patient"] == {"上の子": "お子様", "子ども": "お子様"}
