"""Everybody who could ask, how each becomes that in the database, and what each may never meet."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import psycopg
from psycopg import sql

from tests.proof.world import CARETAKERS, CLERKS, HEADS, IDS, MANDANT, REVIEWERS, World

EVERYTHING = frozenset("abcdh012")
AUDITORS = {1: "beweis_pruefer_eins", 2: "beweis_pruefer_zwei"}
"""Logins made for the run, as docs/roles.md says auditors are made."""


@dataclasses.dataclass(frozen=True)
class Identity:
    """Somebody; `may` are the tenancies (and Mandanten, `1` and `2`) whose rows may be met.

    `home` is the tenancy whose ids are the own ones; `targets` those whose ids are tried.
    """

    name: str
    title: str
    role: str
    home: str
    may: frozenset[str]
    targets: tuple[str, ...]
    account: int | None = None
    login: str = "authenticator"
    headers: dict[str, str] = dataclasses.field(default_factory=dict)
    words: dict[str, str] = dataclasses.field(default_factory=dict)

    @property
    def mandant(self) -> int:
        return MANDANT[self.home]

    @property
    def web(self) -> bool:
        """Whether it comes through PostgREST."""
        return self.login == "authenticator" and self.role != "authenticator"

    @property
    def claims(self) -> dict[str, Any] | None:
        """Of the access token; None without one."""
        if self.account is None:
            return None
        return {
            "role": self.role,
            "mandant_id": self.mandant,
            "benutzerkonto_id": self.account,
            "sitzung_id": f"00000000-0000-4000-8000-0000{self.account}",
            "exp": 4102444800,
        } | ({"mieter_id": self.account} if self.role == "mieter" else {})

    def become(self, db: psycopg.Connection[Any]) -> None:
        """For the rest of the transaction; web identities through the pre-request like PostgREST."""
        if not self.web:
            db.execute(
                sql.SQL("set local session authorization {}").format(sql.Identifier(self.login))
            )
            self._pretend(db)
            return
        db.execute(
            "select set_config('request.headers', %s, true), set_config('request.cookies', '{}', true),"
            " set_config('request.jwt.claims', %s, true), set_config('response.headers', '', true),"
            " set_config('response.status', '', true), set_config('request.method', 'POST', true)",
            [
                json.dumps({"x-real-ip": "192.0.2.7", "user-agent": "Beweis"} | self.headers),
                json.dumps(self.claims or {"role": "anonym"}),
            ],
        )
        db.execute("set local session authorization authenticator")
        role = "anonym" if self.role == "voicebot" else self.role
        db.execute(sql.SQL("set local role {}").format(sql.Identifier(role)))
        db.execute("select intern.vor_anfrage()")

    def _pretend(self, db: psycopg.Connection[Any]) -> None:
        """Claim to be a foreign head, by settings of which only our own processes are believed."""
        if self.login == "bruecke":  # its functions set it themselves; a service finds it set
            if self.name == "dienst":
                db.execute(
                    "select set_config('app.current_mandant_id', %s, true)", [str(self.mandant)]
                )
            return
        foreign = 2 if self.mandant == 1 else 1
        for name, value in (
            ("mandant_id", foreign), ("benutzerkonto_id", HEADS[foreign]),
            ("mieter_id", IDS["d" if foreign == 2 else "a"]),
            ("mietverhaeltnisse", [IDS["d" if foreign == 2 else "a"]]),
        ):  # fmt: skip
            db.execute(
                "select set_config(%s, %s, true)",
                [f"app.current_{name}", str(value).translate({91: "{", 93: "}"})],
            )


def make_auditors(db: psycopg.Connection[Any]) -> None:
    """Logins of the cluster, mapped to their Mandanten in this database."""
    for mandant, login in AUDITORS.items():
        db.execute(
            sql.SQL(
                "do $$ begin if not exists (select from pg_roles where rolname = {0}) then"
                " create role {1} login; end if; end $$"
            ).format(sql.Literal(login), sql.Identifier(login))
        )
        db.execute("select intern.pruefer_eintragen(%s, %s, %s)", [login, mandant, "Prüfung"])


def everybody(db: psycopg.Connection[Any], world: World) -> list[Identity]:
    """All identities."""
    one, two = frozenset("abch1"), frozenset("d2")
    bot = {"x-voicebot-token": world.canary("a", "verwaltung.voicebot_token", "token_hash")}
    return [
        Identity("mieter", "tenant", "mieter", "a", frozenset("ah1"), ("b", "c", "d"), IDS["a"]),
        Identity("nachbar", "tenant next door", "mieter", "b", frozenset("bh1"), ("a",), IDS["b"]),
        Identity("mieter-2", "tenant of the other Mandant", "mieter", "d", two, ("a",), IDS["d"]),
        Identity("hausmeister", "caretaker", "hausmeister", "a", frozenset("abh1"), ("c", "d"),
                 CARETAKERS["a"]),
        Identity("hausmeister-c", "caretaker of another Bereich", "hausmeister", "c", frozenset("c1"),
                 ("a", "h"), CARETAKERS["c"]),
        Identity("hausmeister-2", "caretaker of the other Mandant", "hausmeister", "d", two, ("a", "h"),
                 CARETAKERS["d"]),
        Identity("verwalter", "clerk", "verwalter", "a", one, ("d",), CLERKS[1]),
        Identity("verwalter-2", "clerk of the other Mandant", "verwalter", "d", two, ("a",), CLERKS[2]),
        Identity("leitung", "head", "leitung", "a", one, ("d",), HEADS[1]),
        Identity("leitung-2", "head of the other Mandant", "leitung", "d", two, ("a",), HEADS[2]),
        Identity("anonym", "nobody signed in", "anonym", "a", frozenset(), ("a", "d")),
        Identity("link", "whoever has the links of an order and of an alarm", "anonym", "a",
                 frozenset("ah1"), ("b", "d"), words=_links(db)),
        Identity("voicebot", "telephone assistant", "voicebot", "a", frozenset(), ("b", "d"), headers=bot),
        Identity("pruefer", "auditor with psql", "pruefer", "a", one, ("d",), login=AUDITORS[1]),
        Identity("pruefer-2", "auditor of the other Mandant", "pruefer", "d", two, ("a",), login=AUDITORS[2]),
        Identity("pruefer-web", "auditor with an account", "pruefer", "a", one, ("d",), REVIEWERS[1]),
        Identity("pruefer-web-2", "auditor with an account of the other Mandant", "pruefer", "d", two, ("a",),
                 REVIEWERS[2]),
        Identity("authenticator", "PostgREST's login itself", "authenticator", "a", frozenset(), ("a", "d"),
                 login="authenticator"),
        Identity("bruecke", "the bridge's login", "bruecke", "a", one, ("d",), login="bruecke"),
        Identity("dienst", "a service that may call every definer (in a copy)", "bruecke", "a", one,
                 ("d",), login="bruecke"),
        Identity("eigner", "hausdraht_eigner", "hausdraht_eigner", "a", frozenset(), ("a", "d"),
                 login="hausdraht_eigner"),
        Identity("sicherung", "hausdraht_sicherung", "hausdraht_sicherung", "a", EVERYTHING, ("d",),
                 login="hausdraht_sicherung"),
        Identity("dba", "hausdraht_dba", "hausdraht_dba", "a", EVERYTHING, ("d",), login="hausdraht_dba"),
    ]  # fmt: skip


def _links(db: psycopg.Connection[Any]) -> dict[str, str]:
    """Arguments by which one without account opens the order and the alarm of tenancy a, no other."""
    row = db.execute(
        "select intern.auftrag_link(1, %s), intern.alarm_link(1, %s, 1)", [IDS["a"], IDS["a"]]
    ).fetchone()
    assert row is not None
    return {
        name: str(link).partition("#")[2] for name, link in zip(("token", "link"), row, strict=True)
    }
