"""How long from a key stroke to the new draft: a figure to read, no promise kept here."""

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Page, expect
from tests.page.conftest import ROOT, STORIES, Serving, choose, make_house, open_file

from replycraft.server.settings import Settings

_LETTERS = 60
_SAMPLES = 200
_STROKES = 30
# From the event of the key to the frame in which the new draft has been drawn.
_WATCH = """() => {
  window.strokes = [];
  let pressed = 0;
  document.getElementById("code-area").addEventListener("keydown", () => {
    pressed = performance.now();
  });
  new PerformanceObserver((list) => {
    const isDrawn = list.getEntries().some(({ name }) => name === "replycraft:redrawn");
    if (!isDrawn || !pressed) return;
    const from = pressed;
    pressed = 0;
    requestAnimationFrame(() => setTimeout(() => {
      window.strokes.push(performance.now() - from);
      document.body.dataset.strokes = window.strokes.length;
    }));
  }).observe({ type: "mark" });
}"""


@pytest.fixture
def large(tmp_path: Path) -> Iterator[Serving]:
    """Return a server over a house of 60 letters and 200 samples."""
    templates = ROOT / "templates"
    names = [str(path.relative_to(templates)) for path in templates.rglob("*.txt.j2")]
    letters = (
        "delivery/holding.txt.j2",
        *sorted(set(names) - {"delivery/holding.txt.j2"}),
    )[:_LETTERS]
    make_house(tmp_path, letters=letters, samples=_SAMPLES - len(STORIES))
    started = Serving(Settings(house=str(tmp_path)))
    yield started
    started.stop()


def test_time_from_key_stroke_to_redraw(
    large: Serving,
    open_page: Callable[..., Page],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Every stroke is drawn; median and worst are printed, and so is the comparison."""
    page = open_page(large.address, viewport={"width": 1440, "height": 900})
    expect(page.locator("#sample-count")).to_have_text(f"{_SAMPLES} 通")
    assert page.locator("#samples [role=option]").count() < 40
    choose(page, "飾り棚が届きません")
    open_file(page, "templates/delivery/holding.txt.j2")
    area = page.locator("#code-area")
    area.press("Control+End")
    page.keyboard.type("お品の行方を確かめます。")
    expect(page.locator("#trial-view .draft-text")).to_contain_text("お品の行方")
    page.evaluate(_WATCH)
    for number in range(1, _STROKES + 1):
        page.keyboard.press("a")
        expect(page.locator("body")).to_have_attribute("data-strokes", str(number))
    strokes = page.evaluate("window.strokes")
    expect(page.locator("#impact h3")).to_contain_text(f"見本 {_SAMPLES} 通のうち")
    compared = page.evaluate(
        "performance.getEntriesByName('replycraft:impact').at(-1).duration"
    )
    with capsys.disabled():
        print(  # noqa: T201 (the figure is what this test is for)
            f"\nkey stroke to redraw, {_LETTERS} letters, {_SAMPLES} samples: "
            f"median {median(strokes):.0f} ms, worst {max(strokes):.0f} ms of {_STROKES}; "
            f"all samples compared in {compared:.0f} ms"
        )
    assert len(strokes) == _STROKES
