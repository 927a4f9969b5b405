"""The routes of the page: samples, house files, and what a change would do."""

import asyncio
from collections.abc import Callable
from threading import Event

from fastapi import FastAPI
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response

from replycraft.server.bench_jobs import BenchJobs
from replycraft.server.bodies import JSON, content_type
from replycraft.server.replies import as_json
from replycraft.server.service import Service

_LARGEST_FILE = 8 * 1024 * 1024
_LOOK_EVERY = 0.1


def add_bench_routes(app: FastAPI, service: Service) -> None:
    """Add the routes of *service* that its page calls."""
    jobs = BenchJobs(service)

    @app.get("/v1/desk", include_in_schema=False)
    async def desk() -> Response:
        return as_json(await service.run(jobs.desk))

    @app.get("/v1/samples", include_in_schema=False)
    async def samples() -> Response:
        return as_json(await service.run(jobs.samples))

    @app.get("/v1/samples/{name:path}", include_in_schema=False)
    async def sample(name: str) -> Response:
        return as_json(await service.run(lambda: jobs.sample(name)))

    @app.get("/v1/house/files", include_in_schema=False)
    async def files() -> Response:
        response = as_json(await service.run(jobs.files))
        response.background = BackgroundTask(jobs.warm)
        return response

    @app.get("/v1/house/files/{path:path}", include_in_schema=False)
    async def read(path: str) -> Response:
        return as_json(await service.run(lambda: jobs.read(path)))

    _add_changing_routes(app, service, jobs)


def _add_changing_routes(app: FastAPI, service: Service, jobs: BenchJobs) -> None:
    """Add the routes that try a change or save it."""

    @app.put("/v1/house/files/{path:path}", include_in_schema=False)
    async def write(path: str, request: Request) -> Response:
        content_type(request, JSON)
        body = await service.body(request, _LARGEST_FILE)
        return as_json(await service.run(lambda: jobs.write(path, body)))

    @app.post("/v1/house/preview", include_in_schema=False)
    async def preview(request: Request) -> Response:
        content_type(request, JSON)
        body = await service.body(request)
        return as_json(await service.run(lambda: jobs.preview(body)))

    @app.post("/v1/house/impact", include_in_schema=False)
    async def impact(request: Request) -> Response:
        content_type(request, JSON)
        body = await service.body(request, _LARGEST_FILE)
        return as_json(await _while_wanted(request, service, jobs.impact, body))


async def _while_wanted(
    request: Request,
    service: Service,
    job: Callable[[bytes, Event], bytes],
    body: bytes,
) -> bytes:
    """Return what *job* returns; it is told to stop when nobody waits for it."""
    given_up = Event()
    watch = asyncio.create_task(_watch(request, given_up))
    try:
        return await service.run(lambda: job(body, given_up))
    finally:
        given_up.set()
        watch.cancel()


async def _watch(request: Request, given_up: Event) -> None:
    while not await request.is_disconnected():
        await asyncio.sleep(_LOOK_EVERY)
    given_up.set()
