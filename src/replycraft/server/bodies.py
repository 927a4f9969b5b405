"""Reads a request's body within bounds of size, time and form."""

import asyncio
import json
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json
from starlette.requests import Request

from replycraft.server.faults import faults_in, is_syntax_error
from replycraft.server.problems import (
    BAD_REQUEST,
    INVALID,
    TOO_LARGE,
    TOO_SLOW_BODY,
    WRONG_TYPE,
    RefusedError,
)

JSON, MAIL = "application/json", "message/rfc822"
_ModelT = TypeVar("_ModelT", bound=BaseModel)
# What is left of a body that nobody wants is not read, so the line can't be kept.
_CLOSE = {"Connection": "close"}


def content_type(request: Request, *allowed: str) -> str:
    """Return which of the *allowed* types the body has.

    Raises:
        RefusedError: it has another type, or an encoding on top.
    """
    declared = request.headers.get("content-type", "")
    name = declared.partition(";")[0].strip().casefold()
    if name not in allowed:
        detail = f"Content-Type は {' か '.join(allowed)} にしてください。"
        raise RefusedError(WRONG_TYPE, detail, headers={"Accept": ", ".join(allowed)})
    if request.headers.get("content-encoding", "identity") != "identity":
        detail = "圧縮せずにお送りください(Content-Encoding は使えません)。"
        raise RefusedError(WRONG_TYPE, detail, headers={"Accept-Encoding": "identity"})
    return name


async def read_body(request: Request, *, most: int, seconds: float) -> bytes:
    """Return the body; what is too large is refused before it has come in.

    Raises:
        RefusedError: it is over *most* bytes, or takes over *seconds* to come.
    """
    declared = request.headers.get("content-length", "0")
    if declared.isascii() and declared.isdigit() and int(declared) > most:
        raise _too_large(most)
    chunks: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(seconds):
            async for chunk in request.stream():
                size += len(chunk)
                if size > most:
                    raise _too_large(most)
                chunks.append(chunk)
    except TimeoutError:
        detail = f"{seconds:g} 秒以内に送り終えてください。"
        raise RefusedError(TOO_SLOW_BODY, detail, headers=_CLOSE) from None
    return b"".join(chunks)


def parsed(model: type[_ModelT], body: bytes) -> _ModelT:
    """Return *body* as a *model*.

    Raises:
        RefusedError: it is no JSON, or says something that the model doesn't hold.
    """
    try:
        try:
            return model.model_validate_json(body, strict=True)
        except ValidationError as error:
            if not _has_whole_floats(error):
                raise
        return model.model_validate_json(_with_integers(body), strict=True)
    except ValidationError as error:
        if is_syntax_error(error):
            detail = "本文を JSON(UTF-8)として読めません。"
            raise RefusedError(BAD_REQUEST, detail) from None
        detail = "使えない値があります。errors をご覧ください。"
        raise RefusedError(INVALID, detail, errors=faults_in(error)) from None


def _has_whole_floats(error: ValidationError) -> bool:
    """Say whether 2.0 stands where an integer is asked for: in JSON that is one."""
    return any(
        item["type"] == "int_type"
        and isinstance(item["input"], float)
        and item["input"].is_integer()
        for item in error.errors(include_url=False, include_context=False)
    )


def _with_integers(body: bytes) -> bytes:
    return json.dumps(_whole(from_json(body))).encode()


def _whole(value: Any) -> Any:  # noqa: ANN401 (any JSON)
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_whole(item) for item in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def checked_mail(source: bytes | str, *, most: int) -> bytes | str:
    """Return the mail if it is no larger than *most* bytes.

    Raises:
        RefusedError: it is larger.
    """
    # A character may take four bytes, so short texts need not be measured.
    if len(source) * 4 > most and _size(source) > most:
        raise _too_large(most)
    return source


def _size(source: bytes | str) -> int:
    if isinstance(source, bytes):
        return len(source)
    return len(source.encode("utf-8", "replace"))


def _too_large(most: int) -> RefusedError:
    detail = f"{most // 1024 // 1024} MB までです。添付を外してお送りください。"
    return RefusedError(TOO_LARGE, detail, headers=_CLOSE)
