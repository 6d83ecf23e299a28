"""Mailboxes on a real IMAP server: each mail is stored exactly once, whatever dies in between."""

from __future__ import annotations

import dataclasses
import datetime
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from psycopg.rows import dict_row

from bridge import db
from bridge.config import ROOT
from bridge.mail.imap import message
from tests.conftest import Database
from tests.support.imap_server import PASSWORD, USER, ImapServer, running, until

INTAKE = "post@eins.example"
ID = 801


@pytest.fixture
def imap() -> Iterator[ImapServer]:
    """A server with an empty mailbox."""
    with running() as server:
        yield server


@dataclasses.dataclass
class Office:
    """A database with one Mandant, and the fetcher's processes."""

    database: Database
    state: Path
    processes: list[subprocess.Popen[bytes]]

    def mailbox(self, imap: ImapServer, **changes: Any) -> None:
        """Set the mailbox up."""
        values: dict[str, Any] = {
            "id": ID, "mandant_id": 1, "bezeichnung": "Büro", "server": "127.0.0.1", "port": imap.port,
            "tls": "keine", "benutzer": USER, "eingangsadresse": INTAKE,
            "abruf_seit": datetime.date(2026, 1, 1),
        } | changes  # fmt: skip
        names = ", ".join(values)
        places = ", ".join(f"%({name})s" for name in values)
        with self.database.connect() as connection:
            connection.execute(
                f"insert into verwaltung.postfaecher ({names}) values ({places})", values
            )
        self.password(PASSWORD, values["id"])

    def password(self, text: str, postfach_id: int = ID) -> None:
        """Write the password file."""
        path = self.state / "secrets" / f"postfach-{postfach_id}"
        path.write_text(text + "\n")

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
        """Run the fetcher."""
        inherited = {k: v for k, v in os.environ.items() if not k.startswith(("PG", "HAUSDRAHT_"))}
        own = {
            "HAUSDRAHT_STATE_DIR": str(self.state),
            "HAUSDRAHT_DATABASE_URL": self.database.server.url(self.database.name),
            "HAUSDRAHT_MAX_MAIL_BYTES": "70000",
            **environment,
        }
        with (self.state / "imap.log").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "tests.support.imap_fetcher", *arguments],
                cwd=ROOT, env=inherited | own, stdout=log, stderr=log,
            )  # fmt: skip
        self.processes.append(process)
        return process

    def rows(self, query: str) -> list[dict[str, Any]]:
        """Rows, asked as superuser."""
        with self.database.connect() as connection:
            return connection.cursor(row_factory=dict_row).execute(query).fetchall()

    def stored(self) -> list[bytes]:
        """The stored mails."""
        return [row["roh"] for row in self.rows("select roh from verwaltung.email_rohdaten")]

    def status(self) -> dict[str, Any]:
        """What staff sees of the mailbox."""
        (row,) = self.rows(
            "select s.*, p.aktiv from verwaltung.postfaecher as p left join verwaltung.postfach_staende as s"
            f" on s.postfach_id = p.id where p.id = {ID}"
        )
        return row

    def wait_for(self, *mails: bytes) -> None:
        """Until exactly these are stored, each once."""
        until(lambda: len(self.stored()) >= len(mails))
        assert sorted(self.stored()) == sorted(mails)

    def log(self) -> str:
        """What the fetchers logged."""
        return (self.state / "imap.log").read_text()


@pytest.fixture
def office(fresh_database: Database, tmp_path: Path) -> Iterator[Office]:
    with fresh_database.connect() as connection:
        connection.execute("insert into verwaltung.mandanten (id, name) values (1, 'Eins')")
        connection.execute(
            "insert into verwaltung.eingangsadressen (mandant_id, adresse) values (1, %s)", [INTAKE]
        )
    secrets = tmp_path / "secrets"
    secrets.mkdir()
    password = secrets / "bruecke.pass"
    password.touch(mode=0o600)
    password.write_text(f"*:*:*:bruecke:{fresh_database.server.passwords['bruecke']}\n")
    found = Office(fresh_database, tmp_path, [])
    yield found
    for process in found.processes:
        process.kill()
        process.wait()


def mail(number: int, body: bytes = b"Die Heizung ist kalt.\r\n", head: bytes = b"") -> bytes:
    """A mail nobody else writes."""
    return head + b"From: e@mieter.example\r\nSubject: Nummer %d\r\n\r\n" % number + body


