"""Which SECURITY DEFINER functions the attacks ran, and what tests the others."""

from __future__ import annotations

import re
from typing import Any

import psycopg

from tests.proof.catalogue import functions
from tests.proof.ledger import Ledger
from tests.support.pgtap import DIRECTORY

_DDL = {"sql_drop": "^drop table ", "ddl_command_end": "^(create|alter) table "}


def ran(db: psycopg.Connection[Any]) -> set[str]:
    """Definers that were called in this database since it was made."""
    db.execute("select pg_stat_force_next_flush()")
    rows = db.execute(
        "select p.oid::regprocedure::text from pg_stat_user_functions as s"
        " join pg_proc as p on p.oid = s.funcid and p.prosecdef where s.calls > 0"
    )
    return {row[0] for row in rows}


def uncovered(db: psycopg.Connection[Any], ledger: Ledger) -> list[str]:
    """SECURITY DEFINER functions that no attack has run."""
    return [f.label for f in functions(db) if f.definer and f.label not in ledger.ran]


def named_tests(
    db: psycopg.Connection[Any], uncovered_: list[str]
) -> tuple[dict[str, list[str]], list[str]]:
    """For definers that no attack runs: the pgTAP files that do; and those without any.

    A function is named with its arguments there; a trigger by a change of its table or of the schema.
    """
    tables_ = dict[str, list[str]]()
    for function, table in db.execute(
        "select tgfoid::regprocedure::text, tgrelid::regclass::text from pg_trigger"
    ):
        tables_.setdefault(function, []).append(re.escape(table))
    patterns = {
        function: rf"(insert into|update|delete from) ({'|'.join(changed)})\b"
        for function, changed in tables_.items()
    }
    for function, event in db.execute(
        "select evtfoid::regprocedure::text, evtevent from pg_event_trigger"
    ):
        patterns[function] = _DDL[event]
    files = {p.name: p.read_text() for p in sorted(DIRECTORY.glob("[a-z]*.sql"))}
    named = {}
    for label in uncovered_:
        wanted = patterns.get(label, re.escape(label.partition("(")[0]) + r"\(")
        named[label] = [
            f"db/tests/{file}" for file, text in files.items() if re.search(wanted, text, re.M)
        ]
    return {k: v for k, v in named.items() if v}, [k for k, v in named.items() if not v]
