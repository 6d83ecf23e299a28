"""What a stranger's picture may cost, and that it is too much."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one picture; `HAUSDRAHT_PICTURE_MAX_…`.

    `pixels` of a picture that must be decoded whole; a JPEG (`jpeg_pixels`) is decoded at a
    fraction of its size. `memory` is address space in bytes, `seconds` processor time.
    """

    pixels: int = 80_000_000
    jpeg_pixels: int = 400_000_000
    memory: int = 1 << 30
    seconds: int = 20


class Unusable(Exception):
    """No copy can be made; the argument is a short reason without personal data."""
