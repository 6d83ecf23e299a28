"""Waiting jobs that a job takes along: done once, handed to nobody else, never lost."""

from __future__ import annotations

import psycopg
import pytest

from bridge import hintergrund
from tests.integration.mail.conftest import Bridge

WAITING = (
    "select (args ->> 'email_id')::integer as mail, status::text, attempts"
    " from hintergrund.procrastinate_jobs where task_name = 'mail.verarbeiten' order by id"
)


@pytest.fixture
def three(bridge: Bridge) -> Bridge:
    """Jobs for the mails 1, 2 and 3."""
    with bridge.database.connect() as connection:
        connection.execute(
            "select intern.hintergrund_einreihen('mail.verarbeiten', 'mail',"
            " jsonb_build_object('mandant_id', 1, 'email_id', n)) from generate_series(1, 3) as n"
        )
    return bridge


def _waiting(bridge: Bridge) -> list[int]:
    rows = bridge.rows(WAITING)
    assert all(row["status"] == "todo" and row["attempts"] == 0 for row in rows)
    return [row["mail"] for row in rows]


def test_done_once_and_nobody_else_gets_them(three: Bridge) -> None:
    seen: list[int] = []
    others: list[int] = []

    def work(mandant_id: int, email_id: int) -> None:
        seen.append(email_id)
        hintergrund.take_along(
            three.pool, "mail.verarbeiten", lambda mandant_id, email_id: others.append(email_id)
        )

    hintergrund.take_along(three.pool, "mail.verarbeiten", work)
    assert (seen, others) == ([1, 2, 3], [])
    assert _waiting(three) == []


def test_a_picture_lets_waiting_mail_pass(three: Bridge, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        hintergrund.take_along(three.pool, "mail.verarbeiten", lambda mandant_id, email_id: None)

    monkeypatch.setattr("bridge.hintergrund.time.sleep", sleep)
    hintergrund.let_pass(three.pool, "versand", 60)
    assert slept == []
    hintergrund.let_pass(three.pool, "mail", 60)
    assert len(slept) == 1
    assert _waiting(three) == []


def test_trouble_leaves_the_rest_waiting(three: Bridge) -> None:
    def work(mandant_id: int, email_id: int) -> None:
        if email_id == 2:
            raise RuntimeError

    hintergrund.take_along(three.pool, "mail.verarbeiten", work)
    assert _waiting(three) == [2, 3]


def test_a_lost_connection_leaves_all_waiting(three: Bridge) -> None:
    def work(mandant_id: int, email_id: int) -> None:
        with three.database.connect() as connection:
            connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where datname = current_database() and state = 'idle in transaction'"
            )

    hintergrund.take_along(three.pool, "mail.verarbeiten", work)
    assert _waiting(three) == [1, 2, 3]


def test_only_the_own_kind(three: Bridge) -> None:
    hintergrund.take_along(three.pool, "konto.ruecksetzung_mail", pytest.fail)
    assert _waiting(three) == [1, 2, 3]


def test_a_database_that_is_gone_is_no_failure(three: Bridge) -> None:
    """The job that takes along has done its own work already."""
    with three.database.connect() as connection:
        connection.execute(
            "revoke execute on function intern.auftraege_mitnehmen(text, integer) from bruecke"
        )
    with three.pool.connection() as connection, pytest.raises(psycopg.Error):
        connection.execute("select intern.auftraege_mitnehmen('x', 1)")
    hintergrund.take_along(three.pool, "mail.verarbeiten", pytest.fail)
    assert _waiting(three) == [1, 2, 3]
