"""(c) Mails per second through the whole pipeline, and authentication alone.

Signed mails of about 10 KB from 200 tenants go in through nginx and `/eingang/mail/roh`; the clock
stops when the database has decided the last one.
"""

from __future__ import annotations

import base64
import concurrent.futures
import http.client
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import dkim
import psycopg

from bridge.config import HostPort
from bridge.config import load as load_config
from bridge.mail.authenticate import authenticate
from bridge.mail.dns import BudgetResolver, DnsResolver
from bridge.operations import services
from bridge.sandbox import keys
from bridge.sandbox.domains import BY_NAME
from tests.bench import bench_auth_peer, bench_large
from tests.bench.table import Row, median
from tests.bench.world import fill, run_script
from tests.support.stack import Stack

MAILS = 1200
WARM = 100
SENDERS = 8
WORKERS = 2
BAR = 100.0
PERSONS = 1_000_000
BAR_MILLION = 80.0
_MILLION = Path(__file__).with_name("million.sql")
DOMAIN = BY_NAME["postfach-nord.example"]
INTAKE = "post@m1.example"


def _sender(number: int) -> str:
    return f"p{1 + number % 200}@{DOMAIN.name}"


def _sender_of_a_million(number: int) -> str:
    # Spread over all of them; million.sql makes every hundredth an owner, never these.
    return f"q{1007 + 100 * (number * 7 % (PERSONS // 100))}@{DOMAIN.name}"


def _mail(number: int, key: bytes, address: str) -> bytes:
    photo = base64.encodebytes(b"\xff\xd8\xff\xe0" + os.urandom(5500)).replace(b"\n", b"\r\n")
    sender = address.encode()
    message = (
        b"From: Mieter <%b>\r\nTo: <post@m1.example>\r\n"
        b"Subject: Wasserschaden Nr. %d\r\nDate: Mon, 23 Nov 2026 07:12:00 +0100\r\n"
        b"Message-ID: <%d.bench@postfach-nord.example>\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="grenze"\r\n\r\n'
        b"--grenze\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        % (sender, number, number)
        + "In der Küche unter der Spüle tropft Wasser, der Boden ist nass.\r\n".encode() * 25
        + b"\r\n--grenze\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n"
        + b'Content-Disposition: attachment; filename="kueche.jpg"\r\n\r\n'
        + photo
        + b"\r\n--grenze--\r\n"
    )
    signature = dkim.sign(
        message,
        DOMAIN.selector.encode(),
        DOMAIN.name.encode(),
        key,
        canonicalize=(b"relaxed", b"relaxed"),
        include_headers=[b"from", b"to", b"subject", b"date", b"message-id"],
    )
    return bytes(signature) + message


def _prepare(stack: Stack) -> None:
    fill(stack.config.superuser_dsn, mandanten=1, anfragen=2000)
    run_script(stack.config.superuser_dsn, Path(__file__).with_name("verlauf.sql"))
    with psycopg.connect(stack.config.superuser_dsn) as connection:
        connection.execute(
            "update verwaltung.personen_email set adresse = 'p' || person_id || '@postfach-nord.example'"
        )
        connection.execute("select intern.klassifikationsregeln_vorbelegen(1)")


def _deliver(stack: Stack, mails: list[tuple[bytes, str]]) -> None:
    token = (stack.config.secrets_dir / "roh_token").read_text().strip()
    headers = {
        "Authorization": f"Bearer {token}",
        "Content-Type": "message/rfc822",
        "X-Umschlag-An": INTAKE,
        "X-Absender-IP": DOMAIN.ip,
        "X-Helo": f"mx.{DOMAIN.name}",
    }
    # The plainest client there is: its work would be taken from the pipeline's two cores.
    connections = threading.local()

    def post(number: int) -> int:
        if not hasattr(connections, "own"):
            connections.own = http.client.HTTPConnection("localhost", stack.config.port, timeout=60)
        raw, sender = mails[number]
        envelope = headers | {"X-Umschlag-Von": sender}
        connections.own.request("POST", "/eingang/mail/roh", raw, envelope)
        answer = connections.own.getresponse()
        answer.read()
        return int(answer.status)

    with concurrent.futures.ThreadPoolExecutor(SENDERS) as pool:
        for status in pool.map(post, range(len(mails))):
            if status != 200:
                raise AssertionError(f"intake answered {status}")


