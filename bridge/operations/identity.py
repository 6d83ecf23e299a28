"""Which system user an installation runs as.

PostgreSQL refuses to run as root, and the services should not either.  Started as root, every
command therefore becomes the unprivileged user `hausdraht` before it does anything else.  Only
when that user cannot reach the checkout (a root home is 0700) the services stay with root and
the cluster alone moves to a place of that user's.
"""

from __future__ import annotations

import os
import pwd
import subprocess
import sys
from pathlib import Path

from bridge.config import ROOT, Config
from bridge.errors import Refused

SERVICE_USER = "hausdraht"
HOME = Path("/var/lib/hausdraht")


def service_user() -> pwd.struct_passwd:
    """The system user `hausdraht`, created when missing (needs root)."""
    try:
        return pwd.getpwnam(SERVICE_USER)
    except KeyError:
        command = ["adduser", "--system", "--quiet", "--group", "--home", str(HOME)]
        command += ["--shell", "/usr/sbin/nologin", SERVICE_USER]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
        return pwd.getpwnam(SERVICE_USER)


def can_reach(user: pwd.struct_passwd, path: Path, test: str = "-r") -> bool:
    """Whether `user` passes `test(1)` on `path`; a path below a closed directory fails."""
    done = subprocess.run(
        ["test", test, str(path)],
        user=user.pw_uid,
        group=user.pw_gid,
        extra_groups=[],
        cwd="/",
        check=False,
    )
    return done.returncode == 0


def settle(config: Config) -> None:
    """Make the state directory, and as root hand it to the service user and become that user.

    Raises Refused when the state directory belongs to somebody else.
    """
    root = os.geteuid() == 0
    try:
        config.state_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"{config.state_dir} cannot be created: {error.strerror}") from None
    if not root:
        if not os.access(config.state_dir, os.W_OK):
            raise Refused(
                f"{config.state_dir} belongs to another user; "
                "run this command as that user or as root"
            )
        return
    user = service_user()
    if not can_reach(user, config.state_dir, "-x") or not can_reach(user, Path(sys.executable)):
        return
    if config.state_dir.stat().st_uid != user.pw_uid:
        _hand_over(config.state_dir, user)
    become(user, home=config.state_dir)


def become(user: pwd.struct_passwd, home: Path) -> None:
    """Give up root for good: this process and all it starts are `user`."""
    os.setgroups([])
    os.setgid(user.pw_gid)
    os.setuid(user.pw_uid)
    os.environ.update(HOME=str(home), USER=user.pw_name, LOGNAME=user.pw_name)
    if not os.access(Path.cwd(), os.X_OK):
        os.chdir(ROOT)


def stays_root() -> bool:
    """Whether this command still is root, that is `settle` could not give it up."""
    return os.geteuid() == 0


def private_home(config: Config) -> Path:
    """Directory of the service user for a cluster whose state directory it cannot reach."""
    return HOME / config.key


def _hand_over(state_dir: Path, user: pwd.struct_passwd) -> None:
    if (state_dir / "pg").exists():
        raise Refused(
            f"{state_dir} was made by another user; run this command as that user, "
            "or choose another HAUSDRAHT_STATE_DIR"
        )
    for path in (state_dir, *state_dir.rglob("*")):
        os.chown(path, user.pw_uid, user.pw_gid, follow_symlinks=False)
