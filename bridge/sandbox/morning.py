"""The 47 mails of the Monday morning: read from `montag.toml`, written, signed, kept as files.

They are made once per installation, in `<state>/montag/`: sent again, the same bytes arrive
and nothing is filed twice. The files can also be read, or fed to `hausdraht mail einliefern`.
"""

from __future__ import annotations

import csv
import dataclasses
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from email.headerregistry import Address
from email.utils import format_datetime, parseaddr
from pathlib import Path
from typing import Any, Literal, cast
from zoneinfo import ZoneInfo

import dkim

from bridge.config import ROOT
from bridge.sandbox import keys
from bridge.sandbox.demo_json import INTAKE
from bridge.sandbox.domains import BY_NAME, SPOOFER_IP
from bridge.sandbox.photos import photo
from bridge.sandbox.styles import Draft, compose

_BERLIN = ZoneInfo("Europe/Berlin")
_DAYS_BACK = {"Fr": 3, "Sa": 2, "So": 1}
_FOREIGN = BY_NAME["billig-server.example"]
_SIGNED = [b"from", b"to", b"subject", b"date", b"message-id", b"mime-version", b"content-type"]
_TO = Address("Hausverwaltung Muster GmbH", addr_spec=INTAKE["muster"])


@dataclasses.dataclass(frozen=True)
class Letter:
    """One of the 47: who sends what how, and what shall become of it."""

    number: int
    topic: str
    sender: str
    """Key of a demo person, or an address of somebody unknown."""
    address: Address
    style: str
    when: str
    subject: str
    text: str
    expected: Mapping[str, Any]
    signature: Literal["dkim", "keine", "falsch", "fremd"] = "dkim"
    spf: bool = False
    weg: Literal["mailgun", "roh"] = "mailgun"
    photos: tuple[str, ...] = ()
    quote: str | None = None

    @property
    def file_name(self) -> str:
        """Name of its file in the folder of the morning."""
        return f"{self.number:02}-{self.topic}.eml"

    @property
    def _from_own_server(self) -> bool:
        return self.spf or self.signature == "dkim"

    @property
    def ip(self) -> str:
        """Address of the delivering server."""
        domain = BY_NAME.get(self.address.domain)
        return domain.ip if domain is not None and self._from_own_server else SPOOFER_IP

    @property
    def helo(self) -> str:
        """Name of the delivering server."""
        return f"mx.{self.address.domain if self._from_own_server else _FOREIGN.name}"

    @property
    def envelope_from(self) -> str:
        """MAIL FROM; empty for the automatic answer (RFC 3834)."""
        if self.style == "abwesenheit":
            return ""
        return f"versand@{_FOREIGN.name}" if self.signature == "fremd" else self.address.addr_spec


def letters() -> list[Letter]:
    """All 47, in the order of `montag.toml`."""
    with (ROOT / "db" / "demo" / "personen.csv").open(encoding="utf-8", newline="") as file:
        people = {
            row["schluessel"]: Address(
                f"{row['vorname']} {row['nachname']}", addr_spec=row["email"]
            )
            for row in csv.DictReader(file)
        }
    with Path(__file__).with_name("montag.toml").open("rb") as file:
        entries = tomllib.load(file)["mail"]
    return [_letter(number, entry, people) for number, entry in enumerate(entries, 1)]


def _letter(number: int, entry: dict[str, Any], people: Mapping[str, Address]) -> Letter:
    address = people.get(entry["von"])
    if address is None:
        name, spec = parseaddr(entry["von"])
        address = Address(name, addr_spec=spec)
    return Letter(
        number=number,
        topic=entry["thema"],
        sender=entry["von"],
        address=address,
        style=entry["stil"],
        when=entry["wann"],
        subject=entry["betreff"],
        text=entry["text"].strip(),
        expected=entry["erwartet"],
        signature=entry.get("signatur", "dkim"),
        spf=entry.get("spf", False),
        weg=entry.get("weg", "mailgun"),
        photos=tuple(entry.get("bilder", ())),
        quote=entry.get("zitat"),
    )


def last_monday(today: date) -> date:
    """The Monday of the current week."""
    return today - timedelta(days=today.weekday())


def build(letter: Letter, monday: date, number: str | None, folder: Path) -> bytes:
    """The complete bytes as the receiving server hands them on.

    `number` is the Vorgangsnummer a follow-up refers to; `folder` holds the DKIM keys.
    """
    day, _, clock = letter.when.partition(" ")
    sent = datetime.combine(
        monday - timedelta(days=_DAYS_BACK[day]), time.fromisoformat(clock), _BERLIN
    )
    draft = Draft(
        sender=letter.address,
        to=_TO,
        date=sent,
        subject=letter.subject.format(nummer=number or "ohne Nummer"),
        text=letter.text,
        photos=tuple((f"IMG_{4000 + i}.jpg", photo(p)) for i, p in enumerate(letter.photos, 1)),
        quote=letter.quote,
        quote_date=sent - timedelta(hours=20) if letter.quote else None,
    )
    signed = _sign(compose(letter.style, draft), letter, folder)
    received = (
        f"Received: from {letter.helo} ({letter.helo} [{letter.ip}]) by mxa.mailgun.org"
        f" with ESMTPS id demo{letter.number:02}; {format_datetime(sent)}\r\n"
    )
    return received.encode("ascii") + signed


def _sign(message: bytes, letter: Letter, folder: Path) -> bytes:
    if letter.signature == "keine":
        return message
    domain = _FOREIGN if letter.signature == "fremd" else BY_NAME[letter.address.domain]
    wrong = letter.signature == "falsch"
    header = dkim.sign(
        message,
        domain.selector.encode(),
        domain.name.encode(),
        keys.wrong_key(folder) if wrong else keys.private_key(folder, domain),
        canonicalize=(b"relaxed", b"relaxed"),
        signature_algorithm=domain.algorithm.encode(),
        include_headers=_SIGNED,
    )
    return cast("bytes", header) + message


def ensure(folder: Path, key_folder: Path, numbers: Mapping[str, str], today: date) -> list[Path]:
    """Write the files that are missing; the paths of all 47 in order.

    `numbers` maps keys of people to the number of their running Vorgang.
    """
    folder.mkdir(parents=True, exist_ok=True)
    keys.ensure(key_folder)
    paths = []
    for letter in letters():
        path = folder / letter.file_name
        if not path.exists():
            content = build(letter, last_monday(today), numbers.get(letter.sender), key_folder)
            temporary = path.with_suffix(".neu")
            temporary.write_bytes(content)
            temporary.replace(path)
        paths.append(path)
    return paths
