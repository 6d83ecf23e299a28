"""What a mail in a mailbox says about its envelope, and what stands in for one too large (pure)."""

from __future__ import annotations

import re

_RETURN_PATH = re.compile(
    rb"return-path:[ \t]*<(?P<sender>[^<>\r\n]{0,320})>[ \t]*\r?\n(?![ \t])", re.IGNORECASE
)
_FIELD = re.compile(rb"[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*")
_MIME = (b"content-", b"mime-version:")
#: Octets of a huge mail's header that are kept.
HEAD_BYTES = 64 * 1024

_NOTE = """\
Diese E-Mail ist mit {size} MB größer als die erlaubten {limit} MB und wurde nicht abgeholt.
Sie liegt unverändert im Postfach „{mailbox}“. Hier stehen nur ihre Kopfzeilen.
"""


def envelope_sender(raw: bytes) -> str | None:
    """MAIL FROM ("" for bounces), None when unknown.

    Only a Return-Path in the very first line counts: every server that takes a mail over puts
    its own lines on top, so anything further down may be the sender's word.
    """
    found = _RETURN_PATH.match(raw)
    return found["sender"].decode("utf-8", "replace").strip() if found else None


def stand_in(head: bytes, size: int, limit: int, mailbox: str) -> bytes:
    """The mail stored for one of ``size`` bytes that stays on the server.

    It keeps the header but for the fields that describe the missing body, and is the same
    whenever it is made, so that it too is stored once.
    """
    fields = _FIELD.findall(head[:HEAD_BYTES])
    kept = [field for field in fields if field.strip() and not field.lower().startswith(_MIME)]
    note = _NOTE.format(size=_megabytes(size), limit=_megabytes(limit), mailbox=mailbox)
    own = (
        b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
        b"Content-Transfer-Encoding: 8bit\r\n\r\n"
    )
    return b"".join(kept) + own + note.replace("\n", "\r\n").encode()


def _megabytes(size: int) -> str:
    return f"{size / 1_048_576:.1f}".replace(".", ",")
