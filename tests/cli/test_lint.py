"""`replycraft lint` on a house: what it prints, what it mends, how it leaves."""

from pathlib import Path
from shutil import rmtree

import pytest
from tests.conftest import Command

WARNED = '+++\ntitle = "部品"\n+++\nはい。\n'


@pytest.fixture
def house(replycraft: Command, tmp_path: Path) -> Path:
    """A house as `init` makes it, without words of its own."""
    folder = tmp_path / "house"
    replycraft("init", str(folder))
    rmtree(folder / "lexicons")
    return folder


def test_warnings_alone_do_not_fail(replycraft: Command, house: Path) -> None:
    """They are marked as such, and fail with --strict."""
    part = house / "templates" / "_parts" / "extra.txt.j2"
    part.parent.mkdir()
    part.write_text(WARNED, encoding="utf-8")

    code, out, err = replycraft("lint", str(house))

    assert code == 0
    assert out == (
        f"{part}: 注意: この部品は、どのお手紙からも include されていません [part-unused]\n"
        "  お手紙なら前書きに [when] を、部品なら include を書いてください\n"
    )
    assert err == "0 件の直すところ、1 件の注意\n"
    assert replycraft("lint", str(house), "--strict")[0] == 1


def test_misspelt_key_has_line_column_and_nearest(
    replycraft: Command, house: Path
) -> None:
    """A writer sees what was meant."""
    letter = house / "templates" / "delivery" / "own_holding.txt.j2"
    text = letter.read_text(encoding="utf-8")
    letter.write_text(text.replace("kinds =", "  kind ="), encoding="utf-8")

    code, out, _ = replycraft("lint", str(house))

    assert code == 1
    assert (
        f"{letter}:4:3: 知らない項目「kind」です\n  「kinds」の誤りではありませんか\n"
        in out
    )


def test_one_mistake_is_told_once(replycraft: Command, house: Path) -> None:
    """That such a letter cannot be written out is no second mistake."""
    letter = house / "templates" / "delivery" / "own_holding.txt.j2"
    text = letter.read_text(encoding="utf-8")
    letter.write_text(f"{text}{{{{ said_prodct }}}}\n", encoding="utf-8")
    line = text.count("\n") + 1

    code, out, err = replycraft("lint", str(house))

    assert (code, err) == (1, "1 件の直すところ、0 件の注意\n")
    assert out == (
        f"{letter}:{line}:4: スロット「said_prodct」は宣言されていません\n"
        "  「said_product」の誤りではありませんか\n"
    )


def test_misnamed_folder_is_told_where_nothing_else_is(
    replycraft: Command, tmp_path: Path
) -> None:
    """A house of which nothing is read says which name was meant."""
    (tmp_path / "template").mkdir()

    code, out, _ = replycraft("lint", str(tmp_path))

    assert code == 2
    assert out == (
        f"{tmp_path / 'template'}: 注意: このフォルダーは読まれません [file-unread]\n"
        "  「templates」の誤りではありませんか\n"
        f"{tmp_path}: templates も lexicons もありません\n"
        "  replycraft init でひな形のフォルダーを作れます\n"
    )


def test_words_lost_to_a_short_file_are_told(
    replycraft: Command, tmp_path: Path
) -> None:
    """The place is the house's own file, and it is no reason to fail."""
    own = tmp_path / "lexicons" / "demands" / "contact.toml"
    own.parent.mkdir(parents=True)
    own.write_text(
        'title = "連絡"\n[[term]]\nphrase = "電話を折り返す"\nwhy = "w"\n'
        'hit = ["電話を折り返してください。"]\n',
        encoding="utf-8",
    )

    code, out, _ = replycraft("lint", str(tmp_path))

    assert code == 0
    assert out.startswith(f"{own}: 注意: 同梱の同じ名前のファイルの ")
    assert out.endswith(
        "  足すだけなら、同梱の contact.toml を写してから足してください\n"
    )


def test_fix_mends_what_is_safe_and_asks_for_the_rest(
    replycraft: Command, house: Path
) -> None:
    """Without an answer nothing that changes a reading is written."""
    desk = house / "desk.toml"
    letter = house / "templates" / "delivery" / "own_holding.txt.j2"
    plain = desk.read_bytes(), letter.read_bytes()
    desk.write_bytes(b"\xef\xbb\xbf" + plain[0])
    letter.write_bytes(plain[1].decode().encode("cp932"))

    replycraft("lint", str(house), "--fix", stdin=b"n\n")
    assert (desk.read_bytes(), letter.read_bytes() == plain[1]) == (plain[0], False)

    code, out, err = replycraft("lint", str(house), "--fix", "--yes")
    assert (code, out, letter.read_bytes()) == (0, "", plain[1])
    assert f"{letter}: 文字コードを Shift_JIS から UTF-8 に\n" in err


def test_unused_terms_are_for_information(replycraft: Command, tmp_path: Path) -> None:
    """Of the house's own terms those are told that no sample mail has."""
    house = tmp_path / "own"
    replycraft("init", str(house))
    own = house / "lexicons" / "anger" / "own.toml"

    code, out, err = replycraft("lint", str(house), "--unused-terms")

    assert code == 0
    assert out == (
        f"{own}:6: 参考: 「看板が泣く」は、見本のどのメールにもありません [term-unused]\n"
        "  見本が少ないだけかもしれません\n"
    )
    assert err == "直すところはありません\n"


@pytest.mark.parametrize("option", ["--fix", "--unused-terms"])
def test_shipped_files_have_no_samples_and_are_not_mended(
    replycraft: Command, option: str
) -> None:
    """Both need a folder of one's own."""
    code, out, err = replycraft("lint", option)

    assert (code, out) == (2, "")
    assert "フォルダー" in err
