"""The bench: a mail in, its marks, facts filled in, the draft taken along."""

from email import message_from_bytes, policy
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.page.conftest import ROOT, choose, paste

_ANGRY = "😀🎉 いい加減にしてください。もう二度と利用しません。"
_HOSTILE = (
    "<script>window.hacked = 1</script><img src=x onerror='window.hacked=2'>\n"
    "\u202e逆さまの\u202c שלום \u200f {{ 7*7 }} {% raw %} 😀👨‍👩‍👧\n"
    "商品が壊れていました。" + "長" * 5000
)
_MARKS = "[...document.querySelectorAll('#mail-view .mail-text .mark')]"


def test_a_pasted_mail_gets_its_marks(page: Page) -> None:
    """Every strong evidence stands on its very words, emoji before them or not."""
    with page.expect_response("**/v1/house/preview") as answer:
        paste(page, _ANGRY, subject="届かない", sender="山田 太郎 <taro@example.jp>")
    expect(page.locator("#mail-view h2")).to_have_text("届かない")
    expect(page.locator("#mail-view .mail-head")).to_contain_text("山田 太郎")
    assert page.inner_text("#mail-view .mail-text") == _ANGRY
    marks = page.evaluate(f"{_MARKS}.map((mark) => mark.textContent)")
    anger = answer.value.json()["analysis"]["anger"]
    quotes = {one["quote"] for one in anger["evidence"] if one["points"] > 0.3}
    assert "いい加減にして" in quotes
    whole = "".join(marks)
    assert all(quote in whole for quote in quotes - {_ANGRY})
    level = str(anger["level"])
    expect(page.get_by_role("meter")).to_have_attribute("aria-valuenow", level)


def test_a_mark_says_why_on_hover_and_on_focus(page: Page) -> None:
    """Points and reason come by pointer and by keyboard, and Escape takes them away."""
    paste(page, _ANGRY)
    tip = page.get_by_role("tooltip")
    page.locator(".mail-text .mark").first.hover()
    expect(tip).to_contain_text("点")
    page.mouse.move(0, 0)
    expect(tip).to_be_hidden()
    page.locator(".layers input").last.focus()
    page.keyboard.press("Tab")
    expect(tip).to_contain_text("点")
    first = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.textContent") != first
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == (
        "tip"
    )
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()


def test_cancelled_evidence_is_struck_through(page: Page) -> None:
    """What does not count is shown as not counting, and says what took its weight."""
    paste(page, "怒っているわけではありません。届いた日を教えてください。")
    struck = page.locator(".mail-text .mark.cancelled").first
    expect(struck).to_be_visible()
    assert "line-through" in struck.evaluate(
        "(mark) => getComputedStyle(mark).textDecoration"
    )
    struck.hover()
    expect(page.locator("#tip .tip-cancel").first).to_have_text(
        "打ち消されているため数えない"
    )


def test_a_hostile_mail_stays_text(page: Page) -> None:
    """Markup, template signs, direction marks and long lines are shown as they are."""
    with page.expect_response("**/v1/house/preview") as answer:
        paste(page, _HOSTILE, subject="<b>件名</b>")
    expect(page.locator("#mail-view h2")).to_have_text("<b>件名</b>")
    shown = page.text_content("#mail-view .mail-text")
    assert shown == answer.value.json()["mail"]["text"]
    for piece in (
        "<script>window.hacked = 1</script>",
        "{{ 7*7 }} {% raw %} 😀👨‍👩‍👧",
        "שלום",
    ):
        assert piece in shown
    assert page.evaluate("window.hacked") is None
    assert page.locator("#mail-view :is(script, img, b)").count() == 0
    wide = "(box) => box.scrollWidth > box.clientWidth"
    assert page.locator("#mail-view").evaluate(wide) is False


def _open_other_facts(page: Page) -> None:
    """Open the facts that nobody asked for, by keyboard.

    A redraw may still add fields above, and a click whose press and release fall on
    either side of that hits nothing.
    """
    page.locator(".needs summary", has_text="ほかの事実を入れる").press("Enter")


def test_filling_a_need_redraws_the_draft(page: Page) -> None:
    """A choice asks for what goes with it; what is known beyond that is told as well."""
    choose(page, "飾り棚が届きません")
    expect(page.locator("#draft-status strong")).to_have_text("事実が足りません")
    page.select_option("#fact-resolution", "refund")
    page.fill("#fact-refund_amount", "１２，８００円")
    expect(page.locator("#draft-view .draft-text")).to_contain_text("12,800円")
    expect(page.locator("#draft-status strong")).to_have_text("送れます")
    _open_other_facts(page)
    page.fill("#fact-refund_date", "2025-11-10")
    expect(page.locator("#draft-view .draft-text")).to_contain_text("11月10日")
    assert page.evaluate("document.activeElement.id") == "fact-refund_date"


