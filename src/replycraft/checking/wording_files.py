"""Reads the word lists of the checks (`lexicons/checks/*.toml`) into plain data."""

import re
from collections import Counter
from collections.abc import Callable
from operator import add
from typing import Any

from replycraft.checking.group_files import Groups, has_groups, is_word, read_groups
from replycraft.checking.learned_files import NAME, compile_learned
from replycraft.checking.patterns import lazily
from replycraft.errors import Place, Problem, WriterFileError, parsed_toml

GAP = "…"
_GROUP = lazily("〔([^〔〕]*)〕")
_ENTRY = lazily(r"^\[\[wording\]\]", re.MULTILINE)
_FILE_KEYS = {"title", "finding", "words", "advice", "wording"}
_LISTS = ("hit", "miss", "unless", "unless_reply", "resolutions", "facts", "said")
_ENTRY_KEYS = {"phrase", "why", *_LISTS}

# A short piece in hiragana is in nearly every reply.
_PARTICLE, _LONGEST_PARTICLE = 100, 4

Data = dict[str, Any]
Report = Callable[[str, str], None]


def compile_wordings(files: dict[str, str]) -> Data:
    """Turn the text of each file, by its path, into plain data for `Wordings`.

    Raises:
        WriterFileError: with every problem in every file.
    """
    problems: list[Problem] = []
    tables = [path for path in files if path.endswith(f"/{NAME}")]
    learned = [compile_learned(path, files[path], problems) for path in tables]
    files = {path: text for path, text in files.items() if path not in tables}
    parsed = {path: parsed_toml(path, text, problems) for path, text in files.items()}
    # Groups are shared by all files, so the files that hold them are read first.
    groups = read_groups(parsed, "group", problems)
    entries: dict[str, list[Any]] = {}
    advice: dict[str, str] = {}
    for path in sorted(parsed):
        if not has_groups(path):
            name = _read_file(path, parsed[path], advice, problems)
            lines = _entry_lines(files[path])
            rows = _read_entries((path, lines), parsed[path], groups, problems)
            entries.setdefault(name, []).extend(rows)
    keys = read_groups(parsed, "key", problems)
    if problems:
        raise WriterFileError(*problems)
    return {
        "entries": entries,
        "advice": advice,
        "groups": {name: list(words) for name, words in groups.items()},
        "keys": {key: list(words) for key, words in keys.items()},
        "index": _index(entries),
        "learned": next(iter(learned), None),
    }


def _read_file(
    path: str, data: Data, advice: dict[str, str], problems: list[Problem]
) -> str:
    """Return what the entries of this file are for."""
    problems.extend(
        Problem(
            Place(path),
            f"知らない項目「{key}」があります。",
            f"使えるのは {'、'.join(sorted(_FILE_KEYS))} です。",
        )
        for key in sorted(data.keys() - _FILE_KEYS)
    )
    name = data.get("finding") or data.get("words") or ""
    if data and not is_word(name):
        problems.append(
            Problem(
                Place(path),
                "finding も words もありません。",
                '指摘の言葉なら finding = "excuse"、ほかの言葉なら words = "名前" と書いてください。',
            )
        )
    if data.get("finding"):
        advice[str(name)] = str(data.get("advice", ""))
    return str(name)


def _entry_lines(text: str) -> tuple[int, ...]:
    return tuple(text.count("\n", 0, m.start()) + 1 for m in _ENTRY.finditer(text))


def _read_entries(
    where: tuple[str, tuple[int, ...]],
    data: Data,
    groups: Groups,
    problems: list[Problem],
) -> list[Any]:
    rows: list[Any] = []
    path, lines = where
    for index, entry in enumerate(data.get("wording", [])):
        line = lines[index] if index < len(lines) else 0

        def report(problem: str, hint: str, line: int = line) -> None:
            problems.append(Problem(Place(path, line), problem, hint))

        rows += _read_entry(entry, (path, line), groups, report)
    return rows


