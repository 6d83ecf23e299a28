"""A DNS server that does not answer delays mail and loses none."""

from __future__ import annotations

import dataclasses
import hashlib
import threading
from collections.abc import Iterator

import pytest
from dnslib import DNSRecord
from dnslib.server import DNSHandler

from bridge.sandbox import keys, monday
from tests.support import dns_server, stack
from tests.support.demo import Demo
from tests.support.server import Server


@dataclasses.dataclass
class Watched(dns_server.Behaviour):
    """Tells when it was asked for a name it stays silent about."""

    ignored: threading.Event = dataclasses.field(default_factory=threading.Event)

    def resolve(self, request: DNSRecord, handler: DNSHandler) -> DNSRecord:
        """As its parent."""
        try:
            return super().resolve(request, handler)
        except dns_server.Silence:
            self.ignored.set()
            raise


@pytest.fixture
def behaviour() -> Watched:
    return Watched(silent={"postfach-nord.example"})


@pytest.fixture
def patient(server: Server, worker_name: str, behaviour: Watched) -> Iterator[Demo]:
    """A demo whose mail is judged by a server that ignores one domain."""
    with dns_server.serve(behaviour) as (host, port):
        running = stack.start(server, f"dns-{worker_name}", HAUSDRAHT_DNS_SERVER=f"{host}:{port}")
        try:
            zone = keys.ensure(keys.directory(running.config))
            behaviour.load(zone.read_text())
            with Demo(running) as demo:
                yield demo
        finally:
            stack.stop(running, server)


def test_mail_waits_for_dns(patient: Demo, behaviour: Watched) -> None:
    waiting, other = patient.letter(1), patient.letter(2)
    hashes = [hashlib.sha256(content).digest() for _, content in (waiting, other)]
    patient.deliver(*waiting)
    patient.deliver(*other)
    with patient.connect() as connection:
        # Mail of a domain whose server answers is not held up.
        assert monday.wait(connection, hashes[1:]) == {hashes[1]: "zugeordnet"}
        assert behaviour.ignored.wait(15)
        assert monday.outcomes(connection, hashes[:1]) == {hashes[0]: "eingegangen"}
        behaviour.silent.clear()
        assert monday.wait(connection, hashes[:1]) == {hashes[0]: "zugeordnet"}
