"""The server's application in this process, with and without a house."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

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


@pytest.fixture(scope="session")
def app() -> FastAPI:
    """Return an application over the shipped letters."""
    return create_app(Settings())


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    """Return a client that calls the application by a loopback name."""
    return TestClient(app, base_url="http://localhost:8040")


@pytest.fixture
def guarded() -> TestClient:
    """Return a client, without the token, of an application that asks for one."""
    app = create_app(Settings(token=TOKEN))
    return TestClient(app, base_url="http://localhost:8040")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a house folder as `replycraft init` makes it."""
    return Path(copytree(HOUSE, tmp_path / "house"))


@pytest.fixture
def bench(house: Path) -> Iterator[TestClient]:
    """Return a client of an application over *house*, as its page calls it."""
    app = create_app(Settings(house=str(house)))
    with TestClient(app, base_url="http://localhost:8040", headers=PAGE) as client:
        yield client


@pytest.fixture
def mail() -> bytes:
    """Return a customer's mail."""
    return (STORY / "mail.eml").read_bytes()
