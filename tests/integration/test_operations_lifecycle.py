"""An installation with its own cluster, as an operator drives it."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import psycopg
import pytest

from bridge import config as configuration
from bridge.config import ROOT
from bridge.operations import keys, layout, processes, rotation
from tests.support.server import Server
from tests.support.stack import Stack


def _environment(**settings: str) -> dict[str, str]:
    inherited = {
        k: v for k, v in os.environ.items() if not k.startswith(("PG", "HAUSDRAHT_", "PYTEST"))
    }
    return inherited | settings


def _new(state: Path, **settings: str) -> Stack:
    own = {
        "HAUSDRAHT_STATE_DIR": str(state),
        "HAUSDRAHT_PORT": str(layout.free_port()),
        **settings,
    }
    return Stack(configuration.load(own), _environment(**own))


def _belonging_to(installation: Stack) -> list[str]:
    """Command lines of processes that mention the installation's state directory."""
    needle = os.fsencode(installation.config.state_dir)
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            text = path.read_bytes()
        except OSError:
            continue
        if needle in text:
            found.append(text.replace(b"\0", b" ").decode())
    return found


@pytest.fixture(scope="module")
def installation(server: Server, worker_name: str) -> Iterator[Stack]:
    """A running installation with a private cluster."""
    running = _new(server.new_place(f"anlage-{worker_name}"))
    running.hausdraht("up")
    yield running
    running.hausdraht("down")


def test_up_again_changes_nothing(installation: Stack) -> None:
    before = {p.name: p.pid for p in processes.recorded(installation.config)}
    installation.hausdraht("up")
    assert {p.name: p.pid for p in processes.recorded(installation.config)} == before


def test_status_tells_and_exits_zero(installation: Stack) -> None:
    told = installation.hausdraht("status").stdout.decode()
    for name in ("postgres", "postgrest", "web", "ws", "worker", "nginx"):
        assert re.search(rf"^{name} +running$", told, re.M)
    assert told.splitlines()[-1] == f"{installation.config.url} ready"


def test_the_cluster_trusts_nobody_and_listens_on_loopback_only(installation: Stack) -> None:
    config = installation.config
    with psycopg.connect(config.superuser_dsn) as connection:
        rules = connection.execute(
            "select distinct auth_method, user_name, options from pg_hba_file_rules order by 1"
        )
        assert rules.fetchall() == [
            # the server itself, when it records a refused change
            ("peer", ["hausdraht_protokoll"], ["map=hausdraht_protokoll"]),
            ("scram-sha-256", ["all"], None),
        ]
        assert connection.execute("show listen_addresses").fetchone() == ("127.0.0.1",)
    for host in (str(config.run_dir / "pg"), "127.0.0.1"):
        with pytest.raises(psycopg.OperationalError, match="no password supplied"):
            psycopg.connect(
                host=host, port=config.ports["postgres"], user="postgres", passfile="/dev/null"
            )


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_nothing_runs_as_root(installation: Stack) -> None:
    for process in processes.recorded(installation.config):
        status = Path(f"/proc/{process.pid}/status").read_text()
        assert re.search(r"^Uid:\t0\t", status, re.M) is None, process.name


def test_secrets_are_for_one_user_and_no_process_shows_them(installation: Stack) -> None:
    config = installation.config
    files = list(config.secrets_dir.iterdir())
    assert {oct(path.stat().st_mode & 0o777) for path in files} == {"0o600"}
    assert oct(config.secrets_dir.stat().st_mode & 0o777) == "0o700"
    passwords = [path.read_text().strip().rpartition(":")[2] for path in files]
    keys = [key["k"] for key in json.loads(config.secret("jwks.json"))["keys"]]
    for process in processes.recorded(config):
        shown = Path(f"/proc/{process.pid}/cmdline").read_bytes()
        shown += Path(f"/proc/{process.pid}/environ").read_bytes()
        for secret in (*passwords, *keys):
            assert os.fsencode(secret) not in shown, process.name


