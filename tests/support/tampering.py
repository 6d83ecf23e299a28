"""Ways in which a superuser might alter the log; each is one random act on what was sealed before."""

from __future__ import annotations

import random
from collections.abc import Callable

import psycopg
from psycopg.types.json import Jsonb

Act = Callable[[psycopg.Connection, random.Random], None]

#: Triggers and constraints do not hold back who owns the server.
DISARM = "set session_replication_role = replica"
_ENTRY = """
    select am, id from audit.eintraege
    where pg_visible_in_snapshot(xid, (select stand from audit.siegel order by nr desc limit 1))
    order by md5(id::text || %s) limit 1
"""
#: As the writing trigger computes them.
_REHASH = """
    update audit.eintraege as e set inhalt_hash = audit.inhalt_hash(e)
    where {where};
    update audit.eintraege as e set blatt_hash = audit.blatt_hash(e) where {where};
"""


def _entry(connection: psycopg.Connection, chance: random.Random) -> tuple[object, int]:
    row = connection.execute(_ENTRY, (str(chance.random()),)).fetchone()
    assert row is not None
    return row[0], row[1]


def _rehash(connection: psycopg.Connection, entry: int) -> None:
    for statement in _REHASH.format(where=f"e.id = {entry}").split(";"):
        if statement.strip():
            connection.execute(statement)  # type: ignore[call-overload]


def update(connection: psycopg.Connection, chance: random.Random) -> None:
    """Change a word of an entry; half of the time its hashes, too."""
    column, value = chance.choice(
        (
            ("grund", "'aus gutem Grund'"),
            ("rolle", "'leitung'"),
            ("benutzerkonto_id", "4711"),
            ("anmeldename", "'niemand'"),
            ("aktion", "'geprueft'"),
            ("adresse", "'198.51.100.0/24'"),
            ("nachher", """coalesce(nachher, '{}') || '{"betreff": "anders"}'"""),
            ("vorher", """coalesce(vorher, '{}') || '{"betreff": "anders"}'"""),
            ("xid", "'9'::xid8"),
            ("am", "am - interval '1 second'"),
        )
    )
    _, entry = _entry(connection, chance)
    connection.execute(
        f"update audit.eintraege set {column} = {value} where id = %s",  # type: ignore[arg-type]
        (entry,),
    )
    if chance.random() < 0.5:
        _rehash(connection, entry)


def delete(connection: psycopg.Connection, chance: random.Random) -> None:
    """Take an entry away."""
    connection.execute(
        "delete from audit.eintraege where id = %s", (_entry(connection, chance)[1],)
    )


def uncover(connection: psycopg.Connection, chance: random.Random) -> None:
    """Take an entry away, and what its seal says of it."""
    _, entry = _entry(connection, chance)
    connection.execute("delete from audit.eintraege where id = %s", (entry,))
    elsewhere = chance.choice(("null", "'2000-01-01'"))
    connection.execute(
        f"""
        update audit.siegel as s set zeiten[p.nr] = {elsewhere},
            kennungen[p.nr] = {chance.choice(("null", "p.id"))},
            von_am = {chance.choice(("s.von_am", "'2000-01-01'"))}
        from (
            select nr as siegel, array_position(kennungen, t.id) as nr, t.id
            from audit.siegel cross join (select %s::bigint as id) as t
        ) as p
        where p.siegel = s.nr and p.nr is not null
        """.encode(),
        (entry,),
    )


def insert(connection: psycopg.Connection, chance: random.Random) -> None:
    """Put an entry between others that looks like one of them: an old or a present transaction."""
    _, entry = _entry(connection, chance)
    xid = chance.choice(("xid", "pg_current_xact_id()"))
    new = chance.randrange(1, 2**40)
    connection.execute(
        f"""
        insert into audit.eintraege
        select (jsonb_populate_record(e, jsonb_build_object(
            'id', {new}, 'am', e.am + interval '1 microsecond', 'grund', 'nachgetragen'))).*
        from audit.eintraege as e where e.id = {entry}
        """  # type: ignore[arg-type]
    )
    connection.execute(f"update audit.eintraege set xid = {xid} where id = {new}")  # type: ignore[arg-type]
    _rehash(connection, new)


def reorder(connection: psycopg.Connection, chance: random.Random) -> None:
    """Swap the times of two entries, or two leaves within a seal."""
    if chance.random() < 0.5:
        (first, one), (second, two) = _entry(connection, chance), _entry(connection, chance)
        if one == two:
            return reorder(connection, chance)
        for am, entry in ((second, one), (first, two)):
            connection.execute("update audit.eintraege set am = %s where id = %s", (am, entry))
            _rehash(connection, entry)
        return None
    connection.execute(
        """
        update audit.siegel as s
        set blaetter = s.blaetter[2:2] || s.blaetter[1:1] || s.blaetter[3:],
            kennungen = s.kennungen[2:2] || s.kennungen[1:1] || s.kennungen[3:],
            zeiten = s.zeiten[2:2] || s.zeiten[1:1] || s.zeiten[3:]
        where s.nr = (select nr from audit.siegel where anzahl > 1 order by md5(nr::text || %s) limit 1)
        """,
        (str(chance.random()),),
    )
    return None


