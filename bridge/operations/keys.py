"""Secrets of an installation: pass files, webhook keys, and the keys of tokens, web push and seals.

Every file is 0600 below `<state>/secrets`.  `*.pass` files are in libpq's pass file format, so
that no password ever stands in a command line or an environment.
"""

from __future__ import annotations

import base64
import json
import secrets
import time
from typing import Any, cast

from bridge.audit import signature
from bridge.config import Config
from bridge.errors import Refused
from bridge.notifications import webpush
from bridge.operations.layout import write_atomically

LOGINS = {"superuser": "postgres", "authenticator": "authenticator", "bruecke": "bruecke"}
"""Pass files and the database login each of them is for."""

TOKENS = ("mailgun_schluessel", "roh_token")
"""Keys of the two mail intakes, one a line: the first is the present one, all are accepted."""

TOKEN_LIFETIME = 15 * 60
"""Seconds an access token lives: a key may only disappear that long after its last signature."""

_ROTATION_PAUSE = TOKEN_LIFETIME + 120


def generate(config: Config) -> None:
    """Create every secret that does not exist yet."""
    for name, login in LOGINS.items():
        path = config.secrets_dir / f"{name}.pass"
        if not path.exists():
            write_atomically(path, f"*:*:*:{login}:{secrets.token_urlsafe(32)}\n", 0o600)
    for name in TOKENS:
        path = config.secrets_dir / name
        if not path.exists():
            write_atomically(path, secrets.token_urlsafe(32) + "\n", 0o600)
    path = config.secrets_dir / "jwks.json"
    if not path.exists():
        _write_jwks(config, [_new_key("a"), _new_key("b")])
    path = config.secrets_dir / webpush.KEY_FILE
    if not path.exists():
        write_atomically(path, webpush.new_key().decode(), 0o600)
    path = config.secrets_dir / signature.KEY_FILE
    if not path.exists():
        write_atomically(path, signature.new_key().decode(), 0o600)


def check_modes(config: Config) -> None:
    """Refused, with the command that mends it, when somebody else may read a secret."""
    for path in (config.secrets_dir, *sorted(config.secrets_dir.rglob("*"))):
        if path.stat().st_mode & 0o077:
            raise Refused(
                f"{path} may be read by others: chmod -R go= '{config.secrets_dir}'. If somebody "
                "could, rotate what was in it (docs/operating.md, Keys)"
            )


def rotate_token(config: Config, name: str, new: str | None = None) -> None:
    """Put a new key of a mail intake in front; the present one is accepted until the next time.

    `new` is the provider's; without it one is made.
    """
    present = config.secret(name).splitlines()[0]
    new = secrets.token_urlsafe(32) if new is None else new.strip()
    if not new or not new.isprintable() or " " in new:
        raise Refused("the new key is empty, or more than one word")
    if new == present:
        raise Refused("that is the present key")
    write_atomically(config.secrets_dir / name, f"{new}\n{present}\n", 0o600)


def forget_token(config: Config, name: str) -> None:
    """From now on only the newest key of a mail intake is accepted."""
    newest = config.secret(name).splitlines()[0]
    write_atomically(config.secrets_dir / name, f"{newest}\n", 0o600)


def push_public_key(config: Config) -> str:
    """What browsers know this installation by (VAPID): base64url. A new key ends every device."""
    key = webpush.load_key(config.secret(webpush.KEY_FILE))
    return webpush.encode(webpush.point(key.public_key()))


def password(config: Config, name: str) -> str:
    """Password in `secrets/<name>.pass`."""
    return config.secret(f"{name}.pass").split(":", 4)[4]


def jwks(config: Config) -> dict[str, Any]:
    """The two signing keys; the first one signs, both are accepted."""
    return cast("dict[str, Any]", json.loads(config.secret("jwks.json")))


def rotate(config: Config, at_once: bool = False) -> tuple[str, str]:
    """Put a new signing key in front and keep the present one accepted; returns both `kid`s.

    The caller loads the keys into the database and makes PostgREST read the file again.
    Raises Refused while tokens signed with the key that would disappear may still be alive,
    unless `at_once`: after a leak both keys are new, and no token of before is accepted.
    """
    keys = jwks(config)["keys"]
    age = time.time() - (config.secrets_dir / "jwks.json").stat().st_mtime
    if age < _ROTATION_PAUSE and not at_once:
        raise Refused(
            f"the keys changed {int(age)} s ago; wait {int(_ROTATION_PAUSE - age)} s so that no "
            "valid token is refused, or use --sofort after a leak"
        )
    letters = "ba" if keys[0]["kid"].startswith("a") else "ab"
    new = _new_key(letters[0])
    other = _new_key(letters[1]) if at_once else keys[0]
    _write_jwks(config, [new, other])
    return new["kid"], other["kid"]


def _new_key(letter: str) -> dict[str, str]:
    secret = base64.urlsafe_b64encode(secrets.token_bytes(32)).rstrip(b"=").decode()
    kid = letter + secrets.token_hex(4)
    return {"kty": "oct", "kid": kid, "alg": "HS256", "use": "sig", "k": secret}


def _write_jwks(config: Config, keys: list[dict[str, str]]) -> None:
    write_atomically(config.secrets_dir / "jwks.json", json.dumps({"keys": keys}) + "\n", 0o600)
