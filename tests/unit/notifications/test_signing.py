"""DKIM signatures, checked with the verifier that also judges incoming mail."""

from __future__ import annotations

import base64
from pathlib import Path

import dkim
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from bridge.notifications import signing

MAIL = (
    b"From: a@haus.example\r\nTo: b@x.example\r\nSubject: x\r\nMessage-ID: <1@haus.example>\r\n"
    b"\r\nHallo\r\n"
)


@pytest.fixture(scope="module")
def keys() -> tuple[bytes, bytes]:
    """Private key as PEM, DNS record."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )
    public = key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return private, b"v=DKIM1; k=rsa; p=" + base64.b64encode(public)


def verified(message: bytes, record: bytes) -> bool:
    """Whether the first signature is good."""
    asked: list[bytes] = []

    def dns(name: bytes, timeout: int = 5) -> bytes:
        asked.append(name)
        return record

    good = bool(dkim.verify(message, dnsfunc=dns))
    assert asked == [b"hd1._domainkey.haus.example."]
    return good


def test_a_signed_mail_verifies(keys: tuple[bytes, bytes]) -> None:
    signed = signing.sign(MAIL, "haus.example", "hd1", keys[0])
    assert verified(signed, keys[1])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"Hallo", b"Hello"),
        (b"Subject: x", b"Subject: y"),
        (b"\r\nTo:", b"\r\nReply-To: evil@x.example\r\nTo:"),
        (b"\r\nTo:", b"\r\nFrom: evil@x.example\r\nTo:"),
    ],
)
def test_what_is_changed_or_added_breaks_it(
    keys: tuple[bytes, bytes], old: bytes, new: bytes
) -> None:
    signed = signing.sign(MAIL, "haus.example", "hd1", keys[0])
    assert not verified(signed.replace(old, new, 1), keys[1])


@pytest.mark.parametrize("key", [b"", b"no key", b"-----BEGIN RSA PRIVATE KEY-----\nAAAA\n"])
def test_a_bad_key_is_named_as_such(key: bytes) -> None:
    with pytest.raises(signing.BadKey):
        signing.sign(MAIL, "haus.example", "hd1", key)


def test_each_mandant_has_its_own_key() -> None:
    assert signing.key_path(Path("/s"), 7) == Path("/s/dkim/7.pem")
