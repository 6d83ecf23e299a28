"""Attacks on functions as a browser makes them, by POST and by GET."""

from __future__ import annotations

import json
from typing import Any

import httpx

from tests.proof.arguments import Shapes, is_id
from tests.proof.browser import Browser, over
from tests.proof.catalogue import Function
from tests.proof.ledger import Ledger
from tests.proof.people import Identity
from tests.proof.world import IDS


def attack(browser: Browser, ledger: Ledger, functions: list[Function], shapes: Shapes) -> None:
    """Every function with foreign ids in all arguments, by POST and by GET."""
    identity, way = browser.identity, over(browser, ledger)
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
                way.put(function.label, question)


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