def _wait(stack: Stack, count: int) -> None:
    """Until every mail is decided; more than one decision a mail, or none, is an error."""
    query = (
        "select count(*) filter (where status <> 'eingegangen'), "
        "count(*) filter (where status = 'zugeordnet') "
        "from verwaltung.email_triage where weg = 'roh'"
    )
    with psycopg.connect(stack.config.superuser_dsn, autocommit=True) as connection:
        while True:
            row = connection.execute(query).fetchone()
            assert row is not None
            if row[0] == count:
                break
            time.sleep(0.05)
        if row[1] != count:
            raise AssertionError(f"only {row[1]} of {count} mails became an Anfrage")


def _dns_server(stack: Stack) -> HostPort:
    settings = services.environment(stack.config, demo=True)
    server = load_config({**stack.environment, **settings}).dns_server
    assert server is not None
    return server


def _asked_anew(server: HostPort, mails: list[bytes]) -> float:
    """Median milliseconds of authenticating one mail whose domain nobody asked about before."""
    times: list[float] = []
    for number, raw in enumerate(mails):
        resolver = BudgetResolver(DnsResolver((server.host, server.port)))
        started = time.perf_counter()
        result = authenticate(raw, _sender(number), DOMAIN.ip, "mx", resolver)
        times.append((time.perf_counter() - started) * 1000)
        if result.ergebnis != "pass":
            raise AssertionError(result.satz)
    return median(times)


def _throughput(stack: Stack, mails: list[tuple[bytes, str]], name: str, bar: float) -> Row:
    """From the first byte in until the last decision, of a worker that has decided WARM mails before."""
    _deliver(stack, mails[:WARM])
    _wait(stack, WARM)
    measured = mails[WARM:]
    started = time.perf_counter()
    _deliver(stack, measured)
    taken_in = time.perf_counter()
    _wait(stack, len(mails))
    speed = len(measured) / (time.perf_counter() - started)
    intake = f"intake alone {len(measured) / (taken_in - started):.0f}/s"
    return Row(name, speed, "/s", f"≥ {bar:.0f}", speed >= bar, note=intake)


def run_million(stack: Stack) -> Iterator[Row]:
    """The same throughput for a Mandant with a million persons, each writing from another tenancy."""
    _prepare(stack)
    run_script(stack.config.superuser_dsn, _MILLION, personen=PERSONS)
    key = keys.private_key(keys.directory(stack.config), DOMAIN)
    senders = [_sender_of_a_million(number) for number in range(WARM + MAILS)]
    mails = [(_mail(number, key, sender), sender) for number, sender in enumerate(senders)]
    yield _throughput(stack, mails, "mails/s, whole pipeline, 1,000,000 persons", BAR_MILLION)


def run(stack: Stack) -> Iterator[Row]:
    """Throughput, then authentication with and without a warm DNS cache."""
    _prepare(stack)
    key = keys.private_key(keys.directory(stack.config), DOMAIN)
    senders = [_sender(number) for number in range(WARM + MAILS)]
    mails = [(_mail(number, key, sender), sender) for number, sender in enumerate(senders)]
    yield _throughput(stack, mails, f"mails/s, whole pipeline, {WORKERS} worker processes", BAR)
    server = _dns_server(stack)
    name = "authentication of a 10 KB mail, DNS asked anew"
    yield Row(
        name, _asked_anew(server, [raw for raw, _ in mails[:200]]), "ms", "for information", True
    )
    yield from bench_auth_peer.run(mails[:600], DOMAIN.ip, f"mx.{DOMAIN.name}", server)
    yield from bench_large.run(stack)