def test_a_killed_service_comes_back(installation: Stack) -> None:
    for name in ("worker", "postgrest", "nginx"):
        (before,) = (p for p in processes.recorded(installation.config) if p.name == name)
        os.kill(before.pid, signal.SIGKILL)
        while before.alive() or not _recorded_anew(installation, name, before.pid):
            pass
        # RUNNING means it stayed: children of the killed one did not keep its sockets from it.
        deadline = time.monotonic() + 60
        while processes.states(installation.config).get(name) != "RUNNING":
            assert time.monotonic() < deadline, installation.log(name)
    # `up` waits until every part answers again.
    installation.hausdraht("up")


def _recorded_anew(installation: Stack, name: str, old: int) -> bool:
    return any(p.name == name and p.pid != old for p in processes.recorded(installation.config))


def test_rotation_signs_nobody_out(installation: Stack) -> None:
    config = installation.config
    present, dropped = keys.jwks(config)["keys"]
    stranger = present | {"k": dropped["k"][::-1]}
    refused = installation.hausdraht("schluessel", "rotieren", check=False)
    assert refused.returncode == 1
    assert "so that no valid token is refused" in refused.stderr.decode()
    assert _is_signed(installation, present)

    # As if the last time were long ago.
    os.utime(config.secrets_dir / "jwks.json", (0, 0))
    installation.hausdraht("schluessel", "rotieren")

    new, kept = keys.jwks(config)["keys"]
    assert kept == present
    assert _is_signed(installation, new)
    assert _is_signed(installation, present)
    assert not _is_signed(installation, dropped)
    assert not _is_signed(installation, stranger)
    with psycopg.connect(config.superuser_dsn) as connection:
        active = connection.execute("select kid from anmeldung.signaturschluessel where aktiv")
        assert active.fetchall() == [(new["kid"],)]


def test_after_a_leak_no_token_of_before_is_accepted(installation: Stack) -> None:
    before = keys.jwks(installation.config)["keys"]
    told = installation.hausdraht("schluessel", "rotieren", "--sofort").stdout
    assert b"no token of before is accepted" in told
    new, other = keys.jwks(installation.config)["keys"]
    assert _is_signed(installation, new)
    assert _is_signed(installation, other)
    assert [_is_signed(installation, key) for key in before] == [False, False]


def test_a_new_key_of_the_intake_loses_no_mail(installation: Stack) -> None:
    config = installation.config
    first = config.secret("roh_token").split()[0]
    installation.hausdraht("schluessel", "eingang", "roh")
    second, kept = config.secret("roh_token").split()
    assert kept == first
    _until_accepted(installation, second)
    assert _intake(installation, first) != 401
    installation.hausdraht("schluessel", "eingang", "mailgun", stdin=b"schluessel-des-anbieters\n")
    assert config.secret("mailgun_schluessel").split()[0] == "schluessel-des-anbieters"
    assert installation.hausdraht("schluessel", "eingang", "mailgun", check=False).returncode == 1
    installation.hausdraht("schluessel", "eingang", "roh", "--vergessen")
    deadline = time.monotonic() + 30
    while _intake(installation, first) != 401:
        assert time.monotonic() < deadline
    assert _intake(installation, second) != 401


def _until_accepted(installation: Stack, token: str) -> None:
    deadline = time.monotonic() + 30
    while _intake(installation, token) == 401:
        assert time.monotonic() < deadline


def _intake(installation: Stack, token: str) -> int:
    """What an empty mail with this token is answered: 400, or 401 when the token is unknown."""
    answer = httpx.post(
        f"{installation.url}/eingang/mail/roh", headers={"Authorization": f"Bearer {token}"}
    )
    assert answer.status_code in (400, 401), answer.text
    return answer.status_code


