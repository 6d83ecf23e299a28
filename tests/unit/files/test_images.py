"""Copies of photos: upright, small, and nothing but pixels."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from bridge.config import load
from bridge.files import images, processing
from bridge.files.limits import Limits, Unusable

LIMITS = Limits()

POSITION = {1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 18.0)}
SECRETS = (
    b"Exif",
    b"GPS",
    b"Geheimkamera",
    b"http://ns.adobe.com/xap",
    b"Photoshop 3.0",
    b"Berlin-Mitte",
    b"ICC_PROFILE",
    b"iCCP",
    b"eXIf",
)


def exif(orientation: int = 1) -> Image.Exif:
    """What a phone writes: camera, orientation, position."""
    found = Image.Exif()
    found[0x010F] = "Geheimkamera"
    found[0x0112] = orientation
    found.get_ifd(0x8825).update(POSITION)
    return found


def photo(
    kind: str = "JPEG", size: tuple[int, int] = (640, 400), mode: str = "RGB", **save: Any
) -> bytes:
    """A picture whose upper left quarter is red."""
    picture = Image.new("RGB", size, "blue")
    picture.paste("red", (0, 0, size[0] // 2, size[1] // 2))
    target = io.BytesIO()
    picture.convert(mode).save(target, kind, **save)
    return target.getvalue()


def opened(copy: images.Copy) -> Image.Image:
    """A copy, decoded."""
    return Image.open(io.BytesIO(copy.content))


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "HEIF", "PNG", "AVIF"])
def test_no_copy_says_where_it_was_taken(kind: str) -> None:
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><p>http://ns.adobe.com/xap Berlin-Mitte</p></x:xmpmeta>"
    more: dict[str, Any] = {"comment": b"Berlin-Mitte"} if kind == "JPEG" else {}
    if kind == "PNG":
        more["pnginfo"] = PngImagePlugin.PngInfo()
        more["pnginfo"].add_itxt("XML:com.adobe.xmp", xmp.decode())
    else:
        more["xmp"] = xmp
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    original = photo(kind, exif=exif(), icc_profile=profile, **more)
    assert b"Geheimkamera" in original
    assert b"Berlin-Mitte" in original
    for copy in images.copies(original, LIMITS):
        assert not [secret for secret in SECRETS if secret in copy.content]
        assert dict(opened(copy).getexif()) == {}


def test_iptc_is_gone() -> None:
    record = b"\x1c\x02\x5a\x00\x0cBerlin-Mitte"
    block = b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(record)) + record + b"\x00"
    segment = b"Photoshop 3.0\x00" + block
    plain = photo()
    original = plain[:2] + b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment + plain[2:]
    assert all(b"Berlin-Mitte" not in c.content for c in images.copies(original, LIMITS))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_photos_stand_upright(orientation: int) -> None:
    view, _ = images.copies(photo(exif=exif(orientation)), LIMITS)
    assert (view.width, view.height) == ((640, 400) if orientation < 5 else (400, 640))
    picture = opened(view).convert("RGB")
    right, lower = orientation in (2, 3, 6, 7), orientation in (3, 4, 7, 8)
    corner = (picture.width - 20 if right else 20, picture.height - 20 if lower else 20)
    red, _, blue = picture.getpixel(corner)
    assert red > 200
    assert blue < 100


def test_sizes() -> None:
    view, preview = images.copies(photo(size=(4000, 3000)), LIMITS)
    assert (view.fassung, view.width, view.height) == ("ansicht", 2048, 1536)
    assert (preview.fassung, preview.width, preview.height) == ("vorschau", 480, 360)
    view, preview = images.copies(photo(size=(100, 50)), LIMITS)
    assert (view.width, view.height, preview.width) == (100, 50, 100)
    view, preview = images.copies(photo(size=(6000, 3)), LIMITS)
    assert (view.height, preview.height) == (1, 1)


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("JPEG", "CMYK"),
        ("JPEG", "L"),
        ("PNG", "P"),
        ("PNG", "1"),
        ("PNG", "LA"),
        ("PNG", "I;16"),
        ("GIF", "P"),
        ("WEBP", "RGBA"),
    ],
)
def test_every_kind_of_picture(kind: str, mode: str) -> None:
    source = photo("PNG", mode="L") if mode == "I;16" else photo(kind, mode=mode)
    if mode == "I;16":
        target = io.BytesIO()
        Image.open(io.BytesIO(source)).convert("I;16").save(target, "PNG")
        source = target.getvalue()
    assert {opened(c).format for c in images.copies(source, LIMITS)} <= {"JPEG", "PNG"}


def test_transparency_is_kept_and_opaque_pictures_become_jpeg() -> None:
    picture = Image.new("RGBA", (50, 50), (255, 0, 0, 0))
    target = io.BytesIO()
    picture.save(target, "PNG")
    assert opened(images.copies(target.getvalue(), LIMITS)[0]).format == "PNG"
    assert opened(images.copies(photo("PNG", mode="RGBA"), LIMITS)[0]).format == "JPEG"


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few kilobytes that says it is enormous."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(10_000)))
        + chunk(b"IEND", b"")
    )


def test_a_bomb_is_not_opened() -> None:
    with pytest.raises(Unusable, match="zu_viele_pixel"):
        images.copies(bomb(100_000, 100_000), LIMITS)
    with pytest.raises(Unusable, match="zu_viele_pixel"):
        processing.prepare(bomb(60_000, 60_000), "image/png", LIMITS)


def test_the_process_has_limits() -> None:
    # within the pixels allowed, but not within the memory
    large = io.BytesIO()
    Image.new("1", (8000, 9900)).save(large, "PNG")
    made = processing.prepare(large.getvalue(), "image/png", LIMITS)
    assert made.breiten[0] is not None
    with pytest.raises(Unusable):
        processing.prepare(b"\xff\xd8\xff\xe0" + bytes(1000), "image/jpeg", LIMITS)


def test_the_limits_are_settings() -> None:
    assert Limits(**load({}).picture_limits) == LIMITS
    smaller = load({"HAUSDRAHT_PICTURE_MAX_PIXELS": "1000000"}).picture_limits
    with pytest.raises(Unusable, match="zu_viele_pixel"):
        processing.prepare(photo("PNG", size=(1001, 1000)), "image/png", Limits(**smaller))
    little = load({"HAUSDRAHT_PICTURE_MAX_MEMORY": str(256 * 1024 * 1024)}).picture_limits
    large = io.BytesIO()
    Image.new("1", (8000, 9900)).save(large, "PNG")
    with pytest.raises(Unusable):
        processing.prepare(large.getvalue(), "image/png", Limits(**little))


def test_through_the_process() -> None:
    made = processing.prepare(photo(exif=exif(6)), "image/jpeg", LIMITS)
    assert made.fassungen == ["ansicht", "vorschau"]
    assert (made.breiten[0], made.hoehen[0]) == (400, 640)
    for content, copy in zip(made.inhalte, images.copies(photo(exif=exif(6)), LIMITS), strict=True):
        assert content == copy.content


@settings(max_examples=40)
@given(
    st.binary(max_size=300),
    st.integers(0, 400),
    st.sampled_from(["JPEG", "PNG", "WEBP", "HEIF", "GIF"]),
)
def test_damaged_pictures_raise_or_become_pictures(noise: bytes, at: int, kind: str) -> None:
    good = photo(kind, size=(64, 48))
    broken = good[: at % len(good)] + noise + good[at % len(good) + len(noise) :]
    try:
        made = images.copies(broken, LIMITS)
    except Exception:  # noqa: BLE001 - the process around it turns this into "gescheitert"
        return
    assert all(opened(c).size == (c.width, c.height) for c in made)
