"""(e) One ws process, 1,000 sockets that all hear 20 changes a second; python-socketio beside it.

Both run under gunicorn with gevent and keep their sockets open all the time; they take turns in
being spoken to.  Ours reads its changes from the database, through nginx, while one client has
stopped reading and others leave and come back; the peer is told over a Unix socket.  CPU is what the
kernel counts for each worker process.
"""

from __future__ import annotations

import dataclasses
import itertools
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg

from bridge.config import ROOT
from bridge.operations.readiness import UnixConnection
from tests.bench.listeners import Heard, Listeners
from tests.bench.processes import Worker
from tests.bench.table import Row, median, percentile
from tests.bench.world import fill
from tests.support.live import Key, Socket, open_session
from tests.support.stack import Stack

SOCKETS = 1000
PER_SECOND = 20
SECONDS = 6
TURNS = 3
COMMUTERS = 5
BAR_P99 = 100.0
BAR_KIB = 60.0


class Peer:
    """python-socketio in a process of its own."""

    def __init__(self, directory: Path) -> None:
        self.path = directory / "socketio.sock"
        command = [sys.executable, "-m", "gunicorn", "--workers=1", "--worker-class=gevent"]
        command += ["--no-control-socket", "--log-level=warning", "--worker-connections=2000"]
        command += [f"--bind=unix:{self.path}", "tests.bench.peer_socketio:create_app()"]
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | {"BENCH_PEER": str(directory)}
        )
        while not self.path.exists():
            time.sleep(0.05)
        self.worker = Worker("peer_socketio", str(directory))

    def speak(self, number: int) -> None:
        """Tell all listeners of one change."""
        body = '{"cursor":"%s","entitaet":"anfragen","id":%d,"art":"geaendert"}'
        connection = UnixConnection(self.path)
        connection.request("POST", "/melden", body % ("c" * 40, number))
        connection.getresponse().read()
        connection.close()

    def close(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait(20)


class Commuter(threading.Thread):
    """Leaves and comes back all the time, with the cursor it had; counts what it heard."""

    def __init__(self, port: int, token: str, last: int) -> None:
        super().__init__()
        self._port, self._token, self._last = port, token, last
        self.heard: set[int] = set()
        self.journeys = 0

    def run(self) -> None:
        client = Socket(self._port).greet(self._token)
        for number in itertools.count(1):
            frame = client.frame()
            if "id" in frame:
                self.heard.add(frame["id"])
            elif frame["art"] == "neu_laden":
                raise AssertionError("a reload, where every change was to come")
            if frame.get("id") == self._last:
                break
            if number % 15 == 0:
                client.close()
                client = Socket(self._port).greet(self._token, client.cursor)
                self.journeys += 1
        client.close()


@dataclasses.dataclass(frozen=True)
class Stage:
    """Both servers and who listens to them."""

    stack: Stack
    worker: Worker
    peer: Peer
    listeners: Listeners
    tokens: list[str]

    @property
    def port(self) -> int:
        """Where Hausdraht listens."""
        return self.stack.config.port


def _pace(numbers: list[int]) -> Iterator[int]:
    due = time.monotonic()
    for number in numbers:
        time.sleep(max(0.0, due - time.monotonic()))
        due += 1 / PER_SECOND
        yield number


def _change(dsn: str, numbers: list[int]) -> dict[int, float]:
    """Change one Anfrage after the other; each with the moment before COMMIT."""
    commits = {}
    with psycopg.connect(dsn) as connection:
        for number in _pace(numbers):
            connection.execute(
                "update verwaltung.anfragen set ort = %s where id = %s", [f"Bad {number}", number]
            )
            commits[number] = time.monotonic()
            connection.commit()
    return commits


def _tokens(dsn: str, count: int) -> list[str]:
    with psycopg.connect(dsn, autocommit=True) as connection:
        clerk = connection.execute(
            "select id from anmeldung.benutzerkonten where rolle = 'verwalter'"
        ).fetchone()
        assert clerk is not None
        key = Key(kid="bench")
        key.load(connection)
        return [key.sign(open_session(connection, clerk[0])) for _ in range(count)]


def _whole(heard: Heard, numbers: list[int]) -> None:
    expected = dict.fromkeys(numbers, SOCKETS)
    if (counts := {n: len(times) for n, times in heard.items()}) != expected:
        wrong = {n: counts.get(n, 0) for n in expected if counts.get(n, 0) != SOCKETS}
        raise AssertionError(f"frames instead of {SOCKETS}: {wrong}")


def run(stack: Stack) -> Iterator[Row]:
    """Memory first, then turns of both."""
    dsn, each = stack.config.superuser_dsn, SECONDS * PER_SECOND
    fill(dsn, mandanten=1, anfragen=(TURNS + 1) * each)
    with psycopg.connect(dsn) as connection:
        rows = connection.execute("select id from verwaltung.anfragen order by id").fetchall()
    ids = [row[0] for row in rows]
    tokens = _tokens(dsn, SOCKETS + COMMUTERS + 1)
    worker = Worker("bridge.realtime.socket", str(stack.config.state_dir))
    peer, listeners = Peer(stack.config.state_dir), Listeners()
    stage = Stage(stack, worker, peer, listeners, tokens)
    try:
        yield from _memory(stage)
        yield from _turns(stage, ids)
    finally:
        listeners.close()
        peer.close()


def _memory(stage: Stage) -> Iterator[Row]:
    worker, peer = stage.worker, stage.peer
    before, peer_before = worker.memory(), peer.worker.memory()
    stage.listeners.open_own(stage.port, stage.tokens[:SOCKETS])
    stage.listeners.open_socketio(peer.path, SOCKETS)
    each = (worker.memory() - before) / SOCKETS
    theirs = (peer.worker.memory() - peer_before) / SOCKETS
    yield Row(
        f"memory of a socket, {SOCKETS} in one ws process, peer python-socketio",
        each,
        "KiB",
        f"≤ {BAR_KIB:.0f}",
        each <= BAR_KIB,
        peer=theirs,
    )


def _turns(stage: Stage, ids: list[int]) -> Iterator[Row]:
    config, worker, peer = stage.stack.config, stage.worker, stage.peer
    each = SECONDS * PER_SECOND
    rounds = [ids[n : n + each] for n in range(0, len(ids), each)]
    # Straight to the process, where nothing between them takes frames for it.
    stalled = Socket(config.run_dir / "ws.sock").greet(stage.tokens[SOCKETS])
    commuters = [Commuter(stage.port, token, ids[-1]) for token in stage.tokens[SOCKETS + 1 :]]
    for commuter in commuters:
        commuter.start()
    times: list[float] = []
    own_cpu, peer_cpu = [], []
    for turn, numbers in enumerate(rounds):
        began = worker.cpu()
        commits = _change(config.superuser_dsn, numbers)
        heard = stage.listeners.collect(numbers[-1], SOCKETS)
        _whole(heard, numbers)
        if turn:  # the first is for warming up
            own_cpu.append((worker.cpu() - began) / (each * SOCKETS / 1000))
            times += [(came - commits[n]) * 1000 for n in numbers for came in heard[n]]
        began = peer.worker.cpu()
        for number in _pace(numbers):
            peer.speak(number)
        _whole(stage.listeners.collect(numbers[-1], SOCKETS), numbers)
        if turn:
            peer_cpu.append((peer.worker.cpu() - began) / (each * SOCKETS / 1000))
    for commuter in commuters:
        commuter.join(60)
        if missing := set(ids) - commuter.heard:
            raise AssertionError(f"a client that came back missed {len(missing)} changes")
    stalled.close()
    yield from _rows(times, own_cpu, peer_cpu, commuters)


def _rows(
    times: list[float], own_cpu: list[float], peer_cpu: list[float], commuters: list[Commuter]
) -> Iterator[Row]:
    late = percentile(times, 0.99)
    journeys = sum(commuter.journeys for commuter in commuters)
    yield Row(
        f"COMMIT to frame, {SOCKETS} sockets, {PER_SECOND} changes/s, one stalled client: p99",
        late,
        "ms",
        f"≤ {BAR_P99:.0f}",
        late <= BAR_P99,
        note=f"median {median(times):.1f} ms, slowest {max(times):.0f} ms; {len(times):,} frames,"
        f" all delivered; {journeys} reconnects missed nothing",
    )
    ours, theirs = median(own_cpu) * 1000, median(peer_cpu) * 1000
    yield Row(
        "CPU of 1,000 frames, peer python-socketio",
        ours,
        "ms",
        "ratio ≤ 1.0",
        ours <= theirs,
        peer=theirs,
    )
