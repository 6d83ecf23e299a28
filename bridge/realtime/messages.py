"""What a client may say on a socket: pure parsing, hostile input included."""

from __future__ import annotations

import dataclasses
import json
from typing import TypeGuard

MAX_BYTES = 16384
"""Largest message accepted; a token and a cursor are far smaller."""

_MAX_TOKEN = 4096
_MAX_CURSOR = 8192
_FIELDS = {"token", "seit", "bestaetigen"}


class BadMessage(ValueError):
    """The message is not what the protocol allows."""


@dataclasses.dataclass(frozen=True)
class Message:
    """A token; at the start also a cursor to resume from and whether to answer "ready"."""

    token: str
    since: str | None = None
    confirm: bool = False


def parse(text: str | bytes) -> Message:
    """Read `{"token": …, "seit": cursor?, "bestaetigen": true?}`.

    Raises BadMessage for anything else: binary, not JSON, unknown fields, wrong types, too long.
    """
    if not isinstance(text, str) or len(text) > MAX_BYTES:
        raise BadMessage("not a short text")
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise BadMessage("not JSON") from None
    if not isinstance(value, dict) or not value.keys() <= _FIELDS:
        raise BadMessage("unknown fields")
    token, since, confirm = value.get("token"), value.get("seit"), value.get("bestaetigen", False)
    if not _plain(token, _MAX_TOKEN) or not (since is None or _plain(since, _MAX_CURSOR)):
        raise BadMessage("wrong types")
    if not isinstance(confirm, bool):
        raise BadMessage("wrong types")
    return Message(token, since, confirm)


def _plain(value: object, length: int) -> TypeGuard[str]:
    """Printable ASCII only: anything else is no token and no cursor, and NUL upsets PostgreSQL."""
    return (
        isinstance(value, str)
        and 0 < len(value) <= length
        and value.isascii()
        and value.isprintable()
    )
