"""The page itself: files that ship with the program, by name."""

from pathlib import Path

from fastapi import FastAPI
from starlette.responses import Response

from replycraft.server.problems import NOT_FOUND, RefusedError
from replycraft.server.service import Service

_STATIC = Path(__file__).resolve().parent / "static"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
}


def add_page_routes(app: FastAPI, service: Service) -> None:
    """Add the routes for the page and what it loads."""

    @app.get("/", include_in_schema=False)
    async def page() -> Response:
        return await service.run(lambda: _file("index.html"))

    @app.get("/static/{name:path}", include_in_schema=False)
    async def static(name: str) -> Response:
        return await service.run(lambda: _file(name))


def _file(name: str) -> Response:
    """Return the shipped file called *name*; only names that are listed exist."""
    for path in _STATIC.rglob("*"):
        if path.relative_to(_STATIC).as_posix() == name and path.suffix in _TYPES:
            headers = {"Content-Type": _TYPES[path.suffix], "Cache-Control": "no-cache"}
            return Response(path.read_bytes(), headers=headers)
    raise RefusedError(NOT_FOUND, "この場所には何もありません。")
