"""DKIM (RFC 6376) with dkimpy, behind stricter rules of our own.

dkimpy 1.1 accepts signatures that do not cover From, ``l=`` (anybody may append text),
rsa-sha1 and keys used against their flags, and calls a DNS timeout a bad signature.
Every signature is therefore read and judged here first; dkimpy chooses and folds the header
fields that are signed. Its arithmetic in Python would take longer than all the rest.
"""

import base64
import binascii
import hashlib
import re
import time
from dataclasses import dataclass
from typing import Literal

import dkim
from dkim.canonicalization import CanonicalizationPolicy

from .dkim_key import BadKey, Key, TagError, read_key, tags
from .headers import HeaderScan
from .names import hostname, is_within, selector
from .resolver import Resolver, TemporaryDnsError

#: Signatures examined per message, topmost first.
MAX_SIGNATURES = 10
#: Seconds a signature may be past its x= because of clocks and queues.
EXPIRY_LEEWAY = 300
#: Octets of white space in a row: dkimpy's patterns take quadratic time on longer runs.
LONG_GAP = re.compile(rb"\s{100}")
_MAX_SIGNATURE = 16 * 1024
_SPACE = re.compile(rb"\s+")

DkimOutcome = Literal["pass", "fail", "temperror", "permerror", "neutral", "policy"]


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature's result; names as in RFC 8601, ``policy`` is refused by our rules."""

    outcome: DkimOutcome
    domain: str | None
    selector: str | None
    reason: str
    bits: int | None = None
    weak: bool = False


@dataclass(frozen=True, slots=True)
class _Claim:
    """The parts of a DKIM-Signature field that were checked."""

    domain: str
    selector: str
    algorithm: bytes
    identity_domain: str
    relaxed_body: bool
    body_hash: bytes


class _Refused(Exception):
    """A signature that will not be verified."""

    def __init__(self, outcome: DkimOutcome, reason: str, domain: str | None = None) -> None:
        super().__init__(reason)
        self.outcome = outcome
        self.reason = reason
        self.domain = domain


def verify(scan: HeaderScan, resolver: Resolver, now: float | None = None) -> list[Signature]:
    """Results of the topmost signatures. Never raises; ``scan`` must be without defect."""
    fields = [value for name, value in scan.fields if name == "dkim-signature"]
    if not fields:
        return []
    try:
        verifier = _Verifier(scan, resolver)
    except Exception as error:  # noqa: BLE001 dkimpy's reader; the scan leaves it nothing known to fail on
        return [Signature("permerror", None, None, type(error).__name__)]
    clock = time.time() if now is None else now
    return [
        verifier.verify(index, field, clock) for index, field in enumerate(fields[:MAX_SIGNATURES])
    ]


