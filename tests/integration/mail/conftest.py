"""One Mandant with one tenant, a DNS server that knows her mail domain, and the bridge."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from psycopg.rows import dict_row

from bridge import db, worker
from tests.conftest import Database
from tests.support.dns_server import Behaviour, serve
from tests.support.mails import signing_key

INTAKE = "anfragen@muster-hausverwaltung.example"
ERIKA = "erika@mieter.example"

WORLD = """
insert into verwaltung.mandanten (id, name, bundesland) values (1, 'Muster', 'BE');
insert into verwaltung.eingangsadressen (mandant_id, adresse, antwort_form)
values (1, 'anfragen@muster-hausverwaltung.example', 'domain');
insert into verwaltung.personen (mandant_id, id, vorname, nachname) values (1, 40, 'Erika', 'Muster');
insert into verwaltung.personen_email (mandant_id, id, person_id, adresse)
values (1, 240, 40, 'erika@mieter.example');
insert into verwaltung.objekte (mandant_id, id, bezeichnung, art, strasse, hausnummer, plz, ort, bundesland)
values (1, 20, 'Haus', 'miethaus', 'Beispielstraße', '12', '10115', 'Berlin', 'BE');
insert into verwaltung.einheiten (mandant_id, id, objekt_id, bezeichnung, wohnflaeche)
values (1, 30, 20, 'EG', 50);
insert into verwaltung.mietverhaeltnisse (mandant_id, id, einheit_id, beginn, nettomiete)
values (1, 50, 30, '2020-01-01', 500);
insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id) values (1, 50, 40);
"""


@dataclass
class Bridge:
    """The bridge's parts on one database; `config` can be changed between steps."""

    database: Database
    pool: db.Pool
    config: Any

    def work(self) -> None:
        """Let a worker run every job that is due, then end.

        In a thread of its own: the browser tests of the same process keep a loop running here.
        """
        with ThreadPoolExecutor(1) as thread:
            work = worker.run(self.config, self.pool, self.pool, wait=False)
            thread.submit(asyncio.run, work).result()

    def due_now(self) -> int:
        """Make postponed jobs due, periodic ones apart; returns how many there are."""
        with self.database.connect() as connection:
            return connection.execute(
                "update hintergrund.procrastinate_jobs set scheduled_at = null"
                " where status = 'todo' and queue_name <> 'hintergrund'"
            ).rowcount

    def rows(self, query: str, **values: Any) -> list[dict[str, Any]]:
        """Rows, asked as superuser."""
        with self.database.connect() as connection:
            return connection.cursor(row_factory=dict_row).execute(query, values).fetchall()

    def mails(self) -> list[dict[str, Any]]:
        """Stored mails in order of arrival."""
        return self.rows("select * from verwaltung.email_triage order by eingegangen_am, id")


@pytest.fixture
def behaviour() -> Behaviour:
    """mieter.example with SPF, DKIM and DMARC."""
    found = Behaviour()
    found.txt("mieter.example", b"v=spf1 ip4:192.0.2.1 -all")
    found.txt("_dmarc.mieter.example", b"v=DMARC1; p=reject")
    found.txt("s1._domainkey.mieter.example", signing_key().record)
    return found


@pytest.fixture
def address(behaviour: Behaviour) -> Iterator[tuple[str, int]]:
    """Where the DNS server listens."""
    with serve(behaviour) as found:
        yield found


@pytest.fixture
def bridge(fresh_database: Database, address: tuple[str, int], tmp_path: Path) -> Iterator[Bridge]:
    """A world of its own for each test."""
    with fresh_database.connect() as connection:
        connection.execute(WORLD)
    config = SimpleNamespace(
        bridge_dsn=fresh_database.bridge_dsn,
        dns_server=address,
        dns_patience=600,
        worker_concurrency=4,
        smtp_url=None,
        secrets_dir=tmp_path,
        mail_from=None,
        url="https://haus.example",
        max_mail_bytes=200_000,
        picture_limits={},
    )
    with db.open_pool(fresh_database.bridge_dsn, 8, "test") as pool:
        yield Bridge(fresh_database, pool, config)
