"""The demo installation as its users meet it: HTTP, socket, intake."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import queue
import secrets
import signal
import socket
import threading
import time
from functools import cached_property
from typing import Any, Self
from urllib.parse import quote

import httpx
import psycopg
import websocket

from bridge.operations import processes
from bridge.sandbox import keys, monday, morning
from tests.support.stack import Stack

MUSTER, KLEINHAUS = 0, 1
"""Index of the Mandant in `demo.json`."""

FRESH = 300
"""Seconds for which a session is used; access tokens live 15 minutes, a test at most the rest."""


@dataclasses.dataclass
class Person:
    """Somebody signed in."""

    url: str
    login: dict[str, Any]
    session: dict[str, Any]
    http: httpx.Client
    signed_in: float = dataclasses.field(default_factory=time.monotonic)

    @property
    def token(self) -> str:
        """Access token."""
        return str(self.session["zugriffstoken"])

    @property
    def headers(self) -> dict[str, str]:
        """Authorization header."""
        return {"Authorization": f"Bearer {self.token}"}

    def get(self, path: str, headers: dict[str, str] | None = None, **query: Any) -> httpx.Response:
        """GET below /api/; waits when the server asks to (429), as a browser's client does."""
        for _ in range(50):
            answer = self.http.get(
                f"{self.url}/api/{path}", params=query, headers=self.headers | (headers or {})
            )
            if answer.status_code != 429:
                break
            time.sleep(0.2)
        return answer

    def rows(self, view: str, **query: Any) -> list[dict[str, Any]]:
        """Rows of a view; fails unless 200."""
        answer = self.get(view, **query)
        assert answer.status_code == 200, answer.text
        return list(answer.json())

    def call(self, function: str, **arguments: Any) -> httpx.Response:
        """POST /api/rpc/function."""
        return self.http.post(
            f"{self.url}/api/rpc/{function}", json=arguments, headers=self.headers
        )

    def rpc(self, function: str, **arguments: Any) -> Any:
        """Result of a call; fails unless 2xx."""
        answer = self.call(function, **arguments)
        assert answer.is_success, f"{function}: {answer.status_code} {answer.text}"
        return answer.json() if answer.content else None

    def upload(self, content: bytes, name: str = "foto.jpg") -> httpx.Response:
        """POST /api/rpc/datei_hochladen."""
        return self.http.post(
            f"{self.url}/api/rpc/datei_hochladen",
            content=content,
            headers=self.headers
            | {"Content-Type": "application/octet-stream", "X-Dateiname": quote(name)},
        )


class Ear:
    """A live socket that remembers every frame; a thread reads, so that pings are answered."""

    def __init__(self, url: str, token: str) -> None:
        address = url.replace("http://", "ws://") + "/ws"
        self._socket = websocket.create_connection(address, timeout=60, origin=url)
        self._heard: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._socket.send(json.dumps({"token": token, "bestaetigen": True}))
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()
        self.frames: list[dict[str, Any]] = []
        assert self.next()["art"] == "bereit"
        self.frames.clear()

    def _listen(self) -> None:
        self._socket.settimeout(None)
        with contextlib.suppress(websocket.WebSocketException, OSError):
            while text := self._socket.recv():
                self._heard.put(json.loads(text))

    def next(self) -> dict[str, Any]:
        """The next frame; raises queue.Empty after a minute."""
        frame = self._heard.get(timeout=60)
        self.frames.append(frame)
        return frame

    def until(self, entitaet: str, entity_id: int) -> list[dict[str, Any]]:
        """Everything heard up to and including a frame about this entity."""
        while True:
            frame = self.next()
            if (frame.get("entitaet"), frame.get("id")) == (entitaet, entity_id):
                return self.frames

    def so_far(self) -> list[dict[str, Any]]:
        """What was heard until now, without waiting."""
        with contextlib.suppress(queue.Empty):
            while True:
                self.frames.append(self._heard.get_nowait())
        return self.frames

    def close(self) -> None:
        """Hang up; twice is once."""
        with contextlib.suppress(websocket.WebSocketException, OSError, AttributeError):
            self._socket.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._socket.close()


