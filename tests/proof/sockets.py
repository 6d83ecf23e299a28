"""Live sockets: everybody listens while everything of everybody changes."""

from __future__ import annotations

import json

import psycopg

from tests.proof.browser import Browser
from tests.proof.ledger import Ledger
from tests.proof.structure import loosen
from tests.proof.world import IDS
from tests.support.demo import Ear
from tests.support.stack import Stack

SOCKET = "live socket /ws"
_LOUD = {
    "anfragen": "ort",
    "aufgaben": "titel",
    "email_triage": "betreff",
    "aushaenge": "titel",
    "sammelstoerungen": "titel",
    "personen": "telefon",
    "objekte": "bezeichnung",
}
"""A text in each table whose changes are told to sockets."""


def attack(stack: Stack, ledger: Ledger, browsers: list[Browser], dsn: str) -> None:
    """Everybody listens while everything of everybody changes; a message in each Anfrage ends it."""
    ears = [(b.identity, Ear(stack.url, b.token)) for b in browsers if b.token]
    try:
        with psycopg.connect(dsn, autocommit=True) as db:
            loosen(db)
            for table, column in _LOUD.items():
                db.execute(f"update verwaltung.{table} set {column} = {column} || '.'".encode())
            for art in ("intern", "nachricht"):
                db.execute(
                    "insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, art,"
                    " verfasser_rolle, verfasser_name, inhalt)"
                    " select mandant_id, id, %s, 'verwalter', 'Beweis', 'Beweis' from verwaltung.anfragen",
                    [art],
                )
        # An auditor hears nothing: asked last, when everybody else has heard everything.
        for identity, ear in sorted(ears, key=lambda known: known[0].role == "pruefer"):
            ledger.tried(identity, SOCKET)
            if identity.role == "pruefer":
                for frame in ear.so_far():
                    ledger.leak(identity, SOCKET, str(frame), "hears something")
                continue
            for frame in ear.until("anfrage_nachrichten", IDS[identity.home]):
                ledger.tried(identity, SOCKET)
                ledger.look(identity, SOCKET, "frame", json.dumps(frame))
                about = f"{frame.get('id')} verwaltung.{frame.get('entitaet')}"
                ledger.touched(identity, SOCKET, f"frame {frame}", [about])
                if set(frame) - {"cursor", "entitaet", "id", "art"}:
                    ledger.leak(identity, SOCKET, str(frame), "carries more than a key")
    finally:
        for _, ear in ears:
            ear.close()
