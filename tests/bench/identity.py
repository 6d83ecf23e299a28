"""Whom a benchmark asks as, on a connection of its own."""

from __future__ import annotations

from dataclasses import dataclass

import psycopg
from psycopg import sql


@dataclass(frozen=True)
class Identity:
    """An account of the bench world; ids are the same in every Mandant."""

    role: str
    account: int
    person: int | None
    # An Anfrage this account may see.
    anfrage: int


def _bypassing(connection: psycopg.Connection, role: str) -> str:
    """A role with the rights of another, to whom row security does not apply."""
    name = f"{role}_ohne_rls"
    if connection.execute("select to_regrole(%s)", (name,)).fetchone() == (None,):
        create = sql.SQL("create role {} bypassrls in role {}; grant {} to authenticator")
        ours, theirs = sql.Identifier(name), sql.Identifier(role)
        connection.execute(create.format(ours, theirs, ours))
    return name


def become(
    connection: psycopg.Connection, who: Identity, mandant: int, *, bypass: bool = False
) -> None:
    """Session and settings as PostgREST's pre-request leaves them, for the whole connection.

    With `bypass` the same rights and settings, but no row security: for the hand-written side.
    """
    role = who.role
    if bypass:
        role = _bypassing(connection, role)
    settings = {
        "app.current_mandant_id": str(mandant),
        "app.current_benutzerkonto_id": str(who.account),
        "app.current_mieter_id": "" if who.person is None else str(who.person),
        # What the login brings, which becoming it does not.
        "max_parallel_workers_per_gather": "0",
        "random_page_cost": "1.1",
        "session_authorization": "authenticator",
        "role": role,
    }
    for name, value in settings.items():
        connection.execute("select set_config(%s, %s, false)", (name, value))
    # What the pre-request leaves behind; its cost is in the row of requests through PostgREST.
    for name, found in (
        ("app.current_mietverhaeltnisse", "intern.meine_mietverhaeltnisse_nachsehen()"),
        ("app.current_bereiche", "intern.meine_bereiche_nachsehen()"),
    ):
        connection.execute(f"select set_config(%s, {found}::text, false)", (name,))
