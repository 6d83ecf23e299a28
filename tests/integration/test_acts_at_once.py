"""Two requests in the same moment: neither undoes, misses or lets through what the other does."""

from __future__ import annotations

import contextlib
import json
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest

from tests.conftest import Database

_WORLD = """
insert into verwaltung.mandanten (id, name) values (1, 'Eins');
insert into verwaltung.eingangsadressen (mandant_id, adresse) values (1, 'post@eins.example');
insert into verwaltung.personen (mandant_id, id, nachname) values (1, 40, 'Erika'), (1, 47, 'Firma');
insert into anmeldung.benutzerkonten (mandant_id, id, email, name, rolle)
values (1, 60, 'a@eins.example', 'A', 'verwalter'), (1, 61, 'b@eins.example', 'B', 'verwalter');
insert into verwaltung.objekte (mandant_id, id, bezeichnung, strasse, hausnummer, plz, ort, bundesland)
values (1, 20, 'Haus', 'Weg', '1', '10115', 'Berlin', 'BE');
insert into verwaltung.einheiten (mandant_id, id, objekt_id, bezeichnung) values (1, 30, 20, 'EG');
insert into verwaltung.mietverhaeltnisse (mandant_id, id, einheit_id, beginn, nettomiete)
values (1, 50, 30, '2020-01-01', 1);
insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id) values (1, 50, 40);
insert into verwaltung.personen_email (mandant_id, person_id, adresse)
values (1, 47, 'firma@handwerk.example');
insert into verwaltung.dienstleister (mandant_id, id, person_id, gewerk) values (1, 500, 47, 'Sanitär');
"""
_REPORT = (
    "select intern.anfrage_anlegen(1, 'portal', 'schaden', 'elektrik', null, null, 'dunkel', 'dunkel',"
    " mietverhaeltnis_id => 50, person_id => 40)"
)


@pytest.fixture(scope="module")
def office(database: Database) -> Database:
    """A Mandant with two clerks, one tenancy and one contractor."""
    with database.connect() as connection:
        connection.execute(_WORLD.encode())
    return database


@contextlib.contextmanager
def _request(database: Database, account: int | None) -> Iterator[psycopg.Connection[Any]]:
    """A request of a clerk, or of nobody, as PostgREST makes it; commits at the end."""
    with psycopg.connect(database.authenticator_dsn) as connection:
        if account is None:
            connection.execute("select set_config('role', 'anonym', true)")
        else:
            connection.execute(
                "select set_config('role', 'verwalter', true),"
                " set_config('app.current_mandant_id', '1', true),"
                " set_config('app.current_benutzerkonto_id', %s, true)",
                [str(account)],
            )
        yield connection


def _one(connection: psycopg.Connection[Any], query: str) -> Any:
    row = connection.execute(query.encode()).fetchone()
    assert row is not None
    return row[0]


def _answer(database: Database, account: int | None, query: str) -> Any:
    """What a request answers; of a refusal its code."""
    try:
        with _request(database, account) as connection:
            return _one(connection, query)
    except psycopg.Error as error:
        if error.sqlstate != "PGRST":
            raise
        return json.loads(error.diag.message_primary or "{}")


def _as_superuser(database: Database, query: str) -> Any:
    with database.connect() as connection:
        return _one(connection, query)


def _wait_until_blocked(database: Database) -> None:
    query = (
        "select count(*) from pg_stat_activity"
        " where datname = current_database() and wait_event_type = 'Lock'"
    )
    with psycopg.connect(database.dsn, autocommit=True) as connection:
        while connection.execute(query).fetchone() == (0,):
            pass


def test_undoing_a_bulk_act_leaves_what_a_colleague_did(office: Database) -> None:
    anfrage = _as_superuser(office, _REPORT)
    act = (
        "select api.sammelakt('sachbearbeiter', '{\"sachbearbeiter_konto_id\": 60}',"
        f" '{{{anfrage}}}', '{uuid.uuid4()}', false)"
    )
    with ThreadPoolExecutor(1) as pool:
        with _request(office, 60) as colleague:
            change = '{"prioritaet": "hoch"}'
            _one(colleague, f"select api.anfrage_aendern({anfrage}, '{change}')")
            bulk = pool.submit(_answer, office, 61, act)
            _wait_until_blocked(office)
        done = bulk.result()
    assert "Priorität" not in done["anfragen"][0]["was"]
    _answer(office, 61, f"select api.sammelakt_zuruecknehmen({done['sammelakt_id']})")
    query = f"select prioritaet from verwaltung.anfragen where id = {anfrage}"
    assert _as_superuser(office, query) == "hoch"


def test_nothing_joins_an_incident_that_is_being_ended(office: Database) -> None:
    incident = _answer(
        office, 60, "select api.sammelstoerung_anlegen(20, 'elektrik', 'Strom') ->> 'id'"
    )
    with ThreadPoolExecutor(1) as pool:
        with _request(office, 60) as clerk:
            _one(
                clerk,
                f"select api.sammelstoerung_beheben({incident}, 'Sicherung', 'Firma', '{{}}')",
            )
            report = pool.submit(_as_superuser, office, _REPORT)
            _wait_until_blocked(office)
        anfrage = report.result()
    query = f"select count(*) from verwaltung.sammelstoerung_anfragen where anfrage_id = {anfrage}"
    assert _as_superuser(office, query) == 0


def test_whoever_ends_an_incident_sees_what_joined_meanwhile(office: Database) -> None:
    incident = _answer(
        office, 60, "select api.sammelstoerung_anlegen(20, 'elektrik', 'Strom') ->> 'id'"
    )
    end = f"select api.sammelstoerung_beheben({incident}, 'Sicherung', 'Firma', '{{}}')"
    with ThreadPoolExecutor(1) as pool:
        with office.connect() as connection:
            anfrage = _one(connection, _REPORT)
            ending = pool.submit(_answer, office, 60, end)
            _wait_until_blocked(office)
        left = ending.result()["offen_geblieben"]
    assert [entry["anfrage_id"] for entry in left] == [anfrage]


def test_a_link_that_is_being_replaced_does_nothing(office: Database) -> None:
    anfrage = _as_superuser(office, _REPORT)
    order = _answer(office, 60, f"select api.auftrag_erteilen({anfrage}, 500, 'Licht') ->> 'id'")
    send = f"select api.auftrag_senden({order})"
    _answer(office, 60, send)
    with office.connect() as connection:
        letter = _one(connection, "select id from verwaltung.versand where ereignis = 'auftrag'")
    with psycopg.connect(office.server.login(office.name, "bruecke")) as bridge:
        text = _one(bridge, f"select text from intern.versand_holen(1, {letter})")
    token = text.split("auftrag#")[1].split()[0]
    with ThreadPoolExecutor(1) as pool:
        with _request(office, 60) as clerk:
            _one(clerk, send)
            query = f"select api.auftrag_antworten('{token}', false, 'keine Zeit')"
            answer = pool.submit(_answer, office, None, query)
            _wait_until_blocked(office)
        told = answer.result()
    assert told["code"] == "HD130"
    lines = (
        "select count(*) from verwaltung.anfrage_nachrichten"
        f" where anfrage_id = {anfrage} and inhalt like 'Auftrag abgelehnt%'"
    )
    assert _as_superuser(office, lines) == 0
