"""(d) Milliseconds from COMMIT to the frame at the client, 200 sockets that all hear every change.

Through nginx and the real ws process; the clock starts before COMMIT is sent and stops when the frame
was read, so it contains the commit's own disk write. The whole is repeated beside a transaction that
wrote and stays open for six seconds. The clients live in this process: their own time counts as well.
"""

from __future__ import annotations

import json
import selectors
import statistics
import threading
import time
from collections.abc import Iterator

import psycopg

from tests.bench.table import Row, median, percentile
from tests.bench.world import fill
from tests.support.live import Key, Socket, open_session
from tests.support.stack import Stack

SOCKETS = 200
SECONDS = 6.0
PER_SECOND = 10
BAR_MEDIAN = 20.0
BAR_P99 = 100.0


class Audience:
    """Many sockets read by one thread; remembers when each frame came."""

    def __init__(self, port: int, tokens: list[str]) -> None:
        self._sockets = [Socket(port) for _ in tokens]
        for client, token in zip(self._sockets, tokens, strict=True):
            client.greet(token)
        self._selector = selectors.DefaultSelector()
        for client in self._sockets:
            self._selector.register(client.raw, selectors.EVENT_READ, client)
        self._seen: dict[int, list[float]] = {}
        self._arrived = threading.Condition()
        self._open = True
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def _read(self) -> None:
        while self._open:
            for key, _ in self._selector.select(0.2):
                data = key.data.raw.recv(65536)
                now = time.perf_counter()
                with self._arrived:
                    for number in _ids(data):
                        self._seen.setdefault(number, []).append(now)
                    self._arrived.notify()

    def wait(self, number: int, count: int) -> list[float]:
        """When the frames of one change came, once all of them are there."""
        with self._arrived:
            if not self._arrived.wait_for(lambda: len(self._seen.get(number, [])) >= count, 30):
                raise AssertionError(
                    f"only {len(self._seen.get(number, []))} of {count} frames came"
                )
            return list(self._seen[number])

    def total(self) -> int:
        """All frames so far."""
        with self._arrived:
            return sum(map(len, self._seen.values()))

    def close(self) -> None:
        """Leave."""
        self._open = False
        self._thread.join()
        for client in self._sockets:
            client.close()


def _ids(data: bytes) -> Iterator[int]:
    """Ids of the frames in what was read; the server sends each frame whole, and short ones here."""
    while data:
        start, length = (4, int.from_bytes(data[2:4])) if data[1] == 126 else (2, data[1])
        yield json.loads(data[start : start + length])["id"]
        data = data[start + length :]


def _changes(connection: psycopg.Connection, ids: list[int]) -> Iterator[tuple[int, float]]:
    """Change one Anfrage after the other in steady time; each with the moment before COMMIT."""
    due = time.perf_counter()
    for round_, number in enumerate(ids):
        time.sleep(max(0.0, due - time.perf_counter()))
        due += 1 / PER_SECOND
        connection.execute(
            "update verwaltung.anfragen set ort = %s where id = %s", [f"Bad {round_}", number]
        )
        started = time.perf_counter()
        connection.commit()
        yield number, started


def _measure(dsn: str, audience: Audience, ids: list[int]) -> list[float]:
    with psycopg.connect(dsn) as connection:
        commits = dict(_changes(connection, ids))
    return [
        (came - started) * 1000
        for number, started in commits.items()
        for came in audience.wait(number, SOCKETS)
    ]


def _rows(name: str, times: list[float]) -> Iterator[Row]:
    middle, late = median(times), percentile(times, 0.99)
    note = f"mean {statistics.fmean(times):.1f} ms, slowest {max(times):.1f} ms"
    yield Row(
        f"COMMIT to frame, {SOCKETS} sockets, {name}: median",
        middle,
        "ms",
        f"≤ {BAR_MEDIAN:.0f}",
        middle <= BAR_MEDIAN,
        note=note,
    )
    yield Row(
        f"COMMIT to frame, {SOCKETS} sockets, {name}: p99",
        late,
        "ms",
        f"≤ {BAR_P99:.0f}",
        late <= BAR_P99,
    )


def run(stack: Stack) -> Iterator[Row]:
    """Alone, then beside an open transaction."""
    dsn, count = stack.config.superuser_dsn, round(SECONDS * PER_SECOND)
    fill(dsn, mandanten=1, anfragen=3 * count)
    with psycopg.connect(dsn, autocommit=True) as connection:
        ids = [
            row[0] for row in connection.execute("select id from verwaltung.anfragen order by id")
        ]
        clerk = connection.execute(
            "select id from anmeldung.benutzerkonten where rolle = 'verwalter'"
        ).fetchone()
        assert clerk is not None
        key = Key(kid="bench")
        key.load(connection)
        tokens = [key.sign(open_session(connection, clerk[0])) for _ in range(SOCKETS)]
    audience = Audience(stack.config.port, tokens)
    try:
        _measure(dsn, audience, ids[:10])  # warm
        yield from _rows("alone", _measure(dsn, audience, ids[10 : 10 + count]))
        with psycopg.connect(dsn) as slow:
            slow.execute("update verwaltung.anfragen set ort = 'offen' where id = %s", [ids[-1]])
            yield from _rows(
                "beside an open transaction",
                _measure(dsn, audience, ids[10 + count : 10 + 2 * count]),
            )
        audience.wait(ids[-1], SOCKETS)
        expected = SOCKETS * (10 + 2 * count + 1)
        if audience.total() != expected:
            raise AssertionError(f"{audience.total()} frames instead of {expected}")
    finally:
        audience.close()
