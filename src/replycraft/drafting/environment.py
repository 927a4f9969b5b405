"""The one sandboxed Jinja environment: letters are forms, not programs."""

from collections.abc import Callable, Iterator, Mapping
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, Environment, Template, TemplateNotFound, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from replycraft.drafting.marks import gap_mark

# Filters that can neither grow a text without bound nor reach into objects.
FILTERS = ("default", "first", "join", "last", "length")


class Gap(Undefined):
    """A slot without a value: false, empty, and marked where it is written out."""

    __slots__ = ()

    def __str__(self) -> str:
        return gap_mark(self._undefined_name or "")


class CompiledLoader(BaseLoader):
    """Gives Jinja the letters that were compiled before."""

    def __init__(self, codes: Mapping[str, CodeType]) -> None:
        self._codes = codes

    def load(
        self,
        environment: Environment,
        name: str,
        globals: Any = None,  # noqa: A002, ANN401 (Jinja's own signature)
    ) -> Template:
        """Return the compiled letter called *name*.

        It gets no globals: letters have none, and Jinja's chain of maps for them
        costs a third of the time that rendering takes.
        """
        code = self._codes.get(name)
        if code is None:
            raise TemplateNotFound(name)
        return environment.template_class.from_code(
            environment, code, {**(globals or {})}
        )


class _Includes(CodeGenerator):
    """Writes includes so that a part shares the letter's context.

    Letters set nothing, so Jinja's copy of the context for each part, and its way
    through every part around it, would be for nothing; they cost as much as the parts.
    """

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:  # noqa: N802 (Jinja's name)
        """Write the include; one that sees names of a loop gets a context of its own."""
        plain = node.with_context and not node.ignore_missing and frame.buffer is None
        if not plain or self.dump_local_context(frame) != "{}":
            super().visit_Include(node, frame)
            return
        self.writeline("yield from environment.part(", node)
        self.visit(node.template, frame)
        self.write(")(context)")


class _LetterEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox with quicker includes."""

    code_generator_class = _Includes

    def part(self, name: str) -> Callable[[Context], Iterator[str]]:
        """Return what renders the part called *name* in the context of a letter."""
        return self.get_template(name).root_render_func


def letter_environment(codes: Mapping[str, CodeType]) -> Environment:
    """Return an environment that renders *codes* and knows nothing else."""
    environment = _LetterEnvironment(
        loader=CompiledLoader(codes),
        undefined=Gap,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    kept: dict[str, Callable[..., Any]] = {
        name: environment.filters[name] for name in FILTERS
    }
    environment.filters = kept
    environment.globals = {}
    return environment
