"""Access tokens made by hand, genuine and otherwise."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from typing import Any

from bridge.config import Config


def b64(content: bytes) -> str:
    """base64url without padding."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def sign(header: dict[str, Any], claims: dict[str, Any], key: bytes) -> str:
    """A JWT, HS256 whatever the header says."""
    head, payload = (b64(json.dumps(part).encode()) for part in (header, claims))
    digest = hmac.new(key, f"{head}.{payload}".encode(), hashlib.sha256).digest()
    return f"{head}.{payload}.{b64(digest)}"


def keys(config: Config) -> dict[str, bytes]:
    """The installation's signing keys by their kid, the active one first."""
    jwks = json.loads((config.secrets_dir / "jwks.json").read_text())
    return {entry["kid"]: base64.urlsafe_b64decode(entry["k"] + "==") for entry in jwks["keys"]}
