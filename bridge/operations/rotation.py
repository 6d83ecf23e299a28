"""A new signing key without signing anybody out.

PostgREST learns to accept the new key before the database signs with it; the present key stays
accepted until the next rotation.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import json
import signal
import time

import psycopg

from bridge.config import Config
from bridge.errors import Refused
from bridge.operations import database, keys, processes
from bridge.operations.readiness import UnixConnection

_PATIENCE_SECONDS = 20


def rotate(config: Config, *, at_once: bool = False) -> tuple[str, str]:
    """Rotate and return the `kid`s of the new key and of the other one that is accepted.

    Raises Refused when the last rotation is too recent (see `keys.rotate`), or when PostgREST
    does not run or does not take over the new key; then the database goes on with the present one.
    """
    if "postgrest" not in {process.name for process in processes.recorded(config)}:
        raise Refused("PostgREST is not running; start the installation with make up")
    kids = keys.rotate(config, at_once=at_once)
    processes.signal_service(config, "postgrest", signal.SIGUSR2)
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not _accepted(config, keys.jwks(config)["keys"][0]):
        if time.monotonic() > deadline:
            raise Refused("PostgREST does not accept the new key; see its log")
        time.sleep(0.05)
    with psycopg.connect(config.superuser_dsn) as connection:
        database.load_signing_keys(config, connection)
    return kids


def sign(key: dict[str, str], claims: dict[str, object]) -> str:
    """A token (RFC 7519, HS256) with these claims, as the database writes it."""
    head = _encode(json.dumps({"alg": "HS256", "kid": key["kid"], "typ": "JWT"}).encode())
    signed = f"{head}.{_encode(json.dumps(claims).encode())}"
    secret = base64.urlsafe_b64decode(key["k"] + "=" * (-len(key["k"]) % 4))
    return f"{signed}.{_encode(hmac.digest(secret, signed.encode(), hashlib.sha256))}"


def _accepted(config: Config, key: dict[str, str]) -> bool:
    """Whether PostgREST accepts the signature; that no session stands behind it comes later."""
    token = sign(key, {"role": "anonym", "exp": int(time.time()) + 60})
    connection = UnixConnection(config.run_dir / "postgrest.sock")
    try:
        connection.request("GET", "/", headers={"Authorization": f"Bearer {token}"})
        answer = connection.getresponse()
        return b"PGRST301" not in answer.read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