def _read_entry(
    entry: Data, where: tuple[str, int], groups: Groups, report: Report
) -> list[Any]:
    """Return one row for each phrase of *entry*."""
    for key in entry.keys() - _ENTRY_KEYS:
        report(
            f"知らない項目「{key}」があります。",
            f"使えるのは {'、'.join(sorted(_ENTRY_KEYS))} です。",
        )
    phrases = entry.get("phrase", [])
    phrases = [phrases] if isinstance(phrases, str) else phrases
    lists = {key: entry.get(key, []) for key in _LISTS}
    if not phrases or not all(map(is_word, phrases)):
        report("phrase がありません。", 'phrase = "…" に言い回しを書いてください。')
        return []
    if not all(isinstance(v, list) and all(map(is_word, v)) for v in lists.values()):
        report(
            "言葉の並びが空か、文字列でない値を含みます。",
            '["言葉"] の形で書いてください。',
        )
        return []
    if not entry.get("why") or not lists["hit"]:
        report(
            "why か hit がありません。",
            "理由 why と、当てはまる例文 hit を一つ以上書いてください。",
        )
    rows = []
    for phrase in phrases:
        steps = phrase_steps(phrase, groups, report)
        if steps:
            rows.append([steps, str(entry.get("why", "")), list(where), lists])
            # The examples prove the entry as a whole, so its first row keeps them.
            lists = lists | {"hit": [], "miss": []}
    return rows


def _index(entries: dict[str, list[Any]]) -> dict[str, list[list[Any]]]:
    """Return under two letters each the `[name, row, way, is first]` worth a look.

    A row is filed under the rarest pair of letters of every way to write one of its
    steps, the step that turns up least: most pairs of a reply then ask for nothing.
    What is common is learned from the example sentences.
    """
    common: Counter[str] = Counter()
    for row in (row for rows in entries.values() for row in rows):
        for sentence in (*row[3]["hit"], *row[3]["miss"]):
            common.update(_pairs(sentence) | set(sentence))
    index: dict[str, list[list[Any]]] = {}
    for name, rows in entries.items():
        for number, row in enumerate(rows):
            steps = [step[1] for step in row[0]]
            first = min(range(len(steps)), key=lambda at: _cost(steps[at], common))
            for way in steps[first]:
                rarest = _rarest(way, common)
                index.setdefault(rarest, []).append([name, number, way, first == 0])
    return index


def _cost(ways: list[str], common: Counter[str]) -> float:
    """Return how often a step turns up by chance."""
    return sum(
        1 + common[_rarest(way, common)] + _PARTICLE * _is_particle(way) for way in ways
    )


def _is_particle(way: str) -> bool:
    return len(way) <= _LONGEST_PARTICLE and _plainness(way) == len(way)


def _rarest(way: str, common: Counter[str]) -> str:
    return min(
        _pairs(way), key=lambda pair: (common[pair] + 9 * _plainness(pair), pair)
    )


def _pairs(text: str) -> set[str]:
    """Return every two neighbours in *text*, or *text* where it is one letter."""
    return set(map(add, text, text[1:])) or {text}


def _plainness(pair: str) -> int:
    # Hiragana is in every sentence, kanji and katakana say what it is about.
    return sum("ぁ" <= letter <= "ん" or letter in "、。" for letter in pair)


def phrase_steps(phrase: str, groups: Groups, report: Report) -> list[Any]:
    """Cut *phrase* into steps `[after a gap, [ways to write it]]`."""
    steps: list[Any] = []
    for number, piece in enumerate(phrase.split(GAP)):
        gap = number > 0
        for index, part in enumerate(_GROUP.split(piece)):
            if not part:
                continue
            if index % 2 and part not in groups:
                report(
                    f"〔{part}〕という組はありません。",
                    "groups.toml に組を足すか、名前を確かめてください。",
                )
                return []
            steps.append([gap, list(groups[part]) if index % 2 else [part]])
            gap = False
    if not steps:
        report(f"「{phrase}」には言葉がありません。", "…のほかに言葉を書いてください。")
    return steps
