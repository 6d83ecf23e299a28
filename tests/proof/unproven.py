"""Functions of the API whose call never goes through with own ids: of these the attacks prove little.

One that is not named here and never goes through, or one that is named and does, ends the run with an error.
"""

from __future__ import annotations

from collections.abc import Iterable

from tests.proof.catalogue import Function
from tests.proof.ledger import Ledger
from tests.proof.people import Identity

UNPROVEN: dict[str, str] = {}
"""Name of the function → why, and what tests it instead."""


def never(known: Iterable[Function], people: Iterable[Identity], ledger: Ledger) -> list[str]:
    """Names of functions of the API that went through for nobody who comes by the web."""
    web = {p.name for p in people if p.web}
    return sorted(
        {f.name for f in known if f.schema == "api" and not f.trigger}
        - {
            f.name
            for f in known
            if f.schema == "api" and ledger.succeeded.get(f.label, set()) & web
        }
    )


def problems(found: Iterable[str]) -> list[str]:
    """What differs between a run and the list."""
    names = set(found)
    return [f"never goes through with own ids: api.{n}" for n in sorted(names - set(UNPROVEN))] + [
        f"does go through with own ids: api.{n}" for n in sorted(set(UNPROVEN) - names)
    ]