def test_what_lies_there_and_what_arrives_while_idling(office: Office, imap: ImapServer) -> None:
    bounce = mail(2, head=b"Return-Path: <>\r\n")
    forged = mail(3, head=b"Received: from x by y\r\nReturn-Path: <e@mieter.example>\r\n")
    sent = mail(1, head=b"Return-Path: <e@mieter.example>\r\n")
    imap.deliver(sent, bounce, forged)
    office.mailbox(imap)
    office.start()
    office.wait_for(sent, bounce, forged)
    until(lambda: office.status()["letzte_uid"] == 3)
    for number in range(4, 7):  # one after the other: each wakes an IDLE
        imap.deliver(mail(number))
        until(lambda number=number: len(office.stored()) == number)  # type: ignore[misc]
    rows = office.rows("select * from verwaltung.email_triage order by eingegangen_am, id")
    assert {row["umschlag_von"] for row in rows} == {"e@mieter.example", "", None}
    assert {(row["weg"], row["umschlag_an"], row["absender_ip"]) for row in rows} == {
        ("imap", INTAKE, None)
    }
    jobs = "select from hintergrund.procrastinate_jobs where task_name = 'mail.verarbeiten'"
    assert len(office.rows(jobs)) == 6
    client = imap.client()
    assert client.search(["UNSEEN"]) == [1, 2, 3, 4, 5, 6], "reading leaves no trace"
    client.logout()
    assert PASSWORD not in office.log()
    assert "mieter.example" not in office.log()


@pytest.mark.parametrize("step", ["before_store", "after_store", "before_cursor"])
@pytest.mark.parametrize("after", ["lassen", "verschieben"])
def test_killed_between_two_steps(office: Office, imap: ImapServer, step: str, after: str) -> None:
    mails = [mail(number) for number in range(5)]
    imap.deliver(*mails)
    office.mailbox(
        imap, nach_abruf=after, zielordner="Erledigt" if after == "verschieben" else None
    )
    for number in (1, 3):
        process = office.start(step, str(number))
        assert process.wait(30) == -9, office.log()
    office.start()
    office.wait_for(*mails)
    until(lambda: office.status()["fehler"] is None and office.status()["letzte_uid"] == 5)
    client = imap.client()
    left = client.search()
    client.logout()
    assert len(left) == (5 if after == "lassen" else 0)
    assert len(office.stored()) == 5


def test_server_restarted_and_its_uids_forgotten(office: Office, imap: ImapServer) -> None:
    first, second, third = mail(1), mail(2), mail(3)
    imap.deliver(first)
    office.mailbox(imap)
    office.start()
    office.wait_for(first)
    imap.stop()
    until(lambda: office.status()["fehler"])
    assert "nicht erreichbar" in office.status()["fehler"]
    imap.start()
    imap.deliver(second)
    office.wait_for(first, second)
    before = office.status()["uidvalidity"]
    imap.stop()
    imap.change_uidvalidity()
    imap.start()
    imap.deliver(third)
    office.wait_for(first, second, third)
    until(lambda: office.status()["letzte_uid"] == 3)
    assert office.status()["uidvalidity"] != before
    assert office.status()["fehler"] is None


def test_uids_that_start_again_under_the_same_uidvalidity(office: Office, imap: ImapServer) -> None:
    office.mailbox(imap)
    client = imap.client()
    uidvalidity = client.folder_status("INBOX", ["UIDVALIDITY"])[b"UIDVALIDITY"]
    client.logout()
    with office.database.connect() as connection:
        connection.execute(
            "insert into verwaltung.postfach_staende (mandant_id, postfach_id, uidvalidity, letzte_uid)"
            " values (1, %s, %s, 4711)",
            [ID, uidvalidity],
        )
    imap.deliver(mail(1))
    office.start()
    office.wait_for(mail(1))
    imap.deliver(mail(2))
    office.wait_for(mail(1), mail(2))


def test_database_away(office: Office, imap: ImapServer) -> None:
    office.mailbox(imap)
    office.start()
    until(lambda: office.status()["uidvalidity"])
    with office.database.connect(autocommit=True) as connection:
        connection.execute("alter role bruecke nologin")
        try:
            connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where usename = 'bruecke' and datname = current_database()"
            )
            imap.deliver(mail(1))
            until(lambda: "list of mailboxes not read" in office.log())
        finally:
            connection.execute("alter role bruecke login")
    office.wait_for(mail(1))


