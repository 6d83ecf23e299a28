"""Everything fails at once: each mail is decided once, each receipt is sent under one Message-ID."""

from __future__ import annotations

import collections
import contextlib
import dataclasses
import hashlib
import signal
import threading
from collections.abc import Iterator

import psycopg
import pytest

from bridge.operations import cluster, layout, processes
from bridge.sandbox import monday, morning
from tests.support import fragile_server, imap_server, post_office, stack
from tests.support.correspondence import fetch_from, send_receipts
from tests.support.demo import Demo
from tests.support.fragile_server import FragileServer
from tests.support.imap_server import ImapServer
from tests.support.post_office import PostOffice
from tests.support.server import Server

REPEATS = 10
BY_WEBHOOK, IN_MAILBOX = 8, 3

RECEIPTS = "from verwaltung.versand where ereignis = 'eingangsbestaetigung'"
UNSENT = f"select count(*) {RECEIPTS} and status <> 'gesendet'"
RUNNING = """
    select exists (
        select from hintergrund.procrastinate_jobs
        where task_name = 'mail.verarbeiten' and status = 'doing'
    )
"""
FILED = "select count(*) from verwaltung.anfragen where email_id is not null"


@dataclasses.dataclass
class World:
    """An installation, and everything around it that can fail."""

    demo: Demo
    database: FragileServer
    imap: ImapServer
    smtp_port: int

    def filed_letters(self) -> list[morning.Letter]:
        """Letters of which each becomes an Anfrage."""
        return [x for x in morning.letters() if dict(x.expected)["status"] == "zugeordnet"]

    def recorded(self) -> set[str]:
        """Message-IDs of the receipts that count as sent."""
        with self.demo.connect() as connection:
            rows = connection.execute(f"select message_id {RECEIPTS} and status = 'gesendet'")
            return {row[0] for row in rows}


def message_ids(office: PostOffice) -> collections.Counter[str]:
    """How often each mail arrived."""
    return collections.Counter(str(mail["Message-ID"]).strip() for mail in office.mails)


@pytest.fixture(scope="module")
def world(server: Server, worker_name: str) -> Iterator[World]:
    if not cluster.BINARIES.exists():
        pytest.skip("a database server can be crashed only where it is installed")
    port = layout.free_port()
    with (
        fragile_server.running(server, f"absturz-{worker_name}") as database,
        imap_server.running() as imap,
    ):
        installation = stack.start(
            database, f"trouble-{worker_name}", HAUSDRAHT_SMTP_URL=f"smtp://127.0.0.1:{port}"
        )
        try:
            with Demo(installation) as demo:
                yield World(demo, database, imap, port)
        finally:
            installation.hausdraht("down")


def test_everything_fails_and_nothing_is_lost(world: World) -> None:
    demo, database, imap = world.demo, world.database, world.imap
    letters = world.filed_letters()[: BY_WEBHOOK + IN_MAILBOX]
    mails = [demo.letter(letter.number)[1] for letter in letters]
    hashes = [hashlib.sha256(mail).digest() for mail in mails]
    filed, recorded = demo.value(FILED), world.recorded()
    send_receipts(demo)
    imap.deliver(*mails[BY_WEBHOOK:])
    imap.stop()
    fetch_from(demo, imap)
    with processes.supervisor(demo.stack.config) as supervisor:
        supervisor.stopProcess("demo-dns")
        for count, (letter, mail) in enumerate(zip(letters[:BY_WEBHOOK], mails, strict=False)):
            stored = [demo.deliver(letter, mail) for _ in range(REPEATS)]
            assert stored == [True] + [False] * (REPEATS - 1)
            if count == BY_WEBHOOK // 2:
                demo.kill("worker")
        database.crash()
        with demo.connect() as connection:
            found = monday.outcomes(connection, hashes)
        assert list(found.values()) == ["eingegangen"] * BY_WEBHOOK

        demo.until("select count(*) from verwaltung.postfach_staende where fehler is not null", 1)
        demo.kill("imap")
        imap.start()
        supervisor.startProcess("demo-dns")
        with demo.connect() as connection:
            found = monday.wait(connection, hashes)
    assert collections.Counter(found.values()) == {"zugeordnet": len(letters)}
    assert demo.value(FILED) == filed + len(letters)
    receipts = demo.value(UNSENT)
    assert receipts >= len(letters) - 1
    assert world.recorded() == recorded

    demo.kill("worker")
    with post_office.open_at(world.smtp_port) as office:
        arrivals = iter(range(len(letters)))

        def trouble() -> None:
            """The database dies between the first mail and its record, the worker at a later one."""
            match next(arrivals, None):
                case 0:
                    database.crash()
                case 3:
                    demo.kill("worker")

        office.on_mail = trouble
        demo.until(UNSENT, 0)
        first = str(office.mails[0]["Message-ID"]).strip()
        arrived = message_ids(office)
    assert len(world.recorded() - recorded) == receipts
    assert set(arrived) == world.recorded() - recorded
    assert arrived[first] > 1
    # Two deaths, and two letters in hand at each.
    assert arrived.total() <= receipts + 2 * 2
    assert demo.value(FILED) == filed + len(letters)


def test_a_decision_the_database_has_just_made_is_made_again(world: World) -> None:
    """It may be lost: its job must not end over a new connection as if it were not."""
    demo = world.demo
    letter, mail = demo.letter(world.filed_letters()[BY_WEBHOOK + IN_MAILBOX].number)
    digest = [hashlib.sha256(mail).digest()]
    before, worker = demo.value(FILED), demo.process("worker")
    send_receipts(demo, on=False)
    demo.kill("demo-dns", signal.SIGSTOP)
    with demo.connect() as connection, contextlib.suppress(psycopg.OperationalError):
        try:
            assert demo.deliver(letter, mail)
            demo.until(RUNNING, True)
            with connection.transaction():
                # Until the crash the job is busy looking for others to take along.
                connection.execute("lock table hintergrund.procrastinate_jobs in exclusive mode")
                demo.kill("demo-dns", signal.SIGCONT)
                with demo.connect() as reader:
                    monday.wait(reader, digest)
                world.database.crash()
        finally:
            demo.kill("demo-dns", signal.SIGCONT)
    demo.until(FILED, before + 1)
    with demo.connect() as connection:
        assert list(monday.outcomes(connection, digest).values()) == ["zugeordnet"]
    imap_server.until(lambda: demo.process("worker") not in (None, worker))


def test_the_receipt_of_a_decision_the_database_has_just_made(world: World) -> None:
    """A decision whose receipt somebody has read is not made a second time."""
    demo = world.demo
    letter, mail = demo.letter(world.filed_letters()[BY_WEBHOOK + IN_MAILBOX + 1].number)
    before = demo.value(FILED)
    send_receipts(demo)
    crashed = threading.Event()
    with post_office.open_at(world.smtp_port) as office:

        def crash_once() -> None:
            if not crashed.is_set():
                crashed.set()
                world.database.crash()

        office.on_mail = crash_once
        assert demo.deliver(letter, mail)
        assert crashed.wait(60)
        demo.until(FILED, before + 1)
        demo.until(UNSENT, 0)
        arrived = message_ids(office)
    assert list(arrived.values()) == [2]
    assert set(arrived) <= world.recorded()
