"""What a token may hear: asked of the database, which alone decides."""

from __future__ import annotations

import dataclasses
import time

from bridge import db


@dataclasses.dataclass(frozen=True)
class Access:
    """The channels of a valid token, its account's control channel and its end (Unix seconds)."""

    channels: frozenset[str]
    control: str
    until: float

    @property
    def expired(self) -> bool:
        """Whether the token's time is over."""
        return time.time() >= self.until


def ask(pool: db.Pool, token: str) -> Access | None:
    """Access of a token; None when it is invalid, expired, revoked or its account locked.

    Raises psycopg.Error and psycopg_pool.PoolTimeout.
    """
    rows = db.fetch(pool, "socket_kanaele", token=token)
    if not rows:
        return None
    row = rows[0]
    return Access(
        channels=frozenset(row["kanaele"]),
        control=f"m{row['mandant_id']}:konto:{row['benutzerkonto_id']}",
        until=row["gueltig_bis"].timestamp(),
    )
