"""The page in a real browser, over a server in this process."""

import json
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from tests.data.labelled.make_eml import to_eml

from replycraft.server.app import create_app
from replycraft.server.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
STORIES = (
    "abuse-with-extortion",
    "late-parcel",
    "broken-article-with-photo",
    "out-of-office",
)
DESK = """\
company = "株式会社青葉雑貨"
department = "お客様相談窓口"
agent = "佐藤 花子"
phone = "000-0000-0000"
email = "desk@example.com"
hours = "9:00〜17:30、土日祝日を除く"
"""
_WAIT = 30_000
expect.set_options(timeout=_WAIT)


class Serving:
    """A server of the real application, in a thread, at a free port."""

    def __init__(self, settings: Settings) -> None:
        config = uvicorn.Config(
            create_app(settings), port=0, log_level="warning", ws="none"
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run)
        self._thread.start()
        while not self._server.started:
            time.sleep(0.01)
        port = self._server.servers[0].sockets[0].getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"

    def stop(self) -> None:
        """End the server."""
        self._server.should_exit = True
        self._thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the installed Chromium; without one these tests are skipped."""
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("chromium is not installed (Debian: apt-get install chromium)")
    # Root has no sandbox of its own to run the browser in.
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=flags)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a house with a profile, a letter and a few sample mails."""
    return make_house(tmp_path_factory.mktemp("house"), letters=(), samples=0)


@pytest.fixture(scope="session")
def serving(house: Path) -> Iterator[Serving]:
    """Return a server over the house."""
    started = Serving(Settings(house=str(house)))
    yield started
    started.stop()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Return what opens a page at an address; nothing may go wrong or outside on it."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def opened(address: str, **options: object) -> Page:
        context = browser.new_context(
            locale="ja-JP", timezone_id="Asia/Tokyo", **options
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(_WAIT)
        watch(page, address, faults)
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def page(open_page: Callable[..., Page], serving: Serving) -> Page:
    """Return the page over the house, with its first sample drawn."""
    opened = open_page(serving.address, viewport={"width": 1440, "height": 900})
    expect(opened.locator("#draft-view .draft-text")).to_be_visible()
    return opened


def watch(page: Page, address: str, faults: list[str]) -> None:
    """Note script errors, refused content and requests to elsewhere."""
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "console",
        lambda told: (
            faults.append(told.text)
            if told.type == "error" and "Failed to load resource" not in told.text
            else None
        ),
    )
    page.on(
        "request",
        lambda request: (
            faults.append(request.url)
            if urlsplit(request.url).netloc != urlsplit(address).netloc
            and not request.url.startswith(("blob:", "data:"))
            else None
        ),
    )


def make_house(folder: Path, *, letters: tuple[str, ...], samples: int) -> Path:
    """Make a house of the stories, with copies of shipped *letters*, *samples* mails more."""
    (folder / "desk.toml").write_text(DESK, encoding="utf-8")
    (folder / "templates").mkdir()
    for name in letters:
        target = folder / "templates" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / "templates" / name, target)
    for story in STORIES:
        shutil.copytree(ROOT / "examples" / story, folder / "samples" / story)
    labelled = ROOT / "tests" / "data" / "labelled" / "train.jsonl"
    for line in labelled.read_text(encoding="utf-8").splitlines()[:samples]:
        record = json.loads(line)
        (folder / "samples" / f"{record['id']}.eml").write_bytes(to_eml(record))
    return folder


def choose(page: Page, subject: str) -> None:
    """Choose the sample with *subject* and wait until it is drawn."""
    page.fill("#sample-filter", subject)
    page.locator("#samples [role=option]").first.click()
    expect(page.locator("#mail-view h2")).to_contain_text(subject)
    expect(page.locator("#draft-status strong")).to_be_visible()
    page.fill("#sample-filter", "")


def paste(page: Page, text: str, *, subject: str = "", sender: str = "") -> None:
    """Paste a mail through the dialog and wait until it is drawn."""
    page.click("#paste")
    page.fill("#paste-text", text)
    page.fill("#paste-subject", subject)
    page.fill("#paste-from", sender)
    page.click("dialog button.main")
    expect(page.locator("#mail-view .mail-text").first).to_contain_text(text[:12])


def open_file(page: Page, path: str) -> None:
    """Open the house file at *path* in the editor."""
    page.click("#tab-editor")
    page.fill("#file-filter", path)
    page.locator("#files [role=option]").first.click()
    expect(page.locator("#file-name")).to_have_text(path)
