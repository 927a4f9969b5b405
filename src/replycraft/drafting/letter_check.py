"""Checks what a letter's Jinja does, before anything is rendered.

A letter may choose, repeat over given lists and include parts; it can't compute. So no
letter can run for ever or grow without bound, whatever it says.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes

from replycraft.drafting.environment import FILTERS
from replycraft.drafting.letter_files import SUFFIX, LetterFile
from replycraft.drafting.slots import FLAGS, INCLUDE_SLOTS, KNOWN_NAMES
from replycraft.errors import Place, Problem, nearest_hint

_DEEPEST_LOOP = 2
_LARGEST_LETTER = 40_000
_BLOCK_TAG = re.compile(r"\{%-?\s*(if|for|endif|endfor)\b")
_TOPIC_INCLUDE = re.compile(r"\{%-?\s*include\s+\"([^\"]*)\"\s*~\s*topic\b")
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.If,
    nodes.For,
    nodes.Include,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Concat,
    nodes.CondExpr,
    nodes.Test,
    nodes.Filter,
    nodes.List,
    nodes.Tuple,
)
_WAYS_OUT: dict[type[nodes.Node], str] = {
    nodes.Call: "関数や range は使えません。繰り返しは offers などの一覧だけにできます",
    nodes.Macro: "macro は使えません。部品のファイルに分けて include してください",
    nodes.Assign: "set は使えません。if で書き分けてください",
    nodes.Getattr: "「.」で中をたどることはできません。スロットの名前だけを書いてください",
    nodes.Getitem: "[ ] で中をたどることはできません。first や last をお使いください",
}


class Checked(NamedTuple):
    """What a letter refers to: slots, parts (exact or as prefix), and its problems."""

    slots: frozenset[str]
    parts: frozenset[str]
    problems: tuple[Problem, ...]


class _Walk:
    """One pass over a letter's syntax tree."""

    def __init__(self, letter: LetterFile, names: Iterable[str]) -> None:
        self.letter = letter
        self.names = tuple(names)
        self.slots: set[str] = set()
        self.parts: set[str] = set()
        self.problems: list[Problem] = []

    def add(self, line: int, problem: str, hint: str) -> None:
        """Note a problem at *line* of the body."""
        where = Place(self.letter.path, line + self.letter.first_line - 1)
        self.problems.append(Problem(where, problem, hint))

    def visit(self, node: nodes.Node, bound: frozenset[str], depth: int) -> None:
        """Check *node* and what is in it; *bound* are names of loops around it."""
        if not isinstance(node, _ALLOWED):
            way_out = _WAYS_OUT.get(type(node), "if、for、include だけが使えます")
            self.add(node.lineno, "お手紙では使えない書き方です", way_out)
            return
        if isinstance(node, nodes.Name):
            if node.name not in bound:
                self._slot(node)
        elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
            self.add(
                node.lineno,
                f"フィルター「{node.name}」は使えません",
                f"使えるのは {'、'.join(FILTERS)} です",
            )
        elif isinstance(node, nodes.Include):
            self._include(node)
            return
        elif isinstance(node, nodes.For):
            self._loop(node, bound, depth)
            return
        for child in node.iter_child_nodes():
            self.visit(child, bound, depth)

    def _slot(self, node: nodes.Name) -> None:
        self.slots.add(node.name)
        if node.name not in KNOWN_NAMES and node.name not in (
            *self.letter.needs,
            *self.letter.uses,
        ):
            self.add(
                node.lineno,
                f"スロット「{node.name}」は宣言されていません",
                nearest_hint(
                    node.name,
                    {*KNOWN_NAMES, *self.letter.needs, *self.letter.uses},
                    otherwise="綴りを直すか、前書きの needs か uses に加えてください",
                ),
            )

    def _loop(self, node: nodes.For, bound: frozenset[str], depth: int) -> None:
        if depth >= _DEEPEST_LOOP or node.recursive:
            self.add(node.lineno, "for を重ねすぎています", "for は二重までです")
            return
        if not isinstance(node.iter, nodes.Name | nodes.List):
            self.add(
                node.lineno,
                "for は一覧のスロットか [ ] の一覧の上でだけ回せます",
                "例: {% for offer in offers %}",
            )
            return
        self.visit(node.iter, bound, depth)
        targets = {name.name for name in node.target.find_all(nodes.Name)} | (
            {node.target.name} if isinstance(node.target, nodes.Name) else set()
        )
        for child in (*node.body, *node.else_, *([node.test] if node.test else [])):
            self.visit(child, bound | targets | {"loop"}, depth + 1)

    def _include(self, node: nodes.Include) -> None:
        found = list(_included(node.template, self.names))
        if not found:
            form = 'include は {% include "_parts/promise.txt.j2" %} の形です'
            match node.template:
                case nodes.Const(value=str(path)):
                    fault = f"include の相手の部品「{path}」が見つかりません"
                    hint = nearest_hint(path, self.names, otherwise=form)
                case _:
                    fault, hint = "include の相手の部品が見つかりません", form
            self.add(node.lineno, fault, hint)
        self.parts.update(found)


def _included(template: nodes.Expr, names: tuple[str, ...]) -> Iterator[str]:
    """Yield the letters that an include can mean."""
    if isinstance(template, nodes.Const):
        yield from (name for name in names if name == template.value)
    elif isinstance(template, nodes.Concat):
        match template.nodes:
            case [
                nodes.Const(value=str(head)),
                nodes.Name(name=slot),
                nodes.Const(value=str(tail)),
            ] if slot in INCLUDE_SLOTS and tail == SUFFIX:
                yield from (n for n in names if n.startswith(head))


def _open_tag(body: str) -> tuple[str, int]:
    """Return the last `if` or `for` without its end and its line, or ("", 0)."""
    waiting: list[tuple[str, int]] = []
    for number, line in enumerate(body.split("\n"), 1):
        for tag in _BLOCK_TAG.findall(line):
            if not tag.startswith("end"):
                waiting.append((tag, number))
            elif waiting:
                waiting.pop()
    return waiting[-1] if waiting else ("", 0)


def check_letter(
    letter: LetterFile, environment: Environment, names: Iterable[str]
) -> Checked:
    """Check one letter's body against the parts that exist as *names*."""
    walk = _Walk(letter, names)
    if len(letter.body) > _LARGEST_LETTER:
        walk.add(1, "お手紙が長すぎます", f"{_LARGEST_LETTER} 字までにしてください")
    try:
        tree = environment.parse(letter.body, letter.path)
    except TemplateSyntaxError as error:
        tag, line = _open_tag(letter.body)
        walk.add(
            line or error.lineno,
            f"「{tag}」が閉じられていません"
            if tag
            else f"書き方の誤り: {error.message}",
            f"{{% end{tag} %}} の行を足してください"
            if tag
            else "{% … %} と {{ … }} の組と綴りをご確認ください",
        )
        return Checked(frozenset(), frozenset(), tuple(walk.problems))
    for child in tree.iter_child_nodes():
        walk.visit(child, frozenset(), 0)
    return Checked(
        frozenset(walk.slots - FLAGS), frozenset(walk.parts), tuple(walk.problems)
    )


def topic_folders(body: str) -> list[str]:
    """Return the folders of which *body* includes the part named like the topic."""
    return _TOPIC_INCLUDE.findall(body)


def include_cycles(parts: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Yield each letter that includes itself, directly or through others."""
    for name in parts:
        seen: set[str] = set()
        todo = list(parts[name])
        while todo:
            following = todo.pop()
            if following == name:
                yield name
                break
            if following not in seen:
                seen.add(following)
                todo += parts.get(following, ())