@pytest.mark.parametrize("sqlstate", ["42883", "42P01", "XX000", "P0001", "42501"])
def test_trouble_of_ours_skips_no_mail(office: Office, imap: ImapServer, sqlstate: str) -> None:
    imap.deliver(mail(1), mail(2))
    with office.database.connect() as connection:
        connection.execute(
            "create function tests_broken() returns trigger language plpgsql as"
            f" $$ begin raise sqlstate '{sqlstate}' using message = 'kaputt'; end $$"
        )
        connection.execute(
            "create trigger tests_broken before insert on verwaltung.email_rohdaten"
            " for each row execute function tests_broken()"
        )
    office.mailbox(imap)
    office.start()
    until(lambda: office.log().count("mail cannot be stored") > 3)
    assert sqlstate in office.status()["fehler"]
    assert (office.status()["letzte_uid"], office.status()["uebersprungen"]) == (0, [])
    with office.database.connect() as connection:
        connection.execute("drop trigger tests_broken on verwaltung.email_rohdaten")
    office.wait_for(mail(1), mail(2))
    until(lambda: office.status()["fehler"] is None and office.status()["letzte_uid"] == 2)


def test_a_mail_the_database_refuses_is_named_and_fetched_again(
    office: Office, imap: ImapServer
) -> None:
    imap.deliver(mail(1), mail(2), mail(3))
    with office.database.connect() as connection:
        connection.execute(
            "alter table verwaltung.email_rohdaten add constraint tests_keine_zwei"
            " check (position('Nummer 2'::bytea in roh) = 0)"
        )
    office.mailbox(imap)
    office.start()
    office.wait_for(mail(1), mail(3))
    until(lambda: office.status()["letzte_uid"] == 3)
    (skipped,) = office.status()["uebersprungen"]
    assert (skipped["uid"], skipped["grund"]) == (2, "fehler_speichern")
    with office.database.connect() as connection:
        connection.execute("alter table verwaltung.email_rohdaten drop constraint tests_keine_zwei")
    with office.database.connect() as connection:
        connection.execute(db.query("postfach_nachholen"), {"id": ID, "ab": skipped["uid"]})
    office.wait_for(mail(1), mail(2), mail(3))
    until(lambda: office.status()["nachholen_ab"] is None)
    assert (office.status()["letzte_uid"], office.status()["uebersprungen"]) == (3, [])
    imap.deliver(mail(4))
    office.wait_for(mail(1), mail(2), mail(3), mail(4))


def test_two_fetchers(office: Office, imap: ImapServer) -> None:
    """One stands by, and takes over when the other one dies."""
    office.mailbox(imap)
    first = office.start()
    until(lambda: office.status()["uidvalidity"])
    office.start()
    imap.deliver(mail(1))
    office.wait_for(mail(1))
    assert office.log().count("mailbox connected") == 1
    first.kill()
    until(lambda: office.log().count("mailbox connected") == 2)
    imap.deliver(mail(2))
    office.wait_for(mail(1), mail(2))


def test_two_mailboxes_and_one_that_does_not_answer(office: Office, imap: ImapServer) -> None:
    office.mailbox(imap)
    office.mailbox(imap, id=802, server="127.0.0.1", port=1, tls="tls")
    office.mailbox(imap, id=803, ordner="Büro & Mehr", bezeichnung="Ordner")
    client = imap.client()
    client.create_folder("Büro & Mehr")
    client.append("Büro & Mehr", mail(2))
    client.logout()
    imap.deliver(mail(1))
    office.start()
    office.wait_for(mail(1), mail(2))
    trouble = "select from verwaltung.postfach_staende where postfach_id = 802 and fehler like '%nicht err%'"
    until(lambda: office.rows(trouble))


def test_switched_on_and_off_while_running(office: Office, imap: ImapServer) -> None:
    office.start()
    office.mailbox(imap)
    imap.deliver(mail(1))
    office.wait_for(mail(1))
    with office.database.connect() as connection:
        connection.execute("update verwaltung.postfaecher set aktiv = false")
    until(lambda: "mailbox left" in office.log())
    imap.deliver(mail(2))
    with office.database.connect() as connection:
        connection.execute("update verwaltung.postfaecher set aktiv = true")
    office.wait_for(mail(1), mail(2))


