"""Who gets a frame, counted: silence is proved by the mark that comes first."""

from collections.abc import Callable

import pytest

from tests.integration.realtime.conftest import MARK, World
from tests.support.live import Socket

Join = Callable[..., Socket]

CHANNELS = {
    61: "m1:personal",
    60: "m1:leitung",
    62: "m1:bereich:10",
    63: "m1:bereich:11",
    64: "m1:mieter:40",
    65: "m1:mieter:41",
    66: "m1:mieter:42",
    161: "m2:personal",
    164: "m2:mieter:140",
}

NEU, GEAENDERT, STATUS = "neu", "geaendert", "status"
NOTE = (
    "insert into verwaltung.anfrage_nachrichten "
    "(mandant_id, anfrage_id, art, verfasser_konto_id, verfasser_rolle, verfasser_name, inhalt) "
    "values (1, 70, %s, 61, 'verwalter', 'V', 'Text')"
)


@pytest.mark.parametrize(
    ("statement", "parameters", "expected"),
    [
        pytest.param(
            "update verwaltung.anfragen set ort = 'Bad' where id = 72",
            (),
            dict.fromkeys((61, 60, 62, 66), ("anfragen", 72, GEAENDERT)),
            id="a neighbour's Schaden",
        ),
        pytest.param(
            NOTE,
            ("intern",),
            dict.fromkeys((61, 60, 62), ("anfrage_nachrichten", 70, NEU)),
            id="an internal note",
        ),
        pytest.param(
            "update verwaltung.anfragen set ort = 'Flur' where id = 71",
            (),
            dict.fromkeys((61, 60, 64), ("anfragen", 71, GEAENDERT)),
            id="a Beschwerde stays with its author",
        ),
        pytest.param(
            "update verwaltung.anfragen set ort = 'Keller' where id = 73",
            (),
            dict.fromkeys((61, 60, 63), ("anfragen", 73, GEAENDERT)),
            id="another Bereich",
        ),
        pytest.param(
            "update verwaltung.anfragen set ort = 'Dach' where id = 170",
            (),
            dict.fromkeys((161, 164), ("anfragen", 170, GEAENDERT)),
            id="another Mandant",
        ),
        pytest.param(
            "update anmeldung.benutzerkonten set name = 'Neu' where id = 63",
            (),
            {60: ("benutzerkonten", 63, GEAENDERT)},
            id="an account",
        ),
    ],
)
def test_frames(
    world: World,
    join: Join,
    statement: str,
    parameters: tuple[str, ...],
    expected: dict[int, tuple[str, int, str]],
) -> None:
    sockets = {konto: join(konto) for konto in CHANNELS}
    world.execute(statement, *parameters)
    for channel in CHANNELS.values():
        world.mark(channel)
    heard = {konto: socket.until(NEU, MARK) for konto, socket in sockets.items()}
    assert {k: v for k, v in heard.items() if v} == {k: [v] for k, v in expected.items()}


def test_a_rolled_back_change_is_never_heard(world: World, join: Join) -> None:
    clerk = join(61)
    with world.db.transaction(force_rollback=True):
        world.touch(70, "zurückgerollt")
    world.mark("m1:personal")
    assert clerk.until(NEU, MARK) == []


def test_a_bulk_change_is_one_reload(world: World, join: Join) -> None:
    """10,000 events of one transaction: every clerk reloads once, and nobody is cut off."""
    clerks, tenant = [join(61) for _ in range(30)], join(66)
    world.execute(
        "insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) "
        "select 1, '{m1:personal}', 'anfragen', i, 'neu' from generate_series(1, 10000) as i"
    )
    world.mark("m1:mieter:42")
    for clerk in clerks:
        frame = clerk.frame()
        assert frame == {"cursor": frame["cursor"], "art": "neu_laden"}
    world.mark("m1:personal")
    assert [clerk.until(NEU, MARK) for clerk in clerks] == [[]] * len(clerks)
    assert tenant.until(NEU, MARK) == []


def test_transactions_that_commit_out_of_order(world: World, join: Join) -> None:
    """The older transaction commits last: heard exactly once, and nobody waits for it."""
    clerk = join(61)
    with world.database.connect() as older:
        older.execute("update verwaltung.anfragen set ort = 'alt' where id = 70")
        world.touch(72, "neu")
        assert clerk.frame()["id"] == 72
        with world.database.connect() as third:
            third.execute("update verwaltung.anfragen set ort = 'dritte' where id = 73")
            older.commit()
            assert clerk.frame()["id"] == 70
    assert clerk.frame()["id"] == 73
    world.mark("m1:personal")
    assert clerk.until(NEU, MARK) == []
