"""The branches of letters, and which tests lead to each."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jinja2 import TemplateSyntaxError, nodes

from replycraft.drafting.environment import letter_environment
from replycraft.drafting.letter_files import SUFFIX, LetterFile
from replycraft.drafting.slots import INCLUDE_SLOTS

# An expression's node, and whether it has to be true.
Test = tuple[nodes.Node, bool]
Tests = tuple[Test, ...]


class Compared(NamedTuple):
    """A flag that a letter compares with a word of its own, and the word's line."""

    flag: str
    word: str
    line: int


class Branch(NamedTuple):
    """A way through one letter or part: the line where it begins, what leads there."""

    line: int
    tests: Tests


class Inclusion(NamedTuple):
    """A part that a letter or part includes, and what leads there."""

    part: str
    tests: Tests


class Forest:
    """The parsed bodies of letters and parts, by path; broken ones are left out."""

    def __init__(self, letters: Iterable[LetterFile]) -> None:
        environment = letter_environment({})
        self._trees: dict[str, nodes.Template] = {}
        self._first: dict[str, int] = {}
        self._known: dict[str, tuple[tuple[Branch, ...], tuple[Inclusion, ...]]] = {}
        self._names: dict[str, frozenset[str]] = {}
        for letter in letters:
            try:
                self._trees[letter.path] = environment.parse(letter.body, letter.path)
            except TemplateSyntaxError:
                continue
            self._first[letter.path] = letter.first_line - 1

    def branches(self, path: str) -> tuple[Branch, ...]:
        """Return the branches of the file at *path* alone, the whole of it first."""
        return self._below(path)[0]

    def inclusions(self, path: str) -> tuple[Inclusion, ...]:
        """Return what the file at *path* includes, each part once for each way."""
        return self._below(path)[1]

    def reachable(self, path: str) -> frozenset[str]:
        """Return the file at *path* and every part that it may include, at any depth."""
        found, todo = {path}, [path]
        for one in todo:
            new = {inclusion.part for inclusion in self.inclusions(one)} - found
            found |= new
            todo += new
        return frozenset(found)

    def compared(self, path: str) -> Iterator[Compared]:
        """Yield the words that the letter at *path* compares a flag with."""
        tree = self._trees.get(path)
        for node in tree.find_all(nodes.Compare) if tree else ():
            for flag, word in _names_and_words(node):
                yield Compared(flag, word, node.lineno + self._first[path])

    def names(self, path: str) -> frozenset[str]:
        """Return every slot and flag that the file at *path* itself names."""
        if path not in self._trees:
            return frozenset()
        known = self._names.get(path)
        if known is None:
            found = self._trees[path].find_all(nodes.Name)
            known = self._names[path] = frozenset(node.name for node in found)
        return known

    def _below(self, path: str) -> tuple[tuple[Branch, ...], tuple[Inclusion, ...]]:
        if path not in self._trees:
            return (), ()
        known = self._known.get(path)
        if known is None:
            first = self._first[path]
            walked = tuple(self._walk(self._trees[path].body, ()))
            inner = (one for one in walked if isinstance(one, Branch))
            lines = (one._replace(line=one.line + first) for one in inner)
            parts = tuple(one for one in walked if isinstance(one, Inclusion))
            known = self._known[path] = (Branch(first + 1, ()), *lines), parts
        return known

    def _walk(
        self, body: Iterable[nodes.Node], tests: Tests
    ) -> Iterator[Branch | Inclusion]:
        for node in body:
            if isinstance(node, nodes.Include):
                for part, more in self._parts(node):
                    yield Inclusion(part, (*tests, *more))
                continue
            for line, children, more in _ways(node):
                inner = (*tests, *more)
                if more:
                    yield Branch(line, inner)
                yield from self._walk(children, inner)

    def _parts(self, node: nodes.Include) -> Iterator[tuple[str, Tests]]:
        """Yield what an include can mean, with the tests under which it does."""
        match node.template:
            case nodes.Const(value=str(path)):
                if path in self._trees:
                    yield path, ()
            case nodes.Concat(
                nodes=[
                    nodes.Const(value=str(head)),
                    nodes.Name(name=slot) as name,
                    nodes.Const(value=str(tail)),
                ]
            ) if slot in INCLUDE_SLOTS and tail == SUFFIX:
                for path in self._trees:
                    if path.startswith(head):
                        value = nodes.Const(path[len(head) : -len(tail)])
                        same = nodes.Compare(name, [nodes.Operand("eq", value)])
                        yield path, ((same, True),)


def _ways(node: nodes.Node) -> Iterator[tuple[int, list[nodes.Node], Tests]]:
    """Yield the ways through *node*: line, what stands there, and the tests for it."""
    if isinstance(node, nodes.If):
        failed: Tests = ()
        for one in (node, *node.elif_):
            yield one.lineno, one.body, (*failed, (one.test, True))
            failed = (*failed, (one.test, False))
        yield node.lineno, node.else_, failed
    elif isinstance(node, nodes.CondExpr):
        yield node.lineno, [node.expr1], ((node.test, True),)
        yield node.lineno, [node.expr2] if node.expr2 else [], ((node.test, False),)
    elif isinstance(node, nodes.For):
        yield node.lineno, node.body, ((node.iter, True),)
        yield node.lineno, node.else_, ((node.iter, False),)
    else:
        yield node.lineno, list(node.iter_child_nodes()), ()


def _names_and_words(node: nodes.Compare) -> Iterator[tuple[str, str]]:
    """Yield flag and word of `flag == "word"`, `"word" in flag`, `flag in ["word"]`."""
    for one in node.ops:
        for name, other in ((node.expr, one.expr), (one.expr, node.expr)):
            if isinstance(name, nodes.Name):
                words = other.items if isinstance(other, nodes.List) else [other]
                for word in words:
                    if isinstance(word, nodes.Const) and isinstance(word.value, str):
                        yield name.name, word.value
