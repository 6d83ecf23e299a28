"""A burst pipe at night: the worker tells one after the other until somebody takes it on."""

from __future__ import annotations

import json
import re

from tests.integration.mail.conftest import Bridge
from tests.support.hook_service import service
from tests.support.post_office import open_at, text

PLAN = """
update verwaltung.versand_einstellungen set geschaeftszeiten = '{}';
insert into verwaltung.notdienst_hooks (mandant_id, id, bezeichnung, url, geheimnis)
values (1, 60, 'SMS', %s, repeat('g', 64));
insert into verwaltung.notdienst_plaene (mandant_id, id, bezeichnung, durchgaenge) values (1, 61, 'Nacht', 1);
insert into verwaltung.notdienst_stufen (mandant_id, plan_id, nr, art, hook_id, name, email)
values (1, 61, 1, 'hook', 60, 'Pia', null), (1, 61, 2, 'kontakt', null, 'Firma Rohr', 'rohr@firma.example'),
(1, 61, 3, 'kontakt', null, 'Chefin', 'chefin@firma.example');
"""
REPORT = (
    "select intern.anfrage_anlegen(1, 'portal', 'schaden', 'wasser', 'dringend', null, 'Rohrbruch',"
    " 'Es läuft.', mietverhaeltnis_id => 50, person_id => 40)"
)
LINES = "select inhalt from verwaltung.anfrage_nachrichten order by erstellt_am, id"
STEPS = "select nr, status from verwaltung.alarm_schritte order by nr"


def test_one_after_the_other_until_somebody_answers(bridge: Bridge) -> None:
    with open_at() as office, service(200) as (url, called):
        bridge.config.smtp_url = office.url
        bridge.config.hook_internal = 1
        with bridge.database.connect() as connection:
            for statement in filter(str.strip, PLAN.split(";")):
                connection.execute(statement, [url] if "%s" in statement else None)
            connection.execute(REPORT)
        bridge.work()
        # The others wait for their turn.
        assert len(called) == 1
        assert json.loads(called[0][1])["empfaenger"] == "Pia"
        assert office.mails == []
        # Nobody answered; a worker that died and one that runs twice change nothing.
        _let_time_pass(bridge, 2)
        bridge.work()
        # The step has written a letter, which goes the same way.
        bridge.work()
        bridge.due_now()
        (letter,) = office.mails
        assert [e.rcpt_tos for e in office.envelopes] == [["rohr@firma.example"]]
        (link,) = re.findall(r"/notdienst#(\S+)", text(letter))
        with bridge.database.connect() as connection:
            connection.execute("select api.notdienst_bestaetigen(%s, 'Rohr, Peter')", [link])
        _let_time_pass(bridge, 3)
        bridge.work()
        assert len(office.mails) == 1
        assert len(called) == 1
    states = [row["status"] for row in bridge.rows(STEPS)]
    assert states == ["gesendet", "gesendet", "entfallen"]
    history = " | ".join(row["inhalt"] for row in bridge.rows(LINES))
    for line in ("Pia benachrichtigt", "E-Mail an Firma Rohr", "Rohr, Peter kümmert sich"):
        assert line in history


def _let_time_pass(bridge: Bridge, nr: int) -> None:
    """Make the job of step `nr` due."""
    with bridge.database.connect() as connection:
        connection.execute(
            "update hintergrund.procrastinate_jobs set scheduled_at = null"
            " where task_name = 'notdienst.schritt' and (args ->> 'nr')::int = %s",
            [nr],
        )
