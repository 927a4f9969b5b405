"""What the page shows when something is missing: the token, the server, a house."""

from collections.abc import Callable

from playwright.sync_api import Page, expect
from tests.page.conftest import ROOT, Serving, choose

from replycraft.server.settings import Settings

_TOKEN = "a token of the tests"  # noqa: S105 (opens nothing)


def test_the_token_is_asked_for_once(open_page: Callable[..., Page]) -> None:
    """A wrong one is told; the right one is kept for this screen, reloads included."""
    serving = Serving(Settings(token=_TOKEN, samples=str(ROOT / "examples")))
    try:
        page = open_page(serving.address)
        page.fill("#token", "wrong")
        page.keyboard.press("Enter")
        expect(page.locator("dialog [role=alert]")).to_contain_text("合言葉が違います")
        page.fill("#token", _TOKEN)
        page.keyboard.press("Enter")
        expect(page.locator("#draft-view .draft-text")).to_be_visible()
        page.reload()
        expect(page.locator("#draft-view .draft-text")).to_be_visible()
        assert page.locator("dialog").count() == 0
        assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 1]
    finally:
        serving.stop()


def test_without_a_house_files_can_be_tried_but_not_saved(
    open_page: Callable[..., Page],
) -> None:
    """The shipped letters are there to look at; the page says why saving is off."""
    serving = Serving(Settings(samples=str(ROOT / "examples")))
    try:
        page = open_page(serving.address)
        expect(page.locator("#draft-view .draft-text")).to_be_visible()
        page.click("#tab-editor")
        page.locator("#files [role=option]").first.click()
        expect(page.locator("#file-state")).to_contain_text("保存はできません")
        page.locator("#code-area").press("Home")
        page.keyboard.type(" ")
        expect(page.locator("#unsaved-count")).to_be_visible()
        expect(page.locator("#save")).to_be_disabled()
        page.click("#undo-all")
        page.get_by_role("button", name="戻す", exact=True).click()
    finally:
        serving.stop()


def test_a_server_that_is_gone_is_told_and_found_again(page: Page) -> None:
    """What was shown stays; when the server is back, the page goes on by itself."""
    choose(page, "飾り棚が届きません")
    page.context.set_offline(True)
    page.select_option("#fact-resolution", "investigate")
    expect(page.locator("#gone")).to_be_visible()
    expect(page.locator("#draft-view .draft-text")).to_be_visible()
    page.context.set_offline(False)
    expect(page.locator("#gone")).to_be_hidden()
    expect(page.locator("#fact-resolution")).to_have_value("investigate")
    expect(page.locator("#draft-view")).to_contain_text("templates/")


def test_a_refusal_is_told_in_japanese(page: Page) -> None:
    """The server's own words stand where the mail would, with a way to try again."""
    page.route(
        "**/v1/house/preview",
        lambda route: route.fulfill(
            status=503,
            content_type="application/problem+json",
            body='{"title": "混み合っています", "detail": "少し待ってからお送りください。"}',
        ),
    )
    page.fill("#sample-filter", "飾り棚")
    page.locator("#samples [role=option]").first.click()
    refusal = page.locator("#mail-view [role=alert]")
    expect(refusal).to_contain_text("混み合っています")
    page.unroute("**/v1/house/preview")
    refusal.get_by_role("button", name="もう一度試す").click()
    expect(page.locator("#mail-view h2")).to_have_text("飾り棚が届きません")
