"""Outgoing mail with the real worker and a real SMTP server, also when one of them fails."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import dkim
import psycopg
import pytest

from bridge.mail import intake
from bridge.operations.layout import free_port
from tests.integration.mail.conftest import ERIKA, INTAKE, Bridge
from tests.support.mails import mail, signing_key
from tests.support.post_office import PostOffice, open_at, text

SENT = "select ereignis, status, grund, versuche, message_id, fehler from verwaltung.versand"


@pytest.fixture
def office(bridge: Bridge) -> Iterator[PostOffice]:
    """The mail server the bridge is configured to use; receipts are switched on."""
    with bridge.database.connect() as connection:
        connection.execute(
            "update verwaltung.vorlagen set aktiv = true where ereignis = 'eingangsbestaetigung'"
        )
    with open_at() as found:
        bridge.config.smtp_url = found.url
        yield found


def report(bridge: Bridge, body: bytes = b"Der Wasserhahn tropft.") -> None:
    """A mail of Erika's arrives."""
    raw = mail(body=body + b"\r\n")
    envelope = intake.envelope(INTAKE, ERIKA, "192.0.2.1", "mx.mieter.example")
    intake.deliver(bridge.pool, raw, envelope, "cli")


def accept(bridge: Bridge) -> None:
    """A clerk takes on the Anfrage."""
    with bridge.database.connect() as connection:
        connection.execute("update verwaltung.anfragen set status = 'akzeptiert'")


def until_done(bridge: Bridge, rounds: int = 10) -> None:
    """Work, and make what was postponed due, until nothing is left."""
    for _ in range(rounds):
        bridge.work()
        with bridge.database.connect() as connection:
            connection.execute("update verwaltung.versand set naechster_versuch = null")
        if not bridge.rows("select 1 from verwaltung.versand where status = 'wartet'"):
            return
        bridge.due_now()
    raise AssertionError(bridge.rows(SENT))


def test_a_receipt_and_what_follows(bridge: Bridge, office: PostOffice) -> None:
    report(bridge)
    until_done(bridge)
    accept(bridge)
    until_done(bridge)
    receipt, status = office.mails
    assert [e.rcpt_tos for e in office.envelopes] == [[ERIKA], [ERIKA]]
    assert receipt["From"].addresses[0].addr_spec == INTAKE
    assert receipt["From"].addresses[0].display_name == "Muster"
    (stored,) = bridge.mails()
    assert receipt["In-Reply-To"] == stored["message_id"]
    assert status["References"].split() == [stored["message_id"], receipt["Message-ID"]]
    assert receipt["Message-ID"] != status["Message-ID"]
    number = bridge.rows("select id from verwaltung.anfragen")[0]["id"]
    reply = receipt["Reply-To"].addresses[0].addr_spec
    assert reply.startswith(f"anfrage+{number}-")
    assert reply == status["Reply-To"].addresses[0].addr_spec
    bounces = [envelope.mail_from for envelope in office.envelopes]
    assert all(address.startswith("ruecklauf+") for address in bounces)
    assert len(set(bounces)) == 2
    assert "Guten Tag Erika Muster," in text(receipt)
    assert "ist jetzt in Bearbeitung" in text(status)


def test_signed_with_the_mandants_key(bridge: Bridge, office: PostOffice) -> None:
    with bridge.database.connect() as connection:
        connection.execute(
            "update verwaltung.versand_einstellungen"
            " set dkim_domain = 'muster-hausverwaltung.example', dkim_selector = 'hd1'"
        )
    report(bridge)
    until_done(bridge)
    assert office.mails[0]["DKIM-Signature"] is None, "no key file, no signature"
    folder = bridge.config.secrets_dir / "dkim"
    folder.mkdir()
    (folder / "1.pem").write_bytes(signing_key().pem)
    accept(bridge)
    until_done(bridge)
    signed = office.envelopes[1].content
    assert dkim.verify(signed, dnsfunc=lambda *_args, **_kw: signing_key().record)


def test_an_outage_loses_nothing(bridge: Bridge, office: PostOffice) -> None:
    port = free_port()
    bridge.config.smtp_url = f"smtp://127.0.0.1:{port}"
    report(bridge)
    for _ in range(3):
        bridge.work()
        bridge.due_now()
    (row,) = bridge.rows(SENT)
    assert (row["status"], row["fehler"]) == ("wartet", "ConnectionRefusedError")
    with open_at(port) as back:
        until_done(bridge)
    assert [message["Message-ID"] for message in back.mails] == [row["message_id"]]


def test_a_busy_server_is_asked_again(bridge: Bridge, office: PostOffice) -> None:
    office.answers = ["451 greylisted", "452 full"]
    report(bridge)
    until_done(bridge)
    assert len(office.mails) == 1
    (row,) = bridge.rows(SENT)
    assert (row["status"], row["versuche"], row["fehler"]) == ("gesendet", 3, None)


def test_a_refusal_is_for_a_person(bridge: Bridge, office: PostOffice) -> None:
    office.answers = ["554 5.7.1 Spam"]
    report(bridge)
    bridge.work()
    (row,) = bridge.rows(SENT)
    assert (row["status"], row["grund"], row["fehler"]) == (
        "fehlgeschlagen",
        "abgelehnt",
        "554 5.7.1 Spam",
    )
    assert bridge.due_now() == 0
    (line,) = bridge.rows(
        "select art, inhalt from verwaltung.anfrage_nachrichten where verfasser_rolle = 'system'"
    )
    assert line["art"] == "intern"
    assert "554 5.7.1 Spam" in line["inhalt"]
    assert bridge.rows("select 1 from verwaltung.ereignisse where entitaet = 'versand'")


