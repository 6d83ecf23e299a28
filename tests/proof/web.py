"""The same attacks as a browser makes them: through nginx and PostgREST, and by live socket."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from typing import Any

import httpx
import psycopg

from tests.proof.arguments import Shapes, is_id
from tests.proof.catalogue import Function, Relation
from tests.proof.ledger import Ledger
from tests.proof.people import Identity
from tests.proof.structure import loosen
from tests.proof.answers import NUMBERS
from tests.proof.world import IDS, MANDANT, NOBODY
from tests.support.demo import Ear
from tests.support.stack import Stack
from tests.support.tokens import keys, sign

FEW = 4
"""Columns of ids that are tried in each view; within the database all are."""
SOCKET = "live socket /ws"
_QUERIES = (
    "order=mandant_id.desc",
    "select=count",
    "select=count()",
    "select=mandant_id.sum()",
    "select=mandant_id.max()",
    "select=xmin,ctid,tableoid",
    "select=*&not.and=(mandant_id.is.null)",
    "limit=0",
)
_FORMATS = (
    "application/vnd.pgrst.plan+json",
    "application/vnd.pgrst.plan+text; options=analyze|verbose",
    "application/vnd.pgrst.object+json",
    "application/octet-stream",
    "text/csv",
)
_PREFERENCES = (
    "count=exact",
    "count=planned",
    "count=estimated",
    "count=planned, handling=lenient",
    "handling=strict, max-affected=1, tx=rollback, timezone=America/New_York",
)
_LOUD = {
    "anfragen": "ort",
    "aufgaben": "titel",
    "email_triage": "betreff",
    "aushaenge": "titel",
    "sammelstoerungen": "titel",
    "personen": "telefon",
    "objekte": "bezeichnung",
}
"""A text in each table whose changes are told to sockets."""

Question = tuple[str, str, dict[str, str], str | None]
"""Method, path with query, headers, body."""


class Browser:
    """Somebody with a genuine token of an account of the world."""

    def __init__(self, stack: Stack, identity: Identity, address: str) -> None:
        self.identity, self.url = identity, stack.url.replace("localhost", "127.0.0.1")
        self.headers = {"Content-Type": "application/json"} | identity.headers
        self.token = ""
        if identity.claims is not None:
            kid, key = next(iter(keys(stack.config).items()))
            self.token = sign({"alg": "HS256", "typ": "JWT", "kid": kid}, identity.claims, key)
            self.headers["Authorization"] = f"Bearer {self.token}"
        # An address of its own for each, because nginx counts requests by address.
        transport = httpx.HTTPTransport(local_address=address)
        self.http = httpx.Client(timeout=60, headers=self.headers, transport=transport)

    def ask(self, question: Question) -> httpx.Response:
        """One request; a refusal because of too many is waited out."""
        method, path, headers, body = question
        while True:
            answer = self.http.request(
                method, f"{self.url}/api/{path}", headers=headers, content=body
            )
            if answer.status_code != 429:
                return answer
            time.sleep(0.2)  # nginx asks for it


def said(answer: httpx.Response) -> str:
    """Everything a client gets to see."""
    headers = "\n".join(f"{k}: {v}" for k, v in answer.headers.items())
    body = answer.content.decode("utf-8", "replace")
    return f"{answer.status_code} {answer.reason_phrase}\n{headers}\n{body}"


def _neutral(answer: httpx.Response) -> tuple[int, str, str]:
    text = f"{answer.headers.get('content-range', '')} {answer.headers.get('content-type', '')} {answer.text}"
    for number in (*NUMBERS, str(NOBODY)):
        text = text.replace(number, "#")
    return answer.status_code, answer.reason_phrase, text


def attack(browser: Browser, ledger: Ledger, views: list[Relation], tables: list[Relation]) -> None:
    """Every view."""
    identity = browser.identity
    names = {v.name for v in views}
    for view in views:
        label = view.label
        for question in (
            *_reads(identity, view, _embeds(view, tables, names)),
            *_writes(identity, view),
        ):
            answer = browser.ask(question)
            ledger.tried(identity, label)
            ledger.look(identity, label, " ".join(map(str, question)), said(answer))
        for foreign, nobody in _pairs(identity, view):
            one, other = browser.ask(foreign), browser.ask(nobody)
            ledger.tried(identity, label, 2)
            if _neutral(one) != _neutral(other):
                ledger.differs(
                    identity, label, str(foreign), f"{said(one)}; nobody's → {said(other)}"
                )


def _embeds(view: Relation, tables: list[Relation], names: set[str]) -> list[str]:
    """Views that hang on this one, in either direction."""
    found = set()
    for table in tables:
        for parent, _ in table.parents.values():
            other = parent.partition(".")[2]
            if table.name == view.name and other in names:
                found.add(other)
            if other == view.name and table.name in names:
                found.add(table.name)
    return sorted(found)


def _texts(view: Relation) -> list[str]:
    return [c.name for c in view.columns if c.type == "text"]


def _ids(view: Relation) -> list[str]:
    found = [c.name for c in view.columns if c.type == "bigint" and re.search("(^|_)id$", c.name)]
    return found[:FEW]


def _reads(identity: Identity, view: Relation, embeds: list[str]) -> Iterator[Question]:
    get = "GET", view.name
    yield (*get, {}, None)
    for embed in embeds:
        yield "GET", f"{view.name}?select=*,{embed}(*)", {}, None
        yield (
            "GET",
            f"{view.name}?select=*,{embed}!inner(*)&{embed}.mandant_id=neq.{identity.mandant}",
            {},
            None,
        )
    foreign = 3 - identity.mandant
    for query in (
        *_QUERIES,
        f"mandant_id=neq.{identity.mandant}",
        f"or=(mandant_id.eq.{foreign},mandant_id.is.null)",
    ):
        yield "GET", f"{view.name}?{query}", {}, None
    for accept in _FORMATS:
        yield (*get, {"Accept": accept}, None)
    for prefer in _PREFERENCES:
        yield (*get, {"Prefer": prefer}, None)
    yield (*get, {"Range-Unit": "items", "Range": "0-0", "Prefer": "count=exact"}, None)
    yield "HEAD", view.name, {"Prefer": "count=exact"}, None
    yield "OPTIONS", view.name, {}, None
    for name in _texts(view)[:4]:
        yield "GET", f"{view.name}?select={name}::integer", {}, None
        yield "GET", f"{view.name}?{name}=like.*kanarie*&select={name}", {}, None
        yield "GET", f"{view.name}?{name}=match.^k&order={name}.desc", {}, None
    for scope in identity.targets:
        for name in _ids(view):
            value = MANDANT[scope] if name == "mandant_id" else IDS[scope]
            if name != "mandant_id" or value != identity.mandant:
                yield "GET", f"{view.name}?{name}=eq.{value}", {"Prefer": "count=exact"}, None
                yield "GET", f"{view.name}?{name}=in.({value},{NOBODY})", {}, None


def _writes(identity: Identity, view: Relation) -> Iterator[Question]:
    names = [c.name for c in view.columns]
    for scope in identity.targets:
        row = dict.fromkeys(_ids(view), IDS[scope]) | {"mandant_id": MANDANT[scope]}
        text = _texts(view)[:1] or names[:1]
        change = json.dumps({text[0]: "eingeschleust"})
        back = {"Prefer": "return=representation, missing=default"}
        yield "POST", view.name, back, json.dumps(row | {"id": NOBODY})
        yield (
            "POST", f"{view.name}?on_conflict=mandant_id,id",
            {"Prefer": "resolution=merge-duplicates, return=representation"}, json.dumps(row),
        )  # fmt: skip
        for name in _ids(view):
            if name != "mandant_id":
                where = f"{view.name}?{name}=eq.{IDS[scope]}"
                yield "PATCH", where, back, change
                yield "DELETE", where, back, None
        if "id" in names:
            yield "PUT", f"{view.name}?id=eq.{IDS[scope]}", back, json.dumps(row)


def _pairs(identity: Identity, view: Relation) -> Iterator[tuple[Question, Question]]:
    for scope in identity.targets:
        for name in _ids(view):
            if name == "mandant_id":
                continue
            for method, headers, body in (
                ("GET", {"Prefer": "count=exact"}, None),
                ("GET", {"Accept": "application/vnd.pgrst.object+json"}, None),
                ("DELETE", {}, None),
            ):
                yield (
                    (method, f"{view.name}?{name}=eq.{IDS[scope]}", headers, body),
                    (method, f"{view.name}?{name}=eq.{NOBODY}", headers, body),
                )


def call(browser: Browser, ledger: Ledger, functions: list[Function], shapes: Shapes) -> None:
    """Every function with foreign ids in all arguments, by POST and by GET."""
    identity = browser.identity
    for function in functions:
        arguments = [(n, k) for n, k, _ in function.arguments if n]
        if function.schema != "api" or not any(is_id(function, n, k) for n, k in arguments):
            continue
        for scope in identity.targets:
            body = {n: _json(shapes, n, k, IDS[scope], identity) for n, k in arguments}
            query = httpx.QueryParams(
                {n: v if isinstance(v, str) else json.dumps(v) for n, v in body.items()}
            )
            for question in (
                ("POST", f"rpc/{function.name}", {}, json.dumps(body)),
                ("GET", f"rpc/{function.name}?{query}", {}, None),
            ):
                answer = browser.ask(question)
                ledger.tried(identity, function.label)
                ledger.look(identity, function.label, str(question), said(answer))


def _json(shapes: Shapes, name: str, kind: str, number: int, identity: Identity) -> Any:
    if name == "mandant_id":
        return identity.mandant
    if kind in ("bigint", "integer"):
        return number if kind == "bigint" else 1
    if kind == "bigint[]":
        return [number]
    if kind in ("jsonb", "api.anfragen", "api.anfragen_bearbeitung"):
        return json.loads(shapes.object(number, 2 if number == IDS["d"] else 1))
    if kind == "boolean":
        return True
    if kind.startswith(("timestamp", "date")):
        return "2026-11-01"
    if kind == "uuid":
        return f"00000000-0000-4000-8000-0000{number}"
    if kind == "text[]":
        return ["Probe"]
    return identity.words.get(name) or shapes.choices(name)[0]


def sockets(stack: Stack, ledger: Ledger, browsers: list[Browser], dsn: str) -> None:
    """Everybody listens while everything of everybody changes; a message in each Anfrage ends it."""
    ears = [(b.identity, Ear(stack.url, b.token)) for b in browsers if b.token]
    try:
        with psycopg.connect(dsn, autocommit=True) as db:
            loosen(db)
            for table, column in _LOUD.items():
                db.execute(f"update verwaltung.{table} set {column} = {column} || '.'".encode())
            for art in ("intern", "nachricht"):
                db.execute(
                    "insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, art,"
                    " verfasser_rolle, verfasser_name, inhalt)"
                    " select mandant_id, id, %s, 'verwalter', 'Beweis', 'Beweis' from verwaltung.anfragen",
                    [art],
                )
        for identity, ear in ears:
            for frame in ear.until("anfrage_nachrichten", IDS[identity.home]):
                ledger.tried(identity, SOCKET)
                ledger.look(identity, SOCKET, "frame", json.dumps(frame))
                about = f"{frame.get('id')} verwaltung.{frame.get('entitaet')}"
                ledger.touched(identity, SOCKET, f"frame {frame}", [about], NUMBERS)
                if set(frame) - {"cursor", "entitaet", "id", "art"}:
                    ledger.leak(identity, SOCKET, str(frame), "carries more than a key")
    finally:
        for _, ear in ears:
            ear.close()
