"""Who sent this mail? SPF, DKIM and DMARC put together into one ``Pruefung``.

Pure apart from the ``Resolver`` it is given. Only ``ergebnis == "pass"`` lets the
database file mail automatically, and then by ``absender`` alone: the From field is
never read a second time.
"""

from dataclasses import dataclass, field
from typing import Any, Literal

from . import arc_check, dkim_check, spf_check, wording
from .addresses import Address, envelope_sender
from .dmarc import Evaluation, Identifier, Result
from .envelope import Envelope, read
from .resolver import Resolver, TemporaryDnsError

VERSION = 1
Ergebnis = Literal["pass", "fail", "none", "temperror", "permerror", "verdaechtig"]


@dataclass(frozen=True, slots=True)
class Pruefung:
    """The result as the database stores it; field names are part of the contract.

    ``ausgerichtet``: DKIM or SPF passed for a domain aligned with the author's. A Mandant may
    accept that (``ergebnis`` "none") from domains that publish no DMARC record.
    """

    ergebnis: Ergebnis
    grund: str
    satz: str
    absender: str | None = None
    absender_domain: str | None = None
    ausgerichtet: bool = False
    spf: dict[str, Any] | None = None
    dkim: list[dict[str, Any]] = field(default_factory=list)
    dmarc: dict[str, Any] | None = None
    arc: dict[str, Any] | None = None

    def as_json(self) -> dict[str, Any]:
        """The ``pruefung`` document, version 1."""
        return {
            "version": VERSION,
            "absender": self.absender,
            "absender_domain": self.absender_domain,
            "ausgerichtet": self.ausgerichtet,
            "ergebnis": self.ergebnis,
            "grund": self.grund,
            "satz": self.satz,
            "spf": self.spf,
            "dkim": self.dkim,
            "dmarc": self.dmarc,
            "arc": self.arc,
        }


@dataclass(frozen=True, slots=True)
class _Session:
    """What the SMTP session said."""

    mail_from: str | None
    ip: str | None
    helo: str | None


def authenticate(  # noqa: PLR0917 the order of an SMTP session
    raw: bytes,
    umschlag_von: str | None,
    ip: str | None,
    helo: str | None,
    resolver: Resolver,
    now: float | None = None,
) -> Pruefung:
    """Authenticate any bytes; never raises. ``now`` is Unix time, for expiry of signatures."""
    try:
        envelope = read(raw)
        if envelope.author is None:
            return _suspicious(envelope.defect or "from_nicht_eindeutig")
        session = _Session(umschlag_von, ip, helo)
        return _judge(envelope, envelope.author, session, resolver, now)
    except Exception:  # noqa: BLE001 the last line: a hostile mail must end with a person, not in a loop
        return _suspicious("interner_fehler")


def _judge(
    envelope: Envelope,
    author: Address,
    session: _Session,
    resolver: Resolver,
    now: float | None,
) -> Pruefung:
    evaluation = Evaluation(author.domain, resolver)
    try:
        evaluation.discover()
    except TemporaryDnsError:  # nothing else matters then, and dead servers cost seconds each
        return _temporary(author)
    empty = session.mail_from is not None and session.mail_from.strip() in ("", "<>")
    sender = envelope_sender(session.mail_from)
    spf = spf_check.check(sender, empty, session.ip, session.helo, resolver)
    signatures = dkim_check.verify(envelope.scan, resolver, now)
    identifiers = [
        Identifier("dkim", s.domain, s.outcome == "pass") for s in signatures if s.domain
    ]
    if spf.domain:
        identifiers.append(Identifier("spf", spf.domain, spf.outcome == "pass"))
    result: Result | None
    try:
        result = evaluation.evaluate(identifiers)
    except TemporaryDnsError:
        result = None
    ergebnis, grund = _outcome(result, spf, signatures)
    aligned = result.aligned if result else ()
    proofs = {i.method: i.domain for i in reversed(aligned) if i.passed}
    if ergebnis in ("pass", "none") and proofs and _other_account(author, sender):
        ergebnis, grund = "verdaechtig", "umschlag_anderes_konto"
    if ergebnis == "pass":
        satz = wording.confirmed(proofs.get("dkim"), proofs.get("spf"))
    elif ergebnis == "none" and proofs:
        satz = wording.confirmed_without_record(
            proofs.get("dkim"), proofs.get("spf"), author.domain
        )
    elif ergebnis == "verdaechtig":
        satz = wording.suspicious(grund)
    else:
        satz = wording.unconfirmed(grund, author.domain)
    arc = arc_check.verify(envelope.scan, resolver)
    aligned_names = {(i.method, i.domain) for i in aligned}
    return Pruefung(
        ergebnis=ergebnis,
        grund=grund,
        satz=satz,
        absender=str(author),
        absender_domain=author.domain,
        ausgerichtet=bool(proofs),
        spf={
            "result": spf.outcome,
            "domain": spf.domain,
            "aligned": ("spf", spf.domain) in aligned_names,
            "reason": spf.reason,
        },
        dkim=[
            {
                "domain": s.domain,
                "selector": s.selector,
                "result": s.outcome,
                "aligned": ("dkim", s.domain) in aligned_names,
                "reason": s.reason,
                "bits": s.bits,
                "weak": s.weak,
            }
            for s in signatures
        ],
        dmarc=_dmarc_json(result),
        arc={"result": arc.outcome, "domain": arc.sealer} if arc else None,
    )


def _outcome(
    result: Result | None, spf: spf_check.SpfResult, signatures: list[dkim_check.Signature]
) -> tuple[Ergebnis, str]:
    if result is None or (
        result.outcome in ("fail", "none")
        and not any(i.passed for i in result.aligned)
        and _might_pass(result, spf, signatures)
    ):
        return "temperror", "temperror"
    if result.outcome == "pass":
        return "pass", "ok"
    if result.outcome == "fail":
        return "fail", "dmarc_fail"
    if result.outcome == "permerror":
        return "permerror", "dmarc_ungueltig"
    return "none", "kein_dmarc"


def _other_account(author: Address, sender: Address | None) -> bool:
    """Whether a user of the author's own mail domain sent this under another user's name.

    DMARC vouches for the domain only. Providers ought to check the account, some do not.
    Sub-addresses (``name+tag``) are the same account.
    """
    if sender is None or sender.domain != author.domain:
        return False
    accounts = {a.local.lower().partition("+")[0] for a in (author, sender)}
    return len(accounts) > 1


def _might_pass(
    result: Result, spf: spf_check.SpfResult, signatures: list[dkim_check.Signature]
) -> bool:
    """Whether an aligned identifier failed only for want of DNS."""
    unclear = {("dkim", s.domain) for s in signatures if s.outcome == "temperror"}
    if spf.outcome == "temperror":
        unclear.add(("spf", spf.domain))
    return any((i.method, i.domain) in unclear for i in result.aligned)


def _dmarc_json(result: Result | None) -> dict[str, Any]:
    if result is None:
        return {"result": "temperror", "record_domain": None, "policy": None, "record": None}
    found = result.found
    return {
        "result": result.outcome,
        "record_domain": found.domain if found else None,
        "policy": result.policy,
        "record": found.record.text[:300] if found else None,
    }


def _temporary(author: Address) -> Pruefung:
    return Pruefung(
        "temperror",
        "temperror",
        wording.unconfirmed("temperror", author.domain),
        absender=str(author),
        absender_domain=author.domain,
        dmarc=_dmarc_json(None),
    )


def _suspicious(reason: str) -> Pruefung:
    return Pruefung("verdaechtig", reason, wording.suspicious(reason))
