"""Load the demo data: `python -m bridge.sandbox.demo_data`.

The data is SQL under `db/demo/`, fed by the CSV files beside it; this module copies the
files into temporary tables, runs the scripts in one transaction and writes `demo.json`.
A second run leaves the data alone and only refreshes `demo.json`.
"""

from __future__ import annotations

import csv
import secrets
import sys
from pathlib import Path

import psycopg
from psycopg import sql

from bridge.config import ROOT, Config, ConfigError, load
from bridge.sandbox import demo_json

DEMO_DIR = ROOT / "db" / "demo"
AUDITOR = "pruefer_muster"
"""Database login of the auditor of the first Mandant."""

_TABLES = ("objekte", "personen", "personal")


def _copy_table(connection: psycopg.Connection, path: Path) -> None:
    """Make `demo_<name>` from a CSV file; geschosse and je_geschoss are numbers, the rest text."""
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    table = sql.Identifier(f"demo_{path.stem}")
    columns = sql.SQL(", ").join(
        sql.SQL("{} {}").format(
            sql.Identifier(name), sql.SQL("integer" if "geschoss" in name else "text")
        )
        for name in header
    )
    connection.execute(sql.SQL("create temp table {} ({})").format(table, columns))
    with connection.cursor().copy(sql.SQL("copy {} from stdin").format(table)) as copy:
        for row in rows:
            copy.write_row([value or None for value in row])


def is_loaded(connection: psycopg.Connection) -> bool:
    """Whether this database already has the demo Mandanten."""
    row = connection.execute(
        "select exists (select from verwaltung.eingangsadressen where adresse = %s)",
        (demo_json.INTAKE["muster"],),
    ).fetchone()
    return bool(row and row[0])


def load_data(connection: psycopg.Connection) -> None:
    """Insert everything; the caller owns the transaction."""
    for name in _TABLES:
        _copy_table(connection, DEMO_DIR / f"{name}.csv")
    connection.execute(
        "select set_config('demo.passwort_hash', %s, true)", (demo_json.PASSWORD_HASH,)
    )
    for script in sorted(DEMO_DIR.glob("[0-9]*.sql")):
        print(f"  {script.stem[3:]} …", flush=True)
        connection.execute(script.read_text(encoding="utf-8").encode())


def ensure_auditor(connection: psycopg.Connection, password: str) -> None:
    """Create the auditor's login (or set its password) and map it to the first Mandant."""
    exists = connection.execute(
        "select exists (select from pg_catalog.pg_roles where rolname = %s)", (AUDITOR,)
    ).fetchone()
    if not (exists and exists[0]):
        connection.execute(
            sql.SQL("create role {} in role pruefer").format(sql.Identifier(AUDITOR))
        )
    connection.execute(
        sql.SQL("alter role {} login password {}").format(
            sql.Identifier(AUDITOR), sql.Literal(password)
        )
    )
    connection.execute(
        "insert into anmeldung.datenbank_zugaenge (anmeldename, mandant_id, name)"
        " select %s, mandant_id, 'Petra Prüfer (Wirtschaftsprüfung)'"
        " from verwaltung.eingangsadressen where adresse = %s on conflict do nothing",
        (AUDITOR, demo_json.INTAKE["muster"]),
    )


def run(config: Config) -> Path:
    """Load what is missing and return the path of `demo.json`."""
    with psycopg.connect(config.superuser_dsn) as connection:
        if is_loaded(connection):
            print("Demodaten sind schon geladen.")
        else:
            print("Demodaten werden geladen:")
            load_data(connection)
        password = demo_json.auditor_password(config) or secrets.token_urlsafe(18)
        ensure_auditor(connection, password)
        connection.commit()
        connection.autocommit = True
        connection.execute("analyze")
        path = demo_json.write(config, connection, AUDITOR, password)
    print(f"Zugänge: {path}")
    return path


def main() -> int:
    """Command line; 0 done, 1 refused."""
    try:
        run(load())
    except (ConfigError, psycopg.Error) as error:
        print(f"demo data: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
