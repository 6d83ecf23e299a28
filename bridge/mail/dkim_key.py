"""DKIM public key records (RFC 6376 § 3.6.1, RFC 8301, RFC 8463)."""

import base64
import binascii
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import dkim.crypto
import nacl.exceptions
import nacl.signing
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa, utils

MIN_RSA_BITS = 1024
#: RFC 8301 § 3.2 recommends at least this much; smaller keys are reported as weak.
STRONG_RSA_BITS = 2048
#: Verifiers must handle up to 4096; far larger keys only cost CPU time.
MAX_RSA_BITS = 8192
_MAX_EXPONENT = 2**32
_MAX_RECORD = 4096

_PADDING = padding.PKCS1v15()
_PREHASHED = utils.Prehashed(hashes.SHA256())
_TAG_NAME = re.compile(rb"[A-Za-z][A-Za-z0-9_]*")

KeyType = Literal["rsa", "ed25519"]


class TagError(ValueError):
    """A tag list that RFC 6376 § 3.2 does not allow."""


class BadKey(ValueError):
    """An unusable key record; the text is a reason code."""


@dataclass(frozen=True, slots=True)
class Key:
    """A usable key. ``strict`` is flag t=s, ``testing`` is t=y.

    ``record`` holds nothing but kind and key: dkimpy misreads lists in the other tags.
    """

    kind: KeyType
    bits: int
    testing: bool
    strict: bool
    record: bytes
    public: rsa.RSAPublicKey | nacl.signing.VerifyKey

    @property
    def weak(self) -> bool:
        """Accepted, but below today's recommendation."""
        return self.kind == "rsa" and self.bits < STRONG_RSA_BITS

    def verifies(self, signature: bytes, digest: bytes) -> bool:
        """Whether the signature over a SHA-256 digest is this key's (RFC 6376 § 3.3, RFC 8463)."""
        try:
            if isinstance(self.public, rsa.RSAPublicKey):
                self.public.verify(signature, digest, _PADDING, _PREHASHED)
            else:
                self.public.verify(digest, signature)
        except (InvalidSignature, nacl.exceptions.BadSignatureError, ValueError):
            return False
        return True


def tags(text: bytes) -> dict[bytes, bytes]:
    """A tag=value list, read strictly so that no other reader can see more or less."""
    found: dict[bytes, bytes] = {}
    parts = text.strip(b" \t\r\n").split(b";")
    if parts and not parts[-1].strip():
        parts.pop()
    for part in parts:
        name, equals, value = part.partition(b"=")
        name = name.strip(b" \t\r\n")
        if not equals or not _TAG_NAME.fullmatch(name) or name in found:
            raise TagError
        found[name] = value.strip(b" \t\r\n")
    return found


@lru_cache(maxsize=2048)
def read_key(record: bytes) -> Key:
    """The key in a TXT record. Raises BadKey with a reason code."""
    if len(record) > _MAX_RECORD:
        raise BadKey("schluessel_zu_gross")
    try:
        found = tags(record)
    except TagError:
        raise BadKey("schluessel_unlesbar") from None
    if found.get(b"v", b"DKIM1") != b"DKIM1" or (b"v" in found and next(iter(found)) != b"v"):
        raise BadKey("schluessel_version")
    if b"p" not in found:
        raise BadKey("schluessel_unlesbar")
    if not found[b"p"]:
        raise BadKey("schluessel_widerrufen")
    if not _listed(found, b"s", {b"*", b"email"}):
        raise BadKey("schluessel_anderer_dienst")
    if not _listed(found, b"h", {b"sha256"}):
        raise BadKey("schluessel_hash")
    flags = _items(found.get(b"t", b""))
    kind, bits, public = _public(found)
    record = b"v=DKIM1; k=" + kind.encode("ascii") + b"; p=" + found[b"p"]
    return Key(kind, bits, b"y" in flags, b"s" in flags, record, public)


def _public(
    found: dict[bytes, bytes],
) -> tuple[KeyType, int, rsa.RSAPublicKey | nacl.signing.VerifyKey]:
    try:
        data = base64.b64decode(re.sub(rb"\s+", b"", found[b"p"]), validate=True)
    except binascii.Error:
        raise BadKey("schluessel_unlesbar") from None
    kind = found.get(b"k", b"rsa")
    if kind == b"ed25519":
        if len(data) != 32:
            raise BadKey("schluessel_unlesbar")
        return "ed25519", 256, nacl.signing.VerifyKey(data)
    if kind != b"rsa":
        raise BadKey("schluessel_art")
    try:
        parsed = dkim.crypto.parse_public_key(data)
        modulus, exponent = parsed["modulus"], parsed["publicExponent"]
    except Exception:  # noqa: BLE001 the ASN.1 reader raises many kinds on garbage
        raise BadKey("schluessel_unlesbar") from None
    bits = modulus.bit_length()
    if bits < MIN_RSA_BITS:
        raise BadKey("schluessel_zu_kurz")
    if bits > MAX_RSA_BITS or not 3 <= exponent < _MAX_EXPONENT:
        raise BadKey("schluessel_zu_gross")
    try:
        return "rsa", bits, rsa.RSAPublicNumbers(exponent, modulus).public_key()
    except ValueError:  # no such key can exist, for example an even exponent
        raise BadKey("schluessel_unlesbar") from None


def _items(value: bytes) -> set[bytes]:
    return {item.strip(b" \t\r\n") for item in value.split(b":")}


def _listed(found: dict[bytes, bytes], tag: bytes, wanted: set[bytes]) -> bool:
    return tag not in found or bool(_items(found[tag]) & wanted)
