"""Work that costs time is done in threads, within bounds."""

import asyncio
from threading import Event

import pytest
from starlette.testclient import TestClient
from tests.server.loops import finish

from replycraft.server.app import create_app
from replycraft.server.problems import RefusedError
from replycraft.server.settings import Settings
from replycraft.server.work import Work


def test_job_gives_its_result_and_its_exception() -> None:
    """What a job returns or raises arrives as if it had been called here."""
    work = Work(threads=1, most_waiting=1, seconds=10)

    assert finish(work.run(lambda: 42)) == 42
    with pytest.raises(ZeroDivisionError):
        finish(work.run(lambda: 1 // 0))


def test_slow_job_is_answered_for_in_time() -> None:
    """After the time limit the caller is told, though the job still runs."""
    end = Event()
    work = Work(threads=1, most_waiting=1, seconds=0.01)

    with pytest.raises(RefusedError) as refused:
        finish(work.run(end.wait))

    end.set()
    work.close()
    assert refused.value.sort.name == "time-limit"
    assert refused.value.headers == {"Retry-After": "1"}


def test_too_many_jobs_are_refused_at_once() -> None:
    """Who would wait too long is told to come again; done jobs make room."""
    end = Event()
    work = Work(threads=1, most_waiting=1, seconds=10)

    async def crowd() -> str:
        jobs = [asyncio.ensure_future(work.run(end.wait)) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(RefusedError) as refused:
            await work.run(lambda: None)
        end.set()
        await asyncio.gather(*jobs)
        return refused.value.sort.name

    assert finish(crowd()) == "busy"
    assert finish(work.run(lambda: 1)) == 1


def test_event_loop_stays_free_while_all_threads_work() -> None:
    """Health is answered while drafts are being made, and waiting drafts in time."""
    app = create_app(Settings(threads=1, seconds=0.05))
    end = Event()
    service = app.state.service

    with TestClient(app, base_url="http://localhost") as client:
        service.work._pool.submit(end.wait)  # noqa: SLF001 (holds the only thread)
        health = client.get("/v1/health")
        draft = client.post("/v1/draft", json={"mail": "届きません。"})
        end.set()

    assert health.status_code == 200
    assert draft.status_code == 503
    assert draft.json()["type"] == "urn:replycraft:problem:time-limit"
    assert draft.headers["retry-after"] == "1"
