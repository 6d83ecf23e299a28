"""Videos lose where they were taken and nothing else."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge.files import processing, videos
from bridge.files.limits import Limits, Unusable

LIMITS = Limits()


def box(kind: bytes, *content: bytes) -> bytes:
    """One box of ISO/IEC 14496-12."""
    body = b"".join(content)
    return struct.pack(">I4s", len(body) + 8, kind) + body


MEDIA = box(b"mdat", b"Bilder und \xa9xyz im Film bleiben")
PLACE = box(b"\xa9xyz", b"\x00\x12\x15\xc7+52.5200+013.4050/")


def film(*extra: bytes, track: bytes = b"") -> bytes:
    """A film of nearly nothing."""
    return (
        box(b"ftyp", b"qt  \0\0\0\0qt  ")
        + box(
            b"moov", box(b"mvhd", bytes(100)), box(b"trak", box(b"tkhd", bytes(80)), track), *extra
        )
        + MEDIA
    )


@pytest.mark.parametrize(
    "place",
    [
        box(b"udta", PLACE),
        box(b"udta", box(b"loci", b"+52.5200+013.4050")),
        box(
            b"meta",
            box(b"keys", b"com.apple.quicktime.location.ISO6709"),
            box(b"ilst", b"+52.5200+013.4050/"),
        ),
        box(b"uuid", b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8+52.5200+013.4050"),
    ],
)
def test_the_place_is_gone_and_offsets_stay(place: bytes) -> None:
    for original in (film(place), film(track=place), film() + place):
        (copy,) = videos.copies(original)
        assert b"+52.52" in original
        assert b"+52.52" not in copy.content
        assert len(copy.content) == len(original)
        assert copy.content.index(MEDIA) == original.index(MEDIA)


def test_a_film_that_records_its_way_is_not_shown() -> None:
    described = box(
        b"mdia", box(b"minf", box(b"stbl", box(b"stsd", bytes(8), box(b"camm", bytes(8)))))
    )
    with pytest.raises(Unusable, match="positionsspur"):
        videos.copies(film(track=described))


def test_through_the_process() -> None:
    made = processing.prepare(film(box(b"udta", PLACE)), "video/quicktime", LIMITS)
    assert (made.fassungen, made.breiten) == (["ansicht"], [None])
    assert made.inhalte[0] is not None
    assert b"+52.52" not in made.inhalte[0]


@pytest.mark.parametrize(
    "broken", [b"\0\0\0\x04moov", film()[:-3], box(b"moov", b"\0\0\0\x09free"), b"\0\0\0\1mdat"]
)
def test_what_makes_no_sense_is_not_shown(broken: bytes) -> None:
    with pytest.raises(Unusable, match="aufbau"):
        videos.copies(broken)


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    for kind in (data, box(b"moov", data)):
        try:
            (copy,) = videos.copies(kind)
        except Unusable:
            continue
        assert len(copy.content) == len(kind)
