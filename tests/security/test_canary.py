"""No string of one tenant or Mandant reaches another, by any view, call, download or frame."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import httpx
import pytest

from tests.security import canaries
from tests.security.canaries import Aviary
from tests.support.demo import Demo, Ear, Person

PARAMETERS = ("anfrage_id", "id", "email_id", "mietverhaeltnis_id", "person_id", "benutzerkonto_id")
HARMLESS: dict[str, Any] = {
    "begruendung": "Kanarientest",
    "grund": "Kanarientest",
    "inhalt": "Kanarientest",
    "beschreibung": "Kanarientest",
    "betreff": "Kanarientest",
    "massnahme": "Kanarientest",
    "ausgefuehrt_von": "Kanarientest",
    "erklaert_durch": "Kanarientest",
    "ort": "Flur",
    "schadensart": "sonstiges",
    "kategorie": "wartung",
    "prioritaet": "normal",
    "quelle": "telefon",
    "name": "Kanarientest",
    "email": "kanarie@nirgends.example",
    "rolle": "hausmeister",
    "suche": "KANARIE",
    "begriff": "KANARIE",
    "seit": "2020-01-01T00:00:00Z",
}
ENDS_THE_SESSION = {"abmelden", "passwort_aendern", "sitzung_erneuern"}
SIGN_IN = {
    "anmelden",
    "einladung_einloesen",
    "passwort_vergessen",
    "passwort_zuruecksetzen",
    "datei_hochladen",
}


@pytest.fixture(scope="module")
def ears(demo: Demo) -> Iterator[dict[str, Ear]]:
    """Everybody listens before the first canary flies."""
    found = {email: demo.ear(demo.person(email)) for email in canaries.EVERYBODY}
    yield found
    for ear in found.values():
        ear.close()


@pytest.fixture(scope="module")
def aviary(demo: Demo, ears: dict[str, Ear]) -> Aviary:
    return canaries.release(demo)


def _text(answer: httpx.Response) -> str:
    """Everything a client gets to see: status line, headers, body."""
    headers = "\n".join(f"{k}: {unquote(v)}" for k, v in answer.headers.items())
    return f"{answer.reason_phrase}\n{headers}\n{answer.content.decode('utf-8', 'replace')}"


def _api(demo: Demo) -> tuple[list[str], dict[str, list[str]]]:
    """Views and functions (with parameter names) of the schema api, from the catalogue."""
    with demo.connect() as connection:
        views = connection.execute(
            "select relname from pg_class where relnamespace = 'api'::regnamespace"
            " and relkind in ('v', 'r', 'm') order by 1"
        ).fetchall()
        functions = connection.execute(
            "select proname, coalesce(proargnames, '{}') from pg_proc"
            " where pronamespace = 'api'::regnamespace and prokind = 'f' order by 1"
        ).fetchall()
    return [v[0] for v in views], {name: list(names) for name, names in functions}


def _reads(demo: Demo, person: Person) -> Iterator[tuple[str, str]]:
    """Every view read in several ways, and the description of the API."""
    views, _ = _api(demo)
    assert len(views) >= 10
    yield "openapi", _text(person.get(""))
    for view in views:
        for query in ({}, {"order": "mandant_id.desc"}):
            yield view, _text(person.get(view, **query))
        for offset in (1000, 2000):  # one answer holds 1,000 rows at most
            yield view, _text(person.get(view, offset=offset))
        yield f"{view} csv", _text(person.get(view, headers={"Accept": "text/csv"}))
        yield f"{view} count", _text(person.get(view, headers={"Prefer": "count=exact"}))
    yield (
        "embedded",
        _text(person.get("anfragen", select="*,objekte(*),einheiten(*),anfrage_nachrichten(*)")),
    )


def _visible(person: Person) -> set[int]:
    return {row["id"] for row in person.rows("anfragen", select="id")}


def _assert_clean(aviary: Aviary, email: str, where: str, text: str) -> None:
    for name, canary in aviary.canaries.items():
        if email not in canary.readers:
            assert canary.text not in text, f"{email} sees {name} in {where}"


@pytest.mark.parametrize("email", canaries.EVERYBODY)
def test_views(demo: Demo, aviary: Aviary, email: str) -> None:
    everything = []
    for where, text in _reads(demo, demo.person(email)):
        _assert_clean(aviary, email, where, text)
        everything.append(text)
    together = "\n".join(everything)
    for name, canary in aviary.canaries.items():
        if email in canary.must:
            assert canary.text in together, f"{email} misses {name}"


def test_nobody_is_signed_in(demo: Demo, aviary: Aviary) -> None:
    views, _ = _api(demo)
    for view in ["", *views]:
        text = _text(demo.http.get(f"{demo.url}/api/{view}"))
        assert "KANARIE" not in text


@pytest.mark.parametrize("email", canaries.EVERYBODY)
def test_calls_with_foreign_keys(demo: Demo, aviary: Aviary, email: str) -> None:
    """Every function with every key of somebody else: refused, silent, and nothing changes."""
    person = demo.person(email)
    visible = _visible(person)
    _, functions = _api(demo)
    before = _fingerprint(demo)
    foreign = {
        owner: ids
        for owner, ids in aviary.ids.items()
        if ids.get("anfrage_id") not in visible and not _own_queue(demo, email, owner)
    }
    assert foreign
    for function, parameters in functions.items():
        keys = [p for p in parameters if p in PARAMETERS]
        if not keys or function in ENDS_THE_SESSION | SIGN_IN:
            continue
        for ids in foreign.values():
            if email in (canaries.HEAD, canaries.FOREIGN_HEAD) and not _other_mandant(
                demo, email, ids
            ):
                continue
            arguments = {p: HARMLESS[p] for p in parameters if p in HARMLESS}
            arguments |= {p: ids[p] for p in keys if p in ids}
            if not any(p in ids for p in keys):
                continue
            for answer in (
                person.call(function, **arguments),
                person.get(f"rpc/{function}", **arguments),
            ):
                _assert_clean(aviary, email, function, _text(answer))
                assert answer.status_code < 500, (function, answer.text)
                assert not answer.is_success, (function, arguments, answer.text)
    assert _fingerprint(demo) == before


def _own_queue(demo: Demo, email: str, owner: str) -> bool:
    """Whether `owner` is the intake address of this clerk's own Mandant."""
    mandant = next(x["mandant_id"] for x in demo.data["logins"] if x["email"] == email)
    intake = next(m["eingang"] for m in demo.data["mandanten"] if m["id"] == mandant)
    return owner == intake and email in canaries.STAFF | canaries.FOREIGN_STAFF


