"""ARC (RFC 8617): shown to staff, never a reason to file mail automatically."""

from dataclasses import dataclass
from typing import Literal

import dkim

from .dkim_check import LONG_GAP, relaxed_body
from .dkim_key import BadKey, read_key
from .headers import HeaderScan
from .resolver import Resolver, TemporaryDnsError

_MAX_INSTANCES = 10
_FIELDS = ("arc-seal", "arc-message-signature", "arc-authentication-results")

ArcOutcome = Literal["pass", "fail", "none", "temperror"]


@dataclass(frozen=True, slots=True)
class ArcResult:
    """Chain validation and the domain of the last seal."""

    outcome: ArcOutcome
    sealer: str | None


def verify(scan: HeaderScan, resolver: Resolver) -> ArcResult | None:
    """The chain's state, None without ARC fields. Never raises."""
    fields = [value for name, value in scan.fields if name in _FIELDS]
    if not fields:
        return None
    if len(fields) > 3 * _MAX_INSTANCES or any(map(LONG_GAP.search, fields)):
        return ArcResult("fail", None)

    def key(name: bytes, timeout: int = 0) -> bytes | None:
        answer = resolver.query(name.decode("ascii").rstrip("."), "TXT").texts()
        try:
            return read_key(answer[0]).record
        except (BadKey, IndexError):
            return None

    try:
        verifier = dkim.ARC(scan.message)
        verifier.body = relaxed_body(verifier.body)
        chain, results, _reason = verifier.verify(dnsfunc=key)
        sealer = results[0].get("as-domain", b"").decode("ascii", "replace") if results else None
    except TemporaryDnsError:
        return ArcResult("temperror", None)
    except Exception:  # noqa: BLE001 dkimpy raises many kinds on hostile input
        return ArcResult("fail", None)
    return ArcResult("pass" if chain == b"pass" else "fail", (sealer or None))
