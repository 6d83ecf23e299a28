"""A real IMAP server on loopback: Debian's Dovecot, without root, in a directory of its own."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import getpass
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import imapclient
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bridge.operations import identity, layout

USER = "post@eins.example"
PASSWORD = "Grüße & Küsse"

_CONFIG = """
base_dir = {directory}/run
state_dir = {directory}/state
log_path = {directory}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{directory}/cert.pem
ssl_key = <{directory}/key.pem
ssl_dh =
disable_plaintext_auth = no
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = {uid}
first_valid_gid = {gid}
mail_location = maildir:{directory}/mail/%u
imap_capability = {capability}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN {directory}/passwd
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={directory}/home/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


@dataclasses.dataclass
class ImapServer:
    """A Dovecot with one user; `port` speaks STARTTLS or plain text, `tls_port` TLS at once."""

    directory: Path
    port: int
    tls_port: int
    _process: subprocess.Popen[bytes] | None = None

    @property
    def certificate(self) -> Path:
        """What `SSL_CERT_FILE` must name so that clients trust the server."""
        return self.directory / "cert.pem"

    def start(self) -> None:
        """Start, and wait until it answers."""
        owner = _owner()
        self._process = subprocess.Popen(
            ["/usr/sbin/dovecot", "-F", "-c", str(self.directory / "dovecot.conf")],
            user=owner.pw_uid if os.geteuid() == 0 else None,
            group=owner.pw_gid if os.geteuid() == 0 else None,
            extra_groups=[] if os.geteuid() == 0 else None,
            cwd=self.directory,
        )
        try:
            until(self._answers, 20)
        except AssertionError:
            self.stop()
            raise

    def stop(self) -> None:
        """End it with all its processes."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(30)
            self._process = None
            until(lambda: not self._answers(), 20)

    def change_uidvalidity(self) -> None:
        """Forget every UID, as a restored or converted server does; call while stopped."""
        for path in (self.directory / "mail" / USER).glob("dovecot*"):
            path.unlink()

    def client(self) -> imapclient.IMAPClient:
        """A signed-in client with INBOX selected."""
        client = imapclient.IMAPClient("127.0.0.1", self.port, ssl=False)
        client.plain_login(USER, PASSWORD)
        client.select_folder("INBOX")
        return client

    def deliver(self, *mails: bytes, when: datetime.datetime | None = None) -> None:
        """Put mails into INBOX; `when` is their time of arrival."""
        client = self.client()
        for mail in mails:
            client.append("INBOX", mail, msg_time=when)
        client.logout()

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), 2) as connection:
                connection.settimeout(2)
                return connection.recv(4) == b"* OK"
        except OSError:
            return False


@contextlib.contextmanager
def running(capability: str = "") -> Iterator[ImapServer]:
    """A running server with an empty mailbox; `capability` overrides what it says it can do."""
    with tempfile.TemporaryDirectory(prefix="hausdraht-imap-") as place:
        directory = Path(place)
        directory.chmod(0o755)
        server = _create(directory, capability)
        server.start()
        try:
            yield server
        finally:
            server.stop()


def _create(directory: Path, capability: str) -> ImapServer:
    owner = _owner()
    server = ImapServer(directory, layout.free_port(), layout.free_port())
    for name in ("", "run", "state", "mail", "home"):
        (directory / name).mkdir(exist_ok=True)
    _certificate(directory)
    (directory / "passwd").write_text(f"{USER}:{{PLAIN}}{PASSWORD}\n")
    (directory / "dovecot.conf").write_text(
        _CONFIG.format(
            directory=directory,
            user=owner.pw_name,
            group=_group(owner),
            uid=owner.pw_uid,
            gid=owner.pw_gid,
            port=server.port,
            tls_port=server.tls_port,
            capability=capability,
        )
    )
    if os.geteuid() == 0:
        for path in (directory, *directory.rglob("*")):
            shutil.chown(path, owner.pw_uid, owner.pw_gid)
    return server


def until(condition: Callable[[], object], seconds: float = 30) -> None:
    """Wait for another process; fails after `seconds`."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.02)


def _owner() -> pwd.struct_passwd:
    """Dovecot's mail processes refuse to be root."""
    return identity.service_user() if os.geteuid() == 0 else pwd.getpwnam(getpass.getuser())


def _group(owner: pwd.struct_passwd) -> str:
    import grp

    return grp.getgrgid(owner.pw_gid).gr_name


def _certificate(directory: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (directory / "cert.pem").write_bytes(certificate.public_bytes(pem))
    private = key.private_bytes(
        pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (directory / "key.pem").write_bytes(private)
