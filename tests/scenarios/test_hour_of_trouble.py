"""Everything around the database fails at once: each mail is decided once, each receipt is sent."""

from __future__ import annotations

import collections
import email
import hashlib
import mailbox
import os
import signal
import time
from collections.abc import Iterator

import pytest

from bridge.operations import processes
from bridge.sandbox import monday, morning
from tests.support.demo import Demo
from tests.support.stack import Stack

REPEATS = 10
MAILS = 8


@pytest.fixture
def own_demo(own_stack: Stack) -> Iterator[Demo]:
    with Demo(own_stack) as running:
        yield running


def _kill(demo: Demo, service: str) -> None:
    (process,) = [p for p in processes.recorded(demo.stack.config) if p.name == service]
    os.kill(process.pid, signal.SIGKILL)


def _cut_all_sessions(demo: Demo) -> None:
    """What a restart of the database does to everybody connected."""
    demo.value(
        "select count(pg_terminate_backend(pid)) from pg_stat_activity"
        " where datname = current_database() and pid <> pg_backend_pid()"
    )


def _until(demo: Demo, query: str, wanted: object, seconds: int = 90) -> None:
    """Wait for the value of a query."""
    deadline = time.monotonic() + seconds
    with demo.connect() as connection:
        connection.execute("listen hausdraht_ereignis")
        while True:
            row = connection.execute(query).fetchone()
            assert row is not None
            if row[0] == wanted:
                return
            assert time.monotonic() < deadline, f"{row[0]!r} instead of {wanted!r}: {query}"
            for _ in connection.notifies(timeout=1.0, stop_after=1):
                pass


def _received(demo: Demo) -> list[str]:
    """Message-ID of every mail that lies in the demo's mailbox."""
    folder = demo.stack.config.state_dir / "postfach"
    return [
        str(email.message_from_bytes(message.as_bytes())["Message-ID"]).strip()
        for message in mailbox.Maildir(folder, create=True)
    ]


def test_everything_fails_and_nothing_is_lost(own_demo: Demo) -> None:
    demo = own_demo
    with demo.connect() as connection:
        connection.execute(
            "update verwaltung.vorlagen set aktiv = true,"
            " kategorien = '{schaden,wartung,beschwerde,administrativ}'"
            " where ereignis = 'eingangsbestaetigung'"
        )
    before = set(_received(demo))
    letters = [
        letter for letter in morning.letters() if dict(letter.expected)["status"] == "zugeordnet"
    ][:MAILS]
    with processes.supervisor(demo.stack.config) as supervisor:
        for service in ("demo-dns", "demo-mailbox"):
            supervisor.stopProcess(service)

        hashes = []
        for count, letter in enumerate(letters):
            _, content = demo.letter(letter.number)
            hashes.append(hashlib.sha256(content).digest())
            stored = [demo.deliver(letter, content) for _ in range(REPEATS)]
            assert stored == [True] + [False] * (REPEATS - 1)
            if count == MAILS // 2:
                _kill(demo, "worker")
        with demo.connect() as connection:
            assert set(monday.outcomes(connection, hashes).values()) == {"eingegangen"}
        _cut_all_sessions(demo)

        supervisor.startProcess("demo-dns")
        with demo.connect() as connection:
            found = monday.wait(connection, hashes)
        assert collections.Counter(found.values()) == {"zugeordnet": MAILS}
        assert (
            demo.value("select count(*) from verwaltung.anfragen where email_id is not null")
            == MAILS
        )
        receipts = (
            "select count(*) from verwaltung.versand"
            " where ereignis = 'eingangsbestaetigung' and status = '{}'"
        )
        waiting = demo.value(receipts.format("wartet"))
        assert waiting >= MAILS - 1
        assert set(_received(demo)) == before

        _kill(demo, "worker")
        _cut_all_sessions(demo)
        supervisor.startProcess("demo-mailbox")
    _until(demo, receipts.format("gesendet"), waiting)
    with demo.connect() as connection:
        sent = {
            row[0]
            for row in connection.execute(
                "select message_id from verwaltung.versand where status = 'gesendet'"
            )
        }
    arrived = collections.Counter(_received(demo))
    assert sent <= set(arrived)
    assert {arrived[message_id] for message_id in sent} == {1}
