"""Pieces of phrases are cut once; the lexicon is the same with and without them."""

from pathlib import Path

import pytest

from replycraft.lexicon import compile as cutter
from replycraft.lexicon.compile import compile_lexicon
from replycraft.lexicon.entries import LexiconFiles
from replycraft.lexicon.files import read_lexicon
from replycraft.lexicon.tables import Keys
from replycraft.pipeline.cutting import compiled_terms, known_pieces

TERM = '[[term]]\nphrase = "{}"\nwhy = "w"\nhit = ["{}"]\n'
OWN = TERM.format("看板が泣く", "看板が泣く。")


def _files(*, shops: str = '"駅前店"', own: str = "") -> LexiconFiles:
    return read_lexicon(
        {
            "anger/a.toml": TERM.format("〔店〕…二度と行かない", "x"),
            "anger/own.toml": own,
            "groups/店.toml": f"words = [{shops}]",
        }
    )


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder."""
    monkeypatch.setenv("REPLYCRAFT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is cut from now on."""
    seen: list[str] = []
    plain = cutter.phrase_keys

    def noting(phrase: str) -> Keys:
        seen.append(phrase.strip())
        return plain(phrase)

    monkeypatch.setattr(cutter, "phrase_keys", noting)
    return seen


def test_nothing_is_known_at_first() -> None:
    """An empty cache is no error."""
    assert known_pieces() == {}


def test_what_is_known_is_not_cut_again(cut: list[str]) -> None:
    """A house's own term is cut, and of the others only the words of a group."""
    compiled_terms(_files())
    cut.clear()

    compiled_terms(_files(own=OWN))

    assert set(cut) == {"看板が泣く", "駅前店"}


def test_kept_pieces_change_nothing() -> None:
    """The compiled lexicon is that of `compile_lexicon`, each time."""
    plain = compile_lexicon(_files(own=OWN))

    assert compiled_terms(_files()) == compile_lexicon(_files())
    assert compiled_terms(_files(own=OWN)) == plain
    assert compiled_terms(_files(own=OWN)) == plain


def test_another_group_is_cut_anew() -> None:
    """A piece is known for the words that its groups had then."""
    compiled_terms(_files())
    other = _files(shops='"駅前店", "本店"')

    assert compiled_terms(other) == compile_lexicon(other)


def test_other_lexicons_pieces_are_kept_too() -> None:
    """Who works with two houses in turn cuts for neither of them twice."""
    compiled_terms(_files())
    compiled_terms(read_lexicon({"anger/own.toml": OWN}))

    assert {"〔店〕", "二度と行かない", "看板が泣く"} == set(known_pieces())


def test_without_a_cache_folder_it_works_the_same(cache: Path) -> None:
    """Where nothing can be kept everything is cut."""
    cache.write_text("no folder", encoding="utf-8")

    assert compiled_terms(_files()) == compile_lexicon(_files())
    assert known_pieces() == {}
