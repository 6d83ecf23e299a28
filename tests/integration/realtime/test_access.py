"""Who may stay on a socket: forged, expired and revoked tokens, renewal, changes of access."""

import json
import time
from collections.abc import Callable

import pytest
import websocket

from tests.integration.realtime.conftest import MARK, World
from tests.support.live import Key, Process, Socket

Join = Callable[..., Socket]


def refused(live: Process, message: object) -> int | None:
    socket = live.socket()
    socket.send(message)
    return socket.closed()


def test_forged_and_expired_tokens_are_refused(world: World, live: Process) -> None:
    claims = world.claims(61)
    body = world.key.sign(claims).split(".")[1]
    forged = {
        "another key": Key().sign(claims),
        "unknown key id": world.key.sign(claims, kid="fremd"),
        "no algorithm": world.key.sign(claims, alg="none"),
        "no signature": f"{world.key.sign(claims, alg='none').split('.')[0]}.{body}.",
        "expired": world.key.sign(claims | {"exp": int(time.time()) - 1}),
        "without exp": world.key.sign({k: v for k, v in claims.items() if k != "exp"}),
        "another role": world.key.sign(claims | {"role": "leitung"}),
        "another Mandant": world.key.sign(claims | {"mandant_id": 2}),
        "another account": world.key.sign(claims | {"benutzerkonto_id": 60}),
        "unknown session": world.key.sign(
            claims | {"sitzung_id": "00000000-0000-0000-0000-000000000000"}
        ),
        "nonsense": "a.b.c",
    }
    assert {
        name: refused(live, {"token": token}) for name, token in forged.items()
    } == dict.fromkeys(forged, 4401)


@pytest.mark.parametrize(
    "message",
    [
        "",
        "kein json",
        "[]",
        '{"token": 5}',
        '{"token": "x", "kanaele": ["m1:personal"]}',
        '{"seit": "x"}',
    ],
)
def test_what_is_not_the_protocol_is_refused(live: Process, message: str) -> None:
    assert refused(live, message) == 4400


def test_a_huge_message_is_refused(live: Process) -> None:
    assert refused(live, json.dumps({"token": "x" * 100_000})) == 1009


def test_a_token_of_a_mieter_claims_no_other_tenant(world: World, live: Process) -> None:
    """mieter_id of the token is not believed."""
    socket = live.socket()
    socket.send(
        {"token": world.key.sign(world.claims(66) | {"mieter_id": 40}), "bestaetigen": True}
    )
    try:
        assert socket.frame()["art"] == "bereit"
    except Exception:  # noqa: BLE001 refusing it is right, too
        return
    world.touch(70, "für Erika")
    world.mark("m1:mieter:42")
    assert socket.until("neu", MARK) == []


def test_renewal_keeps_the_socket_and_an_expired_token_ends_it(world: World, live: Process) -> None:
    renewed, ended = live.socket(), live.socket()
    for socket in (renewed, ended):
        socket.greet(world.token(61, seconds=3))
    renewed.send({"token": world.token(61)})
    assert ended.closed() == 4401
    world.mark("m1:personal")
    assert renewed.frame()["id"] == MARK


def test_another_accounts_token_does_not_renew(world: World, join: Join) -> None:
    socket = join(64)
    socket.send({"token": world.token(61)})
    assert socket.closed() == 4401


def test_too_many_renewals_are_refused(world: World, join: Join) -> None:
    socket, token = join(64), world.token(64)
    for _ in range(31):
        socket.send({"token": token})
    assert socket.closed() == 1008


def test_a_revoked_session_ends_its_sockets_only(world: World, live: Process, join: Join) -> None:
    claims = world.claims(64)
    revoked, other = live.socket().greet(world.key.sign(claims)), join(64)
    world.execute(
        "update anmeldung.sitzungen set widerrufen_am = now(), widerrufsgrund = 'abgemeldet' "
        "where id = %s::uuid",
        claims["sitzung_id"],
    )
    assert revoked.closed() == 4401
    world.mark("m1:mieter:40")
    assert other.until("neu", MARK) == []


def test_a_locked_account_hears_nothing_more(world: World, join: Join) -> None:
    """Lock and change in one transaction: the change is not heard."""
    socket = join(67)
    with world.db.transaction():
        world.execute(
            "update anmeldung.benutzerkonten set gesperrt_am = now(), sperrgrund = 'x' where id = 67"
        )
        world.touch(74, "nach der Sperre")
    assert socket.closed() == 4401


def test_a_caretaker_hears_of_a_new_bereich_without_reconnecting(world: World, join: Join) -> None:
    caretaker = join(63)
    areas = "verwaltung.hausmeister_zuordnungen"
    world.execute(f"update {areas} set hausmeister_bereich_id = 10 where benutzerkonto_id = 63")
    assert caretaker.frame()["art"] == "neu_laden"
    world.touch(73, "im alten Bereich")
    world.touch(72, "im neuen Bereich")
    assert caretaker.frame()["id"] == 72
    world.execute(f"delete from {areas} where benutzerkonto_id = 63")
    assert caretaker.frame()["art"] == "neu_laden"
    world.execute(f"insert into {areas} values (1, 11, 63)")
    assert caretaker.frame()["art"] == "neu_laden"


def test_sockets_of_foreign_pages_are_refused(live: Process) -> None:
    for origin in ("https://evil.example", "null", "http://localhost.evil.example"):
        with pytest.raises(websocket.WebSocketBadStatusException) as refusal:
            live.socket(origin=origin)
        assert refusal.value.status_code == 403
        assert json.loads(refusal.value.resp_body)["code"] == "HD093"


def test_beyond_the_limit_sockets_are_sent_away(
    world: World, start: Callable[..., Process]
) -> None:
    process = start(HAUSDRAHT_MAX_SOCKETS="2")
    first, second = process.socket().greet(world.token(61)), process.socket()
    assert process.socket().closed() == 1013
    assert process.health() == (200, {"status": "ok", "sockets": 2})
    second.close()
    while process.health()[1]["sockets"] > 1:
        pass
    third = process.socket().greet(world.token(64))
    world.touch(70, "noch da")
    assert first.frame()["id"] == third.frame()["id"] == 70


def test_plain_http_on_the_socket_address(live: Process) -> None:
    assert live.health()[0] == 200
