"""Arguments for any function: own ids, foreign ids, ids of nobody, in every shape an argument has."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator

from tests.proof.catalogue import Function, Relation
from tests.proof.fittings import FITTINGS, Fitting, house
from tests.proof.fittings import fill as fitted
from tests.proof.people import Identity
from tests.proof.world import IDS, NOBODY

_TEXTS = {
    "email": "neu@beweis.example",
    "adresse": "neu@beweis.example",
    "passwort": "Kupferkessel 7",
    "neues_passwort": "Kupferkessel 7",
    "altes_passwort": "Kupferkessel 6",
    "url": "https://beweis.example/",
    "endpunkt": "https://beweis.example/1",
    "entitaet": "anfragen",
    "suche": "kanarie",
    "begriff": "kanarie",
    "nummer": "+49 30 1234567",
    "kuerzel": "beweis",
    "handlung": "nachricht_senden",
    "pruefsumme": "0" * 64,
    "antwort_form": "domain",
    "auf": "mieter",
    "strang": "mieter",
    "wort": "kanarie",
}


class Shapes:
    """Knows what values the columns of the same name allow."""

    def __init__(self, relations: list[Relation]) -> None:
        self.values: dict[str, list[str]] = {}
        self.keys: list[str] = []
        for column in itertools.chain.from_iterable(r.columns for r in relations):
            known = self.values.setdefault(column.name, [])
            known.extend(v for v in column.values if v not in known)
            if (
                column.type == "bigint"
                and column.name.endswith("_id")
                and column.name not in self.keys
            ):
                self.keys.append(column.name)

    def choices(self, name: str) -> list[str]:
        """Texts worth trying for an argument of this name."""
        if name in _TEXTS:
            return [_TEXTS[name]]
        return self.values.get(name, [])[:12] or ["Probe"]

    def object(self, number: int, mandant: int) -> str:
        """A jsonb with everything called id in it, single and as a list."""
        content: dict[str, object] = {
            "id": number,
            "ids": [number],
            "inhalt": "Probe",
            "ansicht": "alle",
        }
        for key in self.keys:
            content[key] = number
            content[f"{key}s"] = [number]
        content["mandant_id"] = mandant
        return json.dumps(content)

    def value(self, kind: str, number: int, text: str, mandant: int) -> str:
        """As an SQL literal."""
        fixed = {
            "bigint": str(number),
            "bigint[]": f"'{{{number}}}'::bigint[]",
            "text[]": "'{Probe}'::text[]",
            "uuid": f"'00000000-0000-4000-8000-0000{number}'::uuid",
            "uuid[]": f"'{{00000000-0000-4000-8000-0000{number}}}'::uuid[]",
            "bytea": "'%PDF-1.7 Beweis'::bytea",
            "date": "current_date",
            "boolean": "true",
            **dict.fromkeys(("integer", "smallint", "numeric"), "1"),
        }
        if kind in fixed:
            return fixed[kind]
        if kind == "text":
            return "'" + text.replace("'", "''") + "'"
        if kind == "jsonb":
            return f"'{self.object(number, mandant)}'::jsonb"
        if kind.startswith("timestamp"):
            return f"now()::{kind}"
        if kind.startswith(("api.", "verwaltung.", "anmeldung.")) and not kind.endswith("[]"):
            return f"jsonb_populate_record(null::{kind}, '{self.object(number, mandant)}')"
        return f"null::{kind}"


_HOUSES = ("objekt_id", "objekt_ids", "hausmeister_bereich_id", "bereich_id")


def fitting(function: Function) -> Fitting:
    """Of a function of the API; most need none."""
    return FITTINGS.get(function.name, Fitting()) if function.schema == "api" else Fitting()


def is_id(function: Function, name: str, kind: str) -> bool:
    """Whether an argument can name a row."""
    template = fitting(function).given.get(name, "")
    return (kind == "bigint" and name != "mandant_id") or kind in (
        "bigint[]", "jsonb", "uuid", "uuid[]"
    ) or kind.startswith(("api.", "verwaltung.", "anmeldung.")) or "{id}" in template  # fmt: skip


Fill = Callable[[str], int]


def statement(
    shapes: Shapes,
    function: Function,
    identity: Identity,
    texts: dict[str, str],
    fill: Fill,
    *,
    leave: frozenset[str] = frozenset(),
    everything: str | None = None,
) -> str:
    """A call as SQL: `fill` says which id goes into which argument, `leave` what is left out.

    `everything` names an argument that gets all ids it could hold, whatever fits the function.
    """
    given, parts = fitting(function).given, []
    for name, kind, _ in function.arguments:
        if name in leave:
            continue
        number = fill(name)
        if name == "mandant_id":
            value = str(identity.mandant)
        elif name in identity.words and kind == "text":
            value = "'" + identity.words[name] + "'"
        elif name in given and name != everything:
            value = fitted(given[name], identity, number)
        else:
            number = house(identity, number) if name in _HOUSES else number
            mandant = 2 if number == IDS["d"] and identity.web else identity.mandant
            value = shapes.value(kind, number, texts.get(name, "Probe"), mandant)
        parts.append(f'"{name}" => {value}' if name else value)
    call = f'"{function.schema}"."{function.name}"({", ".join(parts)})'
    return f"select string_agg(to_jsonb(x)::text, ' ') from {call} as x"


def attempts(
    shapes: Shapes,
    function: Function,
    identity: Identity,
    texts: dict[str, str],
    leave: frozenset[str],
) -> Iterator[tuple[str, str | None]]:
    """Calls with foreign ids; where one id alone is foreign also the same call with nobody's id."""
    names = [n for n, k, _ in function.arguments if is_id(function, n, k)]
    own, given = IDS[identity.home], fitting(function).given
    optional = frozenset(n for n, _, default in function.arguments if default)
    for scope in identity.targets:
        yield statement(shapes, function, identity, texts, lambda _, n=IDS[scope]: n), None
        for name, without in itertools.product(names, (leave, optional)):
            for everything in (None, name) if name in given else (None,):
                foreign, nobody = (
                    statement(
                        shapes, function, identity, texts, _only(name, number, own),
                        leave=without - {name}, everything=everything,
                    )
                    for number in (IDS[scope], NOBODY)
                )  # fmt: skip
                yield foreign, nobody


def _only(name: str, number: int, otherwise: int) -> Fill:
    """One argument is this, all others are that."""
    return lambda argument: number if argument == name else otherwise
