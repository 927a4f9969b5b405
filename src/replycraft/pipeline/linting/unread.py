"""What of a house nobody ever reads: folders and files by another name, lost words."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from itertools import chain
from pathlib import Path, PurePosixPath

from replycraft.errors import Place, Problem, nearest_hint
from replycraft.lexicon.entries import LexiconFiles
from replycraft.lexicon.files import read_lexicon
from replycraft.pipeline.linting.files import FOLDERS
from replycraft.resources import shipped_folder

_ENDINGS = {"templates": (".txt.j2",), "lexicons": (".toml", ".tsv")}
_HINTS = {
    "templates": "お手紙なら、名前の終わりを .txt.j2 にしてください",
    "lexicons": "言葉なら、名前の終わりを .toml にしてください",
}
# Whoever keeps notes beside the letters may do so.
_NOTES = (".md",)
# What `replycraft fit` writes, and what was before, is its own matter.
_FITTED = "learned"
# A house may hold whatever else; only what is nearly called like a folder is told.
_NEARLY = 0.8
_MOST_SHOWN = 3


def unread_problems(house: Path) -> Iterator[Problem]:
    """Yield the folders and files of *house* that are passed over, by their names."""
    for folder in sorted(house.iterdir()):
        near = get_close_matches(folder.name, FOLDERS, n=1, cutoff=_NEARLY)
        if near and folder.is_dir() and folder.name not in FOLDERS:
            yield _unread(folder, f"「{near[0]}」の誤りではありませんか")
    for name in FOLDERS:
        known = {one.name for one in shipped_folder(name).iterdir() if one.is_dir()}
        for path in sorted((house / name).glob("**/*")):
            inner = path.relative_to(house / name)
            if _is_own_matter(path, inner):
                continue
            first = inner.parts[0]
            if not path.name.endswith(_ENDINGS[name]):
                yield _unread(path, _HINTS[name])
            elif name == "lexicons" and first not in known:
                otherwise = f"使えるフォルダー: {'、'.join(sorted(known))}"
                yield _unread(path, nearest_hint(first, known, otherwise=otherwise))


def _is_own_matter(path: Path, inner: Path) -> bool:
    hidden = any(part.startswith(".") for part in inner.parts)
    fitted = inner.parts[0] == _FITTED
    return hidden or fitted or path.is_dir() or path.name.endswith(_NOTES)


def _unread(path: Path, hint: str) -> Problem:
    sort = "フォルダー" if path.is_dir() else "ファイル"
    fault = f"この{sort}は読まれません"
    return Problem(Place(str(path)), fault, hint, "warning", "file-unread")


def lost_words(
    lexicons: Mapping[str, str], shipped: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield files of *lexicons* that replace a shipped one and keep little of it."""
    for path in sorted(shipped):
        if lexicons.get(path, shipped[path]) == shipped[path]:
            continue
        own = read_lexicon({path: lexicons[path]})
        before = _words(read_lexicon({path: shipped[path]}))
        kept = _words(own)
        lost = [word for word in before if word not in kept]
        if 2 * len(lost) > len(before) and not own.problems:
            yield Problem(
                Place(path),
                f"同梱の同じ名前のファイルの {len(before)} 語のうち {len(lost)} 語が"
                f"なくなります({_some(lost)})",
                f"足すだけなら、同梱の {PurePosixPath(path).name} を写してから足してください",
                "warning",
                "words-lost",
            )


def _words(files: LexiconFiles) -> dict[str, None]:
    """Return the phrases and words of *files*, in their order."""
    phrases = (*(t.phrases for t in files.terms), *(m.phrases for m in files.modifiers))
    return dict.fromkeys(chain.from_iterable((*phrases, *files.groups.values())))


def _some(words: Iterable[str]) -> str:
    some = list(words)
    shown = "".join(f"「{word}」" for word in some[:_MOST_SHOWN])
    return shown + ("など" if len(some) > _MOST_SHOWN else "")
