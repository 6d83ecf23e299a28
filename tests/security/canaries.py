"""Unique strings in everybody's data, and who may read each of them."""

from __future__ import annotations

import dataclasses
import hashlib
import secrets

from tests.support.demo import KLEINHAUS, MUSTER, Demo, Person

TENANT = "katrin.bergmann@postfach-nord.example"
PARTNER = "daniel.bergmann@webpost.example"
NEIGHBOUR = "stefan.vogler@webpost.example"
FORMER = "martin.krueger@webpost.example"
CARETAKER = "frank.zielinski@muster-hausverwaltung.example"
OTHER_CARETAKER = "oleg.sorokin@muster-hausverwaltung.example"
CLERK = "monika.hoffmann@muster-hausverwaltung.example"
HEAD = "susanne.albers@muster-hausverwaltung.example"
FOREIGN_TENANT = "theresa.gruber@postfach-nord.example"
FOREIGN_NEIGHBOUR = "alois.steiner@freipost.example"
FOREIGN_CARETAKER = "josef.huber@kleinhaus.example"
FOREIGN_CLERK = "birgit.klein@kleinhaus.example"
FOREIGN_HEAD = "rainer.klein@kleinhaus.example"
EVERYBODY = (
    TENANT,
    PARTNER,
    NEIGHBOUR,
    FORMER,
    CARETAKER,
    OTHER_CARETAKER,
    CLERK,
    HEAD,
    FOREIGN_TENANT,
    FOREIGN_NEIGHBOUR,
    FOREIGN_CARETAKER,
    FOREIGN_CLERK,
    FOREIGN_HEAD,
)
STAFF = frozenset({CLERK, HEAD})
FOREIGN_STAFF = frozenset({FOREIGN_CLERK, FOREIGN_HEAD})


@dataclasses.dataclass(frozen=True)
class Canary:
    """A string, who may meet it (`readers`) and who must (`must`, the positive control)."""

    text: str
    readers: frozenset[str]
    must: frozenset[str]


@dataclasses.dataclass
class Aviary:
    """All canaries, and the keys of the rows that carry them by owner."""

    canaries: dict[str, Canary] = dataclasses.field(default_factory=dict)
    ids: dict[str, dict[str, int]] = dataclasses.field(default_factory=dict)

    def new(self, name: str, readers: frozenset[str], must: frozenset[str] | None = None) -> str:
        """A fresh string; by default every reader must meet it."""
        text = f"KANARIE{secrets.token_hex(6)}"
        self.canaries[name] = Canary(text, readers, readers if must is None else must)
        return text

    def foreign_to(self, email: str) -> list[Canary]:
        """What this person must never see."""
        return [c for c in self.canaries.values() if email not in c.readers]


def release(demo: Demo) -> Aviary:
    """Write canaries as their owners would, and some into master data as superuser."""
    aviary = Aviary()
    care, foreign_care = STAFF | {CARETAKER}, FOREIGN_STAFF | {FOREIGN_CARETAKER}
    _report(demo, aviary, TENANT, readers=care | {TENANT, PARTNER}, insiders=care)
    _report(demo, aviary, NEIGHBOUR, readers=care | {NEIGHBOUR}, insiders=care)
    for tenant in (FOREIGN_TENANT, FOREIGN_NEIGHBOUR):
        _report(demo, aviary, tenant, readers=foreign_care | {tenant}, insiders=foreign_care)
    _mail(demo, aviary, MUSTER, STAFF)
    _mail(demo, aviary, KLEINHAUS, FOREIGN_STAFF)
    _master_data(demo, aviary)
    return aviary