def cut_tail(connection: psycopg.Connection, chance: random.Random) -> None:
    """Take the last seals away with what they cover."""
    row = connection.execute("select max(nr) from audit.siegel").fetchone()
    assert row is not None
    first = chance.randint(max(1, row[0] - 3), row[0])
    connection.execute(
        "delete from audit.eintraege as e using audit.siegel as s "
        "where s.nr >= %s and e.id = any(s.kennungen)",
        (first,),
    )
    connection.execute("delete from audit.siegel where nr >= %s", (first,))


def rewrite(connection: psycopg.Connection, chance: random.Random) -> None:
    """Change entries of a month, compute every hash anew and seal it all again."""
    _, entry = _entry(connection, chance)
    connection.execute(
        "update audit.eintraege set rolle = 'leitung', grund = 'aus gutem Grund' where id = %s",
        (entry,),
    )
    _rehash(connection, entry)
    connection.execute(
        """
        do $$
        declare s audit.siegel; v_hash bytea := decode(repeat('00', 32), 'hex');
        begin
            for s in select * from audit.siegel order by nr loop
                select array_agg(e.blatt_hash order by u.nr) into s.blaetter
                from unnest(s.zeiten, s.kennungen) with ordinality as u (am, id, nr)
                join audit.eintraege as e on e.am = u.am and e.id = u.id;
                s.wurzel := audit.merkle_wurzel(s.blaetter);
                s.vorgaenger := v_hash;
                s.siegel_hash := audit.siegel_hash(s);
                v_hash := s.siegel_hash;
                update audit.siegel as t set blaetter = s.blaetter, wurzel = s.wurzel,
                    vorgaenger = s.vorgaenger, siegel_hash = s.siegel_hash
                where t.nr = s.nr;
            end loop;
        end
        $$
        """
    )


def empty(connection: psycopg.Connection, chance: random.Random) -> None:
    """Delete content before its time, all or a part; half of the time with a note that it was due."""
    _, entry = _entry(connection, chance)
    columns = ["vorher", "nachher", "grund", "adresse", "salz"]
    if chance.random() < 0.5:
        columns = chance.choice((["salz"], ["salz", "nachher"], ["nachher"]))
    gone = ", ".join(f"{column} = null" for column in columns)
    connection.execute(f"update audit.eintraege set {gone} where id = {entry}")  # type: ignore[arg-type]
    if chance.random() < 0.5:
        note = {"tabelle": "*", "aktion": "*", "gueltig_ab": "2000-01-01", "jahre": 10, "anzahl": 1}
        written, until = chance.choice(
            (("now()", "2099-01-01"), ("now() + interval '90 years'", "2099-01-01"), ("now()", "x"))
        )
        _note(connection, "pseudonymisiert", written, {**note, "bis": until})


def drop_month(connection: psycopg.Connection, chance: random.Random) -> None:
    """Take a partition away; half of the time with a note that it was archived."""
    row = connection.execute(
        "select to_char(am at time zone 'UTC', 'YYYY-MM') from audit.eintraege limit 1"
    ).fetchone()
    assert row is not None
    name = f"audit.eintraege_{row[0].replace('-', '_')}"
    connection.execute(f"alter table audit.eintraege detach partition {name}".encode())
    note: dict[str, object] = {"monat": row[0], "anzahl": 1, "blaetter_sha256": "00"}
    if chance.random() < 0.5:
        _note(connection, "archiviert", "now()", note)


def _note(
    connection: psycopg.Connection, kind: str, written: str, details: dict[str, object]
) -> None:
    new = 2**41
    connection.execute(
        f"""
        insert into audit.eintraege (am, id, aera, xid, mandant_id, tabelle, schluessel, aktion, rolle,
            anmeldename, nachher, salz, inhalt_hash, blatt_hash)
        select {written}, %s, audit.aera(), pg_current_xact_id(), m.id, 'audit.eintraege', '{{}}', %s,
            'bruecke', 'bruecke', %s, '\\x00', '', ''
        from (select id from verwaltung.mandanten union all select null) as m
        """.encode(),
        (new, kind, Jsonb(details)),
    )
    _rehash(connection, new)


ACTS: dict[str, Act] = {
    "update": update,
    "delete": delete,
    "uncover": uncover,
    "insert": insert,
    "reorder": reorder,
    "cut tail": cut_tail,
    "rewrite": rewrite,
    "empty": empty,
    "drop month": drop_month,
}
