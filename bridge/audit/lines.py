"""Lines of the handed-out file: one signed JSON object each.

`{"siegel": {...}, "schluessel": …, "signatur": …}` for a seal, `{"verlust": {...}, …}` where somebody
acknowledged that seals were lost with a restore. The signature covers `message(line)`.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Literal

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from bridge.audit import signature

Kind = Literal["siegel", "verlust", "archiv"]


class Unreadable(ValueError):
    """A line that is none of ours, was changed, or was signed by somebody else."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: after it the chain stands at seal `nr` with `siegel_hash` (hexadecimal)."""

    kind: Kind
    content: dict[str, Any]
    nr: int
    siegel_hash: str


def seal_hash(seal: dict[str, Any]) -> str:
    """Hash of a seal, as `audit.siegel_hash` computes it."""
    fields = ("nr", "aera", "am", "xid", "stand", "anzahl", "wurzel", "stellen", "vorgaenger")
    text = json.dumps([seal[field] for field in fields], ensure_ascii=False)
    return hashlib.sha256(b"\x02" + text.encode()).hexdigest()


def message(kind: Kind, content: dict[str, Any]) -> bytes:
    """What is signed: a seal's hash commits to all of it, everything else is signed as it is written."""
    if kind == "siegel":
        return f"hausdraht-siegel {content['siegel_hash']}".encode()
    text = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return f"hausdraht-{kind} {text}".encode()


def write(key: Ed25519PrivateKey, kind: Kind, content: dict[str, Any]) -> str:
    """A signed line, without its end."""
    line = {
        kind: content,
        "schluessel": signature.name(key.public_key()),
        "signatur": key.sign(message(kind, content)).hex(),
    }
    return json.dumps(line, ensure_ascii=False)


def read(text: str, key: Ed25519PublicKey) -> Line:
    """A line, checked; raises Unreadable."""
    try:
        found = json.loads(text)
        kind: Kind = "siegel" if "siegel" in found else "verlust"
        content = found[kind]
        line = Line(kind, content, int(content["nr"]), str(content["siegel_hash"]))
        signed = signature.is_valid(key, bytes.fromhex(found["signatur"]), message(kind, content))
        changed = kind == "siegel" and seal_hash(content) != line.siegel_hash
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        raise Unreadable(f"it is none of ours ({type(error).__name__})") from None
    if changed:
        raise Unreadable("it was changed")
    if not signed:
        raise Unreadable("its signature is wrong")
    return line