def test_a_wrong_amount_is_told_at_its_field(page: Page) -> None:
    """Words are no amount; the draft stays as it was."""
    choose(page, "飾り棚が届きません")
    page.select_option("#fact-resolution", "refund")
    page.fill("#fact-refund_amount", "千円くらい")
    expect(page.locator("#fact-refund_amount-wrong")).to_contain_text("数字で")
    expect(page.locator("#fact-refund_amount")).to_have_attribute(
        "aria-invalid", "true"
    )


def test_a_finding_is_marked_with_its_message(page: Page) -> None:
    """A promise on a closed day stands out in the letter, and the draft is blocked."""
    choose(page, "飾り棚が届きません")
    page.select_option("#fact-resolution", "investigate")
    _open_other_facts(page)
    page.fill("#fact-contact_by", "2025-11-08T12:00")
    expect(page.locator("#draft-status strong")).to_have_text("このままでは送れません")
    marked = page.locator("#draft-view .finding-error").first
    expect(marked).to_contain_text("11月8日")
    marked.hover()
    expect(page.locator("#tip .finding-line")).to_contain_text("窓口の休みの日です")
    page.fill("#fact-contact_by", "")
    expect(page.locator("#draft-view .finding-error")).to_have_count(0)


def test_facts_stay_with_their_mail(page: Page) -> None:
    """Another mail begins without them; coming back finds them."""
    choose(page, "飾り棚が届きません")
    page.select_option("#fact-resolution", "investigate")
    choose(page, "責任者出せ")
    expect(page.locator("#fact-resolution")).to_have_value("")
    choose(page, "飾り棚が届きません")
    expect(page.locator("#fact-resolution")).to_have_value("investigate")


def test_a_sentence_tells_its_letter_and_opens_it(page: Page) -> None:
    """File and line come on focus; Enter goes there in the editor."""
    part = page.locator("#draft-view .part").nth(1)
    part.focus()
    page.keyboard.press("ArrowRight")
    source, line = page.evaluate(
        "[document.activeElement.dataset.source, document.activeElement.dataset.line]"
    )
    expect(page.get_by_role("tooltip")).to_contain_text(f"{source}:{line}")
    page.keyboard.press("Enter")
    expect(page.locator("#file-name")).to_have_text(source)
    selected = page.evaluate(
        "document.activeElement.value"
        ".slice(0, document.activeElement.selectionStart).split('\\n').length"
    )
    assert str(selected) == line


def test_an_escalated_mail_shows_why_and_the_handoff(page: Page) -> None:
    """Reasons stand beside the mail, the note beside the draft."""
    choose(page, "責任者出せ")
    expect(page.locator(".escalate li").first).to_be_visible()
    expect(page.locator(".handoff")).to_contain_text("至急")


def test_a_machine_gets_no_reply(page: Page) -> None:
    """An out-of-office note has no draft to take along."""
    page.fill("#sample-filter", "out-of-office")
    page.locator("#samples [role=option]").first.click()
    expect(page.locator("#draft-status strong")).to_have_text("返信しません")
    expect(page.locator("#copy")).to_be_disabled()
    expect(page.locator("#save-eml")).to_be_disabled()


def test_the_draft_can_be_taken_along(page: Page, tmp_path: Path) -> None:
    """Clipboard, mail and calendar entry hold the draft."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    choose(page, "飾り棚が届きません")
    body = page.text_content("#draft-view .draft-text")
    page.click("#copy")
    expect(page.locator("#redraw")).to_have_text("本文を写しました")
    assert page.evaluate("navigator.clipboard.readText()") == body
    with page.expect_download() as mail:
        page.click("#save-eml")
    mail.value.save_as(tmp_path / "reply.eml")
    message = message_from_bytes(
        (tmp_path / "reply.eml").read_bytes(), policy=policy.default
    )
    assert mail.value.suggested_filename == "Re 飾り棚が届きません.eml"
    assert message["Subject"] == "Re: 飾り棚が届きません"
    assert message.get_content().rstrip("\n") == body
    with page.expect_download() as entry:
        page.click("[data-do=ics]")
    entry.value.save_as(tmp_path / "reply.ics")
    assert (
        (tmp_path / "reply.ics")
        .read_text(encoding="utf-8")
        .startswith("BEGIN:VCALENDAR")
    )


def test_a_mail_file_can_be_opened(page: Page) -> None:
    """A file from the disk comes in like a sample, and is not sent to the samples."""
    page.set_input_files("#mail-file", ROOT / "examples" / "double-charge" / "mail.eml")
    expect(page.locator("#mail-view h2")).to_have_text("二重に引き落とされています")
    expect(page.locator("#samples [role=option]").first).to_contain_text("持ち込み")


@pytest.mark.parametrize(
    ("query", "count"), [("飾り", 1), ("ﾃｨｰｾｯﾄ", 1), ("無い言葉", 0)]
)
def test_the_filter_finds_by_any_width(page: Page, query: str, count: int) -> None:
    """Half-width and full-width letters are the same to the filter."""
    page.fill("#sample-filter", query)
    expect(page.locator("#samples [role=option]")).to_have_count(count)
    expect(page.locator("#sample-count")).to_have_text(f"4 通のうち {count} 通")
