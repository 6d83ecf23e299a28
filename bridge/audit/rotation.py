"""A new key for the seals: the old one signs into every file which one follows it."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import UTC, datetime

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bridge.audit import export, lines, signature
from bridge.config import Config
from bridge.errors import Refused
from bridge.operations.layout import write_atomically

_NEXT_FILE = "siegel_schluessel_neu.pem"


def rotate(config: Config) -> tuple[str, str]:
    """Let a new key sign from now on; returns the names of the one before and the new one.

    Ended at any point, running it again ends the change. Raises Refused when a file does not
    answer or does not end with a line of the present key.
    """
    keys = signature.load(config)
    former = [key for key in keys.former if signature.name(key) != keys.name]
    new = signature.Keys(_following(config, keys.name), (*former, keys.public))
    with ExitStack() as stack:
        try:
            for path in export.files(config):
                file = stack.enter_context(export.opened(path, keys))
                last = export.last_line(file, keys)
                if last is None or last.content.get("neu") == new.name:
                    continue
                if last.content.get("neu", last.key) != keys.name:
                    raise Refused(f"{path}: another key signs here")
                export.append(
                    file, [lines.write(keys.own, "schluesselwechsel", _change(last, new))]
                )
        except (OSError, lines.Unreadable) as error:
            raise Refused(f"{path} cannot be continued: {error}") from None
        _replace(config, new)
        for path in export.files(config):
            export.publish(path, new)
    return keys.name, new.name


def _following(config: Config, present: str) -> Ed25519PrivateKey:
    """The key that is to follow: kept before the first line names it."""
    if pem := config.optional_secret(_NEXT_FILE):
        key = signature.load_key(pem)
        if signature.name(key.public_key()) != present:
            return key
    pem = signature.new_key().decode()
    write_atomically(config.secrets_dir / _NEXT_FILE, pem, 0o600)
    return signature.load_key(pem)


def _change(last: lines.Line, new: signature.Keys) -> dict[str, object]:
    return {
        "nr": last.nr,
        "siegel_hash": last.siegel_hash,
        "vorgaenger": last.siegel_hash,
        "neu": new.name,
        "am": datetime.now(UTC).isoformat(timespec="seconds"),
    }


def _replace(config: Config, new: signature.Keys) -> None:
    former = b"".join(signature.public_pem(key) for key in new.former)
    write_atomically(config.secrets_dir / signature.FORMER_FILE, former.decode(), 0o600)
    pem = new.own.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    write_atomically(config.secrets_dir / signature.KEY_FILE, pem.decode(), 0o600)
    (config.secrets_dir / _NEXT_FILE).unlink()