def test_links_already_sent_outlive_a_new_key(installation: Stack) -> None:
    with psycopg.connect(installation.config.superuser_dsn, autocommit=True) as connection:
        (mandant,) = connection.execute(
            "select intern.mandant_anlegen('Schlüssel', 'post@schluessel.example')"
        ).fetchone() or (0,)
        before = "select split_part(intern.auftrag_link(%s, 4711), '#', 2)"
        (link,) = connection.execute(before, [mandant]).fetchone() or ("",)
        installation.hausdraht("schluessel", "links", "--mandant", str(mandant))
        (newer,) = connection.execute(before, [mandant]).fetchone() or ("",)
        assert newer != link
        for sent in (link, newer):
            found = connection.execute("select * from intern.auftrag_token_pruefen(%s)", [sent])
            assert found.fetchall() == [(mandant, 4711)]
        again = installation.hausdraht("schluessel", "links", check=False)
        assert again.returncode == 1
        assert b"within 180 days" in again.stderr
        installation.hausdraht("schluessel", "links", "--sofort")
        found = connection.execute("select * from intern.auftrag_token_pruefen(%s)", [link])
        assert found.fetchall() == []


def test_a_secret_that_others_may_read_is_named(installation: Stack) -> None:
    path = installation.config.secrets_dir / "roh_token"
    path.chmod(0o640)
    refused = installation.hausdraht("up", check=False)
    path.chmod(0o600)
    assert refused.returncode == 1
    assert f"{path} may be read by others: chmod" in refused.stderr.decode()
    installation.hausdraht("up")


def _is_signed(installation: Stack, key: dict[str, str]) -> bool:
    """Whether PostgREST takes the signature of a token without a session for genuine."""
    token = rotation.sign(key, {"role": "anonym", "exp": int(time.time()) + 60})
    answer = httpx.get(
        f"{installation.url}/api/rpc/ich", headers={"Authorization": f"Bearer {token}"}
    )
    assert answer.status_code == 401
    return bool(answer.json()["code"] != "PGRST301")


def test_another_installation_runs_beside_it(
    installation: Stack, stack: Stack, server: Server
) -> None:
    second = _new(server.directory / "zweite", HAUSDRAHT_DATABASE_URL="")
    assert stack.hausdraht("status").returncode == 0
    taken = {*installation.config.ports.values(), *stack.config.ports.values()}
    assert len(taken) == len(installation.config.ports) + len(stack.config.ports)
    # A command for one that never ran touches neither.
    assert second.hausdraht("down").stdout == b"Nothing was running\n"
    assert installation.hausdraht("status").returncode == 0


def test_a_taken_port_is_said_so(server: Server) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        refused = _new(server.directory / "voll", HAUSDRAHT_PORT=port).hausdraht("up", check=False)
    assert refused.returncode == 1
    assert refused.stderr.decode() == (
        f"hausdraht: port {port} is in use; choose another one with HAUSDRAHT_PORT\n"
    )


def test_wrong_usage_and_wrong_settings_exit_with_two(installation: Stack) -> None:
    assert installation.hausdraht("nonsense", check=False).returncode == 2
    done = subprocess.run(
        [sys.executable, "-m", "bridge.cli", "status"],
        cwd=ROOT,
        env=_environment(HAUSDRAHT_PORT="abc"),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith(b"hausdraht: HAUSDRAHT_PORT must be a whole number")


def test_down_finds_the_orphans_of_a_killed_supervisor_and_nobody_else(
    installation: Stack,
) -> None:
    config = installation.config
    running = processes.recorded(config)
    (supervisord,) = (p for p in running if p.name == "supervisord")
    os.kill(supervisord.pid, signal.SIGKILL)
    while supervisord.alive():
        pass
    # A number that the system gave to somebody else since: same process id, other start time.
    with subprocess.Popen(["sleep", "600"]) as stranger:
        (config.run_dir / "pids" / "stranger").write_text(f"{stranger.pid} 1\n")
        told = installation.hausdraht("down").stdout.decode()
        assert stranger.poll() is None
        stranger.kill()
    assert "postgres" in told
    assert [p for p in running if p.alive()] == []
    assert _belonging_to(installation) == []
    assert installation.hausdraht("status", check=False).returncode == 1
    # and it starts again from what the disk holds
    installation.hausdraht("up")
