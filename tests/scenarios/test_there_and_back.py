"""A letter from a real mailbox, our receipt over real SMTP, the tenant's answer, all of it once."""

from __future__ import annotations

import collections
import dataclasses
import hashlib
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import parseaddr

import dkim
import pytest

from bridge.sandbox import keys, monday, morning
from bridge.sandbox.domains import BY_NAME
from tests.support.correspondence import fetch_from, received, send_receipts
from tests.support.demo import Demo
from tests.support.imap_server import ImapServer, running
from tests.support.stack import Stack

LETTERS = (1, 2, 5)
SIGNED = [b"from", b"to", b"subject", b"date", b"message-id"]


@pytest.fixture
def imap() -> Iterator[ImapServer]:
    with running() as server:
        yield server


@pytest.fixture
def own_demo(own_stack: Stack) -> Iterator[Demo]:
    with Demo(own_stack) as found:
        yield found


@dataclasses.dataclass(frozen=True)
class Counted:
    """Everything that must not grow when something is read twice."""

    mails: int
    requests: int
    messages: int
    letters: int
    arrived: int


def count(demo: Demo) -> Counted:
    """As it is now."""
    tables = ("email_triage", "anfragen", "anfrage_nachrichten", "versand")
    rows = [demo.value(f"select count(*) from verwaltung.{table}") for table in tables]
    return Counted(*rows, arrived=len(received(demo)))


def answer_to(receipt: EmailMessage, demo: Demo) -> bytes:
    """What the tenant's program writes when she presses "answer", signed by her provider.

    It names none of our mails: the address alone has to lead back.
    """
    sender = parseaddr(receipt["To"])[1]
    domain = BY_NAME[sender.partition("@")[2]]
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = receipt["Reply-To"]
    mail["Subject"] = f"AW: {receipt['Subject']}"
    mail["Date"] = receipt["Date"]
    mail["Message-ID"] = (
        f"<antwort.{hashlib.sha256(sender.encode()).hexdigest()[:16]}@{domain.name}>"
    )
    mail.set_content(f"Ich bin ab 16 Uhr zu Hause. {sender}\n")
    raw = mail.as_bytes().replace(b"\n", b"\r\n")
    key = keys.private_key(keys.directory(demo.stack.config), domain)
    header = dkim.sign(
        raw, domain.selector.encode(), domain.name.encode(), key,
        canonicalize=(b"relaxed", b"relaxed"), include_headers=SIGNED,
        signature_algorithm=domain.algorithm.encode(),
    )  # fmt: skip
    return bytes(header) + raw


def filed(demo: Demo, hashes: list[bytes]) -> dict[bytes, int]:
    """Anfrage of each mail."""
    with demo.connect() as connection:
        rows = connection.execute(
            "select sha256, anfrage_id from verwaltung.email_triage where sha256 = any(%s)",
            [hashes],
        ).fetchall()
    return {bytes(sha): number for sha, number in rows}


def test_there_and_back(own_demo: Demo, imap: ImapServer) -> None:
    demo = own_demo
    send_receipts(demo)
    known = {mail["Message-ID"] for mail in received(demo)}
    mails = [demo.letter(number)[1] for number in LETTERS]
    senders = {morning.letters()[number - 1].address.addr_spec for number in LETTERS}
    imap.deliver(*mails)
    fetch_from(demo, imap)

    hashes = [hashlib.sha256(mail).digest() for mail in mails]
    demo.until(
        "select count(*) from verwaltung.email_triage where weg = 'imap' and status = 'zugeordnet'",
        len(LETTERS),
    )
    requests = filed(demo, hashes)
    assert len(set(requests.values())) == len(LETTERS)
    sent = (
        "select count(*) from verwaltung.versand"
        " where ereignis = 'eingangsbestaetigung' and status = 'gesendet'"
    )
    demo.until(sent, len(LETTERS))
    receipts = [mail for mail in received(demo) if mail["Message-ID"] not in known]
    assert {parseaddr(mail["To"])[1] for mail in receipts} == senders

    answers = [answer_to(receipt, demo) for receipt in receipts]
    imap.deliver(*answers)
    with demo.connect() as connection:
        found = monday.wait(connection, [hashlib.sha256(mail).digest() for mail in answers])
    assert collections.Counter(found.values()) == {"zugeordnet": len(LETTERS)}
    with demo.connect() as connection:
        messages = connection.execute(
            "select n.anfrage_id, n.inhalt from verwaltung.anfrage_nachrichten as n"
            " join verwaltung.versand as v on v.mandant_id = n.mandant_id and v.anfrage_id = n.anfrage_id"
            " where v.ereignis = 'eingangsbestaetigung' and v.empfaenger = split_part(n.inhalt, '. ', 2)"
        ).fetchall()
    assert {number for number, _ in messages} == set(requests.values())
    assert all(text.startswith("Ich bin ab 16 Uhr zu Hause.") for _, text in messages)
    assert len(messages) == len(LETTERS)

    # Killed, and facing a server that has forgotten its UIDs, it reads all of it a second time.
    before = count(demo)
    state = "select uidvalidity from verwaltung.postfach_staende"
    uidvalidity = demo.value(state)
    imap.stop()
    imap.change_uidvalidity()
    demo.kill("imap")
    imap.start()
    demo.until(
        f"select uidvalidity <> {uidvalidity} and letzte_uid = {2 * len(LETTERS)}"
        " from verwaltung.postfach_staende",
        True,
    )
    waiting = "select count(*) from hintergrund.procrastinate_jobs where queue_name in ('mail', 'versand')"
    demo.until(waiting, 0)
    assert count(demo) == before
