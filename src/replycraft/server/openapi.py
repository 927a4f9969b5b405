"""The API described for tools (OpenAPI 3.1), with the stories as examples."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from replycraft.records.analysis import Analysis
from replycraft.records.draft import Draft, Finding
from replycraft.server import metrics, problems
from replycraft.server.bodies import JSON, MAIL
from replycraft.server.inputs import AnalyzeRequest, CheckRequest, DraftRequest
from replycraft.server.problems import ProblemDetails

_Refs = Mapping[Any, dict[str, Any]]
_TEMPLATE = "#/components/schemas/{model}"
_STORIES = Path(__file__).resolve().parent / "stories.json"
_TAKES: Mapping[str, type[BaseModel]] = {
    "draft": DraftRequest,
    "analyze": AnalyzeRequest,
    "check": CheckRequest,
}
_GIVES: Mapping[str, type[BaseModel]] = {
    "draft": Draft,
    "analyze": Analysis,
    "check": Finding,
}
_WITH_BODY = (
    problems.BAD_REQUEST,
    problems.TOO_SLOW_BODY,
    problems.TOO_LARGE,
    problems.WRONG_TYPE,
    problems.INVALID,
    problems.BUSY,
)
_ALWAYS = (problems.WRONG_HOST, problems.INTERNAL)
_DESCRIPTION = (
    "日本語のお客様のメールから、確かめてから送れる返信の下書きを作ります。"
    "断るときは必ず problem details(RFC 9457)で答えます。"
)


def describe(app: FastAPI, *, guarded: bool) -> dict[str, Any]:
    """Return the OpenAPI description of *app*; *guarded* if it asks for a token."""
    table = get_openapi(
        title=app.title,
        version=app.version,
        description=_DESCRIPTION,
        routes=app.routes,
        license_info={"name": "MIT"},
    )
    refs, schemas = _schemas()
    components: dict[str, Any] = {"schemas": schemas}
    for path in table["paths"].values():
        for operation in path.values():
            _complete(operation, refs, guarded=guarded)
    if guarded:
        components["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    return {**table, "components": components}


def _schemas() -> tuple[dict[Any, dict[str, Any]], dict[str, Any]]:
    """Return a reference for each model, and all schemas."""
    models = [
        *((model, "validation") for model in _TAKES.values()),
        *((model, "serialization") for model in (*_GIVES.values(), ProblemDetails)),
    ]
    found, table = models_json_schema(models, ref_template=_TEMPLATE)  # type: ignore[arg-type]
    refs = {model: ref for (model, _), ref in found.items()}
    return refs, table["$defs"]


def _complete(
    operation: dict[str, Any],
    refs: _Refs,
    *,
    guarded: bool,
) -> None:
    """Add to one operation what FastAPI does not know of it."""
    name = operation["operationId"]
    refusals = [*_ALWAYS, *((problems.UNAUTHORIZED,) if guarded else ())]
    if name in _TAKES:
        operation["requestBody"] = _request(name, refs[_TAKES[name]])
        refusals += _WITH_BODY
    elif name == "metrics":
        refusals.append(problems.BUSY)
    if guarded and name != "health":
        operation["security"] = [{"token": []}]
    problem = {problems.MEDIA_TYPE: {"schema": refs[ProblemDetails]}}
    operation["responses"] = {
        "200": {"description": "できました", "content": _content(name, refs)},
        **{
            str(sort.status): {"description": sort.title, "content": problem}
            for sort in sorted(refusals, key=lambda sort: sort.status)
        },
    }


def _content(name: str, refs: _Refs) -> dict[str, Any]:
    if name == "metrics":
        return {metrics.MEDIA_TYPE.partition(";")[0]: {"schema": {"type": "string"}}}
    if name == "health":
        kept = {"status": {"const": "ok"}, "version": {"type": "string"}}
        schema = {"type": "object", "properties": kept, "required": list(kept)}
        return {JSON: {"schema": schema}}
    ref: dict[str, Any] = refs[_GIVES[name]]
    return {
        JSON: {"schema": {"type": "array", "items": ref} if name == "check" else ref}
    }


def _request(name: str, ref: dict[str, Any]) -> dict[str, Any]:
    stories = json.loads(_STORIES.read_text(encoding="utf-8"))
    shown: dict[str, Any] = {"schema": ref, "examples": dict(_examples(name, stories))}
    content = {JSON: shown}
    if name != "check":
        content[MAIL] = {"schema": {"type": "string", "format": "mail"}}
    return {"required": True, "content": content}


def _examples(
    name: str, stories: list[dict[str, Any]]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the stories as requests of operation *name*."""
    for story in stories:
        value = {"mail": story["mail"], "now": story["now"]}
        if name != "analyze" and story["verified"]:
            value["verified"] = story["verified"]
        if name == "check":
            value["reply"] = story["reply"]
        yield story["name"], {"value": value}
