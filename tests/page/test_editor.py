"""The editor: problems at their lines, nothing lost, saving with open eyes."""

from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree

import pytest
from playwright.sync_api import Page, expect
from tests.page.conftest import ROOT, choose, open_file

_PATH = "templates/delivery/holding.txt.j2"
_SHIPPED = ROOT / _PATH
_SENTENCE = "棚の行方は、倉庫でも確かめます。"
_SET = """(area, text) => {
  area.focus();
  area.value = text;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}"""


@pytest.fixture
def editor(page: Page, house: Path) -> Iterator[Page]:
    """Return the page with a letter open; what is saved is taken away afterwards."""
    choose(page, "飾り棚が届きません")
    open_file(page, _PATH)
    yield page
    rmtree(house / "templates")
    (house / "templates").mkdir()


def write(page: Page, text: str) -> None:
    """Put *text* in the editor, as if it had been typed."""
    page.locator("#code-area").evaluate(_SET, text)


def changed() -> str:
    """Return the letter with one sentence more."""
    text = _SHIPPED.read_text(encoding="utf-8")
    return text.replace('{% include "_action', f'{_SENTENCE}\n{{% include "_action', 1)


def save(page: Page) -> None:
    """Save with the keys, and say yes."""
    page.keyboard.press("Control+s")
    page.get_by_role("button", name="保存する").click()


def test_a_broken_letter_shows_its_problem_at_the_line(editor: Page) -> None:
    """The marker stands at the line, the list leads there, the last draft stays."""
    lines = _SHIPPED.read_text(encoding="utf-8").rstrip("\n").split("\n")
    write(editor, "\n".join([*lines, "{% if anger %}", ""]))
    expect(editor.locator("#problems .link")).to_have_text(f"{_PATH}:{len(lines) + 1}")
    marked = editor.locator(".code-line.has-problem")
    expect(marked).to_have_text("{% if anger %}")
    line, marker = (
        marked.bounding_box(),
        editor.locator(".problem-marker").bounding_box(),
    )
    assert line is not None
    assert marker is not None
    assert line["y"] <= marker["y"] < line["y"] + line["height"]
    expect(editor.locator("#trial-state")).to_contain_text("前の下書き")
    expect(editor.locator("#trial-view .draft-text")).to_be_visible()
    editor.locator("#code-area").evaluate("(area) => area.setSelectionRange(0, 0)")
    editor.keyboard.press("F8")
    before = editor.evaluate(
        "document.activeElement.value.slice(0, document.activeElement.selectionStart)"
    )
    assert before.count("\n") == len(lines)


def test_unsaved_text_is_tried_at_once(editor: Page) -> None:
    """The draft shows the new sentence, and the samples that change are listed."""
    own = changed().replace(
        'stage = ["holding"]', 'stage = ["holding"]\nescalated = false'
    )
    write(editor, own)
    expect(editor.locator("#trial-view .draft-text")).to_contain_text(_SENTENCE)
    expect(editor.locator("#impact h3")).to_have_text(
        "見本 4 通のうち 1 通の下書きが変わります"
    )
    editor.locator("#impact summary").click()
    expect(editor.locator("#impact .diff-line.new").first).to_contain_text(_SENTENCE)


def test_another_mail_can_be_tried(editor: Page) -> None:
    """The list of mails keeps its choice, and the draft follows it."""
    expect(editor.locator("#trial option:checked")).to_contain_text(
        "飾り棚が届きません"
    )
    editor.select_option("#trial", label="責任者出せ gouda777@example.com")
    expect(editor.locator("#trial-status strong")).to_have_text("引き継ぎが要ります")
    assert editor.locator("#trial-view .draft-text").count() == 1


def test_saving_shows_the_difference_and_writes_the_file(
    editor: Page, house: Path
) -> None:
    """Nothing is written before the user agrees; then the house has the file."""
    write(editor, changed())
    editor.keyboard.press("Control+s")
    expect(editor.locator("dialog .diff-line.new")).to_contain_text(_SENTENCE)
    assert not (house / _PATH).exists()
    editor.get_by_role("button", name="保存する").click()
    expect(editor.locator("#save")).to_be_disabled()
    expect(editor.locator("#file-state")).to_contain_text("自社のファイル")
    assert (house / _PATH).read_text(encoding="utf-8") == changed()


