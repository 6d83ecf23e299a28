"""Who of the demo logins is looked at: the tenant with a story, else the first of a role."""

from __future__ import annotations

from typing import Any

TENANT = "sabine.baumann@postfach-nord.example"
"""Has Anfragen in several states."""


def login_of(demo: dict[str, Any], role: str) -> dict[str, Any]:
    """A login of the first Mandant in `demo.json`."""
    mandant = demo["mandanten"][0]["id"]
    of_role = [x for x in demo["logins"] if x["rolle"] == role and x["mandant_id"] == mandant]
    told = [x for x in of_role if x["email"] == TENANT]
    return dict((told or of_role)[0])
