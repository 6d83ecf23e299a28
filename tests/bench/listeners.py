"""A thousand listening sockets in a process of their own: what came, and when.

The process does nothing but read, so that its own work delays no clock of the benchmark.  Times are
those of CLOCK_MONOTONIC, which all processes of a machine share.
"""

from __future__ import annotations

import multiprocessing
import re
import selectors
import socket
import time
from array import array
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import websocket

from tests.support.live import Socket

_ID = re.compile(rb'"id":(\d+)')
_ENGINE_PING = b"2"

Heard = dict[int, "array[float]"]
"""When the frames of each change came, by id."""


class Listeners:
    """The process and its sockets; `open` may be called for several servers."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._here, there = context.Pipe()
        self._process = context.Process(target=_run, args=(there,), daemon=True)
        self._process.start()
        there.close()

    def open_own(self, port: int, tokens: list[str]) -> None:
        """A socket of Hausdraht for each token; returns when all were greeted."""
        self._ask(("own", port, tokens))

    def open_socketio(self, path: Path, count: int) -> None:
        """So many sockets of the Socket.IO server at this Unix socket."""
        self._ask(("socketio", str(path), count))

    def collect(self, number: int, count: int) -> Heard:
        """All that was heard since the last call, once `count` frames of change `number` came."""
        heard: Heard = self._ask(("collect", number, count))
        return heard

    def close(self) -> None:
        """End the process."""
        self._here.send(("end",))
        self._process.join(20)

    def _ask(self, command: tuple[Any, ...]) -> Any:
        self._here.send(command)
        if not self._here.poll(120):
            raise AssertionError(f"no answer to {command[0]}")
        answer, fault = self._here.recv()
        if fault is not None:
            raise AssertionError(fault)
        return answer


def _run(commands: Connection) -> None:
    reader = _Reader(commands)
    while reader.open:
        reader.turn()


class _Reader:
    def __init__(self, commands: Connection) -> None:
        self._commands = commands
        self._selector = selectors.DefaultSelector()
        self._selector.register(commands, selectors.EVENT_READ, None)
        self._heard: Heard = {}
        self._wanted: tuple[int, int, float] | None = None
        self.open = True

    def turn(self) -> None:
        for key, _ in self._selector.select(0.2):
            if key.data is None:
                self._command(self._commands.recv())
            else:
                self._read(*key.data)
        if self._wanted is not None:
            self._answer(*self._wanted)

    def _command(self, command: tuple[Any, ...]) -> None:
        match command:
            case ("own", port, tokens):
                for token in tokens:
                    client = Socket(port)
                    client.greet(token)
                    self._add(client.connection)
                self._commands.send((len(tokens), None))
            case ("socketio", path, count):
                for _ in range(count):
                    self._add(_greet_socketio(path))
                self._commands.send((count, None))
            case ("collect", number, count):
                self._wanted = (number, count, time.monotonic() + 60)
            case _:
                self.open = False

    def _answer(self, number: int, count: int, until: float) -> None:
        came = len(self._heard.get(number, ()))
        if came >= count:
            self._commands.send((self._heard, None))
        elif time.monotonic() > until:
            self._commands.send((None, f"only {came} of {count} frames came"))
        else:
            return
        self._heard, self._wanted = {}, None

    def _add(self, client: websocket.WebSocket) -> None:
        client.sock.setblocking(True)
        self._selector.register(client.sock, selectors.EVENT_READ, (client, bytearray()))

    def _read(self, client: websocket.WebSocket, unread: bytearray) -> None:
        unread += client.sock.recv(65536)
        now = time.monotonic()
        for opcode, payload in _frames(unread):
            if opcode == websocket.ABNF.OPCODE_PING:
                client.pong(payload)
            elif payload == _ENGINE_PING:
                client.send("3")
            elif found := _ID.search(payload):
                self._heard.setdefault(int(found[1]), array("d")).append(now)


def _greet_socketio(path: str) -> websocket.WebSocket:
    """Engine.IO 4 over WebSocket: opened, joined to the default namespace."""
    raw = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    raw.connect(path)
    address = "ws://localhost/socket.io/?EIO=4&transport=websocket"
    client = websocket.create_connection(address, timeout=20, socket=raw)
    client.recv()
    client.send("40")
    client.recv()
    return client


def _frames(unread: bytearray) -> Iterator[tuple[int, bytes]]:
    """Take whole frames, as opcode and payload, off what was read; none here is long."""
    while len(unread) >= 4:
        start, length = (4, int.from_bytes(unread[2:4])) if unread[1] == 126 else (2, unread[1])
        if len(unread) < start + length:
            return
        yield unread[0] & 0x0F, bytes(unread[start : start + length])
        del unread[: start + length]
