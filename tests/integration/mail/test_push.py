"""A burst pipe at night: the phone of whoever is on duty hears of it, and of nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bridge.notifications import webpush
from tests.integration.mail.conftest import Bridge
from tests.support.push_service import Device, PushService, certificate, proof, push_service

WORLD = """
update verwaltung.versand_einstellungen set geschaeftszeiten = '{}';
insert into anmeldung.benutzerkonten (mandant_id, id, email, name, rolle)
values (1, 62, 'horst@muster-hausverwaltung.example', 'Horst Nord', 'hausmeister');
insert into anmeldung.sitzungen (mandant_id, id, benutzerkonto_id, laeuft_ab_am)
values (1, '00000000-0000-4000-8000-000000000001', 62, now() + interval '1 day');
insert into verwaltung.notdienst_plaene (mandant_id, id, bezeichnung, durchgaenge) values (1, 61, 'Nacht', 1);
insert into verwaltung.notdienst_stufen (mandant_id, plan_id, nr, art, benutzerkonto_id)
values (1, 61, 1, 'konto', 62);
"""
DEVICE = (
    "insert into verwaltung.push_abos"
    " (mandant_id, benutzerkonto_id, sitzung_id, endpunkt, p256dh, auth, geraet)"
    " values (1, 62, '00000000-0000-4000-8000-000000000001', %s, %s, %s, %s)"
)
REPORT = (
    "select intern.anfrage_anlegen(1, 'portal', 'schaden', 'wasser', 'dringend', null, 'Rohrbruch',"
    " 'Es läuft.', mietverhaeltnis_id => 50, person_id => 40)"
)
TAKE_ON = "select api.notdienst_bestaetigen(%s, 'Horst')"
LINES = (
    "select string_agg(inhalt, ' | ' order by erstellt_am, id) as alle"
    " from verwaltung.anfrage_nachrichten"
)
SENT = "select status, versuche, fehler from verwaltung.push_mitteilungen order by id"


@pytest.fixture
def office(
    bridge: Bridge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PushService]:
    """A push service that the bridge trusts, and one account on duty."""
    identity = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(identity))
    key = webpush.new_key().decode()
    bridge.config.secret = {webpush.KEY_FILE: key}.__getitem__
    bridge.config.hook_internal = 1
    with bridge.database.connect() as connection:
        connection.execute(WORLD)
    with push_service(identity) as found:
        yield found


def sign_on(bridge: Bridge, office: PushService, path: str) -> Device:
    """Horst's device, known at the push service under `path`."""
    device = Device()
    with bridge.database.connect() as connection:
        connection.execute(DEVICE, [office.url + path, device.p256dh, device.auth, f"Gerät {path}"])
    return device


def report(bridge: Bridge) -> None:
    with bridge.database.connect() as connection:
        connection.execute(REPORT)
    bridge.work()
    # What the step put into the queue.
    bridge.work()


def test_each_device_reads_what_is_meant_for_it(bridge: Bridge, office: PushService) -> None:
    devices = {path: sign_on(bridge, office, path) for path in ("/eins", "/zwei")}
    report(bridge)
    assert sorted(path for path, _, _ in office.seen) == ["/eins", "/zwei"]
    for path, headers, body in office.seen:
        message = json.loads(devices[path].open(body))
        assert message["titel"] == "Notdienst"
        assert message["text"].endswith("· Wasser · Beispielstraße")
        assert headers["Content-Encoding"] == "aes128gcm"
        assert headers["Urgency"] == "high"
        assert int(headers["TTL"]) >= 600
        assert len(headers["Topic"]) <= 32
        claims, sender = proof(headers["Authorization"])
        assert claims["aud"] == office.url
        assert claims["sub"] == "mailto:hausdraht@haus.example"
        assert sender == webpush.encode(
            webpush.point(webpush.load_key(bridge.config.secret(webpush.KEY_FILE)).public_key())
        )
    # Nothing of the tenant reaches the push service in the clear.
    assert not any(b"Beispiel" in body or b"Rohrbruch" in body for _, _, body in office.seen)
    assert "Mitteilung auf 2 Geräte" in bridge.rows(LINES)[0]["alle"]
    # A worker that runs twice sends nothing twice.
    bridge.due_now()
    bridge.work()
    assert len(office.seen) == 2
    with bridge.database.connect() as connection:
        connection.execute(TAKE_ON, [message["link"].partition("#")[2]])


def test_a_device_that_has_gone(bridge: Bridge, office: PushService) -> None:
    sign_on(bridge, office, "/eins")
    office.status = 410
    report(bridge)
    assert bridge.rows("select 1 from verwaltung.push_abos") == []
    assert [row["status"] for row in bridge.rows(SENT)] == ["gescheitert"]
    assert (
        "nicht zugestellt: das Gerät ist beim Mitteilungsdienst abgemeldet"
        in (bridge.rows(LINES)[0]["alle"])
    )


@pytest.mark.parametrize("status", [307, 503])
def test_trouble_is_tried_again_elsewhere_nowhere(
    bridge: Bridge, office: PushService, status: int
) -> None:
    sign_on(bridge, office, "/eins")
    office.status, office.location = status, f"{office.url}/anderswo"
    report(bridge)
    for _ in range(6):
        bridge.due_now()
        bridge.work()
    assert [path for path, _, _ in office.seen] == ["/eins"] * 5
    (row,) = bridge.rows(SENT)
    assert row == {"status": "gescheitert", "versuche": 5, "fehler": f"Antwort {status}"}


def test_signed_out_or_taken_on_meanwhile(bridge: Bridge, office: PushService) -> None:
    sign_on(bridge, office, "/eins")
    office.status = 503
    report(bridge)
    with bridge.database.connect() as connection:
        connection.execute(
            "update anmeldung.sitzungen set widerrufen_am = now(), widerrufsgrund = 'abgemeldet'"
        )
    bridge.due_now()
    bridge.work()
    assert len(office.seen) == 1
    assert [row["status"] for row in bridge.rows(SENT)] == ["entfallen"]


def test_nothing_is_said_to_our_own_network(bridge: Bridge, office: PushService) -> None:
    bridge.config.hook_internal = 0
    sign_on(bridge, office, "/eins")
    report(bridge)
    assert office.seen == []
    assert bridge.rows("select letzter_fehler from verwaltung.push_abos") == [
        {"letzter_fehler": "Adresse in einem privaten Netz"}
    ]


def test_keys_that_are_none_end_the_device(bridge: Bridge, office: PushService) -> None:
    with bridge.database.connect() as connection:
        connection.execute(DEVICE, [office.url, "B" + "A" * 86, "A" * 22, "kaputt"])
    report(bridge)
    assert office.seen == []
    assert bridge.rows("select 1 from verwaltung.push_abos") == []
