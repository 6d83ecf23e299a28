"""Mail domains of the demo: who signs how, from which address, with which policy."""

from __future__ import annotations

import dataclasses
from typing import Literal

SPOOFER_IP = "203.0.113.66"
"""Address that no demo domain names in its SPF record."""


@dataclasses.dataclass(frozen=True)
class SenderDomain:
    """A provider's domain as its DNS shows it."""

    name: str
    ip: str
    """The one address that its SPF record allows (RFC 7208)."""
    selector: str = "s2026"
    algorithm: Literal["rsa-sha256", "ed25519-sha256"] = "rsa-sha256"
    dmarc: str | None = "v=DMARC1; p=reject"
    """The record at `_dmarc.<name>` (RFC 9989), None for a domain without one."""


DOMAINS = (
    SenderDomain("postfach-nord.example", "192.0.2.10", "pn1"),
    SenderDomain("t-offline.example", "192.0.2.20", "dkim1", dmarc="v=DMARC1; p=quarantine"),
    SenderDomain("webpost.example", "192.0.2.30", "20260101", dmarc="v=DMARC1; p=none"),
    SenderDomain("freipost.example", "192.0.2.40", "s31663417"),
    SenderDomain("mailkiste.example", "192.0.2.50", "ed1", "ed25519-sha256"),
    SenderDomain("kanzlei-vogt.example", "192.0.2.60"),
    SenderDomain("alt-post.example", "192.0.2.70", "default", dmarc=None),
    SenderDomain("super-gewinn.example", "198.51.100.10"),
    SenderDomain("moebel-prospekt.example", "198.51.100.20"),
    SenderDomain("billig-server.example", SPOOFER_IP, dmarc="v=DMARC1; p=none"),
    SenderDomain("muster-hausverwaltung.example", "192.0.2.100"),
    SenderDomain("kleinhaus.example", "192.0.2.101"),
)

BY_NAME = {domain.name: domain for domain in DOMAINS}
