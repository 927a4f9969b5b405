"""`pytest --replycraft HOUSE`: every case of a house folder is a test."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from replycraft.bench.cases import SampleCase
    from replycraft.pipeline.desk import Desk

_OPTION = "replycraft_house"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of the bench."""
    group = parser.getgroup("replycraft", "sample mails of a replycraft house folder")
    group.addoption(
        "--replycraft",
        dest=_OPTION,
        metavar="HOUSE",
        type=Path,
        help="run the cases of this house folder",
    )
    group.addoption(
        "--replycraft-bless",
        metavar="NAME",
        help="write this case's reply as the expected one; it fails once",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Let the house folder be what is collected where nothing else was named."""
    house = config.getoption(_OPTION)
    if house is None:
        return
    if not house.is_dir():
        raise pytest.UsageError(f"--replycraft {house}: no such folder")
    if config.args_source is not pytest.Config.ArgsSource.ARGS:
        config.args[:] = []
    config.args.append(str(house))


def pytest_collect_directory(
    path: Path, parent: pytest.Collector
) -> pytest.Collector | None:
    """Take the house folder as a collector of cases."""
    house = parent.config.getoption(_OPTION)
    if house is None or path.resolve() != house.resolve():
        return None
    return House.from_parent(parent, path=path)


class House(pytest.Directory):
    """A house folder: one item for each case below it."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the cases; a house without any is an error."""
        from replycraft.bench.cases import find_cases
        from replycraft.bench.house import desk_of

        desk, found = desk_of(self.path), False
        for case in find_cases(self.path):
            found = True
            yield CaseItem.from_parent(self, name=case.name, case=case, desk=desk)
        if not found:
            raise self.CollectError(f"{self.path}: no case with a mail and expectation")


class CaseItem(pytest.Item):
    """One sample mail with what is expected of it."""

    def __init__(
        self, *, case: "SampleCase", desk: "Desk", name: str, parent: pytest.Collector
    ) -> None:
        super().__init__(name, parent)
        self.case = case
        self.desk = desk

    def runtest(self) -> None:
        """Draft the reply and compare."""
        from replycraft.bench.house import report
        from replycraft.bench.outcome import bless, run_case

        outcome = run_case(self.case, self.desk)
        if self.config.getoption("--replycraft-bless") == self.name:
            bless(self.case, outcome.draft)
            pytest.fail(
                f"{self.case.golden}: 書きました。読んでから、もう一度", pytrace=False
            )
        if outcome.differences:
            pytest.fail(report(outcome.differences), pytrace=False)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return what pytest calls this test by."""
        return self.case.mail, None, self.name
