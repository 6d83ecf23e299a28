"""What is planted into a column: what a rule asks for, else whatever its conditions allow."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from psycopg.types.json import Jsonb

from tests.proof.catalogue import Column

#: Where conditions over several columns, or the life cycle, ask for certain values. NULL = left out.
FIXED: dict[str, Any] = {
    "anmeldung.benutzerkonten.rolle": "mieter",
    "anmeldung.benutzerkonten.passwort_hash": None,
    "anmeldung.benutzerkonten.sperrgrund": None,
    "anmeldung.signaturschluessel.aktiv": False,
    "verwaltung.anfragen.kategorie": "schaden",
    "verwaltung.anfragen.schadensart": "wasser",
    "verwaltung.anfragen.zustaendigkeit": "hausmeister_bereich",
    "verwaltung.anfragen.quelle": "portal",
    "verwaltung.anfragen.status": "offen",
    "verwaltung.anfragen.eigentuemer_id": None,
    "verwaltung.anfragen.folgt_auf_id": None,
    "verwaltung.anfragen.massnahme": None,
    "verwaltung.anfragen.ausgefuehrt_von": None,
    "verwaltung.anfrage_nachrichten.art": "nachricht",
    "verwaltung.anfrage_nachrichten.verfasser_rolle": "mieter",
    "verwaltung.email_triage.status": "manuell",
    "verwaltung.notdienst_hooks.entfernt_am": None,
    "verwaltung.aufgaben.status": "offen",
    "verwaltung.auftraege.status": "offen",
    "verwaltung.sammelstoerungen.status": "offen",
    "verwaltung.sammelstoerungen.ganzes_haus": False,
    "verwaltung.vertretungen.vertreter_konto_id": "clerk",
}


def candidates(  # noqa: PLR0912  (one branch a type)
    column: Column, number: int, text: str
) -> Iterator[Any]:
    """Values to try in this order: `text` is the canary, `number` the tenancy's id."""
    kind, name = column.type, column.name
    if column.values and kind == "text":
        if column.required:
            yield from column.values
        return
    if kind in ("text", "name", "character varying"):
        yield from (
            text,
            f"{text}@kanarie.example",
            f"https://{text}.example/",
            f"<{text}@kanarie.example>",
            "B" + text.ljust(86, "x"),
            text.ljust(22, "x"),
            text.ljust(64, "x"),
            f"konto:{number}",
            *column.values,
            "10115",
            "a/b",
            "abc",
            "abcd",
            hashlib.sha256(text.encode()).hexdigest(),
            f"$2b$12${text.ljust(53, 'x')}",
        )
    elif kind in ("bigint", "integer", "smallint", "numeric", "double precision"):
        if not column.required and not name.endswith("_id"):
            return
        yield from ((number, 2026, 1, 60) if kind != "smallint" else (1, 60))
    elif kind == "uuid":
        yield f"00000000-0000-4000-8000-0000{number}"
    elif kind == "jsonb":
        yield from (Jsonb({"text": text}), Jsonb([{"text": text}]))
    elif kind == "bytea":
        digest = hashlib.sha256(text.encode()).digest()
        yield from ((digest,) if "hash" in name or name == "sha256" else (text.encode(), digest))
    elif kind == "text[]":
        yield from ([text], list(column.values[:1]))
    elif kind.endswith("[]") and column.required:
        yield [number] if kind == "bigint[]" else [1]
    elif not column.required or column.default:
        return
    elif kind == "boolean":
        yield False
    elif kind == "date":
        yield "2099-01-01" if re.search("bis|ende|ablauf", name) else "2020-01-01"
    elif kind.startswith("timestamp"):
        late = re.search("bis|ende|ablauf|laeuft_ab", name)
        yield "2099-01-01T00:00:00Z" if late else "2026-01-01T00:00:00Z"
    elif kind == "tsvector":
        yield text
