"""Frames as they go over the wire: JSON in a WebSocket text frame (RFC 6455 § 5.2)."""

from __future__ import annotations

import json
import struct
from functools import lru_cache

RELOAD = "neu_laden"
READY = "bereit"

_FINAL_TEXT = 0x81


@lru_cache(maxsize=1024)
def encode(cursor: str, entity: str | None, id_: int | None, kind: str) -> bytes:
    """One frame to a client: final, text, not masked, not compressed.

    Most frames go to many sockets at once; encoded once they cost each of them a third.
    """
    body: dict[str, str | int] = {"cursor": cursor}
    if entity is not None and id_ is not None:
        body |= {"entitaet": entity, "id": id_}
    payload = json.dumps(body | {"art": kind}, separators=(",", ":")).encode()
    if len(payload) < 126:
        return bytes((_FINAL_TEXT, len(payload))) + payload
    if len(payload) < 1 << 16:
        return struct.pack("!BBH", _FINAL_TEXT, 126, len(payload)) + payload
    return struct.pack("!BBQ", _FINAL_TEXT, 127, len(payload)) + payload
