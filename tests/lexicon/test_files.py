"""A writer's mistake gets a place, a sentence and a way out."""

from replycraft.lexicon.files import read_lexicon

GOOD = '[[term]]\nphrase = "怒る"\nwhy = "w"\nhit = ["怒る。"]\n'


def problems(path: str, text: str) -> list[str]:
    """Return what is wrong with one file, as a writer reads it."""
    return [str(problem) for problem in read_lexicon({path: text}).problems]


def test_a_good_file_has_no_problem() -> None:
    """The smallest complete term is one phrase, a reason and an example."""
    assert problems("anger/a.toml", GOOD) == []


def test_an_unknown_key_names_the_near_one() -> None:
    """A misspelt key is found with its line and the key that was meant."""
    text = GOOD.replace("phrase", "phrse")

    assert problems("anger/a.toml", text) == [
        "anger/a.toml:2: 知らない項目「phrse」です\n  「phrase」の誤りではありませんか"
    ]


def test_a_term_without_example_is_a_problem() -> None:
    """Nobody can review a term that shows no sentence."""
    text = GOOD.replace('hit = ["怒る。"]', "")

    assert problems("anger/a.toml", text) == [
        "anger/a.toml:1: 「怒る」に例文がありません\n"
        '  hit = ["怒る。"] のように一つ以上書いてください'
    ]


def test_a_term_without_phrase_is_a_problem() -> None:
    """A term that could never match is refused."""
    text = GOOD.replace('"怒る"', '" "')

    assert problems("anger/a.toml", text) == [
        'anger/a.toml:1: phrase がありません\n  phrase = "…" と書いてください'
    ]


def test_a_modifier_on_no_side_is_a_problem() -> None:
    """A modifier stands before, after or around what it changes."""
    text = 'why = "w"\nside = "above"\nhit = ["x"]\n'

    assert problems("modifiers/m.toml", text) == [
        "modifiers/m.toml:2: side に「above」は書けません\n"
        "  after、before、quote のどれかです"
    ]


def test_an_empty_group_is_a_problem() -> None:
    """A group without words would silently switch its terms off."""
    assert problems("groups/g.toml", 'title = "t"\n') == [
        'groups/g.toml: words がありません\n  words = ["…", "…"] と書いてください'
    ]


def test_other_folders_are_passed_over() -> None:
    """What belongs to another reader is no lexicon file."""
    assert read_lexicon({"checks/x.toml": "nonsense ["}).problems == ()


def test_terms_keep_file_line_and_points() -> None:
    """Points of the file hold where the term has none of its own."""
    (term,) = read_lexicon({"anger/a.toml": f"points = 1.5\n{GOOD}"}).terms

    assert (term.dimension, term.id, term.points, str(term.place)) == (
        "anger",
        "a",
        1.5,
        "anger/a.toml:2",
    )


def test_titles_of_judgements_are_kept_for_people() -> None:
    """A topic has its file's title, or its name; words of anger are no judgements."""
    files = read_lexicon(
        {
            "anger/a.toml": f'title = "怒り"\n{GOOD}',
            "demands/d.toml": f'title = "願い"\n{GOOD}',
            "topics/b.toml": GOOD,
            "topics/c.toml": f'title = "包装"\n{GOOD}',
        }
    )

    assert files.titles == {"demands/d": "願い", "topics/b": "b", "topics/c": "包装"}
    assert files.topics == ("b", "c")
