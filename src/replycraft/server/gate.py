"""The gate that every request passes: who asks, by which name; answered how, how fast."""

import hmac
import logging
import re
import time
import uuid
from hashlib import sha256

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from replycraft.server.hosts import Hosts, same_origin
from replycraft.server.logs import NAME, where
from replycraft.server.metrics import Metrics, known_method
from replycraft.server.problems import (
    FOREIGN_PAGE,
    INTERNAL,
    UNAUTHORIZED,
    WRONG_HOST,
    RefusedError,
    response_for,
)
from replycraft.server.settings import Settings

_LOG = logging.getLogger(NAME)
_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}", re.ASCII)
# Whoever has no token may learn that the server lives, and get the page to enter one.
_OPEN_PATHS = frozenset({"/", "/v1/health"})
_OPEN_FOLDER = "/static/"
_PAGE_ONLY = "/v1/house/"
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_CLIENT_GONE = 499
_SECURITY = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; "
    "style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class _Exchange:
    """One request and what became of it."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.scope = scope
        self.headers = Headers(scope=scope)
        self.id = _request_id(self.headers)
        self.status = 0
        self.received = 0
        self.sent = 0
        self.gone = False
        self.began = time.perf_counter()
        self._receive = receive
        self._send = send
        scope.setdefault("state", {})["request_id"] = self.id

    @property
    def route(self) -> str:
        """The route's pattern, never the path itself: that may hold a name."""
        return getattr(self.scope.get("route"), "path", "unmatched")

    async def receive(self) -> Message:
        """Hand on what comes in, and count it."""
        message = await self._receive()
        self.received += len(message.get("body", b""))
        self.gone = self.gone or message["type"] == "http.disconnect"
        return message

    async def send(self, message: Message) -> None:
        """Hand on what goes out, with the headers that every answer bears."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            headers["X-Request-ID"] = self.id
            headers.setdefault("Cache-Control", "no-store")
            for name, value in _SECURITY.items():
                headers[name] = value
        self.sent += len(message.get("body", b""))
        await self._send(message)

    async def refuse(self, refused: RefusedError) -> None:
        """Answer with problem details."""
        response = response_for(refused, self.id)
        await response(self.scope, self.receive, self.send)


class Gate:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp, settings: Settings, metrics: Metrics) -> None:
        self._app = app
        self._hosts = Hosts(settings)
        self._token = _digest(settings.token.encode()) if settings.token else b""
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request in, or refuse it; never let an exception out."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        exchange = _Exchange(scope, receive, send)
        self._metrics.began()
        try:
            await self._answer(exchange)
        finally:
            self._note(exchange)

    async def _answer(self, exchange: _Exchange) -> None:
        try:
            self._admit(exchange)
            await self._app(exchange.scope, exchange.receive, exchange.send)
        except RefusedError as refused:
            await exchange.refuse(refused)
        except Exception as error:  # noqa: BLE001 (the outermost door of a server)
            if exchange.gone:
                return
            told = {"request_id": exchange.id, **where(error)}
            _LOG.error("failed", extra={"told": told})
            if not exchange.status:
                await exchange.refuse(RefusedError(INTERNAL, _sorry(exchange.id)))

    def _admit(self, exchange: _Exchange) -> None:
        """Refuse a request that may not come in.

        Raises:
            RefusedError: the host is foreign, the token wrong, or the page another.
        """
        headers, path = exchange.headers, exchange.scope["path"]
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self._hosts.allows(hosts[0]):
            detail = "localhost か --host、--name で決めた名前でお呼びください。"
            raise RefusedError(WRONG_HOST, detail)
        is_open = path in _OPEN_PATHS or path.startswith(_OPEN_FOLDER)
        if self._token and not is_open and not self._bears_token(headers):
            raise RefusedError(
                UNAUTHORIZED,
                "Authorization: Bearer に正しいトークンを付けてください。",
                headers={"WWW-Authenticate": 'Bearer realm="replycraft"'},
            )
        if (
            path.startswith(_PAGE_ONLY)
            and exchange.scope["method"] not in _SAFE_METHODS
        ):
            _check_page(headers, hosts[0])

    def _bears_token(self, headers: Headers) -> bool:
        given = headers.getlist("authorization")
        if len(given) != 1:
            return False
        scheme, _, token = given[0].partition(" ")
        # Digests are of one length, so that not even the token's length shows.
        sent = _digest(token.strip().encode("latin-1"))
        return scheme.casefold() == "bearer" and hmac.compare_digest(sent, self._token)

    def _note(self, exchange: _Exchange) -> None:
        seconds = time.perf_counter() - exchange.began
        status = exchange.status or _CLIENT_GONE
        method = exchange.scope["method"]
        self._metrics.ended(method, exchange.route, status, seconds)
        told = {
            "request_id": exchange.id,
            "method": known_method(method),
            "route": exchange.route,
            "status": status,
            "ms": round(seconds * 1000, 2),
            "bytes_in": exchange.received,
            "bytes_out": exchange.sent,
        }
        _LOG.info("request", extra={"told": told})


def _check_page(headers: Headers, host: str) -> None:
    """Refuse what another site's page could send in a user's name.

    No form can send the header, and no script of another origin may.
    """
    origin = headers.get("origin", "")
    site = headers.get("sec-fetch-site", "same-origin")
    if (
        headers.get("x-replycraft") != "1"
        or site not in ("same-origin", "none")
        or (origin and not same_origin(origin, host))
    ):
        detail = "このサーバーのページから、X-Replycraft: 1 を付けて送ってください。"
        raise RefusedError(FOREIGN_PAGE, detail)


def _digest(token: bytes) -> bytes:
    return sha256(token).digest()


def _request_id(headers: Headers) -> str:
    """Return the caller's id if it is plain, else a new one."""
    given = headers.get("x-request-id", "")
    return given if _REQUEST_ID.fullmatch(given) else uuid.uuid4().hex


def _sorry(request_id: str) -> str:
    return f"お手数ですが、番号 {request_id} を添えて管理者にお知らせください。"