def test_wrong_password_then_the_right_one(office: Office, imap: ImapServer) -> None:
    office.mailbox(imap)
    office.password("falsch")
    imap.deliver(mail(1))
    office.start()
    until(lambda: office.status()["fehler"])
    assert office.status()["fehler"] == "Der Server nimmt Benutzername oder Passwort nicht an."
    office.password(PASSWORD)
    office.wait_for(mail(1))
    until(lambda: office.status()["fehler"] is None)


@pytest.mark.parametrize("tls", ["tls", "starttls"])
def test_encrypted(office: Office, imap: ImapServer, tls: str) -> None:
    imap.deliver(mail(1))
    port = imap.tls_port if tls == "tls" else imap.port
    office.mailbox(imap, tls=tls, server="localhost", port=port)
    doubting = office.start()
    until(lambda: office.status()["fehler"])
    assert "Zertifikat" in office.status()["fehler"]
    assert not office.stored()
    doubting.kill()
    office.start(SSL_CERT_FILE=str(imap.certificate))
    office.wait_for(mail(1))


def test_a_mail_too_large_stays_and_is_shown(office: Office, imap: ImapServer) -> None:
    head = b"MIME-Version: 1.0\r\nContent-Type: text/plain;\r\n charset=utf-8\r\nX-A: b\r\n"
    huge = mail(2, b"x" * 76 * 1000 + b"\r\n", head)
    imap.deliver(mail(1), huge, mail(3))
    office.mailbox(imap, nach_abruf="verschieben", zielordner="Erledigt")
    office.start()
    until(lambda: office.status()["letzte_uid"] == 3)
    substitute = next(raw for raw in office.stored() if b"Nummer 2" in raw)
    assert b"X-A: b\r\n" in substitute
    assert "größer als die erlaubten 0,1 MB".encode() in substitute
    assert substitute.count(b"Content-Type") == 1
    (skipped,) = office.status()["uebersprungen"]
    assert (skipped["uid"], skipped["groesse"], skipped["grund"]) == (2, len(huge), "zu_gross")
    assert office.rows(f"select from verwaltung.email_triage where id = {skipped['email_id']}")
    client = imap.client()
    assert client.search() == [2], "the others were moved, this one was not touched"
    client.logout()
    assert len(office.stored()) == 3


def test_mail_from_before_is_left_alone(office: Office, imap: ImapServer) -> None:
    imap.deliver(mail(1), when=datetime.datetime(2025, 12, 24, 12, tzinfo=datetime.UTC))
    imap.deliver(mail(2), when=datetime.datetime(2026, 1, 2, 12, tzinfo=datetime.UTC))
    office.mailbox(imap, nach_abruf="gelesen")
    office.start()
    office.wait_for(mail(2))
    until(lambda: office.status()["letzte_uid"] == 2)
    client = imap.client()
    assert client.search(["SEEN"]) == [2]
    client.logout()


def test_a_server_without_idle_or_move(office: Office) -> None:
    with running("IMAP4rev1 UIDPLUS") as imap:
        office.mailbox(imap, nach_abruf="verschieben", zielordner="Erledigt")
        office.start()
        until(lambda: office.status()["uidvalidity"])
        imap.deliver(mail(1))
        office.wait_for(mail(1))
        until(lambda: office.status()["letzte_uid"] == 1)
        client = imap.client()
        assert client.search() == []
        client.select_folder("Erledigt")
        assert len(client.search()) == 1
        client.logout()


@pytest.mark.parametrize(
    ("raw", "sender"),
    [
        (b"Return-Path: <a@b.example>\r\nFrom: x\r\n\r\n", "a@b.example"),
        (b"return-path:<>\nFrom: x\n\n", ""),
        (b"Received: x\r\nReturn-Path: <a@b.example>\r\n\r\n", None),
        (b"Return-Path: a@b.example\r\n\r\n", None),
        (b"Return-Path: <a@b.example>\r\n <c@d.example>\r\n\r\n", None),
        (b"", None),
    ],
)
def test_envelope_sender(raw: bytes, sender: str | None) -> None:
    assert message.envelope_sender(raw) == sender
