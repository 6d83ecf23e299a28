"""Lines of the handed-out file: one signed JSON object each.

`{"siegel": {...}, "schluessel": …, "signatur": …}` for a seal, `{"verlust": {...}, …}` where somebody
acknowledged that seals were lost, `{"schluesselwechsel": {...}, …}` where another key begins to
sign. The signature covers `message(line)`.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Literal, get_args

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bridge.audit import signature

Kind = Literal["siegel", "verlust", "schluesselwechsel", "archiv"]


class Unreadable(ValueError):
    """A line that is none of ours, was changed, or was signed by somebody else; says so in German."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: after it the chain stands at seal `nr` with `siegel_hash` (hexadecimal)."""

    kind: Kind
    content: dict[str, Any]
    nr: int
    siegel_hash: str
    #: Hash of the seal at which the chain stood before.
    previous: str
    #: Name of the key that signed.
    key: str


def seal_hash(seal: dict[str, Any]) -> str:
    """Hash of a seal, as `audit.siegel_hash` computes it."""
    fields = (
        "nr",
        "aera",
        "lauf_aera",
        "am",
        "xid",
        "stand",
        "anzahl",
        "wurzel",
        "stellen",
        "vorgaenger",
    )
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


def is_signed(found: dict[str, Any], kind: Kind, keys: signature.Keyring) -> bool:
    """Whether the key that a line names is one of these and signed it; raises ValueError, KeyError."""
    key = keys.find(found["schluessel"])
    return key is not None and signature.is_valid(
        key, bytes.fromhex(found["signatur"]), message(kind, found[kind])
    )


def read(text: str, keys: signature.Keyring) -> Line:
    """A line, checked against the key it names; raises Unreadable."""
    try:
        found = json.loads(text)
        kind: Kind = next(kind for kind in get_args(Kind) if kind in found and kind != "archiv")
        content = found[kind]
        line = Line(
            kind,
            content,
            int(content["nr"]),
            str(content["siegel_hash"]),
            str(content["vorgaenger"]),
            str(found["schluessel"]),
        )
        signed = is_signed(found, kind, keys)
        changed = kind == "siegel" and seal_hash(content) != line.siegel_hash
    except (
        ValueError,
        LookupError,
        TypeError,
        OverflowError,
        RecursionError,
        StopIteration,
    ) as error:
        raise Unreadable(f"sie ist keine von uns ({type(error).__name__})") from None
    if changed:
        raise Unreadable("sie wurde verändert")
    if not signed:
        raise Unreadable("ihre Unterschrift ist keine von uns")
    return line
