"""Mails, DKIM keys and DNS answers made for tests."""

import base64
from dataclasses import dataclass, field
from functools import cache

import dkim
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from bridge.mail.resolver import Answer, Kind, TemporaryDnsError, Value


@dataclass
class StubResolver:
    """A ``Resolver`` over a dictionary; counts what it is asked."""

    zone: dict[tuple[str, Kind], list[Value]] = field(default_factory=dict)
    failing: set[str] = field(default_factory=set)
    asked: list[tuple[str, Kind]] = field(default_factory=list)

    def add(self, name: str, kind: Kind, *values: Value) -> "StubResolver":
        """Adds records; ``failing`` holds names (and their sub-domains) that time out."""
        self.zone.setdefault((name, kind), []).extend(values)
        return self

    def query(self, name: str, kind: Kind) -> Answer:
        """As ``Resolver.query``."""
        self.asked.append((name, kind))
        if any(name == bad or name.endswith("." + bad) for bad in self.failing):
            raise TemporaryDnsError
        values = self.zone.get((name, kind))
        if values is not None:
            return Answer(tuple(values))
        exists = any(known == name or known.endswith("." + name) for known, _ in self.zone)
        return Answer(nxdomain=not exists)


@dataclass(frozen=True)
class SigningKey:
    """An RSA key pair: PEM for signing, the TXT record for DNS."""

    pem: bytes
    record: bytes


@cache
def signing_key(bits: int = 2048, label: str = "") -> SigningKey:
    """One key per size and label in a test run; making them is slow."""
    private = rsa.generate_private_key(65537, bits)
    pem = private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )
    public = private.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return SigningKey(pem, b"v=DKIM1; k=rsa; p=" + base64.b64encode(public))


def mail(
    from_field: str | bytes = b"From: Erika Muster <erika@mieter.example>\r\n",
    body: bytes = b"Die Heizung ist kalt.\r\n",
    extra: bytes = b"",
) -> bytes:
    """A plain mail; ``from_field`` holds the complete From line(s)."""
    head = from_field.encode() if isinstance(from_field, str) else from_field
    return (
        head
        + b"To: <anfragen@muster-hausverwaltung.example>\r\n"
        + b"Subject: Heizung\r\nDate: Mon, 1 Jun 2026 08:00:00 +0200\r\n"
        + b"Message-ID: <1@mieter.example>\r\n"
        + extra
        + b"\r\n"
        + body
    )


def sign(
    message: bytes,
    domain: str = "mieter.example",
    selector: str = "s1",
    key: SigningKey | None = None,
    **options: object,
) -> bytes:
    """The message with a DKIM-Signature on top (relaxed/relaxed unless told otherwise)."""
    options.setdefault("canonicalize", (b"relaxed", b"relaxed"))
    options.setdefault("include_headers", [b"from", b"to", b"subject", b"date"])
    header = dkim.sign(
        message, selector.encode(), domain.encode(), (key or signing_key()).pem, **options
    )
    return bytes(header) + message


def world() -> StubResolver:
    """mieter.example (SPF 192.0.2.1, DKIM s1, DMARC reject) and an attacker's attack.example."""
    resolver = StubResolver()
    resolver.add("mieter.example", "TXT", b"v=spf1 ip4:192.0.2.1 -all")
    resolver.add("_dmarc.mieter.example", "TXT", b"v=DMARC1; p=reject")
    resolver.add("s1._domainkey.mieter.example", "TXT", signing_key().record)
    resolver.add("attack.example", "TXT", b"v=spf1 ip4:203.0.113.9 -all")
    resolver.add("_dmarc.attack.example", "TXT", b"v=DMARC1; p=none")
    resolver.add("evil._domainkey.attack.example", "TXT", signing_key(label="attack").record)
    return resolver
