"""Letters become plain data: all problems are found, and nothing is compiled twice."""

import marshal

from replycraft.drafting.compile import LetterMemory, compile_letters

LETTER = '+++\ntitle = "{}"\n[when]\nstage = ["holding"]\n+++\n{}\n'
FILES = {
    "_any/a.txt.j2": LETTER.format("一", '{% include "_parts/p.txt.j2" %}'),
    "_any/b.txt.j2": LETTER.format("二", "はい。"),
    "_parts/p.txt.j2": "{{ customer }}様\n",
}


def _told(files: dict[str, str], topics: tuple[str, ...] = ()) -> list[str]:
    return [str(problem) for problem in compile_letters(files, topics)[1]]


def test_result_can_be_kept_on_disk() -> None:
    """What is loaded again is what was compiled."""
    data, problems = compile_letters(FILES)

    assert problems == ()
    assert marshal.loads(marshal.dumps(data)) == data  # noqa: S302 (our own)
    assert sorted(data["codes"]) == sorted(FILES)


def test_all_letters_are_looked_at() -> None:
    """A writer mends everything in one go; what is right has its code all the same."""
    files = {
        **FILES,
        "_any/c.txt.j2": LETTER.format("三", "{% if late %}"),
        "_any/d.txt.j2": LETTER.format("四", "{{ nmae }}"),
    }

    data, problems = compile_letters(files)

    assert [problem.place.path for problem in problems] == [
        "_any/c.txt.j2",
        "_any/d.txt.j2",
    ]
    assert sorted(data["codes"]) == sorted(FILES)


def test_letters_that_have_not_changed_are_not_compiled_again() -> None:
    """With each key stroke on the page one letter changes and all others stay."""
    memory: LetterMemory = {}
    before = compile_letters(FILES, memory=memory)[0]["codes"]
    changed = {**FILES, "_any/b.txt.j2": LETTER.format("二", "いいえ。")}

    after, _ = compile_letters(changed, memory=memory)

    assert after["codes"]["_any/a.txt.j2"] is before["_any/a.txt.j2"]
    assert after["codes"]["_any/b.txt.j2"] is not before["_any/b.txt.j2"]
    assert after == compile_letters(changed)[0]


def test_topic_without_a_part_that_letters_ask_for_is_a_problem() -> None:
    """A new topic must not break the first draft about it."""
    body = '{% include "_empathy/" ~ topic ~ ".txt.j2" %}'
    files = {
        "_any/a.txt.j2": LETTER.format("一", body),
        "_empathy/delivery.txt.j2": "はい。\n",
    }

    assert _told(files, ("delivery",)) == []
    assert _told(files, ("delivery", "shuttle")) == [
        "topics/shuttle.toml: 話題「shuttle」にお手紙の部品がありません\n"
        "  templates/_empathy/shuttle.txt.j2 を加えてください"
    ]


def test_folder_without_a_letter_is_a_problem() -> None:
    """Parts alone answer nobody."""
    assert _told({"_parts/p.txt.j2": "はい。\n"}) == [
        "templates: お手紙が一通もありません\n"
        "  前書きに [when] のある .txt.j2 のファイルを置いてください"
    ]
