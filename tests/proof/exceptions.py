"""What is deliberately visible to somebody else, and why. Everything not named here is a leak.

An entry that no attempt of a whole run ever needs is an error, too: it would hide a leak later.
"""

from __future__ import annotations

import dataclasses
import re

from tests.proof.people import Identity


@dataclasses.dataclass(frozen=True)
class Visible:
    """`who`: names of identities; `scopes`: whose rows; `place`: table.column; `where`: the object asked.

    `how`: what the attempts it excuses begin with.
    """

    who: str
    scopes: str
    place: str
    where: str
    why: str
    how: str = ""


_TENANTS, _CARETAKERS = "mieter|nachbar", "hausmeister(-c)?"
DELIBERATE = (
    Visible(
        _TENANTS, "ab*", r"verwaltung\.aushang_gelesen\..*|verwaltung\.aushaenge\..*|difference",
        r".*\.(meine_)?aushaenge|api\.aushang_gelesen.*|api over HTTP|live socket /ws",
        "A notice is for everybody in the house; that it was read is noted for whoever reads it.",
    ),
    Visible(
        _CARETAKERS, "abc*", r"verwaltung\.textbausteine\..*|difference",
        r".*\.textbausteine|api\.textbaustein_einsetzen.*",
        "Text blocks belong to the whole office, caretakers included.",
    ),
    Visible(
        _CARETAKERS, "abch", r"verwaltung\..*",
        r"intern\.alarm_uebernehmen_konto\(.*",
        "Helper of api.notdienst_uebernehmen, which first asks the policies of the caller. No function of"
        " intern can be called from the web: PostgREST exposes api only (tests/security/test_postgrest.py).",
    ),
    Visible(
        "bruecke|dienst", "d2", r"verwaltung\.(postfaecher|eingangsadressen)\..*",
        r"intern\.postfaecher_lesen\(.*",
        "The bridge fetches the mailboxes of all Mandanten.",
    ),
    Visible(
        "eigner", "abcdh12", r".*", "views of the server",
        "The owner, whom no login can become, sees the statistics of indexes on expressions:"
        " PostgreSQL does not count them as rows of the table.",
    ),
    Visible(
        "eigner", "abcdh", r"(anmeldung|verwaltung)\..*",
        r"(anmeldung|verwaltung)\..*|intern\.sicherung_eingespielt\(.*",
        "The owner, whom no login can become, may empty tables: no policy is asked about TRUNCATE.",
        how=r"truncate |.*sicherung_eingespielt",
    ),
)  # fmt: skip


def deliberate(identity: Identity, scope: str, place: str, label: str, how: str) -> str | None:
    """The reason, if there is one."""
    for rule in DELIBERATE:
        if (
            re.fullmatch(rule.who, identity.name)
            and scope in rule.scopes
            and re.fullmatch(rule.place, place)
            and re.fullmatch(rule.where, label)
            and re.match(rule.how, how)
        ):
            return rule.why
    return None
