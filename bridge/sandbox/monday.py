"""Deliver the Monday morning: `python -m bridge.sandbox.monday [--count N]`.

47 mails go through the public intake as a provider would send them; then this waits until
the worker has decided about each and prints what became of them. Running it again sends the
same bytes, which the database recognises.
"""

from __future__ import annotations

import argparse
import collections
import hashlib
import hmac
import ipaddress
import json
import secrets
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import psycopg

from bridge.config import Config, ConfigError, HostPort, load
from bridge.sandbox import keys, morning
from bridge.sandbox.demo_json import INTAKE
from bridge.sandbox.morning import Letter

_RECIPIENT = INTAKE["muster"]
_PATIENCE = 60.0
"""Seconds without any progress after which waiting ends (a DNS server that does not answer)."""


class NotDelivered(Exception):
    """The intake refused a mail or did not answer; `status` is 0 without an answer."""

    def __init__(self, text: str, status: int = 0) -> None:
        super().__init__(text)
        self.status = status


def _post(url: str, body: bytes, headers: dict[str, str]) -> bool:
    """Send and say whether the mail was new. Raises NotDelivered."""
    request = urllib.request.Request(url, body, headers, method="POST")  # noqa: S310 -- http(s)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
            return any(entry["neu"] for entry in json.load(answer)["angenommen"])
    except urllib.error.HTTPError as error:
        text = f"{error.code} {error.read().decode('utf-8', 'replace')}"
        raise NotDelivered(text, error.code) from None
    except OSError as error:
        raise NotDelivered(str(error)) from None


def mailgun_form(fields: dict[str, bytes]) -> tuple[bytes, str]:
    """A multipart/form-data body and its Content-Type."""
    border = secrets.token_hex(16)
    body = b""
    for name, value in fields.items():
        head = f'--{border}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'
        body += head.encode() + value + b"\r\n"
    return body + f"--{border}--\r\n".encode(), f"multipart/form-data; boundary={border}"


def deliver(config: Config, base: str, letter: Letter, content: bytes) -> bool:
    """Hand one mail to the intake at `base`; whether it was new. Raises NotDelivered."""
    if letter.weg == "roh":
        return _post(
            f"{base}/eingang/mail/roh",
            content,
            {
                "Authorization": f"Bearer {config.secret('roh_token')}",
                "Content-Type": "message/rfc822",
                "X-Umschlag-An": _RECIPIENT,
                "X-Umschlag-Von": letter.envelope_from,
                "X-Absender-IP": letter.ip,
                "X-Helo": letter.helo,
            },
        )
    token, timestamp = secrets.token_hex(25), str(int(time.time()))
    key = config.secret("mailgun_schluessel").split()[0].encode()
    body, content_type = mailgun_form(
        {
            "recipient": _RECIPIENT.encode(),
            "sender": letter.envelope_from.encode(),
            "timestamp": timestamp.encode(),
            "token": token.encode(),
            "signature": hmac.new(key, (timestamp + token).encode(), hashlib.sha256)
            .hexdigest()
            .encode(),
            "body-mime": content,
        }
    )
    return _post(f"{base}/eingang/mail/mailgun/mime", body, {"Content-Type": content_type})


def _progress(what: str, done: int, total: int) -> None:
    """A counter on one line of a terminal; in a file only its end."""
    if sys.stdout.isatty() or done == total:
        end = "\n" if done == total else ""
        print(f"\r  {what} {done:2} von {total}", end=end, flush=True)


def running_numbers(connection: psycopg.Connection) -> dict[str, str]:
    """Number of the running Vorgang by key of the person who has one."""
    rows = connection.execute(
        "select e.adresse, min(a.nummer) from verwaltung.anfragen as a"
        " join verwaltung.personen_email as e"
        " on e.mandant_id = a.mandant_id and e.person_id = a.melder_person_id"
        " join verwaltung.eingangsadressen as i on i.mandant_id = a.mandant_id"
        " where i.adresse = %s and a.status in ('offen', 'akzeptiert') and a.quelle <> 'email'"
        " group by e.adresse",
        (_RECIPIENT,),
    ).fetchall()
    numbers = {str(address): str(number) for address, number in rows}
    return {
        letter.sender: numbers[letter.address.addr_spec]
        for letter in morning.letters()
        if letter.address.addr_spec in numbers
    }


def outcomes(connection: psycopg.Connection, hashes: list[bytes]) -> dict[bytes, str]:
    """Triage status of each mail that arrived, by SHA-256."""
    rows = connection.execute(
        "select sha256, status from verwaltung.email_triage where umschlag_an = %s"
        " and sha256 = any(%s)",
        (_RECIPIENT, hashes),
    ).fetchall()
    return {bytes(sha): str(status) for sha, status in rows}


