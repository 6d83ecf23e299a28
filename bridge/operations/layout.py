"""Directories and loopback ports of one installation, chosen once and recorded.

Two installations never share a port: each picks free ones and keeps them in `ports.json`;
a recorded port that somebody else took while the installation was down is replaced.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import stat
from pathlib import Path

from bridge.config import Config
from bridge.errors import Refused
from bridge.operations import identity

PORTS = ("postgres", "postgrest_admin", "demo_dns", "demo_smtp")


def prepare(config: Config) -> None:
    """Create the directories of the installation; safe to repeat.

    Raises Refused when the run directory in /tmp belongs to somebody else.
    """
    if identity.stays_root() and config.database_url is None:
        _settle_cluster_elsewhere(config)
    for directory, mode in (
        (config.secrets_dir, 0o700),
        (config.log_dir, 0o755),
        (config.run_dir, 0o711),
        (config.run_dir / "pids", 0o755),
        (config.run_dir / "pg", 0o711),
        (config.run_dir / "nginx", 0o700),
    ):
        directory.mkdir(mode=mode, parents=True, exist_ok=True)
        _own(directory)
    if identity.stays_root() and config.database_url is None:
        user = identity.service_user()
        os.chown(config.run_dir / "pg", user.pw_uid, user.pw_gid)


def choose_ports(config: Config) -> None:
    """Record free loopback ports; call only while the installation is down."""
    chosen = {
        n: p for n, p in config.ports.items() if n in PORTS and is_free("127.0.0.1", p, udp=True)
    }
    for name in PORTS:
        while name not in chosen:
            port = free_port()
            if port not in chosen.values():
                chosen[name] = port
    write_atomically(config.state_dir / "ports.json", json.dumps(chosen, indent=1) + "\n")


def is_free(host: str, port: int, *, udp: bool = False) -> bool:
    """Whether nobody listens on this TCP port, and with `udp` on that UDP port either."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM)[: 1 + udp]:
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, kind == socket.SOCK_STREAM)
            try:
                probe.bind((host, port))
            except OSError:
                return False
    return True


def write_atomically(path: Path, text: str, mode: int = 0o644) -> None:
    """Replace `path` as a whole; a reader sees the old or the new text, never half of one."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def free_port() -> int:
    """A loopback port nobody uses at this moment, and no outgoing connection will pick by chance.

    Linux gives outgoing connections local ports from 32768 on.
    """
    while True:
        port = 20000 + secrets.randbelow(12000)
        if is_free("127.0.0.1", port, udp=True):
            return port


def _own(directory: Path) -> None:
    """Refuse a directory prepared by somebody else (the run directory may lie in /tmp)."""
    found = directory.lstat()
    allowed = {os.geteuid()}
    if identity.stays_root():
        allowed.add(identity.service_user().pw_uid)
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in allowed:
        raise Refused(f"{directory} belongs to another user; choose another HAUSDRAHT_STATE_DIR")


def _settle_cluster_elsewhere(config: Config) -> None:
    layout = config.state_dir / "layout.json"
    if layout.exists():
        return
    user = identity.service_user()
    home = identity.private_home(config)
    for directory in (home.parent, home):
        directory.mkdir(mode=0o755, exist_ok=True)
        os.chown(directory, user.pw_uid, user.pw_gid)
    write_atomically(
        layout, json.dumps({"cluster_dir": str(home / "pg"), "run_dir": str(home / "run")}) + "\n"
    )
    print(
        f"{config.state_dir} cannot be reached by the user {user.pw_name}: the cluster's data "
        f"goes to {home}, and the other services run as root."
    )
