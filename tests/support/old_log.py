"""Entries of years ago, as the log would hold them, in partitions of their months."""

from __future__ import annotations

import psycopg

#: Writes entries `e` of the query `inhalt` with their hashes, as the writing trigger computes them.
WRITE_HASHED = """
    insert into audit.eintraege
    select
        (e).am, (e).id, (e).aera, (e).xid, (e).mandant_id, (e).tabelle, (e).schluessel, (e).objekt,
        (e).anfrage_id, (e).person_id, (e).aktion, (e).rolle, (e).benutzerkonto_id, (e).anmeldename,
        (e).dienst, (e).anforderung, (e).adresse, (e).grund, (e).vorher, (e).nachher, (e).salz, inhalt_hash,
        sha256('\\x00'::bytea || convert_to(audit.metadaten(e), 'UTF8') || inhalt_hash)
    from inhalt
"""
#: One entry at each instant, of one old transaction; `id` counts from `first`.
_INSERT = """
    with roh as (
        select row(
            t.am, {first} + t.nr, audit.aera(), '3', {mandant}, %(tabelle)s,
            '{{"mandant_id": 1, "id": 7}}'::jsonb, '7', 7, null, %(aktion)s,
            'verwalter', 901, 'authenticator', null, null, '192.0.2.0', 'KANARIE-Grund', null,
            jsonb_build_object('betreff', 'KANARIE-' || t.nr), uuid_send(gen_random_uuid()), '', ''
        )::audit.eintraege as e
        from unnest(%(times)s::timestamptz[]) with ordinality as t (am, nr)
        offset 0
    ), inhalt as (
        select e, audit.inhalt_hash(e) as inhalt_hash from roh
        offset 0
    )
"""


def month(connection: psycopg.Connection, first: str) -> None:
    """The partition of a month (`2016-11`), as audit.partitionen_anlegen makes them."""
    name = f"eintraege_{first.replace('-', '_')}"
    for statement in (
        "set timezone = 'UTC'",
        f"create table audit.{name} partition of audit.eintraege for values "
        f"from ('{first}-01') to ('{first}-01'::timestamptz + interval '1 month')",
        f"alter table audit.{name} owner to hausdraht_eigner",
        f"alter table audit.{name} enable row level security",
        f"alter table audit.{name} force row level security",
        f"create trigger _010_nicht_leeren before truncate on audit.{name} "
        "for each statement execute function intern.tg_eintraege__unveraenderlich()",
    ):
        connection.execute(statement.encode())


def entries(
    connection: psycopg.Connection,
    times: list[str],
    *,
    first: int,
    mandant: int = 1,
    tabelle: str = "verwaltung.anfragen",
    aktion: str = "geaendert",
) -> None:
    """Entries at these instants; before the first seal, or the check finds them inserted."""
    connection.execute("set timezone = 'UTC'")
    connection.execute(
        (_INSERT.format(first=first, mandant=mandant) + WRITE_HASHED).encode(),
        {"times": times, "tabelle": tabelle, "aktion": aktion},
    )
