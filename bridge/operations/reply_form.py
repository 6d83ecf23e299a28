"""What an intake address can receive, said when it or its mailbox is set up."""

from __future__ import annotations

import argparse
from typing import Any

import psycopg

from bridge import db
from bridge.errors import Refused

_FORMS = ("domain", "zusatz", "keine")


def add_option(parser: argparse.ArgumentParser) -> None:
    """`--antwort-form`, for commands that name an intake address."""
    parser.add_argument(
        "--antwort-form", choices=_FORMS,
        help="how answers are addressed: domain (anfrage+…@domain, needs a catch-all), zusatz "
        "(name+anfrage-…@domain, needs sub-addresses) or keine (plain, what a new address starts with)",
    )  # fmt: skip


def store(connection: psycopg.Connection[Any], address: str, form: str | None) -> None:
    """Set the form of an intake address, if one was given; as operator."""
    if form is None:
        return
    values = {"adresse": address.strip().lower(), "antwort_form": form}
    try:
        connection.execute(db.query("antwort_form_setzen"), values)
    except psycopg.errors.CheckViolation:
        raise Refused("the part before the @ is too long for sub-addresses") from None
