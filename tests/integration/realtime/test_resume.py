"""Coming back: nothing lost, nothing doubled, whatever broke."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import psycopg

from tests.integration.realtime.conftest import MARK, World
from tests.support.live import Process, Socket

Join = Callable[..., Socket]


def test_what_was_missed_comes_at_once(world: World, join: Join) -> None:
    tenant = join(64)
    world.touch(70, "eins")
    assert tenant.frame()["id"] == 70
    tenant.close()
    world.touch(70, "zwei")
    world.touch(72, "für Nora, nicht für Erika")
    world.touch(71, "drei")
    again = join(64, since=tenant.cursor)
    assert again.until("bereit") == [("anfragen", 70, "geaendert"), ("anfragen", 71, "geaendert")]
    world.mark("m1:mieter:40")
    assert again.until("neu", MARK) == []


def test_whoever_missed_nothing_hears_nothing(world: World, join: Join) -> None:
    tenant = join(64)
    world.touch(70, "gehört")
    tenant.frame()
    again = join(64, since=tenant.cursor)
    assert again.until("bereit") == []


def test_a_cursor_opens_no_foreign_channel(world: World, join: Join) -> None:
    """A tenant comes back with the cursor of a clerk."""
    clerk = join(61)
    world.touch(72, "nur Nora")
    before = clerk.cursor
    clerk.frame()
    world.touch(70, "Erika")
    tenant = join(64, since=before)
    assert tenant.until("bereit") == [("anfragen", 70, "geaendert")]


def test_an_unusable_cursor_means_reload(join: Join) -> None:
    for cursor in ("kaputt", "e1.1.1:1:", "' or 1=1 --", "e99999999999.1.5:3:"):
        assert join(64, since=cursor).until("bereit") == [(None, None, "neu_laden")]


def test_too_much_missed_means_reload(world: World, join: Join) -> None:
    clerk = join(61)
    world.execute(
        "insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) "
        "select 1, '{m1:personal}', 'anfragen', i, 'neu' from generate_series(1, 201) as i"
    )
    assert join(61, since=clerk.cursor).until("bereit") == [(None, None, "neu_laden")]


def test_killed_under_500_sockets(world: World, start: Callable[..., Process]) -> None:
    """They all come back at once, and each hears what happened meanwhile, once."""
    process = start()
    token = world.token(61)
    clerks = [process.socket().greet(token) for _ in range(500)]
    world.touch(70, "vorher")
    assert {clerk.frame()["id"] for clerk in clerks} == {70}
    process.kill()
    assert {clerk.closed() for clerk in clerks} == {None}
    world.touch(72, "währenddessen")
    process.start()

    def come_back(clerk: Socket) -> tuple[Socket, list[tuple[object, ...]]]:
        again = process.socket().greet(token, clerk.cursor)
        return again, again.until("bereit")

    with ThreadPoolExecutor(50) as crowd:
        back = list(crowd.map(come_back, clerks))
    assert all(missed == [("anfragen", 72, "geaendert")] for _, missed in back)
    world.touch(73, "danach")
    assert {again.frame()["id"] for again, _ in back} == {73}


def test_after_the_database_ended_the_listener(world: World, live: Process, join: Join) -> None:
    clerk = join(61)
    end = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ws-lauscher'"
    for number in range(3):
        # in one transaction: the end of the listener, and a change it can only find by its cursor
        with world.db.transaction():
            world.execute(f"{end} and datname = current_database()")
            world.touch(70, f"ohne Klingel {number}")
        assert clerk.frame()["id"] == 70
        live.wait_healthy()
    world.mark("m1:personal")
    assert clerk.until("neu", MARK) == []


def test_a_transaction_open_while_reconnecting(world: World, join: Join) -> None:
    """It began before the cursor and commits after the return: heard once."""
    clerk = join(61)
    with world.database.connect() as slow:
        slow.execute("update verwaltung.anfragen set ort = 'langsam' where id = 70")
        world.touch(72, "schnell")
        assert clerk.frame()["id"] == 72
        again = join(61, since=clerk.cursor)
        assert again.until("bereit") == []
        slow.commit()
        assert again.frame()["id"] == 70
        third = join(61, since=clerk.cursor)
        assert third.until("bereit") == [("anfragen", 70, "geaendert")]
        fourth = join(61, since=again.cursor)
        assert fourth.until("bereit") == []


def test_everything_arrives_once_while_clients_come_and_go(world: World, join: Join) -> None:
    """Eight writers with savepoints and rollbacks; one reader that reconnects after every frame."""
    writers, each = 8, 20
    expected = set(range(1_000_000, 1_000_000 + writers * each))

    def write(number: int) -> None:
        with world.database.connect() as connection:
            for step in range(each):
                insert(connection, 1_000_000 + number * each + step)
                with connection.transaction(force_rollback=True):
                    insert(connection, 5)
                connection.commit()

    def insert(connection: psycopg.Connection, number: int) -> None:
        connection.execute(
            "insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) "
            "values (1, '{m1:personal}', 'anfragen', %s, 'neu')",
            [number],
        )

    reader = join(61)
    cursor = reader.cursor
    threads = [threading.Thread(target=write, args=(number,)) for number in range(writers)]
    for thread in threads:
        thread.start()
    heard: list[int] = []
    while len(set(heard)) < len(expected):
        batch = [reader.frame()]
        while batch[-1]["cursor"] == cursor:  # the last of a batch moves the cursor
            batch.append(reader.frame())
        cursor = batch[-1]["cursor"]
        heard += [frame["id"] for frame in batch if "id" in frame]
        reader.close()
        reader = join(61, since=cursor)
    for thread in threads:
        thread.join()
    assert set(heard) == expected
    assert len(heard) == len(expected), "nothing twice"
