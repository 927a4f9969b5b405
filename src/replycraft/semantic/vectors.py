"""Vectors of labelled sentences: shipped, kept from an earlier run, or made now."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from replycraft.resources import load_compiled, shipped_folder, store_compiled
from replycraft.semantic.encoder import Encoder

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

SHIPPED = "vectors.bin"
_KEPT = "vectors"
_KEY_BYTES, _SCALE_BYTES = 8, 4
_MOST = 127.0

# Sentence's key → its vector as bytes: the scale, then a signed byte a dimension.
_Rows = dict[bytes, bytes]


def key_of(sentence: str) -> bytes:
    """Return what stands for *sentence* beside its vector."""
    return blake2b(sentence.encode(), digest_size=_KEY_BYTES).digest()


def vectors_of(sentences: Sequence[str], encoder: Encoder) -> "Array":
    """Return the vectors of *sentences*, length 1; only those not known are made.

    All of them are rounded to a byte a dimension, wherever they come from, so that
    the same sentence gives the same numbers on every start.
    """
    rows = rows_of(sentences, encoder)
    return unrounded(rows[key_of(sentence)] for sentence in sentences)


def rows_of(sentences: Sequence[str], encoder: Encoder) -> _Rows:
    """Return the vectors of *sentences* as bytes, by their keys."""
    known = _known(encoder.name)
    keys = [key_of(sentence) for sentence in sentences]
    new = {
        key: sentence
        for key, sentence in zip(keys, sentences, strict=True)
        if key not in known
    }
    if new:
        made = rounded(new, encoder)
        known |= made
        if encoder.name:
            _keep(encoder.name, made)
    return {key: known[key] for key in keys}


def rounded(sentences: dict[bytes, str], encoder: Encoder) -> _Rows:
    """Return the vectors of *sentences* as bytes, by their keys."""
    import numpy as np

    found: _Rows = {}
    # Sentences of a length together: none waits for a longer one.
    for key in sorted(sentences, key=lambda key: (len(sentences[key]), key)):
        found[key] = b""
    vectors = encoder.vectors([sentences[key] for key in found])
    lengths = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
    vectors = vectors / lengths
    scales = np.maximum(np.abs(vectors).max(axis=1), 1e-12).astype("<f4") / _MOST
    steps = np.rint(vectors / scales[:, None]).astype(np.int8)
    for key, scale, row in zip(tuple(found), scales, steps, strict=True):
        found[key] = np.asarray(scale, "<f4").tobytes() + row.tobytes()
    return found


def unrounded(rows: Iterable[bytes]) -> "Array":
    """Return the vectors in *rows*, each of length 1."""
    import numpy as np

    listed = list(rows)
    table = np.frombuffer(b"".join(listed), np.uint8).reshape(len(listed), -1)
    steps = table[:, _SCALE_BYTES:].copy().view(np.int8).astype(np.float32)
    # The scale is for readers of the bytes; what is compared has length 1.
    return np.asarray(steps / np.linalg.norm(steps, axis=1, keepdims=True))


def _known(name: str) -> _Rows:
    """Return the vectors that are shipped and kept for the encoder called *name*."""
    if not name:
        return {}
    shipped = shipped_folder("lexicons") / "learned" / SHIPPED
    known = unpacked(shipped.read_bytes(), name) if shipped.is_file() else {}
    kept = load_compiled(_KEPT, name)
    return known | unpacked(kept, name) if isinstance(kept, bytes) else known


def _keep(name: str, rows: _Rows) -> None:
    """Keep *rows*, and what was kept before, for the next start."""
    kept = load_compiled(_KEPT, name)
    before = unpacked(kept, name) if isinstance(kept, bytes) else {}
    store_compiled(_KEPT, name, packed(before | rows, name))


def packed(rows: _Rows, name: str) -> bytes:
    """Return *rows* of the encoder called *name* as the contents of one file."""
    size = len(next(iter(rows.values()), b""))
    head = f"{name} {size}\n".encode()
    # An encoder that changed the length of its vectors is another encoder.
    return head + b"".join(k + rows[k] for k in sorted(rows) if len(rows[k]) == size)


def unpacked(data: bytes, name: str) -> _Rows:
    """Return what `packed` wrote, nothing if it is another encoder's or damaged."""
    head, _, body = data.partition(b"\n")
    owner, _, written = head.decode(errors="replace").rpartition(" ")
    if owner != name or not written.isdecimal():
        return {}
    size = _KEY_BYTES + int(written)
    if len(body) % size:
        return {}
    return {
        body[at : at + _KEY_BYTES]: body[at + _KEY_BYTES : at + size]
        for at in range(0, len(body), size)
    }
