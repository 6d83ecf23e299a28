"""The roles a database needs: they belong to the server, so no dump of the database has them."""

from __future__ import annotations

import json
from typing import Any

import psycopg
from psycopg import sql

# Whoever owns or may do something in this database, and the members of those (auditors,
# administrators); never a superuser, never somebody else's roles on a shared server.
_MINE = """
    with recursive beteiligt as (
        select a.oid, a.rolname
        from pg_authid as a
        where not a.rolsuper and a.rolname !~ '^pg_' and a.oid in (
            select d.refobjid
            from pg_shdepend as d
            join pg_database as b on b.datname = current_database()
            where d.refclassid = 'pg_authid'::regclass
                and (d.dbid = b.oid or (d.classid = 'pg_database'::regclass and d.objid = b.oid))
        )
        union
        select a.oid, a.rolname
        from beteiligt as b
        join pg_auth_members as m on m.roleid = b.oid
        join pg_authid as a on a.oid = m.member and not a.rolsuper
    )
"""
_ROLES = f"""{_MINE}
    select json_build_object(
        'name', a.rolname, 'kennwort', a.rolpassword, 'kommentar', shobj_description(a.oid, 'pg_authid'),
        'login', a.rolcanlogin, 'inherit', a.rolinherit, 'bypassrls', a.rolbypassrls,
        'createdb', a.rolcreatedb, 'createrole', a.rolcreaterole, 'grenze', a.rolconnlimit,
        'gueltig_bis', a.rolvaliduntil,
        'einstellungen', (
            select to_json(s.setconfig) from pg_db_role_setting as s
            where s.setrole = a.oid and s.setdatabase = 0
        )
    )
    from beteiligt as b join pg_authid as a on a.oid = b.oid
    order by a.rolname
"""  # noqa: S608 no input
_MEMBERS = f"""{_MINE}
    select distinct g.rolname, a.rolname, m.admin_option
    from beteiligt as b
    join pg_auth_members as m on m.member = b.oid
    join pg_authid as a on a.oid = m.member
    join pg_authid as g on g.oid = m.roleid
    where g.rolname ~ '^pg_' or m.roleid in (select i.oid from beteiligt as i)
    order by 1, 2
"""  # noqa: S608 no input


def collect(connection: psycopg.Connection) -> bytes:
    """The database's roles with password hashes, settings and memberships, as JSON."""
    roles = [row[0] for row in connection.execute(_ROLES.encode())]
    members = [list(row) for row in connection.execute(_MEMBERS.encode())]
    return json.dumps({"rollen": roles, "mitglieder": members}, ensure_ascii=False).encode()


def apply(connection: psycopg.Connection, text: bytes) -> list[str]:
    """Create the roles that do not exist yet and return them; one that exists keeps password and settings.

    A membership in a group that neither the backup nor the server has is left out and named.
    """
    found = json.loads(text)
    known = {row[0] for row in connection.execute("select rolname from pg_roles")}
    made = [role["name"] for role in found["rollen"] if role["name"] not in known]
    for role in found["rollen"]:
        if role["name"] in made:
            _create(connection, role)
    for group, member, admin in found["mitglieder"]:
        if group not in known and group not in made:
            print(f"{member} was a member of {group}, which is not in the backup: left out.")
            continue
        grant = sql.SQL("grant {} to {}").format(sql.Identifier(group), sql.Identifier(member))
        connection.execute(grant + sql.SQL(" with admin option") if admin else grant)
    return made


def drop(connection: psycopg.Connection, made: list[str]) -> None:
    """Drop roles that a restore made which failed; one that cannot be dropped is named."""
    for name in reversed(made):
        try:
            connection.execute(sql.SQL("drop role {}").format(sql.Identifier(name)))
        except psycopg.Error as error:
            print(f"The role {name} was made and is left: {error.diag.message_primary}")


def _create(connection: psycopg.Connection, role: dict[str, Any]) -> None:
    name = sql.Identifier(role["name"])
    options: list[sql.Composable] = [
        sql.SQL(word if role[word] else f"no{word}")
        for word in ("login", "inherit", "bypassrls", "createdb", "createrole")
    ]
    options.append(sql.SQL("connection limit {}").format(sql.Literal(role["grenze"])))
    if role["kennwort"]:
        options.append(sql.SQL("password {}").format(sql.Literal(role["kennwort"])))
    if role["gueltig_bis"]:
        options.append(sql.SQL("valid until {}").format(sql.Literal(role["gueltig_bis"])))
    connection.execute(sql.SQL("create role {} ").format(name) + sql.SQL(" ").join(options))
    if role["kommentar"]:
        comment = sql.Literal(role["kommentar"])
        connection.execute(sql.SQL("comment on role {} is {}").format(name, comment))
    for setting in role["einstellungen"] or []:
        key, _, value = setting.partition("=")
        # FROM CURRENT takes the value over as it is, whether it is one word or a list of names.
        connection.execute("select set_config(%s, %s, true)", [key, value])
        parts = sql.Identifier(*key.split("."))
        connection.execute(sql.SQL("alter role {} set {} from current").format(name, parts))
        connection.execute(sql.SQL("reset {}").format(parts))
