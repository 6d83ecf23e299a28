"""The worker as a process of its own: killed in the middle, and facing a server that hangs."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bridge.config import ROOT
from bridge.mail import intake
from tests.integration.mail.conftest import ERIKA, INTAKE, Bridge
from tests.support.dying_worker import STEPS
from tests.support.imap_server import until
from tests.support.mails import mail
from tests.support.post_office import PostOffice, open_at

PATIENCE = 90
Start = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def start(bridge: Bridge, tmp_path: Path) -> Iterator[Start]:
    """Starts a worker that sends to the given URL, by default the real one."""
    secrets = tmp_path / "state" / "secrets"
    secrets.mkdir(parents=True)
    server = bridge.database.server
    passfile = secrets / "bruecke.pass"
    passfile.touch(mode=0o600)
    passfile.write_text(f"*:*:*:bruecke:{server.passwords['bruecke']}\n")
    host, port = bridge.config.dns_server
    own = {k: v for k, v in os.environ.items() if not k.startswith(("PG", "HAUSDRAHT_"))} | {
        "HAUSDRAHT_STATE_DIR": str(tmp_path / "state"),
        "HAUSDRAHT_DATABASE_URL": server.url(bridge.database.name),
        "HAUSDRAHT_DNS_SERVER": f"{host}:{port}",
    }
    running: list[subprocess.Popen[bytes]] = []

    def begin(url: str, *command: str) -> subprocess.Popen[bytes]:
        worker = subprocess.Popen(
            [sys.executable, "-m", *(command or ["bridge.worker"])],
            cwd=ROOT,
            env=own | {"HAUSDRAHT_SMTP_URL": url},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        running.append(worker)
        return worker

    yield begin
    for worker in running:
        worker.kill()
        worker.wait()


@pytest.fixture
def office(bridge: Bridge) -> Iterator[PostOffice]:
    """A mail server, and receipts switched on."""
    with bridge.database.connect() as connection:
        connection.execute(
            "update verwaltung.vorlagen set aktiv = true where ereignis = 'eingangsbestaetigung'"
        )
    with open_at() as found:
        yield found


def report(bridge: Bridge) -> None:
    """A mail of Erika's arrives."""
    envelope = intake.envelope(INTAKE, ERIKA, "192.0.2.1", "mx.mieter.example")
    intake.deliver(bridge.pool, mail(), envelope, "cli")


def wait_for(bridge: Bridge, query: str) -> None:
    """Look after every change the database announces, until the query finds something."""
    with bridge.database.connect(autocommit=True) as ears:
        ears.execute("listen hausdraht_ereignis")
        if bridge.rows(query):
            return
        # Whoever listens holds its connection: the question is asked on another one.
        for _ in ears.notifies(timeout=PATIENCE):
            if bridge.rows(query):
                return
    raise AssertionError(f"never: {query}")


def test_killed_between_the_servers_answer_and_our_record(
    bridge: Bridge, office: PostOffice, start: Start
) -> None:
    worker = start(office.url)
    second = threading.Event()

    def kill() -> None:
        office.on_mail = second.set
        os.kill(worker.pid, signal.SIGKILL)

    office.on_mail = kill
    report(bridge)
    worker.wait(PATIENCE)
    assert bridge.rows("select status from verwaltung.versand") == [{"status": "wartet"}]
    start(office.url)
    assert second.wait(PATIENCE)
    wait_for(bridge, "select 1 from verwaltung.versand where status = 'gesendet'")
    first, copy = office.mails
    assert first["Message-ID"] == copy["Message-ID"]


def test_killed_at_every_step(bridge: Bridge, office: PostOffice, start: Start) -> None:
    report(bridge)
    decided, arrived = [], []
    for step in STEPS:
        worker = start(office.url, "tests.support.dying_worker", step)
        assert worker.wait(PATIENCE) == -signal.SIGKILL, step
        decided.append(bridge.mails()[0]["status"] == "zugeordnet")
        arrived.append(len(office.mails))
    assert decided == [False, False, True, True, True, True]
    assert arrived == [0, 0, 0, 0, 1, 2]
    start(office.url, "tests.support.dying_worker")
    jobs = "select from hintergrund.procrastinate_jobs where queue_name in ('mail', 'versand')"
    until(lambda: not bridge.rows(jobs))
    # One decision, one letter, and its only second copy is of the moment nobody can know about.
    (mail,) = bridge.mails()
    (request,) = bridge.rows("select id from verwaltung.anfragen")
    assert mail["anfrage_id"] == request["id"]
    (letter,) = bridge.rows("select status, message_id from verwaltung.versand")
    assert letter["status"] == "gesendet"
    assert [mail["Message-ID"] for mail in office.mails] == 2 * [letter["message_id"]]


def test_a_server_that_hangs_does_not_stop_the_intake(
    bridge: Bridge, office: PostOffice, start: Start
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, bridge.database.connect() as connection:
        # More than there are hands, all of them for the server that never says a word.
        connection.execute(
            "insert into verwaltung.versand"
            " (mandant_id, id, ereignis, empfaenger, betreff, text, message_id)"
            " select 1, n, 'testmail', n || '@mieter.example', 'x', 'x',"
            " format('<0123456789.%s@haus.example>', n) from generate_series(1, 20) as n"
        )
        connection.execute(
            "select intern.versand_auftrag(1, n, 'eingangsbestaetigung') from generate_series(1, 20) as n"
        )
        connection.commit()
        start(f"smtp://127.0.0.1:{silent.getsockname()[1]}")
        silent.settimeout(PATIENCE)
        taken = silent.accept()[0]
        with taken:
            report(bridge)
            wait_for(bridge, "select 1 from verwaltung.email_triage where status = 'zugeordnet'")
