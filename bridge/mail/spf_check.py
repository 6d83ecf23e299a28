"""SPF (RFC 7208) with pyspf, on the envelope's MAIL FROM only.

With an empty MAIL FROM the HELO name would be checked (§ 2.4). DMARC of RFC 9989 counts
MAIL FROM only, so bounces get ``none`` here; other verifiers may show a HELO result.
"""

from dataclasses import dataclass
from typing import Any, Literal

import spf

from .addresses import Address
from .resolver import Kind, Resolver, TemporaryDnsError, Value

SpfOutcome = Literal["pass", "fail", "softfail", "neutral", "none", "temperror", "permerror"]
_OUTCOMES: dict[str, SpfOutcome] = {
    "pass": "pass",
    "fail": "fail",
    "softfail": "softfail",
    "neutral": "neutral",
    "none": "none",
    "temperror": "temperror",
    "permerror": "permerror",
}
_MAX_ASKED = 60


@dataclass(frozen=True, slots=True)
class SpfResult:
    """``domain`` is the MAIL FROM domain; ``reason`` a short code or library text."""

    outcome: SpfOutcome
    domain: str | None
    reason: str


def check(
    sender: Address | None, empty_sender: bool, ip: str | None, helo: str | None, resolver: Resolver
) -> SpfResult:
    """Never raises. ``sender`` None and not ``empty_sender`` means an unusable MAIL FROM."""
    if sender is None:
        return SpfResult("none", None, "leerer_absender" if empty_sender else "umschlag_ungueltig")
    if ip is None:
        return SpfResult("none", sender.domain, "keine_ip")
    try:
        query = _Query(resolver, i=ip, s=str(sender), h=helo or "unknown")
        outcome, _code, explanation = query.check()
    except TemporaryDnsError:
        return SpfResult("temperror", sender.domain, "dns")
    except Exception as error:  # noqa: BLE001 pyspf raises many kinds on hostile records
        return SpfResult("permerror", sender.domain, type(error).__name__)
    result = _OUTCOMES.get(outcome, "permerror")
    # The explanation of "fail" is text of the domain's owner: not repeated to staff.
    reason = str(explanation)[:200] if result in ("permerror", "temperror") else result
    return SpfResult(result, sender.domain, reason)


class _Query(spf.query):  # type: ignore[misc]
    """pyspf's evaluation over our resolver (its own asks a global one)."""

    def __init__(self, resolver: Resolver, **arguments: Any) -> None:
        self._resolver = resolver
        self._asked = 0
        super().__init__(**arguments)

    def dns(
        self, name: str, qtype: Kind, cnames: None = None, ignore_void: bool = False
    ) -> list[Any]:
        """Values in pyspf's shapes; counts void lookups (RFC 7208 § 4.6.4).

        ``cnames`` belongs to the overridden signature: our resolver follows aliases itself.
        """
        self._asked += 1
        if self._asked > _MAX_ASKED:
            raise spf.PermError("Too many DNS queries")
        try:
            values = self._resolver.query(str(name).rstrip(".").lower(), qtype).values
        except TemporaryDnsError as error:
            raise spf.TempError("DNS") from error
        if not values and not ignore_void:
            self.void_lookups += 1
            if self.void_lookups > spf.MAX_VOID_LOOKUPS:
                raise spf.PermError("Void lookup limit exceeded")
        return [_shape(value) for value in values]


def _shape(value: Value) -> object:
    return (value,) if isinstance(value, bytes) else value
