"""DKIM keys of the demo domains and the zone that publishes them.

Keys are made at the first start in `<state>/demo-schluessel/` (0600); the zone beside them
is public. Whoever comes first makes both: the demo DNS server or the Monday delivery.
"""

from __future__ import annotations

import base64
import fcntl
import os
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa

from bridge.config import Config
from bridge.sandbox.domains import DOMAINS, SenderDomain

ZONE = "demo.zone"
_WRONG = "falsch"


def directory(config: Config) -> Path:
    """Where keys and zone lie."""
    return config.state_dir / "demo-schluessel"


def ensure(folder: Path) -> Path:
    """Make what is missing and return the zone file; safe against two processes at once."""
    zone = folder / ZONE
    if zone.exists():
        return zone
    folder.mkdir(mode=0o755, parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not zone.exists():
            records = [_zone_of(domain, _make_key(folder, domain)) for domain in DOMAINS]
            _write_private(folder / f"{_WRONG}.key", _rsa_pem())
            temporary = zone.with_suffix(".neu")
            temporary.write_text("".join(records), encoding="ascii")
            temporary.replace(zone)
    return zone


def private_key(folder: Path, domain: SenderDomain) -> bytes:
    """The signing key as dkimpy wants it: PEM for RSA, base64 seed for Ed25519."""
    return (folder / f"{domain.name}.key").read_bytes()


def wrong_key(folder: Path) -> bytes:
    """An RSA key that no zone publishes."""
    return (folder / f"{_WRONG}.key").read_bytes()


def _write_private(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)


def _rsa_pem(key: rsa.RSAPrivateKey | None = None) -> bytes:
    return (key or rsa.generate_private_key(65537, 2048)).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )


def _make_key(folder: Path, domain: SenderDomain) -> str:
    """Write a new private key and return the public DKIM record (RFC 6376, RFC 8463)."""
    if domain.algorithm == "ed25519-sha256":
        edwards = ed25519.Ed25519PrivateKey.generate()
        secret = base64.b64encode(edwards.private_bytes_raw())
        public = edwards.public_key().public_bytes_raw()
    else:
        key = rsa.generate_private_key(65537, 2048)
        secret = _rsa_pem(key)
        public = key.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
    _write_private(folder / f"{domain.name}.key", secret)
    kind = domain.algorithm.removesuffix("-sha256")
    return f"v=DKIM1; k={kind}; p={base64.b64encode(public).decode()}"


def _zone_of(domain: SenderDomain, dkim_record: str) -> str:
    """The domain's records as zone file lines; a TXT string holds at most 255 bytes."""
    chunks = " ".join(f'"{dkim_record[i : i + 250]}"' for i in range(0, len(dkim_record), 250))
    name = domain.name
    lines = [
        f"{name}. 300 IN SOA ns.{name}. hostmaster.{name}. 1 3600 600 86400 60",
        f"{name}. 300 IN A {domain.ip}",
        f"{name}. 300 IN MX 10 mx.{name}.",
        f"mx.{name}. 300 IN A {domain.ip}",
        f'{name}. 300 IN TXT "v=spf1 ip4:{domain.ip} -all"',
        f"{domain.selector}._domainkey.{name}. 300 IN TXT {chunks}",
    ]
    if domain.dmarc is not None:
        lines.append(f'_dmarc.{name}. 300 IN TXT "{domain.dmarc}"')
    return "\n".join(lines) + "\n"
