"""Clerks and caretakers who act on the same mail in the same moment: one wins, the other is told."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from tests.conftest import Database

_WORLD = """
insert into verwaltung.mandanten (id, name) values (1, 'Eins');
insert into verwaltung.eingangsadressen (mandant_id, adresse) values (1, 'post@eins.example');
insert into verwaltung.personen (mandant_id, id, nachname) values (1, 40, 'Erika');
insert into anmeldung.benutzerkonten (mandant_id, id, email, name, rolle)
values (1, 60, 'a@eins.example', 'A', 'verwalter'), (1, 61, 'b@eins.example', 'B', 'verwalter');
insert into verwaltung.objekte (mandant_id, id, bezeichnung, strasse, hausnummer, plz, ort, bundesland)
values (1, 20, 'Haus', 'Weg', '1', '10115', 'Berlin', 'BE');
insert into verwaltung.einheiten (mandant_id, id, objekt_id, bezeichnung) values (1, 30, 20, 'EG');
insert into verwaltung.mietverhaeltnisse (mandant_id, id, einheit_id, beginn, nettomiete)
values (1, 50, 30, '2020-01-01', 1);
insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id) values (1, 50, 40);
"""
_FILE = "select api.email_zuordnen({}, mietverhaeltnis_id => 50, person_id => 40, lernen => {})"


@pytest.fixture(scope="module")
def office(database: Database) -> Database:
    """A Mandant with two clerks and one tenancy."""
    with database.connect() as connection:
        connection.execute(_WORLD.encode())
    return database


def _mail(database: Database, text: str, sender: str = "wer@fremd.example") -> int:
    """A mail of an unknown, proven sender in the manual queue; its id."""
    raw = f"Subject: {text}\r\n\r\n{text}".encode()
    check = {"ergebnis": "pass", "grund": "ok", "absender": sender}
    with psycopg.connect(database.server.login(database.name, "bruecke")) as connection:
        row = connection.execute(
            "select email_id from intern.email_einliefern('post@eins.example', %s, 'roh', %s)",
            [raw, sender],
        ).fetchone()
        assert row is not None
        connection.execute(
            "select intern.email_verarbeiten(1, %s, %s)", [row[0], json.dumps(check)]
        )
    return int(row[0])


@contextlib.contextmanager
def _clerk(database: Database, account: int) -> Iterator[psycopg.Connection]:
    """A request of a clerk as PostgREST makes it; commits at the end."""
    with psycopg.connect(database.authenticator_dsn) as connection:
        connection.execute(
            "select set_config('role', 'verwalter', true), set_config('app.current_mandant_id', '1', true),"
            " set_config('app.current_benutzerkonto_id', %s, true)",
            [str(account)],
        )
        yield connection


def _try(database: Database, account: int, statement: str) -> str:
    """'ok', or the documented code of the refusal."""
    try:
        with _clerk(database, account) as connection:
            connection.execute(statement.encode())
    except psycopg.Error as error:
        if error.sqlstate == "PGRST":
            return str(json.loads(error.diag.message_primary or "{}")["code"])
        return str(error.sqlstate)
    return "ok"


def _wait_until_blocked(database: Database) -> None:
    query = (
        "select count(*) from pg_stat_activity"
        " where datname = current_database() and wait_event_type = 'Lock'"
    )
    with psycopg.connect(database.dsn, autocommit=True) as connection:
        while connection.execute(query).fetchone() == (0,):
            pass


def _meanwhile(database: Database, first: str, second: str) -> str:
    """Runs `second` while `first` is not committed yet; what the second clerk is told."""
    with ThreadPoolExecutor(1) as pool:
        with _clerk(database, 60) as connection:
            connection.execute(first.encode())
            other = pool.submit(_try, database, 61, second)
            _wait_until_blocked(database)
        return other.result()


def _one(database: Database, query: str) -> int:
    with database.connect() as connection:
        row = connection.execute(query.encode()).fetchone()
    assert row is not None
    return int(row[0])


def test_two_clerks_file_the_same_mail(office: Database) -> None:
    mail = _mail(office, "zwei")
    told = _meanwhile(office, _FILE.format(mail, "false"), _FILE.format(mail, "false"))
    assert told == "HD023"
    assert _one(office, f"select count(*) from verwaltung.anfragen where email_id = {mail}") == 1


def test_one_files_while_the_other_discards(office: Database) -> None:
    mail = _mail(office, "verwerfen")
    discard = f"select api.email_verwerfen({mail}, 'Werbung')"
    assert _meanwhile(office, _FILE.format(mail, "false"), discard) == "HD023"


def test_an_address_is_learnt_once(office: Database) -> None:
    """Two mails of one unknown sender, learnt at the same moment: it belongs to one person."""
    mails = [_mail(office, f"lernen {n}", "neu@fremd.example") for n in range(2)]
    told = _meanwhile(office, *(_FILE.format(mail, "true") for mail in mails))
    assert told == "HD053"
    learnt = "select count(*) from verwaltung.personen_email where adresse = 'neu@fremd.example'"
    assert _one(office, learnt) == 1


def test_accepting_wins_over_taking_back(office: Database) -> None:
    mail = _mail(office, "annehmen")
    assert _try(office, 60, _FILE.format(mail, "false")) == "ok"
    decision = f"select id from verwaltung.email_entscheidungen where email_id = {mail}"
    anfrage = f"select id from verwaltung.anfragen where email_id = {mail}"
    accept = f"select api.anfrage_akzeptieren({_one(office, anfrage)})"
    undo = f"select api.email_zuruecknehmen({_one(office, decision)})"
    assert _meanwhile(office, accept, undo) == "HD052"


def test_taking_back_twice(office: Database) -> None:
    mail = _mail(office, "zweimal")
    assert _try(office, 60, _FILE.format(mail, "false")) == "ok"
    decision = f"select id from verwaltung.email_entscheidungen where email_id = {mail}"
    undo = f"select api.email_zuruecknehmen({_one(office, decision)})"
    assert _meanwhile(office, undo, undo) == "HD051"
