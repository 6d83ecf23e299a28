"""Distribution: who gets what, coalescing, overload, holding, cursors."""

import json

from hypothesis import given
from hypothesis import strategies as st

from bridge.realtime.hub import LIMIT, Event, Hub, Postbox, Subscriber

PERSONAL, ERIKA, NORA = "m1:personal", "m1:mieter:40", "m1:mieter:42"


class Bell:
    """Counts how often it rang."""

    def __init__(self) -> None:
        self.rung = 0

    def __call__(self) -> None:
        self.rung += 1


def subscriber(hub: Hub, *channels: str, konto: int = 64) -> Subscriber:
    found = Subscriber(Postbox(Bell()), channels, f"m1:konto:{konto}")
    hub.register(found)
    return found


def decoded(frames: list[bytes]) -> list[dict[str, object]]:
    return [json.loads(frame[frame.index(b"{") :]) for frame in frames]


def taken(found: Subscriber, cursor: str = "c") -> list[dict[str, object]]:
    return decoded(found.postbox.take(cursor))


def anfrage(number: int, *channels: str, kind: str = "neu") -> Event:
    return Event(channels, "anfragen", number, kind)


def test_only_the_channels_of_an_event_hear_it() -> None:
    hub = Hub()
    clerk, erika, nora = subscriber(hub, PERSONAL), subscriber(hub, ERIKA), subscriber(hub, NORA)
    hub.publish([anfrage(72, PERSONAL, NORA)], "c1")
    expected = [{"cursor": "c1", "entitaet": "anfragen", "id": 72, "art": "neu"}]
    assert taken(clerk, "c1") == taken(nora, "c1") == expected
    assert taken(erika, "c1") == []
    assert erika.postbox._wake.rung == 0


def test_an_event_on_two_of_ones_channels_comes_once() -> None:
    hub = Hub()
    leitung = subscriber(hub, PERSONAL, "m1:leitung")
    hub.publish([anfrage(1, PERSONAL, "m1:leitung")], "c1")
    assert len(taken(leitung)) == 1


def test_changes_of_the_same_thing_become_one_and_the_most_telling_kind_wins() -> None:
    hub = Hub()
    clerk = subscriber(hub, PERSONAL)
    hub.publish([anfrage(1, PERSONAL, kind="geaendert")], "c1")
    hub.publish([anfrage(1, PERSONAL, kind="status"), anfrage(2, PERSONAL)], "c2")
    hub.publish([anfrage(2, PERSONAL, kind="status"), anfrage(1, PERSONAL, kind="geaendert")], "c3")
    assert [(f["id"], f["art"]) for f in taken(clerk)] == [(1, "status"), (2, "neu")]
    assert taken(clerk) == []


def test_same_id_of_another_entity_is_another_thing() -> None:
    hub = Hub()
    clerk = subscriber(hub, PERSONAL)
    message = Event((PERSONAL,), "anfrage_nachrichten", 1, "neu")
    hub.publish([anfrage(1, PERSONAL), message], "c1")
    assert len(taken(clerk)) == 2


def test_only_the_last_frame_of_a_batch_moves_the_cursor() -> None:
    hub = Hub()
    clerk = subscriber(hub, PERSONAL)
    clerk.postbox.put_before((), "c0")
    hub.publish([anfrage(n, PERSONAL) for n in (1, 2, 3)], "c1")
    assert [f["cursor"] for f in taken(clerk, "c1")] == ["c0", "c0", "c1"]
    hub.publish([anfrage(n, PERSONAL) for n in (1, 2)], "c2")
    assert [f["cursor"] for f in taken(clerk, "c2")] == ["c1", "c2"]


def test_up_to_the_limit_everything_is_kept_and_beyond_it_becomes_one_reload() -> None:
    hub = Hub()
    clerk, other = subscriber(hub, PERSONAL), subscriber(hub, ERIKA)
    for number in range(LIMIT):
        hub.publish([anfrage(number, PERSONAL)], "c")
    assert len(taken(clerk)) == LIMIT
    for number in range(LIMIT + 1):
        hub.publish([anfrage(number, PERSONAL)], "c")
    hub.publish([anfrage(9999, PERSONAL, ERIKA)], "c9")
    assert taken(clerk, "c9") == [{"cursor": "c9", "art": "neu_laden"}]
    assert [f["id"] for f in taken(other)] == [9999], "others are not affected"
    hub.publish([anfrage(5, PERSONAL)], "c10")
    assert [f["id"] for f in taken(clerk)] == [5], "afterwards frames come again"


def test_a_huge_transaction_becomes_one_reload() -> None:
    hub = Hub()
    clerk = subscriber(hub, PERSONAL)
    hub.publish([anfrage(number, PERSONAL) for number in range(10_000)], "c1")
    assert taken(clerk, "c1") == [{"cursor": "c1", "art": "neu_laden"}]


