"""Acknowledge that seals which were handed out are lost, so that handing out can go on."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import psycopg

from bridge.audit import checking, comparing, export, lines, signature
from bridge.config import Config
from bridge.errors import Refused


def acknowledge(config: Config, path: Path, reason: str) -> str | None:
    """Sign into the file, and note in the log, what is lost; None when nothing is.

    Lost are seals that a restored database does not have any more, and lines of a file that was
    shortened. Raises Refused when it is neither: lines or the database were altered.
    """
    keys = signature.load(config)
    # Nobody hands out while the file is held, and the database is asked after it.
    with (
        export.opened(path, keys) as file,
        psycopg.connect(config.superuser_dsn) as connection,
    ):
        handed_out = comparing.read(path, keys)
        present = checking.seals(connection)
        noted = checking.notes(connection).get(str(path), 0)
        if not list(comparing.differences(handed_out, present, noted)):
            return None
        common = comparing.common(handed_out, present)
        rewritten = common < handed_out.last and not comparing.is_loss(handed_out, present)
        if handed_out.broken or rewritten:
            raise Refused(
                f"{path}: that is no loss, see hausdraht audit pruefen. A file of another "
                "installation you keep elsewhere under another name, then run this again"
            )
        last = max(handed_out.last, noted)
        content = {
            "nr": common,
            "siegel_hash": present[common].siegel_hash if common else comparing.NOTHING,
            "bisher": last,
            "vorgaenger": handed_out.previous,
            "am": datetime.now(UTC).isoformat(timespec="seconds"),
            "grund": reason,
        }
        connection.execute(
            "select audit.verlust_anerkennen(%s, %s, %s, %s)", (str(path), common, last, reason)
        )
        export.append(file, [lines.write(keys.own, "verlust", content)])
    return f"seals {common + 1} to {last} acknowledged as lost"
