"""The routes of the page: samples, house files, and what a change would do."""

import asyncio
from collections.abc import Callable
from threading import Event

from fastapi import APIRouter
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response

from replycraft.server.bench_jobs import BenchJobs
from replycraft.server.bodies import JSON, content_type
from replycraft.server.replies import as_json
from replycraft.server.service import Service

_LARGEST_FILE = 8 * 1024 * 1024
_LOOK_EVERY = 0.1


def bench_routes(service: Service) -> APIRouter:
    """Return the routes of *service* that its page calls."""
    router = APIRouter(prefix="/v1", include_in_schema=False)
    jobs = BenchJobs(service)

    @router.get("/desk")
    async def desk() -> Response:
        return as_json(await service.run(jobs.desk))

    @router.get("/samples")
    async def samples() -> Response:
        return as_json(await service.run(jobs.samples))

    @router.get("/samples/{name:path}")
    async def sample(name: str) -> Response:
        return as_json(await service.run(lambda: jobs.sample(name)))

    @router.get("/house/files")
    async def files() -> Response:
        response = as_json(await service.run(jobs.files))
        response.background = BackgroundTask(jobs.warm)
        return response

    @router.get("/house/files/{path:path}")
    async def read(path: str) -> Response:
        return as_json(await service.run(lambda: jobs.read(path)))

    _changing_routes(router, service, jobs)
    return router


def _changing_routes(router: APIRouter, service: Service, jobs: BenchJobs) -> None:
    """Add the routes that try a change or save it."""

    @router.put("/house/files/{path:path}")
    async def write(path: str, request: Request) -> Response:
        content_type(request, JSON)
        body = await service.body(request, _LARGEST_FILE)
        return as_json(await service.run(lambda: jobs.write(path, body)))

    @router.post("/house/preview")
    async def preview(request: Request) -> Response:
        content_type(request, JSON)
        body = await service.body(request)
        return as_json(await service.run(lambda: jobs.preview(body)))

    @router.post("/house/impact")
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
