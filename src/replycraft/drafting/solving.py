"""Values for slots and flags that take a letter into one of its branches."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from jinja2 import nodes

from replycraft.drafting.branches import Tests

# Alternatives multiply; where the first of them fail, the others mostly do.
_MOST_TRIES = 24

Slots = Mapping[str, Any]


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