def test_held_postboxes_give_nothing_out_and_do_not_ring() -> None:
    hub = Hub()
    erika = subscriber(hub, ERIKA)
    erika.postbox.hold()
    erika.postbox.hold()
    hub.publish([anfrage(1, ERIKA)], "c1")
    erika.postbox.release()
    assert taken(erika) == []
    assert erika.postbox._wake.rung == 0
    erika.postbox.release()
    assert erika.postbox._wake.rung == 1
    assert len(taken(erika)) == 1


def test_missed_events_come_before_live_ones_and_merge_with_them() -> None:
    hub = Hub()
    erika = subscriber(hub, ERIKA)
    erika.postbox.hold()
    hub.publish([anfrage(1, ERIKA, kind="geaendert"), anfrage(3, ERIKA)], "c2")
    erika.postbox.put_before([("anfragen", 2, "neu"), ("anfragen", 1, "status")], "c0")
    erika.postbox.confirm()
    erika.postbox.release()
    frames = taken(erika, "c2")
    assert [(f.get("id"), f["art"]) for f in frames] == [
        (2, "neu"),
        (1, "status"),
        (3, "neu"),
        (None, "bereit"),
    ]
    assert [f["cursor"] for f in frames] == ["c0", "c0", "c0", "c2"]


def test_too_many_missed_events_become_a_reload() -> None:
    box = Postbox(Bell())
    box.put_before([("anfragen", n, "neu") for n in range(LIMIT + 1)], "c0")
    assert [f["art"] for f in decoded(box.take("c1"))] == ["neu_laden"]


def test_ready_is_said_once() -> None:
    box = Postbox(Bell())
    box.confirm()
    assert decoded(box.take("c1")) == [{"cursor": "c1", "art": "bereit"}]
    assert box.take("c1") == []


def test_control_channels_name_who_must_be_asked_and_make_no_frame() -> None:
    hub = Hub()
    erika, twin, nora = (
        subscriber(hub, ERIKA, konto=64),
        subscriber(hub, ERIKA, konto=64),
        subscriber(hub, NORA, konto=66),
    )
    asked = hub.publish([Event(("m1:konto:64",), "benutzerkonten", 64, "geaendert")], "c1")
    assert asked == {erika, twin}
    assert taken(erika) == taken(nora) == []


def test_new_channels_mean_reload_and_the_old_ones_are_silent() -> None:
    hub = Hub()
    caretaker = subscriber(hub, "m1:bereich:10")
    hub.publish([anfrage(1, "m1:bereich:10")], "c1")
    hub.readdress(caretaker, ["m1:bereich:11"])
    assert [f["art"] for f in taken(caretaker)] == ["neu_laden"], (
        "what was pending may be out of sight"
    )
    hub.publish([anfrage(1, "m1:bereich:10"), anfrage(2, "m1:bereich:11")], "c2")
    assert [f["id"] for f in taken(caretaker)] == [2]


def test_unchanged_channels_change_nothing() -> None:
    hub = Hub()
    caretaker = subscriber(hub, "m1:bereich:10")
    hub.readdress(caretaker, ["m1:bereich:10"])
    assert taken(caretaker) == []


def test_a_lost_cursor_reloads_everybody_and_asks_everybody() -> None:
    hub = Hub()
    erika, deaf = subscriber(hub, ERIKA), subscriber(hub)
    assert hub.reload_all("c7") == {erika, deaf}
    assert taken(erika, hub.cursor or "") == [{"cursor": "c7", "art": "neu_laden"}]


def test_whoever_left_hears_nothing_and_leaves_nothing_behind() -> None:
    hub = Hub()
    erika = subscriber(hub, ERIKA)
    hub.unregister(erika)
    hub.unregister(erika)
    assert (
        hub.publish(
            [anfrage(1, ERIKA), Event((erika.control,), "benutzerkonten", 64, "geaendert")], "c"
        )
        == set()
    )
    assert taken(erika) == []
    assert not hub._hearing
    assert not hub._controlled


@given(
    st.lists(
        st.tuples(st.sampled_from([PERSONAL, ERIKA, NORA]), st.integers(0, 5), st.integers(0, 3))
    )
)
def test_every_change_is_in_a_frame_after_it(steps: list[tuple[str, int, int]]) -> None:
    """Whenever the subscriber takes, the last frame of each thing is no older than its last change."""
    hub = Hub()
    clerk = subscriber(hub, PERSONAL)
    waiting: set[int] = set()
    for number, (channel, thing, take) in enumerate(steps):
        hub.publish([anfrage(thing, channel)], f"c{number}")
        if channel == PERSONAL:
            waiting.add(thing)
        if take == 0:
            assert {f["id"] for f in taken(clerk)} == waiting
            waiting = set()
    assert {f["id"] for f in taken(clerk)} == waiting
