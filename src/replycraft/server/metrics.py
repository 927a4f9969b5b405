"""Counts and times for Prometheus, of one worker or of all together."""

import os

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

# Set by the command for several workers: each keeps its numbers in a file there.
SHARED_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
MEDIA_TYPE = CONTENT_TYPE_LATEST
_SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 30.0)
_METHODS = frozenset({"GET", "POST", "PUT", "HEAD", "OPTIONS", "DELETE", "PATCH"})


class Metrics:
    """The numbers of one worker; with several, any of them can tell all."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "replycraft_requests",
            "Requests by method, route and status.",
            ("method", "route", "status"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "replycraft_request_seconds",
            "Seconds from the first byte of a request to the last of its answer.",
            ("route",),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._running = Gauge(
            "replycraft_requests_running",
            "Requests that are being answered.",
            registry=self._registry,
            multiprocess_mode="livesum",
        )
        self._drafts = Counter(
            "replycraft_drafts",
            "Drafts by their status.",
            ("status",),
            registry=self._registry,
        )

    def began(self) -> None:
        """Note that a request came in."""
        self._running.inc()

    def ended(self, method: str, route: str, status: int, seconds: float) -> None:
        """Note that a request was answered."""
        self._running.dec()
        self._requests.labels(known_method(method), route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def drafted(self, status: str) -> None:
        """Note the status of a draft."""
        self._drafts.labels(status).inc()

    def text(self) -> bytes:
        """Return all numbers in Prometheus' text format."""
        if not os.environ.get(SHARED_VARIABLE):
            return generate_latest(self._registry)
        together = CollectorRegistry()
        MultiProcessCollector(together)  # type: ignore[no-untyped-call]
        return generate_latest(together)

    def close(self) -> None:
        """Take this worker out of the numbers that only living ones count for."""
        if os.environ.get(SHARED_VARIABLE):
            mark_process_dead(os.getpid())  # type: ignore[no-untyped-call]


def known_method(method: str) -> str:
    """Return the method's name, `other` for names that somebody made up."""
    return method if method in _METHODS else "other"
