"""What the demo promises: how much there is, who may sign in, and that a second run is harmless."""

from __future__ import annotations

import collections
import json

import psycopg
import pytest

from tests.support.demo import KLEINHAUS, MUSTER, Demo


def test_size(demo: Demo) -> None:
    mandant = demo.mandant()["id"]
    running = "mandant_id = %s and (ende is null or ende >= intern.heute())"
    counts = {
        "select count(*) from verwaltung.mietverhaeltnisse where " + running: 1200,
        "select count(*) from verwaltung.objekte where mandant_id = %s": 60,
        "select count(*) from verwaltung.objekte where mandant_id = %s and art = 'weg'": 12,
        "select count(*) from verwaltung.hausmeister_bereiche where mandant_id = %s": 4,
    }
    for query, expected in counts.items():
        assert demo.value(query, mandant) == expected, query
    assert (
        demo.value(
            "select count(*) from verwaltung.mietverhaeltnisse where " + running,
            demo.mandant(KLEINHAUS)["id"],
        )
        == 14
    )
    states = "select count(distinct status) from verwaltung.anfragen where mandant_id = %s"
    assert demo.value(states, mandant) == 5


def test_history_is_consistent(demo: Demo) -> None:
    """The made-up past obeys the rules that the triggers would have enforced."""
    broken = {
        "status differs from the last change": """
            select count(*) from verwaltung.anfragen as a where a.status is distinct from (
                select w.nach from verwaltung.statuswechsel as w
                where w.mandant_id = a.mandant_id and w.entitaet = 'anfragen'
                    and w.entitaet_id = a.id order by w.am desc, w.von is null limit 1)""",
        "change without a rule": """
            select count(*) from verwaltung.statuswechsel as w
            where w.entitaet = 'anfragen' and not exists (
                select from verwaltung.status_regeln as r
                where r.entitaet = w.entitaet and r.von is not distinct from w.von
                    and r.nach = w.nach)""",
        "time in the future": """
            select count(*) from verwaltung.anfragen
            where letzte_aktivitaet_am > now() or letzte_aktivitaet_am < erstellt_am""",
        "number above the counter": """
            select count(*) from verwaltung.anfragen as a join verwaltung.anfrage_zaehler as z
            on z.mandant_id = a.mandant_id and z.jahr = a.jahr where a.lfd_nr > z.letzte_nr""",
        "a trigger left switched off": """
            select count(*) from pg_trigger as t join pg_class as c on c.oid = t.tgrelid
            where not t.tgisinternal and t.tgenabled <> 'O'
                and t.tgname not in (
                    -- the queue's own, which db/schema/hintergrund.sql switches off
                    'procrastinate_jobs_notify_queue_job_inserted_v1',
                    'procrastinate_trigger_scheduled_events_v1',
                    'procrastinate_trigger_status_events_insert_v1',
                    'procrastinate_trigger_status_events_update_v1')""",
        "no audit trail": """
            select count(*) from verwaltung.anfragen as a where not exists (
                select from audit.eintraege as e where e.mandant_id = a.mandant_id
                    and e.tabelle = 'verwaltung.anfragen' and e.aktion = 'angelegt'
                    and e.schluessel ->> 'id' = a.id::text)""",
    }
    assert {name: demo.value(query) for name, query in broken.items()} == dict.fromkeys(broken, 0)


def test_demo_json(demo: Demo) -> None:
    path = demo.stack.config.state_dir / "demo.json"
    assert path.stat().st_mode & 0o777 == 0o600
    assert set(demo.data) == {"url", "mandanten", "logins", "pruefer_dsn", "eingang", "dns"}
    assert demo.data["url"] == demo.url
    assert set(demo.data["eingang"]) == {"mailgun_schluessel", "roh_token"}
    for index in (MUSTER, KLEINHAUS):
        assert set(demo.mandant(index)) == {"id", "name", "eingang"}
        wanted = demo.mandant(index)["id"]
        roles = collections.Counter(
            x["rolle"] for x in demo.data["logins"] if x["mandant_id"] == wanted
        )
        assert roles["mieter"] >= 2
        assert min(roles[r] for r in ("hausmeister", "verwalter", "leitung")) >= 1
    for login in demo.data["logins"]:
        assert set(login) == {"rolle", "mandant_id", "email", "passwort", "name"}


def test_everybody_can_sign_in(demo: Demo) -> None:
    for login in demo.data["logins"]:
        session = demo.person(login["email"]).session
        assert (session["rolle"], session["mandant_id"]) == (login["rolle"], login["mandant_id"])


def test_second_run_changes_nothing(demo: Demo) -> None:
    before = demo.value("select count(*) from verwaltung.personen")
    output = demo.stack.run("bridge.sandbox.demo_data").stdout.decode()
    assert "schon geladen" in output
    assert demo.value("select count(*) from verwaltung.personen") == before
    again = json.loads((demo.stack.config.state_dir / "demo.json").read_text())
    assert again == demo.data


def test_auditor_reads_one_mandant(demo: Demo) -> None:
    with psycopg.connect(demo.data["pruefer_dsn"], autocommit=True) as auditor:
        auditor.execute("set app.current_mandant_id = '2'")
        seen = auditor.execute("select distinct mandant_id from verwaltung.anfragen").fetchall()
        assert seen == [(demo.mandant()["id"],)]
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            auditor.execute("update verwaltung.anfragen set ort = 'x'")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            auditor.execute("select passwort_hash from anmeldung.benutzerkonten")