def _other_mandant(demo: Demo, email: str, ids: dict[str, int]) -> bool:
    """Whether these keys belong to the other Mandant than this person."""
    own = next(x["mandant_id"] for x in demo.data["logins"] if x["email"] == email)
    key = ids.get("anfrage_id") or ids["email_id"]
    return bool(
        demo.value(
            "select mandant_id <> %s from (select mandant_id, id from verwaltung.anfragen"
            " union all select mandant_id, id from verwaltung.email_triage) as x where id = %s",
            own,
            key,
        )
    )


def _fingerprint(demo: Demo) -> Any:
    """Contents of the tables that a successful foreign call would change.

    Without what the worker notes there every minute: that a deadline is near.
    """
    return demo.value(
        "select md5(string_agg(t, '')) from ("
        "select (to_jsonb(a) - '{gewarnt_am,warnen_am}'::text[])::text as t from verwaltung.anfragen as a"
        " union all select n::text from verwaltung.anfrage_nachrichten as n"
        " union all select h::text from verwaltung.anhaenge as h"
        " union all select e.id::text || e.status from verwaltung.email_triage as e"
        " union all select k.id::text || k.rolle || k.email || (k.gesperrt_am is null)::text"
        " from anmeldung.benutzerkonten as k order by 1) as x"
    )