def wait(connection: psycopg.Connection, hashes: list[bytes]) -> dict[bytes, str]:
    """Listen until the worker has decided about all, or nothing moves for `_PATIENCE`."""
    connection.execute("listen hausdraht_ereignis")
    moved, before = time.monotonic(), -1
    while True:
        found = outcomes(connection, hashes)
        done = sum(status != "eingegangen" for status in found.values())
        if done != before:
            moved, before = time.monotonic(), done
            _progress("verarbeitet", done, len(hashes))
        if done == len(hashes) or time.monotonic() - moved > _PATIENCE:
            return found
        for _ in connection.notifies(timeout=1.0, stop_after=1):
            pass


def report(config: Config, found: dict[bytes, str], sent: dict[bytes, Letter]) -> None:
    """Print how many mails of each topic ended how."""
    names = ("zugeordnet", "manuell", "protokolliert", "eingegangen")
    table = collections.Counter((letter.topic, found.get(h, "")) for h, letter in sent.items())
    print(f"\n  {'':10}{'Mails':>7}" + "".join(f"{name:>15}" for name in names))
    for topic, label in (
        ("schaden", "Schäden"),
        ("folge", "Folgemails"),
        ("spam", "Spam"),
        ("frage", "Fragen"),
    ):
        total = sum(letter.topic == topic for letter in sent.values())
        print(f"  {label:10}{total:7}" + "".join(f"{table[topic, n] or '·':>15}" for n in names))
    totals = [sum(status == n for status in found.values()) for n in names]
    print(f"  {'zusammen':10}{len(sent):7}" + "".join(f"{n or '·':>15}" for n in totals))
    print("\n  zugeordnet = Anfrage angelegt, manuell = wartet in der Triage auf einen Menschen")
    print(f"  Cockpit: {config.url}")
    surprises = [
        f"  {letter.file_name}: {found.get(h, 'fehlt')} statt {letter.expected['status']}"
        for h, letter in sent.items()
        if found.get(h) != letter.expected["status"]
    ]
    own_dns = HostPort("127.0.0.1", config.ports.get("demo_dns", 0))
    if surprises and config.dns_server not in (None, own_dns):
        print(f"\n  Beurteilt hat der DNS-Server {config.dns_server}, nicht der der Demo:")
    elif surprises:
        print("\n  Anders als erwartet:")
    print("\n".join(surprises), end="\n" if surprises else "")
    if "eingegangen" in found.values():
        print("\n  Die übrigen sind gespeichert und werden später geprüft.")


def _loopback(bind: str) -> str:
    """Where the public port is reached from this machine."""
    address = ipaddress.ip_address(bind)
    if address.is_unspecified:
        return "127.0.0.1" if address.version == 4 else "[::1]"
    return bind if address.version == 4 else f"[{bind}]"


def run(config: Config, count: int) -> None:
    """Deliver the first `count` mails and show what became of them. Raises NotDelivered."""
    base = f"http://{_loopback(config.bind)}:{config.port}"
    with psycopg.connect(config.superuser_dsn, autocommit=True) as connection:
        today = connection.execute("select intern.heute()").fetchone()
        assert today is not None
        paths = morning.ensure(
            config.state_dir / "montag",
            keys.directory(config),
            running_numbers(connection),
            today[0],
        )
        sent: dict[bytes, Letter] = {}
        new = 0
        for letter, path in list(zip(morning.letters(), paths, strict=True))[:count]:
            content = Path(path).read_bytes()
            new += deliver(config, base, letter, content)
            sent[hashlib.sha256(content).digest()] = letter
            _progress("eingeliefert", len(sent), count)
        print(f"  davon neu: {new}")
        found = wait(connection, list(sent))
    report(config, found, sent)


def main(arguments: list[str] | None = None) -> int:
    """Command line; 0 all delivered, 1 refused, 2 wrong usage."""
    total = len(morning.letters())
    parser = argparse.ArgumentParser(prog="python -m bridge.sandbox.monday", description=__doc__)
    parser.add_argument("--count", type=int, default=total, help="only the first N mails")
    options = parser.parse_args(arguments)
    if not 1 <= options.count <= total:
        parser.error(f"--count must lie between 1 and {total}")
    try:
        print(f"Montagmorgen: {options.count} E-Mails vom Wochenende")
        run(load(), options.count)
    except (ConfigError, NotDelivered, psycopg.Error) as error:
        print(f"\nmonday: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
