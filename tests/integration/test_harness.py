"""The fixtures themselves: a copy must be like a deployed database, not merely contain its tables."""

from __future__ import annotations

import psycopg
import pytest

from tests.conftest import Database


def test_a_copy_keeps_the_privileges_of_the_database(database: Database) -> None:
    with database.connect() as connection:
        row = connection.execute(
            "select has_database_privilege('mieter', current_database(), 'temp'),"
            " has_database_privilege('bruecke', current_database(), 'connect')"
        ).fetchone()
    assert row == (False, True)


def test_copies_are_independent(database: Database, fresh_database: Database) -> None:
    with database.connect() as connection:
        connection.execute("create table public.spur ()")
    with fresh_database.connect() as connection, pytest.raises(psycopg.errors.UndefinedTable):
        connection.execute("select from public.spur")


def test_service_logins_need_their_password(database: Database) -> None:
    psycopg.connect(database.bridge_dsn).close()
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(database.bridge_dsn, password="wrong")
