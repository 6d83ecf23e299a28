"""A message that only one browser can read (RFC 8291), and who sends it (VAPID, RFC 8292).

Written on `cryptography`, which we lock anyway. `pywebpush` does the same and brings requests and
aiohttp, and it posts by itself: a device's address is typed in by whoever signs a device on, so it
has to go through `outgoing`. `http-ece` would replace one function by a source package that also speaks
the two drafts before the standard. The examples of both standards are tests.
"""

from __future__ import annotations

import base64
import json
import os
import struct
from urllib.parse import urlsplit

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

#: Name of the secret that holds the installation's private key.
KEY_FILE = "push_schluessel.pem"
#: Bytes of a record; the whole message is one.
_RECORD = 4096
#: Bytes of text that fit: a record less header of the block, delimiter and tag.
LARGEST = _RECORD - 86 - 1 - 16
#: Seconds a proof of the sender counts; push services refuse more than a day.
_LIFETIME = 12 * 3600
_CURVE = ec.SECP256R1()


def encode(raw: bytes) -> str:
    """base64url without padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def decode(text: str) -> bytes:
    """The other way round; raises ValueError."""
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


def new_key() -> bytes:
    """A private key of the installation, as PEM."""
    return ec.generate_private_key(_CURVE).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def load_key(pem: str) -> ec.EllipticCurvePrivateKey:
    """The private key in `pem`; raises ValueError when it is another kind of key."""
    key = serialization.load_pem_private_key(pem.encode(), None)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != _CURVE.name:
        raise ValueError("not a key on P-256")
    return key


def point(key: ec.EllipticCurvePublicKey) -> bytes:
    """The public key as browsers take it: 65 bytes, uncompressed."""
    return key.public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )


def encrypt(
    text: bytes,
    p256dh: str,
    auth: str,
    *,
    own: ec.EllipticCurvePrivateKey | None = None,
    salt: bytes | None = None,
) -> bytes:
    """The body to send, content coding aes128gcm (RFC 8188) in one record.

    `own` and `salt` are given by tests only. Raises ValueError when the browser's keys are none or
    `text` is longer than `LARGEST`.
    """
    if len(text) > LARGEST:
        raise ValueError("the message is too long")
    theirs = decode(p256dh)
    own = own or ec.generate_private_key(_CURVE)
    salt = salt or os.urandom(16)
    shared = own.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, theirs))
    ours = point(own.public_key())
    key = _derive(shared, decode(auth), b"WebPush: info\0" + theirs + ours, 32)
    secret = _derive(key, salt, b"Content-Encoding: aes128gcm\0", 16)
    nonce = _derive(key, salt, b"Content-Encoding: nonce\0", 12)
    # 2 marks the last record.
    sealed = AESGCM(secret).encrypt(nonce, text + b"\x02", None)
    return salt + struct.pack("!IB", _RECORD, len(ours)) + ours + sealed


def _derive(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(hashes.SHA256(), length, salt, info).derive(secret)


def authorization(endpoint: str, key: ec.EllipticCurvePrivateKey, contact: str, now: float) -> str:
    """Value of `Authorization`: a token for the push service of `endpoint`, and the public key.

    `contact` is a mailto: or https: address of whoever runs this installation, `now` in Unix seconds.
    """
    parts = urlsplit(endpoint)
    claims = {
        "aud": f"{parts.scheme}://{parts.netloc}",
        "exp": int(now) + _LIFETIME,
        "sub": contact,
    }
    signed = ".".join(
        encode(json.dumps(part, separators=(",", ":")).encode())
        for part in ({"typ": "JWT", "alg": "ES256"}, claims)
    )
    r, s = utils.decode_dss_signature(key.sign(signed.encode(), ec.ECDSA(hashes.SHA256())))
    token = f"{signed}.{encode(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"
    return f"vapid t={token}, k={encode(point(key.public_key()))}"
