"""What people install is what the checkout holds."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    """Build the wheel once."""
    folder = tmp_path_factory.mktemp("wheel")
    path = next(WheelBuilder(str(ROOT)).build(directory=str(folder)))
    return ZipFile(path)


def _bundled(wheel: ZipFile, name: str) -> dict[str, bytes]:
    prefix = f"replycraft/_bundled/{name}/"
    return {
        path.removeprefix(prefix): wheel.read(path)
        for path in wheel.namelist()
        if path.startswith(prefix)
    }


def _in_checkout(name: str) -> dict[str, bytes]:
    folder = ROOT / name
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith("~")
    }


@pytest.mark.parametrize("name", ["templates", "lexicons"])
def test_wheel_carries_the_writers_folders(wheel: ZipFile, name: str) -> None:
    """Letters and lexicons in the wheel are those in the checkout, byte for byte."""
    expected = _in_checkout(name)

    assert len(expected) > 20
    assert _bundled(wheel, name) == expected


def test_wheel_carries_the_house_that_init_makes(wheel: ZipFile) -> None:
    """`replycraft init` works from an installed copy."""
    house = ROOT / "src" / "replycraft" / "cli" / "house"
    expected = {
        f"replycraft/cli/house/{path.relative_to(house).as_posix()}"
        for path in house.rglob("*")
        if path.is_file()
    }

    assert len(expected) == 4
    assert expected - set(wheel.namelist()) == set()


def test_wheel_is_typed(wheel: ZipFile) -> None:
    """Type checkers of users see the annotations."""
    assert "replycraft/py.typed" in wheel.namelist()


def test_checkout_has_no_bundled_copy() -> None:
    """A stale copy in the checkout would hide what writers change."""
    assert not (ROOT / "src" / "replycraft" / "_bundled").exists()
