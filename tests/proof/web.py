"""The part of the run that goes over HTTP and by live socket."""

from __future__ import annotations

import psycopg

from tests.proof import run, sockets, web_calls, web_views
from tests.proof.arguments import Shapes
from tests.proof.browser import Browser
from tests.proof.built import Built, digests
from tests.proof.catalogue import functions, relations
from tests.proof.ledger import Ledger
from tests.proof.people import everybody
from tests.support import server as servers
from tests.support import stack as stacks

#: Over HTTP some; within the database, where the same policies answer, everybody.
VIEWS_BY_WEB = {"mieter", "leitung-2", "anonym"}
CALLS_BY_WEB = VIEWS_BY_WEB | {"link", "voicebot", "pruefer-web"}
#: What jobs write for everybody while the requests come in.
BACKGROUND = {
    "verwaltung.anfrage_suche",
    "verwaltung.anfrage_wortschatz",
    "verwaltung.ereignisse",
    "verwaltung.postfach_staende",
    "verwaltung.push_mitteilungen",
    "verwaltung.versand",
}


def attack(server: servers.Server, built: Built, ledger: Ledger, progress: run.Progress) -> None:
    """Through nginx and PostgREST, on a copy: what is written here stays."""
    stack = stacks.start(server, "beweis-web", demo=False, template=built.database.name)
    try:
        dsn = stack.config.superuser_dsn
        with psycopg.connect(dsn, autocommit=True) as db:
            found, known = relations(db), functions(db)
            people = [p for p in everybody(db, built.world) if p.web]
        views = [r for r in found if r.schema == "api" and r.kind == "v"]
        browsers = [Browser(stack, p, f"127.0.0.{10 + nr}") for nr, p in enumerate(people)]
        for nr, browser in enumerate(browsers):
            progress(f"over HTTP: {browser.identity.name}", nr, len(browsers))
            with psycopg.connect(dsn, autocommit=True) as db:
                before = digests(db)
                if browser.identity.name in VIEWS_BY_WEB:
                    web_views.attack(browser, ledger, views, found)
                if browser.identity.name in CALLS_BY_WEB:
                    web_calls.attack(browser, ledger, known, Shapes(found))
                for number, table, _ in digests(db) - before:
                    if table not in BACKGROUND:
                        changed = [f"{number} {table}"]
                        ledger.touched(browser.identity, "api over HTTP", "any request", changed)
        sockets.attack(stack, ledger, browsers, dsn)
    finally:
        stacks.stop(stack, server)
