"""A real DNS server on loopback (UDP and TCP) that can also misbehave."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

from dnslib import QTYPE, RCODE, RR, TXT, DNSRecord
from dnslib.server import BaseResolver, DNSHandler, DNSLogger, DNSServer


@dataclass
class Behaviour(BaseResolver):
    """Zone and faults, changeable while the server runs.

    `silent` names get no answer, `broken` ones SERVFAIL; both include their sub-domains.
    """

    zone: list[RR] = field(default_factory=list)
    silent: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)

    def load(self, text: str) -> None:
        """Add records in zone file form."""
        self.zone.extend(RR.fromZone(text))

    def txt(self, name: str, value: bytes) -> None:
        """Add a TXT record of any length."""
        pieces = [value[i : i + 255] for i in range(0, len(value), 255)]
        self.zone.append(RR(name, QTYPE.TXT, rdata=TXT(pieces), ttl=60))

    def resolve(self, request: DNSRecord, handler: DNSHandler) -> DNSRecord:
        """dnslib's hook."""
        name = str(request.q.qname).rstrip(".").lower()
        self.asked.append(name)
        reply = request.reply()
        if _covered(name, self.silent):
            raise Silence
        if _covered(name, self.broken):
            reply.header.rcode = RCODE.SERVFAIL
            return reply
        known = [str(record.rname).rstrip(".").lower() for record in self.zone]
        wanted = name
        for record, owner in zip(self.zone, known, strict=True):
            if owner == wanted and record.rtype in (request.q.qtype, QTYPE.CNAME):
                reply.add_answer(record)
                if record.rtype == QTYPE.CNAME:  # its target must stand further down
                    wanted = str(record.rdata).rstrip(".").lower()
        if not reply.rr and not any(_covered(owner, {name}) for owner in known):
            reply.header.rcode = RCODE.NXDOMAIN
        return reply


class Silence(Exception):
    """Raised to send no answer."""


class _Handler(DNSHandler):
    def handle(self) -> None:
        with contextlib.suppress(Silence, OSError):
            super().handle()


def _covered(name: str, parents: set[str]) -> bool:
    return any(name == parent or name.endswith("." + parent) for parent in parents)


@contextlib.contextmanager
def serve(behaviour: Behaviour) -> Iterator[tuple[str, int]]:
    """Run the server; yields its address. UDP and TCP share one free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    servers = [
        DNSServer(
            behaviour,
            address="127.0.0.1",
            port=port,
            tcp=tcp,
            handler=_Handler,
            logger=DNSLogger("-request,-reply,-truncated,-error,-recv,-send,-data"),
        )
        for tcp in (False, True)
    ]
    threads = [
        threading.Thread(target=server.server.serve_forever, args=(0.02,)) for server in servers
    ]
    for thread in threads:
        thread.start()
    try:
        yield "127.0.0.1", port
    finally:
        for server in servers:
            server.server.shutdown()
            server.server.server_close()
        for thread in threads:
            thread.join()