def test_a_lost_answer_sends_the_same_mail_again(bridge: Bridge, office: PostOffice) -> None:
    """The database goes away between the mail server's answer and our record of it."""

    def restart() -> None:
        office.on_mail = lambda: None
        with bridge.database.connect(autocommit=True) as connection:
            connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where datname = current_database() and pid <> pg_backend_pid()"
            )

    office.on_mail = restart
    report(bridge)
    for _ in range(5):
        try:
            bridge.work()
        except Exception:  # noqa: BLE001 -- the worker itself ends when the database does
            bridge.rows("select 1")
        with bridge.database.connect() as connection:
            connection.execute(
                "update hintergrund.procrastinate_jobs set status = 'todo', worker_id = null"
                " where status = 'doing'"
            )
        bridge.due_now()
    first, second = office.mails
    assert first["Message-ID"] == second["Message-ID"]
    assert [row["status"] for row in bridge.rows(SENT)] == ["gesendet"]


def test_the_cap_delays_and_loses_nothing(bridge: Bridge, office: PostOffice) -> None:
    with bridge.database.connect() as connection:
        connection.execute("update verwaltung.versand_einstellungen set hoechstzahl_je_stunde = 1")
    report(bridge)
    bridge.work()
    accept(bridge)
    bridge.work()
    assert len(office.mails) == 1
    (job,) = bridge.rows(
        "select scheduled_at > now() + interval '59 minutes' as late"
        " from hintergrund.procrastinate_jobs where task_name = 'versand.senden'"
    )
    assert job["late"]
    with bridge.database.connect() as connection:
        connection.execute(
            "update verwaltung.versand set gesendet_am = gesendet_am - interval '1 hour'"
            " where status = 'gesendet'"
        )
    bridge.due_now()
    until_done(bridge)
    assert len(office.mails) == 2


def test_withdrawn_in_time(bridge: Bridge, office: PostOffice) -> None:
    with bridge.database.connect() as connection:
        connection.execute("set app.versand_frist = '10 minutes'")
        connection.execute(
            "insert into verwaltung.anfragen (mandant_id, id, jahr, lfd_nr, kategorie, zustaendigkeit,"
            " quelle, betreff, beschreibung, objekt_id, einheit_id, mietverhaeltnis_id,"
            " melder_person_id, melder_name) values (1, 70, 2026, 1, 'wartung', 'mietverwaltung',"
            " 'manuell', 'Aufzug', 'x', 20, 30, 50, 40, 'Erika')"
        )
    bridge.work()
    assert office.mails == []
    with bridge.database.connect() as connection:
        connection.execute("select intern.versand_zuruecknehmen(1, 70, null)")
        connection.execute("update verwaltung.versand set faellig_am = now() - interval '1 minute'")
    bridge.due_now()
    bridge.work()
    assert office.mails == []
    assert [row["status"] for row in bridge.rows(SENT)] == ["zurueckgenommen"]


def test_the_bridge_may_not_do_more(bridge: Bridge) -> None:
    with (
        bridge.pool.connection() as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("select intern.versand_zuruecknehmen(1, 70, null)")


def test_an_address_that_cannot_be_written_is_for_a_person(
    bridge: Bridge, office: PostOffice
) -> None:
    report(bridge)
    until_done(bridge)
    accept(bridge)
    with bridge.database.connect() as connection:
        connection.execute(
            "update verwaltung.versand set empfaenger = 'erika@mieter.example.'"
            " where status = 'wartet'"
        )
    until_done(bridge)
    (row,) = bridge.rows(SENT + " where ereignis = 'statuswechsel'")
    assert (row["status"], row["grund"]) == ("fehlgeschlagen", "abgelehnt")
    assert "keine gültige E-Mail-Adresse" in row["fehler"]


BOUNCE = """From: MAILER-DAEMON@mx.mieter.example
Subject: Undelivered Mail
Content-Type: multipart/report; report-type=delivery-status; boundary=g

--g

leider
--g
Content-Type: message/delivery-status

Reporting-MTA: dns; mx

Final-Recipient: rfc822; erika@mieter.example
Action: failed
Status: 5.1.1

--g
Content-Type: text/rfc822-headers

Message-ID: {}
--g--
"""


def test_a_bounce_overtakes_the_answer_of_the_mail_server(
    bridge: Bridge, office: PostOffice
) -> None:
    """The receiving side returns the mail before our mail server's answer is recorded."""
    pids: list[int] = []
    known = threading.Event()

    def come_back() -> None:
        (sent,) = office.mails
        raw = BOUNCE.format(sent["Message-ID"]).replace("\n", "\r\n").encode()
        with psycopg.connect(bridge.database.bridge_dsn) as connection:
            pids.append(connection.info.backend_pid)
            known.set()
            stored = connection.execute(
                "select email_id from intern.email_einliefern(%s, %s, 'roh', '')", [INTAKE, raw]
            ).fetchone()
            connection.execute("select intern.email_verarbeiten(1, %s, '{}')", stored)

    bounce = threading.Thread(target=come_back)

    def overtake() -> None:
        bounce.start()
        known.wait(30)
        blocked = "select 1 from pg_locks where pid = %(pid)s and not granted"
        while bounce.is_alive() and not bridge.rows(blocked, pid=pids[0]):
            bounce.join(0.02)

    office.on_mail = overtake
    report(bridge)
    bridge.work()
    bounce.join(30)
    (row,) = bridge.rows(SENT)
    assert row["status"] == "zurueckgekommen"
    assert bridge.rows(
        "select 1 from verwaltung.personen_email where unzustellbar_seit is not null"
    )
