"""The branches of letters: which tests lead to each, and values that take them there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from jinja2 import TemplateSyntaxError, nodes

from replycraft.drafting.environment import letter_environment
from replycraft.drafting.letter_files import SUFFIX, LetterFile
from replycraft.drafting.slots import INCLUDE_SLOTS

# Alternatives multiply; where the first of them fail, the others mostly do.
_MOST_TRIES = 24

Slots = Mapping[str, Any]
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


def _value(expr: nodes.Node, slots: Slots) -> Any:  # noqa: ANN401 (any slot's value)
    """Return what *expr* comes to; None for what only a rendering could tell."""
    match expr:
        case nodes.Name(name=name):
            return slots.get(name)
        case nodes.Const(value=value):
            return value
        case nodes.List(items=items) | nodes.Tuple(items=items):
            return [_value(item, slots) for item in items]
        case nodes.Not(node=inner):
            return not _value(inner, slots)
        case nodes.And(left=left, right=right):
            return _value(left, slots) and _value(right, slots)
        case nodes.Or(left=left, right=right):
            return _value(left, slots) or _value(right, slots)
        case nodes.Compare(expr=left, ops=[one]):
            return _holds(one.op, _value(left, slots), _value(one.expr, slots))
    return None


def _holds(op: str, left: Any, right: Any) -> bool:  # noqa: ANN401 (any slot's value)
    if op in ("in", "notin"):
        inside = right is not None and left in right
        return inside is (op == "in")
    if op in ("eq", "ne"):
        return (left == right) is (op == "eq")
    if not isinstance(left, int) or not isinstance(right, int):
        return False
    return {
        "lt": left < right,
        "lteq": left <= right,
        "gt": left > right,
        "gteq": left >= right,
    }[op]


class Solver:
    """Finds values with which tests come out right; *domains* are closed sets of them.

    A flag outside *domains* may take any value.
    """

    def __init__(self, domains: Mapping[str, Sequence[str]]) -> None:
        self._domains = domains

    def values(self, tests: Tests, slots: Slots) -> Iterator[dict[str, Any]]:
        """Yield *slots* changed so that all *tests* come out as they must."""
        for found in islice(self._solved(tests, dict(slots)), _MOST_TRIES):
            if all(bool(_value(expr, found)) is want for expr, want in tests):
                yield found

    def _solved(self, tests: Tests, slots: dict[str, Any]) -> Iterator[dict[str, Any]]:
        if not tests:
            yield slots
            return
        (expr, want), *rest = tests
        for changed in self._made(expr, slots, want=want):
            yield from self._solved(tuple(rest), changed)

    def _made(
        self, expr: nodes.Node, slots: dict[str, Any], *, want: bool
    ) -> Iterator[dict[str, Any]]:
        """Yield *slots* changed as little as makes *expr* come out as *want*."""
        if bool(_value(expr, slots)) is want:
            yield slots
            return
        match expr:
            case nodes.Not(node=inner):
                yield from self._made(inner, slots, want=not want)
            case nodes.And(left=left, right=right) | nodes.Or(left=left, right=right):
                # Both sides change for an `and` that holds, an `or` that fails.
                if isinstance(expr, nodes.And) is want:
                    yield from self._solved(((left, want), (right, want)), slots)
                else:
                    yield from self._made(left, slots, want=want)
                    yield from self._made(right, slots, want=want)
            case nodes.Name(name=name):
                yield from _set(slots, name, _plain(slots.get(name), want=want))
            case nodes.Compare(ops=[_]):
                yield from self._compared(expr, slots, want=want)

    def _compared(
        self, expr: nodes.Compare, slots: dict[str, Any], *, want: bool
    ) -> Iterator[dict[str, Any]]:
        """Yield *slots* with the flag of a comparison set on the wanted side of it."""
        (one,) = expr.ops
        opposite = {"ne": "eq", "notin": "in"}
        op, sought = one.op, want
        if op in opposite:
            op, sought = opposite[op], not want
        match op, expr.expr, one.expr:
            case "in", nodes.Const(value=item), nodes.Name(name=name):
                now = [other for other in slots.get(name) or [] if other != item]
                yield from _set(slots, name, [[*now, item] if sought else now])
            case "in", nodes.Name(name=name), nodes.List() as given:
                words = _value(given, slots)
                yield from _set(slots, name, self._among(name, words, sought=sought))
            case "eq", nodes.Name(name=name), nodes.Const(value=item):
                yield from _set(slots, name, self._among(name, [item], sought=sought))
            case _, nodes.Name(name=name), nodes.Const(value=int(bound)):
                near = (bound, bound - 1, bound + 1)
                right = [n for n in near if n >= 0 and _holds(op, n, bound) is sought]
                yield from _set(slots, name, right)

    def _among(self, name: str, words: Sequence[Any], *, sought: bool) -> list[Any]:
        """Return the values of flag *name* that are, or are not, in *words*."""
        if sought:
            return list(words)
        return [word for word in self._domains.get(name, ("",)) if word not in words]


def _plain(value: object, *, want: bool) -> list[Any]:
    """Return what may take the place of *value* to be true, or to be false."""
    if isinstance(value, bool):
        return [want]
    if isinstance(value, int):
        return [1 if want else 0]
    if isinstance(value, list):
        return [["交換"]] if want else [[]]
    return ["見本の値"] if want else [None]


def _set(
    slots: dict[str, Any], name: str, values: Iterable[Any]
) -> Iterator[dict[str, Any]]:
    for value in values:
        yield {**slots, name: value}
