"""The server's application in this process, with and without a house."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, rmtree

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from replycraft.server.app import create_app
from replycraft.server.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
STORY = ROOT / "examples" / "late-parcel"
HOUSE = ROOT / "src" / "replycraft" / "cli" / "house"
TOKEN = "a token of the tests"  # noqa: S105 (opens nothing)
PAGE = {"X-Replycraft": "1"}
# The first preview of changed words compiles all words: no test of time on a busy machine.
PATIENCE = 300.0


@pytest.fixture(scope="session")
def app() -> FastAPI:
    """Return an application over the shipped letters."""
    return create_app(Settings())


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    """Return a client that calls the application by a loopback name."""
    return TestClient(app, base_url="http://localhost:8040")


@pytest.fixture(scope="session")
def guarded() -> TestClient:
    """Return a client, without the token, of an application that asks for one."""
    app = create_app(Settings(token=TOKEN))
    return TestClient(app, base_url="http://localhost:8040")


def _house(folder: Path) -> Path:
    """Make the house of `replycraft init`, but without words: cutting those is slow."""
    house = Path(copytree(HOUSE, folder / "house"))
    rmtree(house / "lexicons")
    return house


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a house folder that a test may change."""
    return _house(tmp_path)


@pytest.fixture
def bench(house: Path) -> Iterator[TestClient]:
    """Return a client of an application over *house*, as its page calls it."""
    app = create_app(Settings(house=str(house), seconds=PATIENCE))
    with TestClient(app, base_url="http://localhost:8040", headers=PAGE) as client:
        yield client


@pytest.fixture(scope="session")
def standing(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """Return a client like `bench`, over a house that no test changes."""
    folder = _house(tmp_path_factory.mktemp("standing"))
    app = create_app(Settings(house=str(folder), seconds=PATIENCE))
    return TestClient(app, base_url="http://localhost:8040", headers=PAGE)


@pytest.fixture
def mail() -> bytes:
    """Return a customer's mail."""
    return (STORY / "mail.eml").read_bytes()