def _report(
    demo: Demo, aviary: Aviary, tenant: str, *, readers: frozenset[str], insiders: frozenset[str]
) -> None:
    """A report with a file, a message and an internal note, each with its own canary.

    The file is a PDF: it is handed out as it came, while photos are copied for other eyes.
    """
    person = demo.person(tenant)
    staff = demo.person(CLERK if CLERK in readers else FOREIGN_CLERK)
    name = aviary.new(f"Dateiname {tenant}", readers)
    picture = person.upload(
        b"%PDF-1.7\n" + aviary.new(f"Datei {tenant}", readers, frozenset()).encode(),
        f"{name}.pdf",
    )
    assert picture.is_success, picture.text
    report = person.rpc(
        "schaden_melden",
        schadensart="sonstiges",
        ort=aviary.new(f"Ort {tenant}", readers),
        betreff=aviary.new(f"Betreff {tenant}", readers),
        beschreibung=aviary.new(f"Beschreibung {tenant}", readers),
        datei_ids=[picture.json()["id"]],
    )
    person.rpc(
        "nachricht_senden",
        anfrage_id=report["id"],
        inhalt=aviary.new(f"Nachricht {tenant}", readers),
    )
    staff.rpc(
        "interne_notiz", anfrage_id=report["id"], inhalt=aviary.new(f"Notiz {tenant}", insiders)
    )
    staff.rpc(
        "anfrage_akzeptieren",
        anfrage_id=report["id"],
        begruendung=aviary.new(f"Begründung {tenant}", readers),
    )
    own = staff.rows("anfragen", id=f"eq.{report['id']}")[0]
    aviary.ids[tenant] = {
        "anfrage_id": report["id"],
        "id": picture.json()["id"],
        "mietverhaeltnis_id": own["mietverhaeltnis_id"],
        "person_id": own["melder_person_id"],
        "benutzerkonto_id": _account(person),
    }


def _account(person: Person) -> int:
    return int(person.get("rpc/ich").json()["benutzerkonto_id"])


def _mail(demo: Demo, aviary: Aviary, mandant: int, readers: frozenset[str]) -> None:
    """A mail from somebody unknown: it waits in the manual queue."""
    recipient = demo.mandant(mandant)["eingang"]
    subject, text = (aviary.new(f"{part} {recipient}", readers) for part in ("Mail", "Text"))
    mail = (
        f"From: {text}@unbekannt.example\r\nTo: {recipient}\r\nSubject: {subject}\r\n\r\n{text}\r\n"
    ).encode()
    answer = demo.http.post(
        f"{demo.url}/eingang/mail/roh",
        content=mail,
        headers={
            "Authorization": f"Bearer {demo.data['eingang']['roh_token']}",
            "X-Umschlag-An": recipient,
        },
    )
    assert answer.status_code == 200, answer.text
    digest = hashlib.sha256(mail).digest()
    demo.wait_for_mail(recipient, digest)
    aviary.ids.setdefault(recipient, {})["email_id"] = int(
        demo.value("select id from verwaltung.email_triage where sha256 = %s", digest)
    )


def _master_data(demo: Demo, aviary: Aviary) -> None:
    """Canaries where no form reaches: addresses, names of houses, the second Mandant's name."""
    care, foreign_care = STAFF | {CARETAKER}, FOREIGN_STAFF | {FOREIGN_CARETAKER}
    people = (
        (TENANT, frozenset({TENANT, PARTNER}), care),
        (NEIGHBOUR, frozenset({NEIGHBOUR}), care),
        (FOREIGN_TENANT, frozenset({FOREIGN_TENANT}), foreign_care),
    )
    foreign = demo.mandant(KLEINHAUS)["id"]
    everybody_there = frozenset(
        {FOREIGN_TENANT, FOREIGN_NEIGHBOUR, FOREIGN_CARETAKER} | FOREIGN_STAFF
    )
    with demo.connect() as connection:
        for owner, tenants, staff in people:
            # A caretaker sees name and phone of a tenant, never the address.
            address = aviary.new(
                f"Anschrift {owner}",
                tenants | staff - {CARETAKER, FOREIGN_CARETAKER},
                frozenset(),
            )
            phone = aviary.new(f"Telefon {owner}", tenants | staff, staff)
            connection.execute(
                "update verwaltung.personen set anschrift = %s, telefon = %s where id = %s",
                (address, phone, aviary.ids[owner]["person_id"]),
            )
        connection.execute(
            "update verwaltung.objekte set bezeichnung = bezeichnung || %s where mandant_id = %s",
            (aviary.new("Objekt Kleinhaus", everybody_there, FOREIGN_STAFF), foreign),
        )
        connection.execute(
            "update verwaltung.mandanten set anschrift = %s where id = %s",
            (aviary.new("Mandant Kleinhaus", everybody_there, FOREIGN_STAFF), foreign),
        )
        connection.execute(
            "update verwaltung.klassifikationsregeln set bezeichnung = bezeichnung || %s"
            " where mandant_id = %s",
            (aviary.new("Regel Kleinhaus", FOREIGN_STAFF), foreign),
        )
