"""One text to all tenants of a house, written and sent by the real worker."""

from __future__ import annotations

from bridge import db
from tests.integration.mail.conftest import Bridge
from tests.support.post_office import open_at, text

# 250 tenants: more than one piece. One has no address.
HOUSE = """
insert into verwaltung.personen (mandant_id, id, vorname, nachname)
select 1, 1000 + n, 'Person', 'Nr. ' || n from generate_series(1, 250) as n;
insert into verwaltung.personen_email (mandant_id, id, person_id, adresse)
select 1, 3000 + n, 1000 + n, 'p' || n || '@mieter.example' from generate_series(1, 249) as n;
insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id)
select 1, 50, 1000 + n from generate_series(1, 250) as n;
insert into verwaltung.sammelstoerungen (mandant_id, id, objekt_id, schadensart, titel)
values (1, 70, 20, 'heizung', 'Heizung aus');
insert into verwaltung.rundschreiben (mandant_id, id, art, sammelstoerung_id, betreff, text, empfaenger_zahl)
values (1, 80, 'beginn', 70, 'Heizung aus', 'Die Pumpe steht.', 251);
"""


def test_each_person_once_also_when_stopped_in_between(bridge: Bridge) -> None:
    with open_at() as office:
        bridge.config.smtp_url = office.url
        with bridge.database.connect() as connection:
            connection.execute(HOUSE)
        # A worker that died after the first piece.
        first = db.fetch(bridge.pool, "rundschreiben_verteilen", mandant_id=1, rundschreiben_id=80)
        assert not first[0]["fertig"]
        assert bridge.rows("select count(*) as n from verwaltung.versand")[0]["n"] == 200
        bridge.work()
        recipients = sorted(address for e in office.envelopes for address in e.rcpt_tos)
        expected = ["erika@mieter.example", *(f"p{n}@mieter.example" for n in range(1, 250))]
        assert recipients == sorted(expected)
        letter = text(office.mails[0])
    assert "Die Pumpe steht." in letter
    assert "Im Portal: " in letter
    (done,) = bridge.rows(
        "select verteilt_am is not null as fertig, empfaenger_zahl from verwaltung.rundschreiben"
    )
    assert done == {"fertig": True, "empfaenger_zahl": 251}
    (without,) = bridge.rows(
        "select person_id, grund from verwaltung.versand where status = 'unterdrueckt'"
    )
    assert without == {"person_id": 1250, "grund": "keine_adresse"}