class _Verifier:
    """dkimpy over one message's header; the body is hashed here, once for each form."""

    def __init__(self, scan: HeaderScan, resolver: Resolver) -> None:
        self._dkim = dkim.DKIM(scan.header_bytes + b"\r\n")
        self._body = scan.body
        self._hashes: dict[bool, bytes] = {}
        self._resolver = resolver

    def verify(self, index: int, field: bytes, now: float) -> Signature:
        """The result of the signature at ``index``, whose unfolded value is ``field``."""
        try:
            claim = _claim(field, now)
        except _Refused as refused:
            return Signature(refused.outcome, refused.domain, None, refused.reason)
        try:
            key = self._key(claim)
            passed = self._crypto(index, claim, key)
        except _Refused as refused:
            return Signature(refused.outcome, claim.domain, claim.selector, refused.reason)
        except TemporaryDnsError:
            return Signature("temperror", claim.domain, claim.selector, "dns")
        except Exception as error:  # noqa: BLE001 dkimpy raises many kinds on hostile input
            return Signature("permerror", claim.domain, claim.selector, type(error).__name__)
        outcome: DkimOutcome = "pass" if passed else "fail"
        reason = "ok" if passed else "signatur_falsch"
        if passed and key.testing:
            # RFC 6376 § 3.6.1: a signer in test mode is treated like unsigned mail.
            outcome, reason = "neutral", "testmodus"
        return Signature(outcome, claim.domain, claim.selector, reason, key.bits, key.weak)

    def _key(self, claim: _Claim) -> Key:
        answer = self._resolver.query(f"{claim.selector}._domainkey.{claim.domain}", "TXT")
        records = answer.texts()
        if not records:
            raise _Refused("permerror", "schluessel_fehlt")
        if len(records) > 1:
            raise _Refused("permerror", "mehrere_schluessel")
        try:
            key = read_key(records[0])
        except BadKey as bad:
            raise _Refused("permerror", str(bad)) from None
        if not claim.algorithm.startswith(key.kind.encode("ascii") + b"-"):
            raise _Refused("permerror", "schluessel_art")
        if key.strict and claim.identity_domain != claim.domain:
            raise _Refused("permerror", "schluessel_streng")
        return key

    def _crypto(self, index: int, claim: _Claim, key: Key) -> bool:
        try:
            found, signed, fields = self._dkim.verify_headerprep(index)
        except dkim.ValidationError:
            raise _Refused("fail", "signatur_ungueltig") from None
        if self._body_hash(claim.relaxed_body) != claim.body_hash:
            raise _Refused("fail", "text_veraendert")
        policy = CanonicalizationPolicy.from_c_value(found.get(b"c"))
        wanted = {*signed, b"from"}
        headers = [field for field in self._dkim.headers if field[0].lower().strip() in wanted]
        digest = hashlib.sha256()
        # From once more: a second From field, which nobody signed, then breaks the signature.
        dkim.hash_headers(
            digest,
            policy,
            policy.canonicalize_headers(headers),
            [*signed, b"from"],
            fields[index],
            found,
        )
        return key.verifies(base64.b64decode(_SPACE.sub(b"", found[b"b"])), digest.digest())

    def _body_hash(self, relaxed: bool) -> bytes:
        if relaxed not in self._hashes:
            body = relaxed_body(self._body) if relaxed else simple_body(self._body)
            self._hashes[relaxed] = hashlib.sha256(body).digest()
        return self._hashes[relaxed]


def simple_body(body: bytes) -> bytes:
    """RFC 6376 § 3.4.3: exactly one line end at the end."""
    end = len(body)
    while body.endswith(b"\r\n", 0, end):
        end -= 2
    return body[:end] + b"\r\n"


def relaxed_body(body: bytes) -> bytes:
    """RFC 6376 § 3.4.4, in linear time (dkimpy's pattern is quadratic in runs of spaces)."""
    body = body.replace(b"\t", b" ")
    while b"  " in body:  # halves every run of spaces
        body = body.replace(b"  ", b" ")
    body = simple_body(body.replace(b" \r\n", b"\r\n"))
    return b"" if body == b"\r\n" else body


def _claim(field: bytes, now: float) -> _Claim:
    if len(field) > _MAX_SIGNATURE or LONG_GAP.search(field):
        raise _Refused("permerror", "signatur_unlesbar")
    try:
        found = tags(field)
        text = {name: value.decode("ascii") for name, value in found.items()}
        domain, chosen = hostname(text[b"d"]), selector(text[b"s"])
    except (TagError, KeyError, UnicodeDecodeError):
        raise _Refused("permerror", "signatur_unlesbar") from None
    if domain is None or chosen is None:
        raise _Refused("permerror", "signatur_domain")
    if found.get(b"a") not in (b"rsa-sha256", b"ed25519-sha256"):
        raise _Refused("policy", "verfahren_veraltet", domain)
    if b"l" in found:
        raise _Refused("policy", "teilsignatur", domain)
    signed = {part.strip().lower() for part in text.get(b"h", "").split(":")}
    if "from" not in signed:
        raise _Refused("policy", "from_nicht_signiert", domain)
    if b"x" in found and (not found[b"x"].isdigit() or int(found[b"x"][:12]) + EXPIRY_LEEWAY < now):
        raise _Refused("policy", "signatur_abgelaufen", domain)
    identity = hostname(text.get(b"i", "@" + domain).rpartition("@")[2])
    if identity is None or not is_within(identity, domain):
        raise _Refused("permerror", "signatur_domain", domain)
    body_form = found.get(b"c", b"simple/simple").partition(b"/")[2]
    try:
        body_hash = base64.b64decode(_SPACE.sub(b"", found.get(b"bh", b"")), validate=True)
    except binascii.Error:
        raise _Refused("permerror", "signatur_unlesbar", domain) from None
    return _Claim(domain, chosen, found[b"a"], identity, body_form == b"relaxed", body_hash)
