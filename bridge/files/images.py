"""Copies of a photo: turned upright, smaller, and with nothing but pixels. Pure.

The original is evidence and stays as it came. Copies carry no EXIF, XMP, IPTC, comment or colour
profile: colours are converted to sRGB, and the place where a photo was taken is nobody's business.
"""

from __future__ import annotations

import contextlib
import io
from dataclasses import dataclass

import pillow_heif
from PIL import Image, ImageCms, ImageOps

from .limits import Limits, Unusable

#: Longest edge of each copy, in pixels.
EDGES = {"ansicht": 2048, "vorschau": 480}
QUALITY = 82
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "HEIF", "AVIF")

# Registered here, so that a broken file fails in `copies` alone.
pillow_heif.register_heif_opener(thumbnails=False)
pillow_heif.options.DECODE_THREADS = 1
# Our own limits are looked at before anything is decoded.
Image.MAX_IMAGE_PIXELS = None


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy. A video has no size in pixels here."""

    fassung: str
    width: int | None
    height: int | None
    content: bytes


def copies(original: bytes, limits: Limits) -> list[Copy]:
    """`ansicht` and `vorschau` of a photo, JPEG, or PNG when it is transparent.

    Raises Unusable, or whatever a decoder raises on hostile bytes.
    """
    with Image.open(io.BytesIO(original), formats=FORMATS) as picture:
        _check_size(picture, limits)
        # Half, a quarter or an eighth of a JPEG costs as much less to decode.
        picture.draft("RGB", (2 * EDGES["ansicht"], 2 * EDGES["ansicht"]))
        upright = ImageOps.exif_transpose(picture)
        plain = _plain(upright)
    made = []
    for fassung, edge in EDGES.items():
        plain.thumbnail((edge, edge), Image.Resampling.LANCZOS, reducing_gap=3.0)
        made.append(Copy(fassung, plain.width, plain.height, _encoded(plain)))
    return made


def _check_size(picture: Image.Image, limits: Limits) -> None:
    pixels = picture.width * picture.height
    if pixels > (limits.jpeg_pixels if picture.format == "JPEG" else limits.pixels):
        raise Unusable("zu_viele_pixel")


def _plain(picture: Image.Image) -> Image.Image:
    """Pixels in sRGB and nothing else."""
    mode = "RGBA" if picture.has_transparency_data else "RGB"
    profile = picture.info.get("icc_profile")
    found = picture.convert(mode)
    if profile and picture.mode in ("RGB", "RGBA"):
        with contextlib.suppress(ImageCms.PyCMSError, OSError, ValueError):
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(found, source, ImageCms.createProfile("sRGB"))
            found = converted if converted is not None else found
    if mode == "RGBA" and found.getchannel("A").getextrema() == (255, 255):
        found = found.convert("RGB")
    # Encoders would copy comments and packets they find here.
    found.info = {}
    return found


def _encoded(picture: Image.Image) -> bytes:
    target = io.BytesIO()
    if picture.mode == "RGBA":
        picture.save(target, "PNG", optimize=True)
    else:
        picture.save(target, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return target.getvalue()
