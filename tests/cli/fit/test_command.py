"""`replycraft fit`: what is gained is told, and no table is lost."""

import json
from pathlib import Path

import pytest
from tests.conftest import Command

pytest.importorskip("scipy")

from replycraft.cli.fit import command
from replycraft.fitting.cross import loaded
from replycraft.fitting.learned import learned_in, shipped_learned
from replycraft.fitting.seen import seen_by
from replycraft.pipeline.desk import Desk

LABELLED = Path(__file__).parents[2] / "data" / "labelled"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a desk's own 60 labelled mails, which the shipped weights have not seen."""
    lines = (LABELLED / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    path = tmp_path_factory.mktemp("own") / "own.jsonl"
    path.write_text("\n".join(lines[:60]), encoding="utf-8")
    return path


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a house folder with a word of its own."""
    folder = tmp_path / "house"
    (folder / "lexicons" / "groups").mkdir(parents=True)
    (folder / "lexicons" / "groups" / "支店名.toml").write_text(
        'title = "支店"\nwords = ["駅前店"]\n', encoding="utf-8"
    )
    return folder


def test_a_house_gets_tables_of_its_own(
    replycraft: Command, own: Path, house: Path
) -> None:
    """The shipped weights are moved, not replaced: what is not in the mails stays."""
    code, out, err = replycraft("fit", str(own), "--house", str(house))

    tables = learned_in(house / "lexicons" / "learned")
    shipped = learned_in(shipped_learned())
    assert code == 0
    assert "同梱の重み" in out
    assert "新しい重み" in out
    assert sorted(tables) == [
        "features.tsv",
        "grams.tsv",
        "mails.txt",
        "outputs.tsv",
        "words.tsv",
    ]
    assert tables["words.tsv"] == shipped["words.tsv"]
    assert f"書きました: {house / 'lexicons' / 'learned' / 'grams.tsv'}" in err
    assert len(seen_by(tables)) == len(seen_by(shipped)) + 60
    new, old = loaded(tables), loaded(shipped)
    assert [output.name for output in new.outputs] == [
        output.name for output in old.outputs
    ]
    rare = old.index["risks/self_harm"]
    assert new.outputs[rare] == old.outputs[rare]
    assert len(new.grams_of(rare)) == len(old.grams_of(rare))
    Desk(house=house)


def test_the_tables_before_are_kept(
    replycraft: Command, own: Path, house: Path
) -> None:
    """A second run starts from the shipped weights again, and the first is not lost."""
    learned = house / "lexicons" / "learned"
    learned.mkdir()
    (learned / "outputs.tsv").write_text("anger/1\t0.5\t0.4\n", encoding="utf-8")
    (learned / "ours.txt").write_text("自社の覚え書き", encoding="utf-8")

    code, out, err = replycraft("fit", str(own), "--house", str(house))

    kept = learned.with_name(".learned-before")
    assert code == 0
    assert "今の自社の重み" in out
    assert f"前の表は {kept} にあります" in err
    assert (kept / "outputs.tsv").read_text(encoding="utf-8") == "anger/1\t0.5\t0.4\n"
    assert (learned / "ours.txt").read_text(encoding="utf-8") == "自社の覚え書き"
    assert sorted(path.name for path in learned.parent.iterdir()) == [
        ".learned-before",
        "groups",
        "learned",
    ]


def test_a_dry_run_writes_nothing(replycraft: Command, own: Path, house: Path) -> None:
    """Only figures are shown."""
    code, out, err = replycraft("fit", str(own), "--house", str(house), "--dry-run")

    assert code == 0
    assert "怒り 重み付きカッパ" in out
    assert "何も書き出していません" in err
    assert not (house / "lexicons" / "learned").exists()


def test_mails_that_the_shipped_weights_know_teach_nothing(
    replycraft: Command, own: Path, tmp_path: Path
) -> None:
    """They are left out, since they would count twice."""
    train = (LABELLED / "train.jsonl").read_text(encoding="utf-8").splitlines()
    path = tmp_path / "mixed.jsonl"
    path.write_text(
        "\n".join([*train[:200], *own.read_text(encoding="utf-8").splitlines()[:40]]),
        encoding="utf-8",
    )

    code, out, err = replycraft("fit", str(path), "--dry-run")

    assert (code, out) == (2, "")
    assert "200 通は同梱の重みがすでに学んだメールなので、外しました" in err
    assert "学習に使えるメールが 40 通しかありません。50 通以上に" in err


def test_who_knows_the_mails_is_not_compared(
    replycraft: Command, tmp_path: Path
) -> None:
    """The shipped weights on mails of their own look too good; that is said."""
    train = (LABELLED / "train.jsonl").read_text(encoding="utf-8").splitlines()
    path = tmp_path / "train.jsonl"
    path.write_text("\n".join(train[:60]), encoding="utf-8")

    code, out, err = replycraft("fit", str(path), "--from-scratch", "--dry-run")

    assert code == 0
    assert "「同梱の重み」は 60 通のうち 60 通を学習に使っています" in out
    assert "差は比べられません" in out
    assert "60 通だけから学習すると" in err


def test_without_a_place_to_write_nothing_starts(
    replycraft: Command, own: Path
) -> None:
    """The shipped tables are never written to by accident."""
    code, out, err = replycraft("fit", str(own))

    assert (code, out) == (2, "")
    assert "--house で自社のフォルダーか、--out で" in err


def test_the_shipped_tables_are_not_moved(replycraft: Command, own: Path) -> None:
    """They come from the train mails alone."""
    code, _, err = replycraft("fit", str(own), "--out", str(shipped_learned()))

    assert code == 2
    assert "同梱の重みのフォルダーです" in err


def test_without_the_libraries_one_sentence_helps(
    replycraft: Command, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command that installs the extra is in the message."""
    monkeypatch.setattr(
        command, "find_spec", lambda name: None if name == "scipy" else 1
    )

    code, out, err = replycraft("fit", str(own), "--dry-run")

    assert (code, out) == (2, "")
    assert err == (
        "replycraft: fit には追加のライブラリー(scipy)が要ります。"
        "pip install 'replycraft[fit]' で入れてください\n"
    )


def test_a_broken_word_file_stops_the_fit(
    replycraft: Command, own: Path, house: Path
) -> None:
    """Weights for half of the words would be wrong ones."""
    path = house / "lexicons" / "groups" / "支店名.toml"
    path.write_text("title = ", encoding="utf-8")

    code, _, err = replycraft("fit", str(own), "--house", str(house))

    assert code == 2
    assert "支店名.toml" in err
    assert not (house / "lexicons" / "learned").exists()


def test_labels_may_name_what_the_house_adds(
    replycraft: Command, own: Path, house: Path
) -> None:
    """A topic of the house's own is learned like any other, if enough mails have it."""
    (house / "lexicons" / "topics").mkdir()
    (house / "lexicons" / "topics" / "gift_wrap.toml").write_text(
        'title = "包装"\n[[term]]\nphrase = "包装紙"\npoints = 0.8\nwhy = "包装"\n'
        'hit = ["包装紙が破れていました。"]\n',
        encoding="utf-8",
    )
    records = [
        json.loads(line) for line in own.read_text(encoding="utf-8").splitlines()
    ]
    complaints = [item for item in records if item["label"]["kind"] == "complaint"]
    for record in complaints[:8]:
        record["label"]["topics"] = ["gift_wrap"]
        record["body"] += "\n包装紙のことです。"
    path = house / "own.jsonl"
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")

    code, _, err = replycraft(
        "fit", str(path), "--house", str(house), "--out", str(house / "tables")
    )

    assert (code, err.count("書きました")) == (0, 5)
    new = loaded(learned_in(house / "tables"))
    assert new.features["topics/gift_wrap"]
    assert {"topics/gift_wrap", "first/gift_wrap"} <= new.index.keys()
