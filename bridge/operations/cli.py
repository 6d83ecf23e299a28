"""Operators' commands; `make` calls the same ones."""

from __future__ import annotations

import argparse
import os
import signal
from typing import Any

import psycopg

from bridge.config import Config
from bridge.operations import (
    database,
    identity,
    lifecycle,
    postfach,
    processes,
    reply_form,
)


def register(commands: Any) -> None:
    """Add the operators' sub-commands to argparse's `commands`."""
    up = commands.add_parser("up", help="start everything and return when all answer ready")
    up.add_argument("--demo", action="store_true", help="also demo DNS server and mailbox")
    up.set_defaults(run=lambda args, config: lifecycle.up(config, demo=args.demo))
    commands.add_parser("run", help="run everything in the foreground").set_defaults(
        run=lambda args, config: lifecycle.run(config)
    )
    commands.add_parser("down", help="end everything that was started").set_defaults(run=_down)
    commands.add_parser("demo", help="run the demo in the foreground").set_defaults(
        run=lambda args, config: lifecycle.demo(config)
    )
    commands.add_parser(
        "demo-data", help="load the demo data into the running installation"
    ).set_defaults(run=lambda args, config: lifecycle.load_demo_data(config))
    commands.add_parser("status", help="which parts run and answer").set_defaults(run=_status)

    db = commands.add_parser("db", help="migrations and the database shell")
    steps = db.add_subparsers(metavar="STEP", required=True)
    steps.add_parser("deploy", help="bring the database to the last change").set_defaults(
        run=_deploy
    )
    revert = steps.add_parser("revert", help="revert changes; without --bis all of them")
    revert.add_argument("--bis", metavar="CHANGE", help="keep everything up to this change")
    revert.set_defaults(run=lambda args, config: database.revert(_dsn(config), args.bis))
    steps.add_parser(
        "check", help="sqitch verify, sqitch check, comparison with the snapshot"
    ).set_defaults(run=lambda args, config: database.check(_dsn(config)))
    steps.add_parser("snapshot", help="write db/snapshot/schema.sql").set_defaults(
        run=lambda args, config: database.write_snapshot(config.superuser_dsn)
    )
    steps.add_parser("shell", help="psql as the cluster's superuser").set_defaults(run=_shell)

    mandant = commands.add_parser("mandant", help="property managers")
    anlegen = mandant.add_subparsers(metavar="ACT", required=True).add_parser("anlegen")
    anlegen.add_argument("--name", required=True)
    anlegen.add_argument("--eingang", required=True, metavar="ADDRESS", help="intake address")
    reply_form.add_option(anlegen)
    anlegen.set_defaults(run=_create_mandant)

    konto = commands.add_parser("konto", help="accounts")
    acts = konto.add_subparsers(metavar="ACT", required=True)
    einladen = acts.add_parser("einladen", help="create an account and print its invitation code")
    einladen.add_argument("--mandant", required=True, type=int, metavar="ID")
    einladen.add_argument("--email", required=True)
    einladen.add_argument("--name", required=True)
    einladen.add_argument("--rolle", required=True, choices=("leitung", "verwalter", "hausmeister"))
    einladen.set_defaults(run=_invite)
    aufheben = acts.add_parser(
        "zweitfaktor-aufheben", help="take a lost telephone's second factor from an account"
    )
    aufheben.add_argument("--mandant", required=True, type=int, metavar="ID")
    aufheben.add_argument("--email", required=True)
    aufheben.add_argument("--grund", required=True, help="stands in the audit log")
    aufheben.set_defaults(run=_remove_second_factor)


def _down(args: argparse.Namespace, config: Config) -> None:
    stopped = lifecycle.down(config)
    print(f"Stopped {', '.join(stopped)}" if stopped else "Nothing was running")


def _status(args: argparse.Namespace, config: Config) -> int:
    states = processes.states(config)
    if not states:
        print("not running")
        return 1
    for name, state in states.items():
        print(f"{name:<14}{state.lower()}")
    try:
        answer = lifecycle.readiness(config)
    except (OSError, ValueError):
        answer = {"bereit": False, "teile": {}}
    for name, ready in answer["teile"].items():
        print(f"{name:<14}{'ready' if ready else 'not ready'}")
    for line in postfach.states(config):
        print(line)
    print(f"{config.url} {'ready' if answer['bereit'] else 'not ready'}")
    return 0 if answer["bereit"] else 1


def _dsn(config: Config) -> str:
    identity.settle(config)
    return config.superuser_dsn


def _deploy(args: argparse.Namespace, config: Config) -> None:
    database.deploy(_dsn(config))
    database.load_secrets(config)
    if "postgrest" in processes.states(config):
        processes.signal_service(config, "postgrest", signal.SIGUSR1)
    print("The database is at the last change of sqitch.plan.")


def _shell(args: argparse.Namespace, config: Config) -> None:
    environment = database.libpq_environment(config.superuser_dsn)
    os.execvpe("psql", ["psql"], environment)  # noqa: S606


def _create_mandant(args: argparse.Namespace, config: Config) -> None:
    with psycopg.connect(config.superuser_dsn) as connection:
        row = connection.execute(
            "select intern.mandant_anlegen(%s, %s)", [args.name, args.eingang]
        ).fetchone()
        reply_form.store(connection, args.eingang, args.antwort_form)
    print(row[0] if row else "")


def _invite(args: argparse.Namespace, config: Config) -> None:
    with psycopg.connect(config.superuser_dsn) as connection:
        row = connection.execute(
            "select intern.konto_einladen_dba(%s, %s, %s, %s)",
            [args.mandant, args.email, args.name, args.rolle],
        ).fetchone()
    print(row[0] if row else "")


def _remove_second_factor(args: argparse.Namespace, config: Config) -> None:
    with psycopg.connect(config.superuser_dsn) as connection:
        connection.execute(
            "select intern.zweitfaktor_aufheben_dba(%s, %s, %s)",
            [args.mandant, args.email, args.grund],
        )
    print(f"{args.email} signs in with the password alone, and is signed out everywhere.")
