"""Attacks on views as a browser makes them: embedding, aggregates, formats, ranges, `Prefer`, upserts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from tests.proof.browser import Browser, Question, over
from tests.proof.catalogue import Relation
from tests.proof.ledger import Ledger
from tests.proof.people import Identity
from tests.proof.world import IDS, MANDANT, NOBODY

FEW = 4
"""Columns of ids that are tried in each view; within the database all are."""
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


def attack(browser: Browser, ledger: Ledger, views: list[Relation], tables: list[Relation]) -> None:
    """Every view."""
    identity, way = browser.identity, over(browser, ledger)
    names = {v.name for v in views}
    for view in views:
        embeds = _embeds(view, tables, names)
        for question in (*_reads(identity, view, embeds), *_writes(identity, view)):
            way.put(view.label, question)
        for foreign, nobody in _pairs(identity, view):
            way.compare(view.label, foreign, nobody)


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
