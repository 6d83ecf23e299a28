"""Programs that answer programs: recognised ones get no answer, an unrecognisable loop ends after one.

Everything is real but the way between the two sides: a pump carries what our mail server accepted
to whoever it was addressed to, and their answer back to our intake.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from email.message import EmailMessage

import pytest

from bridge.mail import intake
from tests.integration.mail.conftest import ERIKA, INTAKE, Bridge
from tests.support.mails import mail
from tests.support.post_office import PostOffice, open_at

ROUNDS = 6
#: Recipient, mail, envelope sender of what comes back.
Answer = Callable[[EmailMessage, int], tuple[str, bytes, str] | None]


@pytest.fixture
def office(bridge: Bridge) -> Iterator[PostOffice]:
    """Our mail server; receipts are switched on."""
    with bridge.database.connect() as connection:
        connection.execute(
            "update verwaltung.vorlagen set aktiv = true where ereignis = 'eingangsbestaetigung'"
        )
    with open_at() as found:
        bridge.config.smtp_url = found.url
        yield found


def arrive(bridge: Bridge, recipient: str, raw: bytes, sender: str | None = ERIKA) -> None:
    """A mail reaches our intake from the server that may send for mieter.example."""
    envelope = intake.envelope(recipient, sender, "192.0.2.1", "mx.mieter.example")
    intake.deliver(bridge.pool, raw, envelope, "cli")


def pump(bridge: Bridge, office: PostOffice, answer: Answer) -> int:
    """Let both sides talk until nobody says anything; how many mails we sent."""
    seen = 0
    for _ in range(ROUNDS):
        bridge.work()
        bridge.due_now()
        bridge.work()
        new, seen = office.mails[seen:], len(office.mails)
        if not new:
            return seen
        for number, message in enumerate(new, seen):
            if answered := answer(message, number):
                arrive(bridge, *answered)
    raise AssertionError(f"still talking after {seen} mails")


def sent(headers: str, subject: str, number: int, body: str = "Danke.") -> bytes:
    """What the other side's program writes, new and different each time."""
    return (
        mail(
            from_field=f"From: Erika Muster <{ERIKA}>\r\n",
            body=f"{body} ({number})\r\n".encode(),
        )
        .replace(b"Subject: Heizung\r\n", f"Subject: {subject}\r\n{headers}".encode())
        .replace(b"<1@mieter.example>", f"<{number}.x@mieter.example>".encode())
    )


def to_reply_address(message: EmailMessage) -> str:
    """Where a mail program answers to."""
    address: str = message["Reply-To"].addresses[0].addr_spec
    return address


RECOGNISED = {
    "an absence note by the book": ("Auto-Submitted: auto-replied\r\n", "AW: {}"),
    "an absence note of old": ("X-Autoreply: yes\r\n", "AW: {}"),
    "an absence note known by its subject": ("", "Abwesenheitsnotiz: {}"),
    "Exchange": ("X-Auto-Response-Suppress: All\r\n", "Automatische Antwort: {}"),
    "a mailing list": ("List-Id: <haus.mieter.example>\r\nPrecedence: list\r\n", "[Haus] {}"),
    "a ticket system": ("X-RT-Loop-Prevention: mieter.example\r\n", "[mieter #7] {}"),
}


@pytest.mark.parametrize("kind", RECOGNISED)
def test_recognised_programs_get_no_answer(bridge: Bridge, office: PostOffice, kind: str) -> None:
    headers, subject = RECOGNISED[kind]

    def answer(message: EmailMessage, number: int) -> tuple[str, bytes, str]:
        return to_reply_address(message), sent(headers, subject.format("Heizung"), number), ERIKA

    arrive(bridge, INTAKE, mail())
    assert pump(bridge, office, answer) == 1, "the receipt, and nothing for the program"
    stored = bridge.mails()
    assert [row["status"] for row in stored] == ["zugeordnet", "protokolliert"]
    assert stored[1]["anfrage_id"] == stored[0]["anfrage_id"], "linked as information"
    (count,) = bridge.rows("select count(*) as n from verwaltung.anfrage_nachrichten")
    assert count["n"] == 1, "never a message"


def test_a_program_that_writes_first_gets_nothing(bridge: Bridge, office: PostOffice) -> None:
    arrive(bridge, INTAKE, sent("Auto-Submitted: auto-generated\r\n", "Heizung", 1))
    assert pump(bridge, office, lambda _message, _number: None) == 0


@pytest.mark.parametrize("where", ["reply address", "sender"])
def test_an_unrecognisable_program_gets_one_answer(
    bridge: Bridge, office: PostOffice, where: str
) -> None:
    """A ticket system without any sign: new Message-ID, new subject, no references."""
    numbers = itertools.count(100)

    def answer(message: EmailMessage, number: int) -> tuple[str, bytes, str]:
        recipient = to_reply_address(message) if where == "reply address" else INTAKE
        return recipient, sent("", f"Ticket {next(numbers)} eröffnet", number), ERIKA

    arrive(bridge, INTAKE, sent("", "Ticket 1 eröffnet", 1))
    assert pump(bridge, office, answer) == 1
    # It goes on by itself, every minute: still nothing.
    for number in range(200, 205):
        arrive(bridge, INTAKE, sent("", f"Ticket {number} eröffnet", number))
    assert pump(bridge, office, answer) == 1
    assert {row["grund"] for row in bridge.rows("select grund from verwaltung.versand")} <= {
        None,
        "wiederholsperre",
    }


def test_two_installations_do_not_talk_to_each_other(bridge: Bridge, office: PostOffice) -> None:
    """Each is a tenant of the other, each confirms what it gets."""
    other = "post@andere.example"
    with bridge.database.connect() as connection:
        connection.execute("insert into verwaltung.mandanten (id, name) values (2, 'Andere')")
        connection.execute(
            "insert into verwaltung.eingangsadressen (mandant_id, adresse, antwort_form)"
            " values (2, %s, 'domain')",
            [other],
        )
        connection.execute(
            "update verwaltung.vorlagen set aktiv = true where ereignis = 'eingangsbestaetigung'"
        )
        connection.execute("update verwaltung.personen_email set adresse = %s", [other])

    def carry(message: EmailMessage, _number: int) -> tuple[str, bytes, str]:
        recipient = message["To"].addresses[0].addr_spec
        return recipient, message.as_bytes(), f"ruecklauf+1-a@{message['From'].addresses[0].domain}"

    raw = mail(from_field=f"From: <{other}>\r\n")
    arrive(bridge, INTAKE, raw, other)
    # Nobody publishes a rule for andere.example here: a clerk files it, then it is confirmed.
    bridge.work()
    with bridge.database.connect() as connection:
        connection.execute(
            "select intern.anfrage_anlegen(1, 'email', 'schaden', 'heizung', 'normal', false, 'Heizung',"
            " 'kalt', mietverhaeltnis_id => 50, person_id => 40)"
        )
    assert pump(bridge, office, carry) == 1
    last = bridge.mails()[-1]
    assert (last["mandant_id"], last["status"], last["grund_text"]) == (
        2,
        "protokolliert",
        "Automatisch erzeugte Nachricht einer Hausdraht-Installation.",
    )
