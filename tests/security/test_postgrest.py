"""PostgREST behind nginx: no oracle, no other schema, no other clock, no rolled back writes."""

from __future__ import annotations

import re

import httpx
import pytest

from tests.support.demo import Demo


def _read(demo: Demo, who: str, prefer: str | list[str]) -> httpx.Response:
    values = [prefer] if isinstance(prefer, str) else prefer
    headers = [("Authorization", f"Bearer {demo.person(who).token}")]
    headers += [("Prefer", value) for value in values]
    return demo.http.get(f"{demo.url}/api/anfragen?limit=1", headers=headers)


@pytest.mark.parametrize(
    "prefer",
    [
        "count=planned",
        "count=estimated",
        "COUNT=Planned",
        "return=representation, count=planned",
        ["count=exact", "count=planned"],
        ["count=planned", "count=exact"],
    ],
    ids=str,
)
def test_no_estimated_counts(demo: Demo, prefer: str | list[str]) -> None:
    visible = len(demo.person("mieter").rows("anfragen"))
    answer = _read(demo, "mieter", prefer)
    assert answer.status_code < 300, answer.text
    total = answer.headers.get("content-range", "*/*").rpartition("/")[2]
    assert total in ("*", str(visible))


def test_exact_counts_are_those_of_the_caller(demo: Demo) -> None:
    visible = len(demo.person("mieter").rows("anfragen"))
    answer = _read(demo, "mieter", "count=exact")
    assert answer.headers["content-range"].rpartition("/")[2] == str(visible)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_time_zone_is_not_the_clients(demo: Demo, zone: str) -> None:
    plain = demo.person("mieter").get("anfragen", limit=1)
    answer = _read(demo, "mieter", f"timezone={zone}")
    assert answer.json() == plain.json()
    assert "timezone" not in answer.headers.get("preference-applied", "")


def test_writes_cannot_be_rolled_back_by_the_client(demo: Demo) -> None:
    tenant = demo.person("mieter")
    answer = demo.http.post(
        f"{demo.url}/api/rpc/schaden_melden",
        json={"schadensart": "wasser", "ort": "Bad", "beschreibung": "Es tropft."},
        headers=tenant.headers | {"Prefer": "tx=rollback"},
    )
    assert answer.is_success, answer.text
    assert tenant.rows("anfragen", id=f"eq.{answer.json()['id']}")


@pytest.mark.parametrize("schema", ["verwaltung", "intern", "anmeldung", "audit", "pg_catalog"])
def test_other_schemas_are_closed(demo: Demo, schema: str) -> None:
    head = demo.person("leitung")
    for headers in ({"Accept-Profile": schema}, {"Content-Profile": schema}):
        answer = head.get("anfragen", headers=headers)
        if "Accept-Profile" in headers:
            assert answer.status_code == 406, answer.text
        answer = demo.http.post(
            f"{demo.url}/api/rpc/mandant_id", json={}, headers=head.headers | headers
        )
        assert answer.status_code in (404, 406), answer.text


@pytest.mark.parametrize(
    "function",
    [
        "set_config",
        "pg_sleep",
        "current_setting",
        "pg_read_file",
        "lo_import",
        "neue_id",
        "mandant_id",
        "vor_anfrage",
        "email_einliefern",
        "email_verarbeiten",
        "socket_kanaele",
        "ereignisse_lesen",
        "signaturschluessel_laden",
        "crypt",
        "similarity",
        "dblink",
        "query_to_xml",
    ],
)
def test_functions_outside_api_are_unreachable(demo: Demo, function: str) -> None:
    for who in ("mieter", "leitung"):
        for path in (f"rpc/{function}", f"rpc/intern.{function}", f"rpc/pg_catalog.{function}"):
            answer = demo.person(who).get(path)
            assert answer.status_code == 404, (path, answer.text)
            answer = demo.http.post(
                f"{demo.url}/api/{path}", json={}, headers=demo.person(who).headers
            )
            assert answer.status_code == 404, (path, answer.text)


@pytest.mark.parametrize(
    "query",
    [
        "select=*,benutzerkonten(passwort_hash)",
        "select=xmin,ctid",
        "select=id::regclass",
        "select=id::oid::regclass::text",
        "order=(select 1)",
        "id=eq.1;drop table x",
        "id=in.(select id from verwaltung.anfragen)",
        "or=(id.eq.1,mandant_id.eq.2)",
        "mandant_id=eq.2",
        "betreff=match.(a%2B)%2B%24",
        "limit=999999999999999999999",
        "offset=-1",
        "select=" + "id," * 1000 + "id",
        "select=" + "id," * 2500 + "id",
        "select=" + "id," * 5000 + "id",
        "id=in.(" + "1," * 3500 + "1)",
    ],
)
def test_hostile_queries_show_nothing_foreign(demo: Demo, query: str) -> None:
    tenant = demo.person("mieter")
    own = {row["id"] for row in tenant.rows("anfragen")}
    answer = demo.http.get(f"{demo.url}/api/anfragen?{query}", headers=tenant.headers)
    assert answer.status_code < 500, answer.text
    if answer.is_success:
        assert {row.get("id") for row in answer.json()} <= own | {None}


@pytest.mark.parametrize("path", ["/", "/api/anfragen?", "/eingang/mail/roh?"])
def test_endless_addresses(demo: Demo, path: str) -> None:
    answer = demo.http.get(demo.url + path + "a" * 20_000)
    assert answer.status_code == 400, answer.text
    assert answer.json()["code"] == "HD093"


@pytest.mark.parametrize("who", ["mieter", "leitung"])
@pytest.mark.parametrize(
    "path",
    [
        "email_rohdaten",
        "antwort_schluesse",
        "anfragen?select=*,email_rohdate(*)",
        "anfragen?select=betref",
        "anfragen?passwort_has=eq.1",
        "personen?order=geburtsdatu",
        "rpc/signaturschluessel_lade",
        "rpc/mandant_i",
        "rpc/vor_anfrag",
    ],
)
def test_no_error_names_what_lies_below_the_api(demo: Demo, who: str, path: str) -> None:
    answer = demo.http.get(f"{demo.url}/api/{path}", headers=demo.person(who).headers)
    assert 400 <= answer.status_code < 500
    told = " ".join(str(value) for value in answer.json().values())
    assert not re.search(r"\b(verwaltung|intern|anmeldung|audit|hintergrund)\.", told), told
    for hidden in ("signaturschluessel_laden", "passwort_hash", "vor_anfrage", "mandant_id()"):
        assert hidden not in told


def test_nobody_sees_nothing(demo: Demo) -> None:
    root = demo.http.get(f"{demo.url}/api/").json()
    views = [path for path in root["paths"] if not path.startswith("/rpc") and path != "/"]
    assert views == []
    for view in ("anfragen", "personen", "email_triage", "benutzerkonten", "objekte"):
        answer = demo.http.get(f"{demo.url}/api/{view}")
        assert answer.status_code == 401, (view, answer.text)


def test_errors_are_json_in_postgrests_form(demo: Demo) -> None:
    for path in ("api/gibtsnicht", "api/rpc/gibtsnicht", "eingang/gibtsnicht"):
        answer = demo.http.get(f"{demo.url}/{path}", headers=demo.person("mieter").headers)
        assert answer.status_code == 404
        assert set(answer.json()) == {"code", "message", "details", "hint"}
