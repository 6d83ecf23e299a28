"""The demo's DNS server, mailbox and mails by themselves."""

from __future__ import annotations

import collections
import mailbox
import smtplib
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from email import message_from_bytes, policy
from pathlib import Path

import dkim
import dns.flags
import dns.message
import dns.query
import dns.rcode
import pytest

from bridge.config import ROOT
from bridge.mail.authenticate import authenticate
from bridge.mail.dns import DnsResolver
from bridge.sandbox import keys, morning
from bridge.sandbox.dns import read_zone
from bridge.sandbox.domains import DOMAINS

SELECTOR = "pn1._domainkey.postfach-nord.example"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keys and zone, made once for the module."""
    made = tmp_path_factory.mktemp("schluessel")
    keys.ensure(made)
    return made


def _start(module: str, *arguments: str) -> tuple[subprocess.Popen[str], int]:
    """A sandbox server on a free port, which it prints."""
    process = subprocess.Popen(
        [sys.executable, "-m", module, "--port", "0", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    port = next(word for word in line.split() if word.startswith("127.0.0.1:"))
    return process, int(port.rpartition(":")[2])


def _stop(process: subprocess.Popen[str]) -> None:
    process.terminate()
    assert process.wait(20) == 0
    assert process.stdout is not None
    process.stdout.close()


@pytest.fixture(scope="module")
def port(folder: Path) -> Iterator[int]:
    process, found = _start("bridge.sandbox.dns", "--zones", str(folder / keys.ZONE))
    yield found
    _stop(process)


@pytest.mark.parametrize("ask", [dns.query.udp, dns.query.tcp])
def test_dns_answers(port: int, ask: type[dns.query.udp]) -> None:
    def question(name: str, kind: str) -> dns.message.Message:
        query = dns.message.make_query(name, kind, use_edns=True, payload=1232)
        return ask(query, "127.0.0.1", port=port, timeout=10)

    (record,) = question(SELECTOR.upper(), "TXT").answer
    assert b"".join(record[0].strings).startswith(b"v=DKIM1; k=rsa; p=")
    assert question("nirgends.example", "TXT").rcode() == dns.rcode.NXDOMAIN
    assert question("_dmarc.alt-post.example", "TXT").rcode() == dns.rcode.NXDOMAIN
    between = question("_domainkey.postfach-nord.example", "TXT")
    assert (between.rcode(), between.answer) == (dns.rcode.NOERROR, [])
    assert question("postfach-nord.example", "AAAA").authority


def test_dns_cuts_what_is_too_long_for_a_datagram(folder: Path) -> None:
    query = dns.message.make_query(SELECTOR, "TXT")
    zone = read_zone(folder / keys.ZONE)
    cut = zone.respond(query.to_wire(), 200)
    assert cut is not None
    reply = dns.message.from_wire(cut)
    assert reply.flags & dns.flags.TC
    assert not reply.answer
    whole = zone.respond(query.to_wire(), None)
    assert whole is not None
    assert dns.message.from_wire(whole).answer


def test_dns_survives_nonsense(port: int, folder: Path) -> None:
    zone = read_zone(folder / keys.ZONE)
    refused = zone.respond(b"\x00\x01\x01\x00" + b"\xff" * 30, 512)
    assert refused is not None
    assert refused[3] & 0x0F == dns.rcode.FORMERR
    assert zone.respond(b"abc", 512) is None
    reply_to_a_reply = dns.message.make_response(dns.message.make_query("a.example", "A"))
    assert zone.respond(reply_to_a_reply.to_wire(), 512) is None
    with socket.create_connection(("127.0.0.1", port)) as hanging:
        hanging.sendall(b"\x00")  # announces a message and never sends it
        query = dns.message.make_query(SELECTOR, "TXT")
        assert dns.query.tcp(query, "127.0.0.1", port=port, timeout=10).answer


def test_mailbox_keeps_what_is_sent(tmp_path: Path) -> None:
    process, port = _start("bridge.sandbox.mailbox", "--maildir", str(tmp_path / "postfach"))
    with smtplib.SMTP("127.0.0.1", port) as client:
        client.sendmail("a@x.example", ["b@y.example"], b"Subject: Hallo\r\n\r\nText\r\n")
    _stop(process)
    (kept,) = mailbox.Maildir(tmp_path / "postfach", create=False)
    assert kept["Subject"] == "Hallo"
    assert kept["X-Envelope-To"] == "b@y.example"


def test_keys_are_private_and_stay(folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert len(before) == len(DOMAINS) + 3  # the wrong key, the zone, the lock
    keys.ensure(folder)
    assert before == {path.name: path.read_bytes() for path in folder.iterdir()}
    assert {path.stat().st_mode & 0o777 for path in folder.glob("*.key")} == {0o600}


def test_the_morning_is_that_of_the_source(folder: Path, tmp_path: Path, port: int) -> None:
    letters = morning.letters()
    topics = collections.Counter(letter.topic for letter in letters)
    assert topics == {"schaden": 12, "folge": 8, "spam": 4, "frage": 23}
    today = date(2026, 11, 25)
    paths = morning.ensure(tmp_path, folder, {}, today)
    first = [path.read_bytes() for path in paths]
    assert [p.read_bytes() for p in morning.ensure(tmp_path, folder, {}, today)] == first
    assert len(set(first)) == 47
    resolver = DnsResolver(("127.0.0.1", port))
    for letter, raw in zip(letters, first, strict=True):
        assert b"\n" not in raw.replace(b"\r\n", b"")
        message = message_from_bytes(raw, policy=policy.default)
        assert str(message["Date"].datetime.date()) in ("2026-11-20", "2026-11-21", "2026-11-22")
        assert not message.defects
        found = authenticate(raw, letter.envelope_from, letter.ip, letter.helo, resolver)
        honest = letter.signature == "dkim" or letter.spf
        known = letter.address.domain != "alt-post.example"
        assert (found.ergebnis == "pass") == (honest and known), letter.file_name


def test_demo_signatures_verify_independently(folder: Path) -> None:
    """By dkimpy itself, with records read from the zone file."""
    zone = read_zone(folder / keys.ZONE)

    def txt(name: bytes, timeout: int = 5) -> bytes:
        query = dns.message.make_query(name.decode(), "TXT")
        (record,) = dns.message.from_wire(zone.respond(query.to_wire(), None) or b"").answer
        return b"".join(record[0].strings)

    letter = morning.letters()[0]
    raw = morning.build(letter, date(2026, 11, 23), None, folder)
    assert dkim.verify(raw, dnsfunc=txt)
    assert not dkim.verify(raw.replace(b"tropft", b"stinkt"), dnsfunc=txt)


def test_servers_say_when_they_cannot_start(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bridge.sandbox.dns", "--zones", str(tmp_path / "fehlt")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("demo DNS: ")
    with pytest.raises(FileNotFoundError):
        read_zone(tmp_path / "fehlt")
