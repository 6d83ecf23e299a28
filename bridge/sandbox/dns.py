"""The demo's DNS server: `python -m bridge.sandbox.dns [--port N] [--zones FILE]`.

Authoritative for the demo domains over UDP and TCP on loopback; every other name is
NXDOMAIN. Bounded: small datagrams, few connections, one question a message, time limits.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal
import struct
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import cast

from dnslib import CLASS, EDNS0, OPCODE, QTYPE, RCODE, RR, DNSError, DNSHeader, DNSRecord

from bridge.config import ConfigError, load
from bridge.sandbox import keys

_PLAIN_UDP = 512
_LARGEST_UDP = 1232
_MAX_CONNECTIONS = 32
_TCP_SECONDS = 5.0
_TCP_QUESTIONS = 100
_CLASS_IN = CLASS.IN


class Zone:
    """Records by name; answers one question."""

    def __init__(self, records: Iterable[RR]) -> None:
        self._records: dict[str, list[RR]] = defaultdict(list)
        self._known: set[str] = set()
        self._soa: dict[str, RR] = {}
        for record in records:
            name = _text(record.rname)
            self._records[name].append(record)
            labels = name.split(".")
            # Names between a record and its zone exist too (RFC 8020).
            self._known.update(".".join(labels[i:]) for i in range(len(labels)))
            if record.rtype == QTYPE.SOA:
                self._soa[name] = record

    def answer(self, query: DNSRecord) -> DNSRecord:
        """The reply to a parsed query, not yet cut to size."""
        reply: DNSRecord = query.reply(ra=0, aa=1)
        if query.header.opcode != OPCODE.QUERY or len(query.questions) != 1:
            reply.header.rcode = RCODE.NOTIMP
            return reply
        question = query.questions[0]
        if question.qclass != _CLASS_IN:
            reply.header.rcode = RCODE.REFUSED
            return reply
        name = _text(question.qname)
        found = [r for r in self._records.get(name, ()) if r.rtype == question.qtype]
        reply.add_answer(*found)
        if not found:
            if name not in self._known:
                reply.header.rcode = RCODE.NXDOMAIN
            soa = next((self._soa[s] for s in _parents(name) if s in self._soa), None)
            if soa is not None:
                reply.add_auth(soa)
        return reply

    def respond(self, data: bytes, limit: int | None) -> bytes | None:
        """Bytes to send back; over UDP cut to `limit` or what the client announced.

        None for what deserves no answer: other servers' replies and fragments of a header.
        """
        try:
            query = DNSRecord.parse(data)
        except (DNSError, ValueError, IndexError, UnicodeError, struct.error):
            return _format_error(data)
        if query.header.qr:
            return None
        reply = self.answer(query)
        edns = next((r for r in query.ar if r.rtype == QTYPE.OPT), None)
        if edns is not None:
            reply.add_ar(EDNS0(udp_len=_LARGEST_UDP))
            if limit is not None:
                limit = max(limit, min(edns.edns_len, _LARGEST_UDP))
        packed = bytes(reply.pack())
        if limit is not None and len(packed) > limit:
            packed = bytes(reply.truncate().pack())
        return packed


def _text(name: object) -> str:
    return str(name).rstrip(".").lower()


def _parents(name: str) -> list[str]:
    labels = name.split(".")
    return [".".join(labels[i:]) for i in range(len(labels))]


def _format_error(data: bytes) -> bytes | None:
    if len(data) < 12 or data[2] & 0x80:
        return None
    header = DNSHeader(id=int.from_bytes(data[:2], "big"), qr=1, rcode=RCODE.FORMERR)
    return bytes(DNSRecord(header).pack())


def read_zone(path: Path) -> Zone:
    """The zone file as an answering zone."""
    return Zone(RR.fromZone(path.read_text(encoding="ascii")))


class _Datagrams(asyncio.DatagramProtocol):
    def __init__(self, zone: Zone) -> None:
        self._zone = zone
        self._transport: asyncio.DatagramTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.DatagramTransport", transport)

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        reply = self._zone.respond(data, _PLAIN_UDP)
        if reply is not None and self._transport is not None:
            self._transport.sendto(reply, addr)


class Server:
    """A running server; `port` is the one really bound."""

    def __init__(self, zone: Zone) -> None:
        self._zone = zone
        self._open = 0
        self._udp: asyncio.DatagramTransport | None = None
        self._tcp: asyncio.Server | None = None
        self.port = 0

    async def start(self, host: str, port: int) -> None:
        """Bind UDP and TCP to the same port; port 0 takes a free one."""
        self._tcp = await asyncio.start_server(self._connection, host, port)
        self.port = int(self._tcp.sockets[0].getsockname()[1])
        loop = asyncio.get_running_loop()
        self._udp, _ = await loop.create_datagram_endpoint(
            lambda: _Datagrams(self._zone), local_addr=(host, self.port)
        )

    async def stop(self) -> None:
        """Close both sockets."""
        if self._udp is not None:
            self._udp.close()
        if self._tcp is not None:
            self._tcp.close()
            await self._tcp.wait_closed()

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open += 1
        try:
            if self._open <= _MAX_CONNECTIONS:
                with contextlib.suppress(OSError, EOFError, TimeoutError):
                    await self._serve(reader, writer)
        finally:
            self._open -= 1
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for _ in range(_TCP_QUESTIONS):
            async with asyncio.timeout(_TCP_SECONDS):
                length = int.from_bytes(await reader.readexactly(2), "big")
                reply = self._zone.respond(await reader.readexactly(length), None)
                if reply is None:
                    return
                writer.write(len(reply).to_bytes(2, "big") + reply)
                await writer.drain()


async def serve(zone: Zone, port: int) -> None:
    """Answer on loopback until SIGTERM or SIGINT."""
    server = Server(zone)
    await server.start("127.0.0.1", port)
    print(f"demo DNS answers on 127.0.0.1:{server.port}", flush=True)
    ended = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    await ended.wait()
    await server.stop()


def main(arguments: list[str] | None = None) -> int:
    """Command line; 0 ended by signal, 1 could not start."""
    parser = argparse.ArgumentParser(prog="python -m bridge.sandbox.dns", description=__doc__)
    parser.add_argument("--port", type=int, help="UDP and TCP port (default: ports.json)")
    parser.add_argument("--zones", type=Path, help="zone file (default: the demo's own)")
    options = parser.parse_args(arguments)
    try:
        config = load()
        path = options.zones or keys.ensure(keys.directory(config))
        port = config.ports.get("demo_dns", 0) if options.port is None else options.port
        asyncio.run(serve(read_zone(path), port))
    except (ConfigError, OSError, DNSError) as error:
        print(f"demo DNS: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
