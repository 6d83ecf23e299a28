"""`demo.json`: what a person or a machine needs to try the demo (mode 0600)."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
from psycopg.conninfo import conninfo_to_dict

from bridge.config import DATABASE, Config

PASSWORD = "Hausdraht-Demo-2026"  # noqa: S105 -- public, demo only
"""Of every demo account."""

PASSWORD_HASH = "$2a$12$c/U5uxrhyUpscgfawd5pN.EFfXJdp6jHb6O1c6vkvOGClQ.QbdfCy"  # noqa: S105
"""bcrypt (cost 12) of PASSWORD."""

INTAKE = {"muster": "anfragen@muster-hausverwaltung.example", "kleinhaus": "post@kleinhaus.example"}
"""Intake address by short name of the Mandant."""


def path_of(config: Config) -> Path:
    """Where the file lies."""
    return config.state_dir / "demo.json"


def auditor_password(config: Config) -> str | None:
    """The auditor's password of an earlier run, if there was one."""
    try:
        dsn = json.loads(path_of(config).read_text())["pruefer_dsn"]
    except (OSError, ValueError, KeyError):
        return None
    password = conninfo_to_dict(dsn).get("password")
    return str(password) if password else None


def _auditor_dsn(config: Config, login: str, password: str) -> str:
    """URL over loopback TCP for the private cluster, else the configured server's address."""
    parts = conninfo_to_dict(config.superuser_dsn)
    database = parts.get("dbname", DATABASE)
    host = "127.0.0.1" if config.database_url is None else str(parts.get("host", "127.0.0.1"))
    port = parts.get("port", 5432)
    credentials = f"{login}:{quote(password, safe='')}"
    if host.startswith("/"):
        return f"postgresql://{credentials}@/{database}?host={quote(host, safe='')}&port={port}"
    return f"postgresql://{credentials}@{host}:{port}/{database}"


def _dns(config: Config) -> str | None:
    if config.dns_server is not None:
        return str(config.dns_server)
    port = config.ports.get("demo_dns")
    return f"127.0.0.1:{port}" if port else None


def write(config: Config, connection: psycopg.Connection, login: str, password: str) -> Path:
    """Write the file, staff first, and return its path."""
    mandanten = connection.execute(
        "select m.id, m.name, e.adresse from verwaltung.mandanten as m"
        " join verwaltung.eingangsadressen as e on e.mandant_id = m.id"
        " where e.adresse = any(%s) order by m.id",
        (list(INTAKE.values()),),
    ).fetchall()
    logins = connection.execute(
        "select k.rolle, k.mandant_id, k.email, k.name from anmeldung.benutzerkonten as k"
        " where k.mandant_id = any(%s) and k.passwort_hash = %s and k.gesperrt_am is null"
        " order by k.mandant_id, array_position("
        "array['leitung', 'verwalter', 'hausmeister', 'pruefer', 'mieter'], k.rolle), k.name",
        ([row[0] for row in mandanten], PASSWORD_HASH),
    ).fetchall()
    content: dict[str, Any] = {
        "url": config.url,
        "mandanten": [{"id": i, "name": n, "eingang": e} for i, n, e in mandanten],
        "logins": [
            {"rolle": r, "mandant_id": m, "email": e, "passwort": PASSWORD, "name": n}
            for r, m, e, n in logins
        ],
        "pruefer_dsn": _auditor_dsn(config, login, password),
        "eingang": {
            "mailgun_schluessel": config.secret("mailgun_schluessel").split()[0],
            "roh_token": config.secret("roh_token").split()[0],
        },
        "dns": _dns(config),
    }
    path = path_of(config)
    temporary = path.with_suffix(".neu")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, indent=2)
        file.write("\n")
    temporary.replace(path)
    return path
