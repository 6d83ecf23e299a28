"""Every HAUSDRAHT_* variable, declared once: default, meaning, validation.

`docs/operating.md` carries the same table; a test compares the two.  Paths follow from
`HAUSDRAHT_STATE_DIR`; what an installation chose for itself (ports, the place of its
sockets) is recorded there in `ports.json` and `layout.json` by `bridge.operations`.
"""

from __future__ import annotations

import dataclasses
import hashlib
import ipaddress
import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast
from urllib.parse import urlsplit

from psycopg.conninfo import conninfo_to_dict, make_conninfo

ROOT = Path(__file__).resolve().parent.parent
"""The checkout: migrations, the built interface and templates are found from here."""

DATABASE = "hausdraht"
"""Name of the database in the private cluster."""

_MAX_RUN_DIR = 75
"""Longest run directory in bytes: a socket path may have 107, `/pg/.s.PGSQL.65535.lock` needs 25."""


class ConfigError(ValueError):
    """A setting is wrong; the message names the variable and what it accepts."""


class HostPort(NamedTuple):
    """An address as `ip:port`; IPv6 is written `[::1]:53`."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


class Setting(NamedTuple):
    """Declaration of one variable, as shown in the documentation."""

    name: str
    default: str
    doc: str
    parse: Callable[[str], Any]


def _integer(low: int, high: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            raise ValueError("must be a whole number") from None
        if not low <= value <= high:
            raise ValueError(f"must lie between {low} and {high}")
        return value

    return parse


def _host_port(text: str) -> HostPort:
    host, _, port = text.rpartition(":")
    try:
        address = ipaddress.ip_address(host.removeprefix("[").removesuffix("]"))
        return HostPort(str(address), _integer(1, 65535)(port))
    except ValueError:
        raise ValueError("must have the form ip:port, for example 127.0.0.1:53") from None


def _ip(text: str) -> str:
    try:
        return str(ipaddress.ip_address(text))
    except ValueError:
        raise ValueError("must be an IP address") from None


def _networks(text: str) -> str:
    try:
        return ",".join(str(ipaddress.ip_network(part.strip())) for part in text.split(","))
    except ValueError:
        raise ValueError("must be addresses or networks separated by commas") from None


def _url(*schemes: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        parts = urlsplit(text)
        # PostgreSQL URLs may leave the host to parameters (`postgresql:///db?host=/run/pg`).
        if parts.scheme not in schemes or not (parts.hostname or "postgresql" in schemes):
            raise ValueError(f"must be a URL with {' or '.join(s + '://' for s in schemes)}")
        _ = parts.port
        return text.rstrip("/")

    return parse


def _address(text: str) -> str:
    local, _, domain = text.rpartition("@")
    if not local or not domain or not text.isascii() or set(text) & set(" \t\r\n<>,"):
        raise ValueError("must be a mail address")
    return text


def _file(text: str) -> Path:
    path = Path(text)
    if not (path.is_file() and os.access(path, os.X_OK)):
        raise ValueError("must be the path of an executable file")
    return path.resolve()


def _directory(text: str) -> Path:
    return (ROOT / text).absolute()


def _choice(*values: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text.lower() not in values:
            raise ValueError(f"must be one of {', '.join(values)}")
        return text.lower()

    return parse


def _setting(name: str, default: str, doc: str, parse: Callable[[str], Any]) -> Any:
    return dataclasses.field(metadata={"setting": Setting(name, default, doc, parse)})


_database_url = _url("postgresql", "postgres")


@dataclasses.dataclass(frozen=True)
class Config:
    """The validated settings of one installation, and the paths that follow from them."""

    port: int = _setting(
        "HAUSDRAHT_PORT", "8080", "The one public port (HTTP, served by nginx).", _integer(1, 65535)
    )
    bind: str = _setting(
        "HAUSDRAHT_BIND",
        "127.0.0.1",
        "Address the public port listens on. Sign-in needs HTTPS on every name but loopback.",
        _ip,
    )
    trusted_proxy: str | None = _setting(
        "HAUSDRAHT_TRUSTED_PROXY",
        "",
        "Addresses or networks, separated by commas, of TLS proxies in front whose "
        "`X-Forwarded-For` is believed.",
        _networks,
    )
    public_url: str | None = _setting(
        "HAUSDRAHT_PUBLIC_URL",
        "",
        "Address people type, used in mailed links. Unset: `http://localhost:<port>`.",
        _url("http", "https"),
    )
    state_dir: Path = _setting(
        "HAUSDRAHT_STATE_DIR",
        ".local",
        "Cluster, secrets, sockets and logs. Relative paths start at the checkout.",
        _directory,
    )
    database_url: str | None = _setting(
        "HAUSDRAHT_DATABASE_URL",
        "",
        "Superuser URL of an own PostgreSQL 15 or newer. Unset: a private cluster.",
        _database_url,
    )
    test_database_url: str | None = _setting(
        "HAUSDRAHT_TEST_DATABASE_URL",
        "",
        "Superuser URL of a server the tests may create databases and roles on. "
        "Unset: a throwaway cluster.",
        _database_url,
    )
    postgrest: Path | None = _setting(
        "HAUSDRAHT_POSTGREST",
        "",
        "Another PostgREST 12 binary. Unset: the pinned one under `deploy/postgrest/`.",
        _file,
    )
    dns_server: HostPort | None = _setting(
        "HAUSDRAHT_DNS_SERVER",
        "",
        "`ip:port` of the DNS server that senders are checked against. Unset: system resolver; "
        "in `make demo` the demo DNS server.",
        _host_port,
    )
    smtp_url: str | None = _setting(
        "HAUSDRAHT_SMTP_URL",
        "",
        "`smtp://[user:password@]host:port` (or `smtps://`) for outgoing mail; with a password "
        "the server must offer STARTTLS (or `smtps://`), except on this machine. Unset: nothing is sent "
        "and the jobs wait; in `make demo` the demo mailbox.",
        _url("smtp", "smtps"),
    )
    mail_from: str | None = _setting(
        "HAUSDRAHT_MAIL_FROM",
        "",
        "Address in From of outgoing mail. Unset: `hausdraht@<host of the public URL>`.",
        _address,
    )
    hook_internal: int = _setting(
        "HAUSDRAHT_HOOK_INTERNAL",
        "0",
        "1 lets alarms be passed on to services on this machine and in private networks, also "
        "without TLS. Unset: only to public addresses by HTTPS.",
        _integer(0, 1),
    )
    seal_copy: Path | None = _setting(
        "HAUSDRAHT_SEAL_COPY",
        "",
        "Second file the audit log's seals are handed out to, best on another machine. The first "
        "one is `siegel/siegel.jsonl` below the state directory.",
        _directory,
    )
    dns_patience: int = _setting(
        "HAUSDRAHT_DNS_PATIENCE",
        "600",
        "Seconds a mail waits for its sender's DNS before a person has to decide.",
        _integer(0, 86400),
    )
    max_mail_bytes: int = _setting(
        "HAUSDRAHT_MAX_MAIL_BYTES",
        "26214400",
        "Largest mail accepted, in bytes (25 MiB).",
        _integer(65536, 34 * 1024 * 1024),
    )
    mail_max_parts: int = _setting(
        "HAUSDRAHT_MAIL_MAX_PARTS",
        "200",
        "MIME parts a mail may have before a person has to read it.",
        _integer(10, 2000),
    )
    mail_max_depth: int = _setting(
        "HAUSDRAHT_MAIL_MAX_DEPTH",
        "20",
        "Levels its parts may be nested.",
        _integer(3, 100),
    )
    mail_max_headers: int = _setting(
        "HAUSDRAHT_MAIL_MAX_HEADERS",
        "1000",
        "Header lines it may have.",
        _integer(50, 20000),
    )
    mail_max_attachments: int = _setting(
        "HAUSDRAHT_MAIL_MAX_ATTACHMENTS",
        "100",
        "Attachments it may have.",
        _integer(1, 1000),
    )
    mail_max_seconds: int = _setting(
        "HAUSDRAHT_MAIL_MAX_SECONDS",
        "5",
        "Processor time to take it apart, in seconds.",
        _integer(1, 60),
    )
    picture_max_pixels: int = _setting(
        "HAUSDRAHT_PICTURE_MAX_PIXELS",
        "80000000",
        "Pixels of a photo of which copies are made; beyond them only staff sees it.",
        _integer(1_000_000, 1_000_000_000),
    )
    picture_max_jpeg_pixels: int = _setting(
        "HAUSDRAHT_PICTURE_MAX_JPEG_PIXELS",
        "400000000",
        "The same for JPEG, which is decoded at a fraction of its size.",
        _integer(1_000_000, 4_000_000_000),
    )
    picture_max_memory: int = _setting(
        "HAUSDRAHT_PICTURE_MAX_MEMORY",
        "1073741824",
        "Memory of the process that makes the copies of one photo, in bytes (1 GiB).",
        _integer(256 * 1024 * 1024, 64 * 1024 * 1024 * 1024),
    )
    picture_max_seconds: int = _setting(
        "HAUSDRAHT_PICTURE_MAX_SECONDS",
        "20",
        "Processor time for them, in seconds; it may take fifteen times as long by the clock.",
        _integer(1, 600),
    )
    mailgun_window: int = _setting(
        "HAUSDRAHT_MAILGUN_WINDOW",
        "86400",
        "Age in seconds up to which a Mailgun signature is accepted; Mailgun retries for 8 hours. "
        "Its token is refused a second time whatever its age.",
        _integer(60, 7 * 86400),
    )
    sendgrid_window: int = _setting(
        "HAUSDRAHT_SENDGRID_WINDOW",
        "345600",
        "Age in seconds up to which a SendGrid signature is accepted; SendGrid retries for 3 days. "
        "It covers the whole mail, so a replay stores nothing new.",
        _integer(60, 30 * 86400),
    )
    worker_concurrency: int = _setting(
        "HAUSDRAHT_WORKER_CONCURRENCY", "4", "Jobs a worker runs at once.", _integer(1, 64)
    )
    workers: int = _setting(
        "HAUSDRAHT_WORKERS",
        "1",
        "Worker processes. A second one helps with more than two cores or much mail; on two cores "
        "give each two jobs at once.",
        _integer(1, 16),
    )
    web_threads: int = _setting(
        "HAUSDRAHT_WEB_THREADS", "8", "Threads of the mail intake.", _integer(1, 64)
    )
    max_sockets: int = _setting(
        "HAUSDRAHT_MAX_SOCKETS",
        "2000",
        "Open live-update sockets; further ones are refused with 1013.",
        _integer(1, 50000),
    )
    log_level: str = _setting(
        "HAUSDRAHT_LOG_LEVEL",
        "info",
        "Smallest level logged: debug, info, warning or error.",
        _choice("debug", "info", "warning", "error"),
    )

    @property
    def url(self) -> str:
        """Address people type, without a trailing slash."""
        return self.public_url or f"http://localhost:{self.port}"

    @property
    def mail_limits(self) -> dict[str, int]:
        """Bounds of taking a mail apart, as settings `app.<name>` of database connections."""
        names = ("parts", "depth", "headers", "attachments", "seconds")
        return {f"mail_max_{name}": getattr(self, f"mail_max_{name}") for name in names}

    @property
    def picture_limits(self) -> dict[str, int]:
        """Bounds of making a photo's copies, as `bridge.files.limits.Limits` names them."""
        names = ("pixels", "jpeg_pixels", "memory", "seconds")
        return {name: getattr(self, f"picture_max_{name}") for name in names}

    @property
    def secrets_dir(self) -> Path:
        """Directory of the secret files (0700)."""
        return self.state_dir / "secrets"

    @property
    def log_dir(self) -> Path:
        """Directory of the services' logs."""
        return self.state_dir / "log"

    @property
    def run_dir(self) -> Path:
        """Directory of sockets, process ids and generated configuration."""
        if recorded := self._recorded("layout.json").get("run_dir"):
            return Path(recorded)
        own = self.state_dir / "run"
        if len(os.fsencode(own)) <= _MAX_RUN_DIR:
            return own
        return Path(f"/tmp/hausdraht-{self.key}")  # noqa: S108 - its owner is checked

    @property
    def cluster_dir(self) -> Path:
        """Data directory of the private cluster."""
        return Path(self._recorded("layout.json").get("cluster_dir", self.state_dir / "pg"))

    @property
    def key(self) -> str:
        """Short stable name of this installation, from its state directory."""
        return hashlib.sha256(os.fsencode(self.state_dir)).hexdigest()[:12]

    @property
    def ports(self) -> dict[str, int]:
        """Loopback ports this installation chose: postgres, postgrest_admin, demo_dns, demo_smtp."""
        return cast("dict[str, int]", self._recorded("ports.json"))

    @property
    def superuser_dsn(self) -> str:
        """Connection string of the cluster's superuser; only for operators' commands."""
        if self.database_url is None:
            return self._private_dsn("postgres", "superuser")
        parts: dict[str, Any] = {"dbname": DATABASE, **conninfo_to_dict(self.database_url)}
        return make_conninfo(**parts)

    @property
    def bridge_dsn(self) -> str:
        """Connection string of the login `bruecke`, which all bridge processes use."""
        return self.login_dsn("bruecke")

    def login_dsn(self, role: str) -> str:
        """Connection string of a service login whose pass file is `secrets/<role>.pass`."""
        if self.database_url is None:
            return self._private_dsn(role, role)
        parts: dict[str, Any] = {"dbname": DATABASE, **conninfo_to_dict(self.database_url)}
        parts.update(user=role, passfile=str(self.secrets_dir / f"{role}.pass"))
        parts.pop("password", None)
        return make_conninfo(**parts)

    def secret(self, name: str) -> str:
        """Text of `secrets/<name>`.

        Raises ConfigError when it is missing, that is when `make up` never ran.
        """
        try:
            return (self.secrets_dir / name).read_text().strip()
        except OSError as error:
            raise ConfigError(f"secret {name} cannot be read: {error.strerror}") from None

    def optional_secret(self, name: str) -> str | None:
        """Text of `secrets/<name>`, None when the operator put none there."""
        try:
            return (self.secrets_dir / name).read_text().strip() or None
        except FileNotFoundError:
            return None

    @property
    def seal_file(self) -> Path:
        """Where the audit log's seals are handed out to."""
        return self.state_dir / "siegel" / "siegel.jsonl"

    @property
    def archive_dir(self) -> Path:
        """Where months of the audit log that left the database are kept."""
        return self.state_dir / "archiv"

    def environment(self) -> dict[str, str]:
        """The settings as variables again, for the processes of this installation."""
        found = {}
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if value is not None:
                found[field.metadata["setting"].name] = str(value)
        return found

    def _private_dsn(self, user: str, passfile: str) -> str:
        port = self.ports.get("postgres", 5432)
        return (
            f"host='{self.run_dir / 'pg'}' port={port} dbname={DATABASE} user={user} "
            f"passfile='{self.secrets_dir / passfile}.pass'"
        )

    def _recorded(self, name: str) -> dict[str, Any]:
        try:
            return cast("dict[str, Any]", json.loads((self.state_dir / name).read_text()))
        except FileNotFoundError:
            return {}


def settings() -> list[Setting]:
    """All declared variables in the order of the documentation."""
    return [field.metadata["setting"] for field in dataclasses.fields(Config)]


def unknown(env: Mapping[str, str]) -> list[str]:
    """HAUSDRAHT_* names in `env` that have no effect; nearly always a misspelling."""
    known = {setting.name for setting in settings()}
    return sorted(name for name in env if name.startswith("HAUSDRAHT_") and name not in known)


def load(env: Mapping[str, str] | None = None) -> Config:
    """Read and validate the settings from `env` (default: the process environment).

    An empty variable counts as unset.  Raises ConfigError for a bad value.
    """
    env = os.environ if env is None else env
    values: dict[str, Any] = {}
    for field in dataclasses.fields(Config):
        setting: Setting = field.metadata["setting"]
        text = env.get(setting.name, "").strip() or setting.default
        try:
            values[field.name] = setting.parse(text) if text else None
        except ValueError as error:
            raise ConfigError(f"{setting.name} {error}, not {text!r}") from None
    return Config(**values)
