"""Whose seals they are: Ed25519 keys of the installation (RFC 8032)."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

#: Name of the secret that holds the installation's private key.
KEY_FILE = "siegel_schluessel.pem"
#: Name of the secret that holds the public keys of before, oldest first.
FORMER_FILE = "siegel_schluessel_bisher.pem"

_PEM = re.compile(r"-----BEGIN PUBLIC KEY-----.+?-----END PUBLIC KEY-----\n?", re.S)


@dataclass(frozen=True)
class Keys:
    """The key that signs, and the public ones of before, oldest first."""

    own: Ed25519PrivateKey
    former: tuple[Ed25519PublicKey, ...] = ()

    @property
    def public(self) -> Ed25519PublicKey:
        """The public half of the key that signs."""
        return self.own.public_key()

    @property
    def name(self) -> str:
        """What lines call the key that signs."""
        return name(self.public)

    def find(self, called: str) -> Ed25519PublicKey | None:
        """The key that lines call so, if it is ours."""
        return next((key for key in (*self.former, self.public) if name(key) == called), None)


@dataclass(frozen=True)
class OneKey:
    """A public key that somebody brought."""

    public: Ed25519PublicKey

    def find(self, called: str) -> Ed25519PublicKey | None:
        """The key, if lines call it so."""
        return self.public if name(self.public) == called else None


class Keyring(Protocol):
    """Where the key of a line is looked up."""

    def find(self, called: str) -> Ed25519PublicKey | None:
        """The key that lines call so."""


class Secrets(Protocol):
    """Where the installation keeps its keys."""

    def secret(self, name: str) -> str:
        """A secret that has to be there."""

    def optional_secret(self, name: str) -> str | None:
        """A secret that need not be there."""


def load(config: Secrets) -> Keys:
    """The installation's keys; raises what `secret` raises when it has none."""
    former = config.optional_secret(FORMER_FILE) or ""
    return Keys(
        load_key(config.secret(KEY_FILE)),
        tuple(load_public_key(pem.encode()) for pem in _PEM.findall(former)),
    )


def new_key() -> bytes:
    """A private key, as PEM."""
    return Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def load_key(pem: str) -> Ed25519PrivateKey:
    """The private key in `pem`; raises ValueError when it is another kind of key."""
    match serialization.load_pem_private_key(pem.encode(), None):
        case Ed25519PrivateKey() as key:
            return key
    raise ValueError("not an Ed25519 key")


def load_public_key(pem: bytes) -> Ed25519PublicKey:
    """The public key in `pem`; raises ValueError when it is another kind of key."""
    match serialization.load_pem_public_key(pem):
        case Ed25519PublicKey() as key:
            return key
    raise ValueError("not an Ed25519 key")


def public_pem(key: Ed25519PublicKey) -> bytes:
    """The public key as PEM, for whoever checks."""
    return key.public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def name(key: Ed25519PublicKey) -> str:
    """What a line calls the key: the first 16 hexadecimal digits of the SHA-256 of its PEM."""
    return hashlib.sha256(public_pem(key)).hexdigest()[:16]


def is_valid(key: Ed25519PublicKey, signature: bytes, message: bytes) -> bool:
    """Whether the holder of the private key signed this."""
    try:
        key.verify(signature, message)
    except InvalidSignature:
        return False
    return True
