"""Puts the server together: gate, routes, refusals."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

from replycraft.server import metrics
from replycraft.server.bench import add_bench_routes
from replycraft.server.faults import told_faults
from replycraft.server.gate import Gate
from replycraft.server.openapi import describe
from replycraft.server.page import add_page_routes
from replycraft.server.problems import (
    INVALID,
    NOT_FOUND,
    WRONG_METHOD,
    RefusedError,
    response_for,
    sort_of,
)
from replycraft.server.replies import add_reply_routes
from replycraft.server.service import Service
from replycraft.server.settings import Settings, from_environment


def create_app(settings: Settings) -> FastAPI:
    """Return the application for one worker.

    Raises:
        ReplycraftError: the house or the profile can't be used.
    """
    service = Service(settings)

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        yield
        service.close()

    app = FastAPI(
        title="replycraft",
        version=version("replycraft"),
        docs_url=None,  # Swagger's page would be loaded from elsewhere
        redoc_url=None,
        redirect_slashes=False,
        lifespan=life,
        middleware=[
            Middleware(Gate, settings=settings, metrics=service.metrics),
        ],
        exception_handlers=_handlers(),
    )
    app.state.service = service
    _own_routes(app, service)
    add_reply_routes(app, service)
    add_bench_routes(app, service)
    add_page_routes(app, service)
    described = describe(app, guarded=bool(settings.token))
    app.openapi = lambda: described  # type: ignore[method-assign]
    return app


def worker_app() -> FastAPI:
    """Return the application for a worker process, which has its settings from there."""
    return create_app(from_environment())


def _own_routes(app: FastAPI, service: Service) -> None:
    @app.get("/v1/health", operation_id="health", summary="動いているか")
    async def health() -> dict[str, str]:
        return {"status": "ok", "version": app.version}

    @app.get("/metrics", operation_id="metrics", summary="Prometheus 向けの数字")
    async def numbers() -> Response:
        text = await service.run(service.metrics.text)
        return Response(text, headers={"Content-Type": metrics.MEDIA_TYPE})


def _handlers() -> dict[Any, Any]:
    return {
        RefusedError: _refused,
        HTTPException: _http_error,
        RequestValidationError: _wrong_parameters,
    }


async def _refused(request: Request, error: RefusedError) -> Response:
    return response_for(error, request.state.request_id)


async def _http_error(request: Request, error: HTTPException) -> Response:
    headers = dict(error.headers or {})
    if error.status_code == WRONG_METHOD.status:
        headers["Allow"] = ", ".join(sorted(_methods_at(request)))
        refused = RefusedError(WRONG_METHOD, f"使えるのは {headers['Allow']} です。")
    elif error.status_code == NOT_FOUND.status:
        refused = RefusedError(NOT_FOUND, "この場所には何もありません。")
    else:
        refused = RefusedError(sort_of(error.status_code), "受け付けられません。")
    refused.headers = headers
    return response_for(refused, request.state.request_id)


async def _wrong_parameters(
    request: Request, error: RequestValidationError
) -> Response:
    detail = "使えない値があります。errors をご覧ください。"
    refused = RefusedError(INVALID, detail, errors=told_faults(error.errors()))
    return response_for(refused, request.state.request_id)


def _methods_at(request: Request) -> set[str]:
    """Return what may be done at this path, by all of its routes."""
    return {
        method
        for route in request.app.routes
        if route.matches(request.scope)[0] is not Match.NONE
        for method in getattr(route, "methods", None) or ()
    }
