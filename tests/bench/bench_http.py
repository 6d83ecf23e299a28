"""(e) A tenant's list: requests per second through PostgREST ÷ pgbench running the same SQL.

The statements are not guessed: one request is made while the server logs what PostgREST sends, and
that is what pgbench replays, transaction, identity and all. Both sides use eight connections to the
same server; wrk talks to PostgREST itself, so nginx is not part of the figure.
"""

from __future__ import annotations

import contextlib
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
from psycopg import sql

from bridge.operations import layout, services
from tests.bench.table import Row, median
from tests.bench.world import World
from tests.support import stack as stacks

CONNECTIONS = 8
SECONDS = 5
ROUNDS = 4
BAR = "for information"
EMAIL, PASSWORD = "mieter921@m77.example", "Bench-Passwort-77"
PATH = (
    "/anfragen?select=id,nummer,status,kategorie,prioritaet,betreff,erstellt_am"
    "&order=erstellt_am.desc&limit=25"
)
_LINE = re.compile(
    r"^\d{4}-\d\d-\d\d [^\n]*?authenticator@\S+ .*?(?=^\d{4}-\d\d-\d\d |\Z)", re.M | re.S
)
# PostgREST's login logs in German where the server has the catalogue.
_STATEMENT = re.compile(r"LOG:  (?:statement|Anweisung|(?:execute|Ausführen) [^:]*): (.*)\Z", re.S)
_PARAMETERS = re.compile(r"DETAIL:  [Pp]arameters?: (.*)\Z", re.S)
_VALUE = re.compile(r"\$(\d+) = ('(?:[^']|'')*'|NULL)")


@contextlib.contextmanager
def postgrest(stack: stacks.Stack) -> Iterator[str]:
    """A PostgREST of the same configuration on a TCP port of its own; yields its URL."""
    port, admin = layout.free_port(), layout.free_port()
    settings = (stack.config.run_dir / "postgrest.conf").read_text()
    settings = re.sub(
        r"^server-unix-socket.*$",
        f'server-host = "127.0.0.1"\nserver-port = {port}',
        settings,
        flags=re.M,
    )
    settings = re.sub(
        r"^admin-server-port.*$", f"admin-server-port = {admin}", settings, flags=re.M
    )
    path = stack.config.run_dir / "bench-postgrest.conf"
    path.write_text(settings)
    with (stack.config.log_dir / "bench-postgrest.log").open("w") as log:
        process = subprocess.Popen([services.POSTGREST, path], stdout=log, stderr=log)
        try:
            transport = httpx.HTTPTransport(retries=20)
            with httpx.Client(transport=transport) as client:
                while client.get(f"http://127.0.0.1:{admin}/ready").status_code != 200:
                    pass
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait()


def sign_in(world: World, url: str, email: str) -> str:
    """Access token of an account of the world, which gets a password."""
    with world.superuser() as connection:
        connection.execute(
            "update anmeldung.benutzerkonten set passwort_hash = "
            "erweiterungen.crypt(%s, erweiterungen.gen_salt('bf', 12)), "
            "passwort_gesetzt_am = now() where email = %s",
            (PASSWORD, email),
        )
    answer = httpx.post(
        f"{url}/rpc/anmelden", json={"email": email, "passwort": PASSWORD}, timeout=30
    )
    return str(answer.raise_for_status().json()["zugriffstoken"])


def _statements(world: World, url: str, token: str) -> str:
    """What PostgREST sends for one request, with its parameters as literals."""
    log = world.server.directory / "postgres.log"
    settings = {"log_statement": "all", "log_parameter_max_length": "-1"}
    with world.superuser() as connection:
        for name, value in settings.items():
            connection.execute(
                sql.SQL("alter role authenticator set {} = {}").format(sql.Identifier(name), value)
            )
    _reconnect(world, url, token)
    before = log.stat().st_size
    _request(url, token).raise_for_status()
    with world.superuser() as connection:
        for name in settings:
            connection.execute(
                sql.SQL("alter role authenticator reset {}").format(sql.Identifier(name))
            )
    _reconnect(world, url, token)
    return _replay(log.read_bytes()[before:].decode())


def _reconnect(world: World, url: str, token: str) -> None:
    """Sessions read role settings when they begin: make PostgREST's pool begin anew."""
    with world.superuser() as connection:
        connection.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity "
            "where usename = 'authenticator' and datname = current_database()"
        )
    while _request(url, token).status_code != httpx.codes.OK:
        time.sleep(0.1)


def _request(url: str, token: str) -> httpx.Response:
    return httpx.get(url + PATH, headers={"Authorization": f"Bearer {token}"}, timeout=30)


def _replay(logged: str) -> str:
    lines: list[str] = []
    for entry in _LINE.findall(logged):
        if statement := _STATEMENT.search(entry):
            lines.append(" ".join(statement[1].split()))
        elif parameters := _PARAMETERS.search(entry):
            values = dict(_VALUE.findall(parameters[1]))
            lines[-1] = re.sub(r"\$(\d+)", lambda m, v=values: v[m[1]], lines[-1])
    script = [line for line in lines if line]
    if not any("anfragen" in line for line in script):
        raise AssertionError(f"the request was not found in the server's log:\n{logged}")
    return ";\n".join(script) + ";\n"


def _requests_per_second(url: str, token: str, scratch: Path) -> float:
    script = scratch / "list.lua"
    script.write_text(f'wrk.headers["Authorization"] = "Bearer {token}"\n')
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-s", str(script), url + PATH]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found = re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)
    if found is None or "Non-2xx" in done.stdout:
        raise AssertionError(done.stdout)
    return float(found[1])


def _transactions_per_second(world: World, script: Path) -> float:
    command = [
        str(world.bin_dir / "pgbench"),
        "-n",
        "-M",
        "prepared",
        "-f",
        str(script),
        "-c",
        str(CONNECTIONS),
    ]
    command += ["-j", "1", "-T", str(SECONDS), world.server.login(world.name, "authenticator")]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found = re.search(r"tps = ([\d.]+)", done.stdout)
    if found is None:
        raise AssertionError(done.stdout + done.stderr)
    return float(found[1])


def run(world: World, stack: stacks.Stack) -> Iterator[Row]:
    """One row; the two sides take turns."""
    with postgrest(stack) as url:
        token = sign_in(world, url, EMAIL)
        script = world.scratch / "list.sql"
        script.write_text(_statements(world, url, token))
        ours: list[float] = []
        theirs: list[float] = []
        for _ in range(ROUNDS):
            ours.append(_requests_per_second(url, token, world.scratch))
            theirs.append(_transactions_per_second(world, script))
    yield Row(
        "tenant's list, PostgREST ÷ pgbench same SQL", median(ours), "/s", BAR, True, median(theirs)
    )
