"""Nothing of a house is passed over in silence."""

from pathlib import Path

import pytest

from replycraft.pipeline.linting.unread import lost_words, unread_problems

TERM = '[[term]]\nphrase = "{}"\nwhy = "w"\nhit = ["x"]\n'
SHIPPED = "".join(map(TERM.format, ("連絡ください", "返事をください", "折り返して")))


def _told(house: Path) -> list[tuple[str, str]]:
    """Return path in the house and way out of each problem."""
    return [
        (Path(one.place.path).relative_to(house).as_posix(), one.hint)
        for one in unread_problems(house)
    ]


@pytest.mark.parametrize(
    ("path", "told", "hint"),
    [
        ("template/a.txt.j2", "template", "「templates」の誤りではありませんか"),
        ("lexicon/anger/a.toml", "lexicon", "「lexicons」の誤りではありませんか"),
        (
            "lexicons/topic/a.toml",
            "lexicons/topic/a.toml",
            "「topics」の誤りではありませんか",
        ),
        (
            "templates/delivery/a.txt",
            "templates/delivery/a.txt",
            "お手紙なら、名前の終わりを .txt.j2 にしてください",
        ),
        (
            "lexicons/anger/a.txt",
            "lexicons/anger/a.txt",
            "言葉なら、名前の終わりを .toml にしてください",
        ),
    ],
)
def test_what_is_not_read_is_told_with_a_way_out(
    tmp_path: Path, path: str, told: str, hint: str
) -> None:
    """A folder or a file by nearly the right name."""
    file = tmp_path / path
    file.parent.mkdir(parents=True)
    file.write_text("x", encoding="utf-8")

    assert _told(tmp_path) == [(told, hint)]


def test_word_file_beside_the_folders_is_told_which_there_are(tmp_path: Path) -> None:
    """Where no name is near, all are named."""
    (tmp_path / "lexicons").mkdir()
    (tmp_path / "lexicons" / "わが社.toml").write_text("x", encoding="utf-8")

    ((path, hint),) = _told(tmp_path)

    assert path == "lexicons/わが社.toml"
    assert hint.startswith("使えるフォルダー: anger、checks、demands、")


@pytest.mark.parametrize(
    "path",
    [
        "templates/delivery/a.txt.j2",
        "templates/README.md",
        "templates/delivery/.a.txt.j2.swp",
        "lexicons/anger/a.toml",
        "lexicons/learned/mails.txt",
        "lexicons/.learned-before/grams.tsv",
        "samples/a.eml",
        "回覧/控え.txt",
    ],
)
def test_what_belongs_there_is_not_told(tmp_path: Path, path: str) -> None:
    """Letters, words, notes, tables of a fit, and whatever a desk keeps beside them."""
    file = tmp_path / path
    file.parent.mkdir(parents=True)
    file.write_text("x", encoding="utf-8")

    assert _told(tmp_path) == []


def test_short_file_that_replaces_a_long_one_is_told() -> None:
    """Whoever adds a word without copying the file loses all others."""
    own = TERM.format("電話ください")

    (problem,) = lost_words(
        {"demands/contact.toml": own}, {"demands/contact.toml": SHIPPED}
    )

    assert (problem.check, problem.gravity) == ("words-lost", "warning")
    assert str(problem) == (
        "demands/contact.toml: 同梱の同じ名前のファイルの 3 語のうち 3 語がなくなります"
        "(「連絡ください」「返事をください」「折り返して」)\n"
        "  足すだけなら、同梱の contact.toml を写してから足してください"
    )


@pytest.mark.parametrize(
    "own",
    [
        SHIPPED + TERM.format("電話ください"),
        "".join(map(TERM.format, ("連絡ください", "返事をください"))),
        "[[term]]\nphrse = 1\n",
    ],
    ids=["copied and added to", "one taken away", "broken and told elsewhere"],
)
def test_other_replacements_are_not_told(own: str) -> None:
    """Most of the words are still there, or nothing can be said."""
    assert list(lost_words({"demands/a.toml": own}, {"demands/a.toml": SHIPPED})) == []


def test_words_of_a_group_are_words() -> None:
    """A group is lost like a list of terms; other files are no list of words."""
    shipped = {"groups/g.toml": 'words = ["店", "支店"]', "checks/c.toml": "a = 1"}
    own = {"groups/g.toml": 'words = ["本店"]', "checks/c.toml": "a = 2"}

    assert [problem.place.path for problem in lost_words(own, shipped)] == [
        "groups/g.toml"
    ]
