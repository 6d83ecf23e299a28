"""Frames on the wire, read back by an independent implementation."""

import json

import pytest
from wsproto.connection import Connection, ConnectionType
from wsproto.events import TextMessage

from bridge.realtime.frames import RELOAD, encode


@pytest.mark.parametrize("length", [1, 30, 60, 100, 5000, 65500, 70000])
def test_every_length_is_one_text_frame(length: int) -> None:
    client = Connection(ConnectionType.CLIENT)
    client.receive_data(encode("c" * length, "anfragen", 2**52, "neu"))
    parts = [event for event in client.events() if isinstance(event, TextMessage)]
    assert parts[-1].message_finished
    assert json.loads("".join(part.data for part in parts)) == {
        "cursor": "c" * length,
        "entitaet": "anfragen",
        "id": 2**52,
        "art": "neu",
    }


def test_a_reload_names_nothing() -> None:
    assert encode("c1", None, None, RELOAD)[2:] == b'{"cursor":"c1","art":"neu_laden"}'
