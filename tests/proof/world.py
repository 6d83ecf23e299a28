"""A world in which every table has a row of everybody, and every text in it can be told apart.

Four tenancies: `a` and `b` in one house (`h`), `c` in another house and Bereich of the same Mandant, `d` in
another Mandant. The ids of all rows of one tenancy are the same number, so that any argument called id
can be filled with a foreign one without knowing which table it is about. Columns that hold text hold
a canary: `kanarie`, the tenancy, four digits for table and column.
"""

from __future__ import annotations

import dataclasses

from tests.proof.catalogue import Relation

IDS = {"a": 71000001, "b": 71000002, "c": 71000003, "d": 72000001, "h": 71000009}
MANDANT = {"a": 1, "b": 1, "c": 1, "d": 2, "h": 1}
TENANCIES = "abcd"
NUMBERS = {str(number): scope for scope, number in IDS.items()}
NOBODY = 79999999
"""An id that no row has."""

CLERKS, HEADS = {1: 71000011, 2: 72000011}, {1: 71000012, 2: 72000012}
REVIEWERS = {1: 71000013, 2: 72000013}
CARETAKERS = {"a": 71000021, "c": 71000023, "d": 72000021}


@dataclasses.dataclass
class World:
    """What was planted: `places` says which table and column a canary's number stands for."""

    relations: list[Relation]
    places: dict[str, str] = dataclasses.field(default_factory=dict)
    empty: list[str] = dataclasses.field(default_factory=list)

    def canary(self, scope: str, table: str, column: str) -> str:
        """The canary of this column in the rows of this tenancy (`1`, `2`: of a Mandant itself)."""
        place = f"{table}.{column}"
        number = next((n for n, p in self.places.items() if p == place), None)
        if number is None:
            number = f"{len(self.places):04}"
            self.places[number] = place
        return f"kanarie{scope}{number}"