class Demo:
    """Demo data in a running installation."""

    def __init__(self, stack: Stack) -> None:
        stack.run("bridge.sandbox.demo_data")
        self.stack = stack
        self.url = stack.url
        self.data = json.loads((stack.config.state_dir / "demo.json").read_text())
        self.http = httpx.Client(timeout=60)
        self._people: dict[str, Person] = {}
        self._ears: list[Ear] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for ear in self._ears:
            ear.close()
        self.http.close()

    @cached_property
    def dsn(self) -> str:
        """As superuser."""
        return self.stack.config.superuser_dsn

    def mandant(self, index: int = MUSTER) -> dict[str, Any]:
        """Entry of `demo.json`."""
        return dict(self.data["mandanten"][index])

    def logins(self, rolle: str, mandant: int = MUSTER) -> list[dict[str, Any]]:
        """Logins of a role in a Mandant."""
        wanted = self.mandant(mandant)["id"]
        return [x for x in self.data["logins"] if x["rolle"] == rolle and x["mandant_id"] == wanted]

    def sign_in(self, login: dict[str, Any]) -> Person:
        """A new session."""
        answer = self.http.post(
            f"{self.url}/api/rpc/anmelden",
            json={"email": login["email"], "passwort": login["passwort"]},
        )
        assert answer.status_code == 200, answer.text
        return Person(self.url, login, answer.json(), self.http)

    def person(self, email_or_role: str, mandant: int = MUSTER) -> Person:
        """Signed in, anew before the token ends: by address, or the first of a role."""
        found = [x for x in self.data["logins"] if x["email"] == email_or_role]
        login = (found or self.logins(email_or_role, mandant))[0]
        known = self._people.get(login["email"])
        if known is None or known.signed_in < time.monotonic() - FRESH:
            known = self._people[login["email"]] = self.sign_in(login)
        return known

    def ear(self, person: Person) -> Ear:
        """A socket for this person, closed with the installation at the latest."""
        self._ears.append(Ear(self.url, person.token))
        return self._ears[-1]

    def connect(self) -> psycopg.Connection[Any]:
        """As superuser, autocommit."""
        return psycopg.connect(self.dsn, autocommit=True)

    def value(self, query: str, *parameters: Any) -> Any:
        """First column of the first row, as superuser."""
        with self.connect() as connection:
            row = connection.execute(query, parameters).fetchone()
        return None if row is None else row[0]

    def letter(self, number: int) -> tuple[morning.Letter, bytes]:
        """One of the 47 mails and its bytes."""
        with self.connect() as connection:
            paths = morning.ensure(
                self.stack.config.state_dir / "montag",
                keys.directory(self.stack.config),
                monday.running_numbers(connection),
                connection.execute("select intern.heute()").fetchone()[0],  # type: ignore[index]
            )
        return morning.letters()[number - 1], paths[number - 1].read_bytes()

    def fresh_letter(self, number: int, **changes: Any) -> tuple[morning.Letter, bytes]:
        """The same mail with a subject of its own, as if it were sent for the first time."""
        known = dataclasses.replace(morning.letters()[number - 1], **changes)
        letter = dataclasses.replace(known, subject=f"{known.subject} {secrets.token_hex(3)}")
        folder = keys.directory(self.stack.config)
        today = self.value("select intern.heute()")
        return letter, morning.build(letter, morning.last_monday(today), None, folder)

    def wait_for_mail(self, recipient: str, digest: bytes) -> str:
        """Status of a stored mail once it is decided; fails when that takes over a minute."""
        query = "select status from verwaltung.email_triage where umschlag_an = %s and sha256 = %s"
        deadline = time.monotonic() + 60
        with self.connect() as connection:
            connection.execute("listen hausdraht_ereignis")
            while time.monotonic() < deadline:
                row = connection.execute(query, (recipient, digest)).fetchone()
                if row is not None and row[0] != "eingegangen":
                    return str(row[0])
                for _ in connection.notifies(timeout=1.0, stop_after=1):
                    pass
        raise AssertionError("the mail was not decided")

    def wait_for_copies(self, datei_id: int) -> str:
        """What became of the copies of a photo; fails when that takes over a minute."""
        query = "select zustand from verwaltung.datei_fassungen where datei_id = %s and fassung = 'ansicht'"
        deadline = time.monotonic() + 60
        with self.connect() as connection:
            connection.execute("listen hausdraht_ereignis")
            while time.monotonic() < deadline:
                row = connection.execute(query, [datei_id]).fetchone()
                if row is not None:
                    return str(row[0])
                for _ in connection.notifies(timeout=1.0, stop_after=1):
                    pass
        raise AssertionError("the photo was not prepared")

    def deliver(self, letter: morning.Letter, content: bytes) -> bool:
        """Through the public intake; whether it was new."""
        return monday.deliver(self.stack.config, self.url, letter, content)

    def process(self, service: str) -> int | None:
        """Process id of a service that runs."""
        found = [p.pid for p in processes.recorded(self.stack.config) if p.name == service]
        return found[0] if found else None

    def kill(self, service: str, with_signal: signal.Signals = signal.SIGKILL) -> None:
        """A signal to one service; after SIGKILL its supervisor starts it again."""
        pid = self.process(service)
        assert pid is not None
        os.kill(pid, with_signal)

    def _work(self, connection: psycopg.Connection[Any]) -> str:
        """Jobs that wait, mails as they stand and the end of the worker's log, for a failing test."""
        rows = [
            row
            for query in (
                "select * from hintergrund.procrastinate_jobs order by id limit 30",
                "select * from hintergrund.procrastinate_workers",
                "select id, status, grund from verwaltung.email_triage order by id desc limit 20",
            )
            for row in connection.execute(query)
        ]
        lines = self.stack.log("worker").splitlines()[-60:]
        return "\n".join([*map(str, rows), *lines])

    def until(self, query: str, wanted: object, seconds: int = 90) -> None:
        """Wait for the value of a query, also through a restart of the database."""
        deadline = time.monotonic() + seconds
        while True:
            with contextlib.suppress(psycopg.OperationalError), self.connect() as connection:
                connection.execute("listen hausdraht_ereignis")
                while (row := connection.execute(query).fetchone()) != (wanted,):
                    if time.monotonic() > deadline:
                        raise AssertionError(
                            f"{row} instead of {wanted!r}: {query}\n{self._work(connection)}"
                        )
                    for _ in connection.notifies(timeout=0.5, stop_after=1):
                        pass
                return
            assert time.monotonic() < deadline, f"no database to ask: {query}"
            time.sleep(0.1)
