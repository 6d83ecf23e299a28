"""What was tried, and what should not have been seen."""

from __future__ import annotations

import collections
import dataclasses
import re
import sys
from urllib.parse import unquote

from tests.proof.exceptions import deliberate
from tests.proof.people import Identity
from tests.proof.world import NUMBERS, World

_CANARY = re.compile(r"kanarie([abcdh012])(\d{4})")
_HEX = re.compile(r"6b616e61726965[0-9a-f]{10}")


@dataclasses.dataclass
class Ledger:
    """Attempts by object and identity, and leaks."""

    world: World
    #: Whether leaks were planted: they are noted, and alarm nobody.
    planted: bool = False
    attempts: collections.Counter[tuple[str, str]] = dataclasses.field(
        default_factory=collections.Counter
    )
    leaks: dict[str, str] = dataclasses.field(default_factory=dict)
    seen: set[tuple[str, str]] = dataclasses.field(default_factory=set)
    used: set[str] = dataclasses.field(default_factory=set)
    ran: set[str] = dataclasses.field(default_factory=set)
    #: Functions with those whose call with own ids went through.
    succeeded: dict[str, set[str]] = dataclasses.field(default_factory=dict)

    def tried(self, identity: Identity, label: str, number: int = 1) -> None:
        """Count attempts."""
        self.attempts[label, identity.name] += number

    def worked(self, identity: Identity, label: str) -> None:
        """Note that a call with own ids went through."""
        self.succeeded.setdefault(label, set()).add(identity.name)

    def look(self, identity: Identity, label: str, how: str, text: str) -> None:
        """Search whatever came back for somebody else's canaries."""
        for scope, place in self._canaries(text):
            if scope in identity.may:
                self.seen.add((identity.name, place))
                continue
            reason = deliberate(identity, scope, place, label, how)
            if reason is None:
                self.leak(identity, label, how, f"{place} of {scope}")
            else:
                self.used.add(reason)

    def touched(self, identity: Identity, label: str, how: str, numbers: list[str]) -> None:
        """Rows that are different after a call, as id and table."""
        for entry in numbers:
            number, _, table = entry.partition(" ")
            scope = NUMBERS.get(number)
            if scope is not None and scope not in identity.may:
                reason = deliberate(identity, scope, f"{table}.*", label, how)
                if reason is None:
                    self.leak(identity, label, how, f"changed {table} of {scope}")
                else:
                    self.used.add(reason)

    def differs(self, identity: Identity, label: str, how: str, what: str) -> None:
        """Somebody else's row is answered otherwise than one that does not exist."""
        reason = deliberate(identity, "*", "difference", label, how)
        if reason is None:
            self.leak(identity, label, f"{how} → {what}", "tells a foreign row from none")
        else:
            self.used.add(reason)

    def leak(self, identity: Identity, label: str, how: str, what: str) -> None:
        """Note one, once per object, identity and finding."""
        key = f"{identity.name} · {label} · {what}"
        if key not in self.leaks:
            self.leaks[key] = how
            if not self.planted:
                print(f"\nLEAK {key}\n     {how[:300]}", file=sys.stderr, flush=True)

    def _canaries(self, text: str) -> set[tuple[str, str]]:
        text = unquote(text).lower()
        found = {m.groups() for m in _CANARY.finditer(text)}
        for match in _HEX.finditer(text):
            found |= {
                m.groups() for m in _CANARY.finditer(bytes.fromhex(match[0]).decode("latin-1"))
            }
        return {(scope, self.world.places.get(number, number)) for scope, number in found}