def test_a_conflict_keeps_the_text(editor: Page, house: Path) -> None:
    """What somebody else saved meanwhile is shown; overwriting is asked for."""
    write(editor, changed())
    (house / _PATH).parent.mkdir()
    (house / _PATH).write_text(
        _SHIPPED.read_text(encoding="utf-8") + "\n", encoding="utf-8"
    )
    save(editor)
    expect(editor.locator("dialog h2")).to_have_text("ほかで変更されています")
    editor.get_by_role("button", name="書いたものを残して戻る").click()
    assert editor.input_value("#code-area") == changed()
    expect(editor.locator("#unsaved-count")).to_have_text("未保存 1")
    save(editor)
    editor.get_by_role("button", name="わたしの中身で上書きする").click()
    expect(editor.locator("#save")).to_be_disabled()
    assert (house / _PATH).read_text(encoding="utf-8") == changed()


def test_a_broken_letter_is_not_saved(editor: Page, house: Path) -> None:
    """The refusal names the line, and the text stays."""
    write(editor, changed() + "{% if anger %}\n")
    save(editor)
    expect(editor.locator("dialog h2")).to_have_text("このままでは保存できません")
    expect(editor.locator("dialog")).to_contain_text(
        "書いたものは、この画面に残っています。"
    )
    editor.keyboard.press("Escape")
    assert editor.input_value("#code-area") == changed() + "{% if anger %}\n"
    assert not (house / _PATH).exists()


def test_unsaved_text_survives_other_files(editor: Page) -> None:
    """Each file keeps its own text until it is saved or taken back."""
    write(editor, changed())
    open_file(editor, "templates/_parts/closing.txt.j2")
    expect(editor.locator("#save")).to_be_disabled()
    open_file(editor, _PATH)
    assert editor.input_value("#code-area") == changed()
    editor.click("#undo-all")
    editor.get_by_role("button", name="戻す", exact=True).click()
    saved = _SHIPPED.read_text(encoding="utf-8")
    expect(editor.locator("#code-area")).to_have_value(saved)
    expect(editor.locator("#unsaved-count")).to_be_hidden()


def test_leaving_with_unsaved_text_asks_first(editor: Page) -> None:
    """The browser holds the page until the user has agreed to lose the text."""
    editor.locator("#code-area").click()
    editor.keyboard.type("あ")
    asked = []
    editor.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    editor.reload()
    assert asked == ["beforeunload"]


def test_a_copy_becomes_a_new_file(editor: Page, house: Path) -> None:
    """It exists from the first save on, and not before."""
    editor.click("#copy-as")
    editor.fill("#new-path", "templates/okihai.txt")
    editor.get_by_role("button", name="作る", exact=True).click()
    expect(editor.locator("dialog [role=alert]")).to_contain_text("templates/….txt.j2")
    path = "templates/delivery/okihai.txt.j2"
    editor.fill("#new-path", path)
    editor.get_by_role("button", name="作る", exact=True).click()
    expect(editor.locator("#file-name")).to_have_text(path)
    assert not (house / path).exists()
    text = changed().replace("[when]", '[when]\nlevels = [1]\nrisks = ["churn"]')
    write(editor, text)
    save(editor)
    expect(editor.locator("#file-state")).to_contain_text("自社のファイル")
    assert (house / path).read_text(encoding="utf-8") == text


def test_a_new_file_can_be_given_up(editor: Page, house: Path) -> None:
    """Nothing of it is left, neither in the list nor in the house."""
    editor.click("#copy-as")
    editor.fill("#new-path", "templates/delivery/kari.txt.j2")
    editor.get_by_role("button", name="作る", exact=True).click()
    expect(editor.locator("#unsaved-count")).to_have_text("未保存 1")
    editor.click("#undo-all")
    editor.get_by_role("button", name="戻す", exact=True).click()
    expect(editor.locator("#unsaved-count")).to_be_hidden()
    expect(editor.locator("#file-name")).to_have_text("ファイルを選んでください")
    editor.fill("#file-filter", "kari")
    expect(editor.locator("#files [role=option]")).to_have_count(0)
    assert list((house / "templates").iterdir()) == []


def test_lines_and_text_wrap_alike(editor: Page) -> None:
    """The text area ends where its drawn lines end, so that numbers stand at their lines."""
    write(
        editor,
        "\n".join(
            ["長い行です。" * 40, "short words " * 30, "", "{{ slot }}" * 30, "終"]
        ),
    )
    heights = editor.evaluate(
        """() => {
          const area = document.querySelector(".code-area");
          area.style.height = "0px";
          const needed = area.scrollHeight;
          area.style.height = "";
          return [needed, document.querySelector(".code-lines").offsetHeight];
        }"""
    )
    assert heights[0] == heights[1]