@pytest.mark.parametrize("email", canaries.EVERYBODY)
def test_downloads(demo: Demo, aviary: Aviary, email: str) -> None:
    person = demo.person(email)
    visible = _visible(person)
    for owner, ids in aviary.ids.items():
        if "id" not in ids:
            continue
        answer = person.call("datei", id=ids["id"])
        canary = aviary.canaries[f"Datei {owner}"]
        if email in canary.readers:
            assert canary.text in _text(answer), (owner, answer.status_code)
            assert ids["anfrage_id"] in visible
        else:
            assert answer.status_code == 404, (owner, answer.status_code)
            _assert_clean(aviary, email, "datei", _text(answer))


def test_uploaded_file_of_somebody_else_cannot_be_attached(demo: Demo, aviary: Aviary) -> None:
    stolen = aviary.ids[canaries.NEIGHBOUR]["id"]
    answer = demo.person(canaries.TENANT).call(
        "schaden_melden",
        schadensart="sonstiges",
        ort="Flur",
        beschreibung="Kanarientest",
        datei_ids=[stolen],
    )
    assert answer.status_code in (400, 404), answer.text


@pytest.mark.parametrize("email", canaries.EVERYBODY)
def test_frames(demo: Demo, aviary: Aviary, ears: dict[str, Ear], email: str) -> None:
    """A last event of one's own ends the listening; what came before is only about visible rows."""
    person, ear = demo.person(email), ears[email]
    last = _own_event(demo, person)
    ear.until("anfragen", last)
    heard: dict[str, set[int]] = {}
    for frame in ear.frames:
        if "id" in frame:
            heard.setdefault(frame["entitaet"], set()).add(frame["id"])
    assert heard.pop("anfragen", set()) | heard.pop("anfrage_nachrichten", set()) <= _visible(
        person
    )
    for view in ("dateien", "versand", "email_triage"):
        own = {row["id"] for row in person.rows(view, select="id")} if view in heard else set()
        assert heard.pop(view, set()) <= own
    # That a list of persons or houses changed, which only the office reads.
    office = email in canaries.STAFF | canaries.FOREIGN_STAFF
    assert heard.pop("stammdaten", set()) <= ({person.session["mandant_id"]} if office else set())
    assert not heard
    assert "KANARIE" not in json.dumps(ear.frames)
    allowed = {"cursor", "entitaet", "id", "art"}
    assert all(set(frame) <= allowed for frame in ear.frames)
    if email not in canaries.STAFF | canaries.FOREIGN_STAFF:
        assert not [f for f in ear.frames if f.get("entitaet") == "email_triage"]


def _own_event(demo: Demo, person: Person) -> int:
    """Make something happen that this person hears of; the Anfrage it is about."""
    damage = {"schadensart": "sonstiges", "ort": "Flur", "beschreibung": "Letztes Zeichen."}
    if person.login["rolle"] == "mieter" and person.login["email"] != canaries.FORMER:
        return int(person.rpc("schaden_melden", **damage)["id"])
    with demo.connect() as connection:
        if person.login["email"] == canaries.FORMER:
            return _report_of_a_former_tenant(demo)
        # An old one: nobody has heard of it today.
        anfrage = person.rows("anfragen", limit=1, order="erstellt_am.asc")[0]["id"]
        connection.execute(
            "update verwaltung.anfragen set ort = left(ort || '.', 200) where mandant_id = %s and id = %s",
            (person.login["mandant_id"], anfrage),
        )
    return int(anfrage)


def _report_of_a_former_tenant(demo: Demo) -> int:
    """Who moved out cannot report; the clerk captures an Anfrage of the old tenancy."""
    with demo.connect() as connection:
        row: Any = connection.execute(
            "select intern.anfrage_anlegen(m.mandant_id, 'telefon', 'wartung', null, 'normal', false,"
            " 'Letztes Zeichen', 'Letztes Zeichen', '', m.mietverhaeltnis_id, null, m.person_id)"
            " from verwaltung.mieter as m join anmeldung.benutzerkonten as k"
            " on k.mandant_id = m.mandant_id and k.person_id = m.person_id where k.email = %s",
            (canaries.FORMER,),
        ).fetchone()
    return int(row[0])
