"""Everybody can use the page: contrast, keyboard, names and roles, narrow displays."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.page.conftest import Serving, choose, open_file

# Every text in sight with its ratio to what lies behind it (WCAG 2.2, 1.4.3).
_CONTRAST = """() => {
  const parse = (text) => {
    const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number);
    return { rgb: [r, g, b], a };
  };
  const over = (top, under) => top.rgb.map((c, i) => c * top.a + under[i] * (1 - top.a));
  const light = (rgb) => {
    const [r, g, b] = rgb.map((c) => c / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      layers.unshift(parse(getComputedStyle(at).backgroundColor));
    }
    return layers.reduce((rgb, layer) => over(layer, rgb), [255, 255, 255]);
  };
  const ratio = (element) => {
    const ground = behind(element);
    const ink = over(parse(getComputedStyle(element).color), ground);
    const [high, low] = [light(ink), light(ground)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const isText = (node) => node.nodeValue.trim() && node.parentElement.checkVisibility();
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!isText(walk.currentNode) || element.matches("textarea, option")) continue;
    found.push([Math.round(ratio(element) * 100) / 100, walk.currentNode.nodeValue.slice(0, 20)]);
  }
  return found;
}"""
_NAMELESS = """() => [...document.querySelectorAll("button, input, select, textarea, [role]")]
  .filter((one) => one.checkVisibility() && one.role !== "presentation")
  .filter((one) => !(one.textContent.trim() || one.ariaLabel || one.labels?.length
    || document.getElementById(one.getAttribute("aria-labelledby"))))
  .map((one) => one.outerHTML)
  .filter((html) => !/id="(announcer|redraw|trial-state|trial-wait)"/.test(html))"""
_WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_contrast(
    open_page: Callable[..., Page], serving: Serving, scheme: str
) -> None:
    """At least 4.5 to 1, for marks, findings, notes and code alike, in both schemes."""
    page = open_page(serving.address, color_scheme=scheme)
    choose(page, "責任者出せ")
    page.evaluate(
        "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
    )
    ratios = page.evaluate(_CONTRAST)
    open_file(page, "templates/delivery/holding.txt.j2")
    page.locator("#code-area").press("Control+End")
    page.keyboard.type("{% if anger %}")
    expect(page.locator("#problems")).to_be_visible()
    ratios += page.evaluate(_CONTRAST)
    page.click("#help")
    ratios += page.evaluate(_CONTRAST)
    assert len(ratios) > 300
    assert [one for one in ratios if one[0] < 4.5] == []


def test_every_control_has_a_name(page: Page) -> None:
    """Whoever hears the page hears what each control is."""
    choose(page, "責任者出せ")
    assert page.evaluate(_NAMELESS) == []
    open_file(page, "templates/delivery/holding.txt.j2")
    assert page.evaluate(_NAMELESS) == []


def test_everything_can_be_done_with_the_keyboard(page: Page) -> None:
    """Find a mail, fill a fact, read a sentence's origin, look at a letter: no pointer."""
    page.keyboard.press("/")
    page.keyboard.type("飾り棚")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#mail-view h2")).to_have_text("飾り棚が届きません")
    expect(page.locator("#samples")).to_be_focused()
    tab_to(page, "fact-resolution")
    for _ in range(7):
        page.keyboard.press("ArrowDown")
    expect(page.locator("#fact-resolution")).to_have_value("investigate")
    expect(page.locator("#draft-status strong")).to_have_text("送れます")
    tab_to(page, "", css="part")
    page.keyboard.press("Enter")
    expect(page.locator("#editor")).to_be_visible()
    expect(page.locator("#code-area")).to_be_focused()
    page.keyboard.press("Alt+1")
    expect(page.locator("#tab-bench")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#tab-editor")).to_be_focused()
    page.keyboard.press("Alt+1")
    page.keyboard.press("?")
    expect(page.locator("dialog")).to_contain_text("キー操作")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)


def tab_to(page: Page, name: str, *, css: str = "none") -> None:
    """Press Tab until the field called *name*, or one of the class *css*, has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            "[document.activeElement.id, [...document.activeElement.classList]]"
        )
        outline = "getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate(outline) != "none", seen
        if (name and seen[0] == name) or css in seen[1]:
            return
    raise AssertionError(f"no way to {name or css}")


def test_the_list_moves_by_arrow_keys(page: Page) -> None:
    """The choice and its place in the whole list are told."""
    page.focus("#samples")
    page.keyboard.press("End")
    last = page.locator("#samples [aria-selected=true]")
    expect(last).to_have_attribute("aria-posinset", "4")
    expect(last).to_have_attribute("aria-setsize", "4")
    active = page.get_attribute("#samples", "aria-activedescendant")
    assert active == last.get_attribute("id")
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator("#samples [aria-selected=true]")).to_have_attribute(
        "aria-posinset", "3"
    )


def test_a_narrow_display_shows_one_pane_at_a_time(
    open_page: Callable[..., Page], serving: Serving
) -> None:
    """At 390 points nothing sticks out, and a tap on a mail leads to it."""
    size = {"width": 390, "height": 844}
    page = open_page(serving.address, viewport=size, has_touch=True)
    page.locator("#samples [role=option]").first.tap()
    expect(page.locator("#mail-view .mail-text").first).to_be_visible()
    expect(page.locator("#samples")).to_be_hidden()
    # The draft comes last: until it is there, what is tapped may be drawn anew.
    expect(page.locator("#draft-view .draft-text")).to_be_attached()
    page.locator(".mail-text .mark").first.tap()
    expect(page.get_by_role("tooltip")).to_be_visible()
    assert page.evaluate(_WIDER) == 0
    page.locator("#bench .panes [data-pane=draft]").tap()
    expect(page.locator("#draft-view .draft-text")).to_be_visible()
    assert page.evaluate(_WIDER) == 0
    page.locator("#tab-editor").tap()
    page.locator("#files [role=option]").first.tap()
    expect(page.locator("#code-area")).to_be_visible()
    assert page.evaluate(_WIDER) == 0
