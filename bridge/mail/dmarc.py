"""DMARC as in RFC 9989 (which obsoletes 7489 and 9091): discovery, tree walk, alignment.

Pure: asks only the ``Resolver`` it is given. Enforcement (p, sp, np, t) is computed for
the record shown to staff; whether mail passes depends on alignment alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from .dmarc_record import Policy, Record, parse
from .names import is_within
from .resolver import Resolver

#: RFC 9989 § 4.10: a name with eight or more labels is cut to seven after the first query.
MAX_QUERIES = 8

Outcome = Literal["pass", "fail", "none", "permerror"]


@dataclass(frozen=True, slots=True)
class Found:
    """A record and the name it was found at (without ``_dmarc.``)."""

    domain: str
    record: Record


@dataclass(frozen=True, slots=True)
class Identifier:
    """A domain that SPF or DKIM examined and what came of it."""

    method: Literal["spf", "dkim"]
    domain: str
    passed: bool


@dataclass(frozen=True, slots=True)
class Result:
    """Outcome for one author domain.

    ``policy`` is the enforcement asked for, after sp, np and t; ``aligned`` lists the
    identifiers that match the author domain, whether or not they passed. Without a record
    no Organizational Domain can be known, so only the very same name matches.
    """

    outcome: Outcome
    found: Found | None
    policy: Policy | None
    aligned: tuple[Identifier, ...] = ()


class Evaluation:
    """One author domain judged with one resolver; remembers its tree walks."""

    def __init__(self, author_domain: str, resolver: Resolver) -> None:
        self.author_domain = author_domain
        self._resolver = resolver
        self._records: dict[str, Record | None] = {}

    def evaluate(self, identifiers: Iterable[Identifier]) -> Result:
        """The result for the given identifiers. Raises TemporaryDnsError."""
        found = self.discover()
        if found is None:
            same = tuple(i for i in identifiers if i.domain == self.author_domain)
            return Result("none", None, None, same)
        if not found.record.applicable:
            return Result("permerror", found, None)
        aligned = tuple(i for i in identifiers if self.is_aligned(i, found.record))
        outcome: Outcome = "pass" if any(i.passed for i in aligned) else "fail"
        return Result(outcome, found, self._policy(found), aligned)

    def discover(self) -> Found | None:
        """The record that applies: the author's, its organization's or its PSD's (§ 4.10.1)."""
        own = self._record_at(self.author_domain)
        if own is not None:
            return Found(self.author_domain, own)
        walked = self._walk(self.author_domain)
        organization = _select(self.author_domain, walked)
        for found in walked:
            if found.domain == organization:
                return found
        return next((found for found in walked if found.record.psd == "y"), None)

    def is_aligned(self, identifier: Identifier, record: Record) -> bool:
        """Strict: same name. Relaxed: same Organizational Domain (§ 4.10.2)."""
        if identifier.domain == self.author_domain:
            return True
        mode = record.aspf if identifier.method == "spf" else record.adkim
        if mode == "s":
            return False
        organization = self.organizational_domain(self.author_domain)
        # An Organizational Domain is always a suffix of its name: no query needed to say no.
        return (
            is_within(identifier.domain, organization)
            and self.organizational_domain(identifier.domain) == organization
        )

    def organizational_domain(self, domain: str) -> str:
        """The Organizational Domain of a name. Raises TemporaryDnsError."""
        return _select(domain, self._walk(domain))

    def _walk(self, domain: str) -> list[Found]:
        walked = []
        for target in walk_targets(domain):
            record = self._record_at(target)
            if record is not None:
                walked.append(Found(target, record))
                if record.psd in ("y", "n"):
                    break
        return walked

    def _record_at(self, domain: str) -> Record | None:
        if domain not in self._records:
            texts = self._resolver.query(f"_dmarc.{domain}", "TXT").texts()
            records = [record for record in map(parse, texts) if record is not None]
            self._records[domain] = records[0] if len(records) == 1 else None
        return self._records[domain]

    def _policy(self, found: Found) -> Policy:
        record = found.record
        policy = record.p
        if found.domain != self.author_domain:
            policy = record.sp or record.p
            if record.np and self._resolver.query(self.author_domain, "TXT").nxdomain:
                policy = record.np
        if record.testing:
            policy = _LOWERED[policy]
        return policy


_LOWERED: dict[Policy, Policy] = {"none": "none", "quarantine": "none", "reject": "quarantine"}


def walk_targets(domain: str) -> list[str]:
    """The names to ask, in order, at most ``MAX_QUERIES`` (§ 4.10 steps 1 to 7)."""
    labels = domain.split(".")
    rest = labels[1:] if len(labels) < MAX_QUERIES else labels[-(MAX_QUERIES - 1) :]
    return [domain, *(".".join(rest[start:]) for start in range(len(rest)))]


def _select(domain: str, walked: list[Found]) -> str:
    """Which of the walked names is the Organizational Domain (§ 4.10.2)."""
    for found in walked:
        if found.record.psd == "n":
            return found.domain
        if found.record.psd == "y" and found.domain != domain:
            depth = found.domain.count(".") + 2
            return ".".join(domain.split(".")[-depth:])
    return walked[-1].domain if walked else domain
