"""Whose seals they are: an Ed25519 key of the installation (RFC 8032)."""

from __future__ import annotations

import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

#: Name of the secret that holds the installation's private key.
KEY_FILE = "siegel_schluessel.pem"


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
