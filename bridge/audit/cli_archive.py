"""`hausdraht audit pseudonymisieren`, `archivieren`, `archiv-pruefen`: what leaves the log."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from bridge import db
from bridge.audit import archive, retention
from bridge.config import Config


def register(acts: Any) -> None:
    """Add the acts to argparse's `acts` of `hausdraht audit`."""
    empty = acts.add_parser("pseudonymisieren", help="delete content that is past its period")
    empty.add_argument("--probe", action="store_true", help="only say how many entries")
    empty.set_defaults(run=_pseudonymise)
    store = acts.add_parser("archivieren", help="move a month into a file")
    store.add_argument("monat", type=_month, metavar="MONTH", help="for example 2016-11 (UTC)")
    store.add_argument(
        "--nach", type=Path, metavar="DIR", help="default: archiv/ below the state directory"
    )
    store.set_defaults(run=_archive)
    check = acts.add_parser("archiv-pruefen", help="check such a file")
    check.add_argument("datei", type=Path, metavar="FILE")
    check.add_argument(
        "--schluessel", type=Path, metavar="PEM", help="public key; default: this installation's"
    )
    check.set_defaults(run=_check)


def _month(text: str) -> date:
    try:
        return archive.month(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{error}, not {text!r}") from None


def _pseudonymise(args: argparse.Namespace, config: Config) -> None:
    with db.open_pool(config.bridge_dsn, 1, "audit") as pool:
        if not args.probe:
            print(f"{retention.pseudonymise(pool)} entries emptied")
            return
        rules = retention.due(pool)
        for rule in rules:
            print(
                f"{rule['anzahl']} entries before {rule['bis']} "
                f"(table {rule['tabelle']}, action {rule['aktion']})"
            )
        print(f"{sum(rule['anzahl'] for rule in rules)} entries would be emptied")


def _archive(args: argparse.Namespace, config: Config) -> None:
    target = args.nach.absolute() if args.nach else config.archive_dir
    print(archive.archive(config, args.monat, target))


def _check(args: argparse.Namespace, config: Config) -> None:
    head, compared = archive.check(config, args.datei, args.schluessel)
    with_what = "mit den Siegeln der Datenbank verglichen" if compared else "ohne Datenbank geprüft"
    print(
        f"In Ordnung: {head['monat']}, {head['anzahl']} Einträge, Siegel {head['von_siegel']} bis "
        f"{head['bis_siegel']}, {with_what}."
    )
