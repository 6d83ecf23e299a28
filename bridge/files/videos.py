"""Copies of a video (ISO/IEC 14496-12, QuickTime) that do not say where it was taken. Pure.

Nothing is decoded or moved: boxes that carry metadata become `free` boxes of the same size, filled
with zeros, so that every offset into the media data stays right.
"""

from __future__ import annotations

import struct

from .images import Copy
from .limits import Unusable

#: Boxes whose content is searched further.
_CONTAINERS = {b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts"}
#: Boxes with metadata: user data (`©xyz`, `loci`), Apple's keys, Exif and XMP in `uuid` boxes.
_METADATA = {b"udta", b"meta", b"uuid", b"Exif", b"XMP_"}
#: Descriptions of tracks that record a position while filming; Apple's name it in words.
_TRACKS = (b"camm", b"gpmd", b"location.ISO6709")
MAX_BOXES = 10_000
MAX_DEPTH = 8


def copies(original: bytes) -> list[Copy]:
    """The one copy, `ansicht`. Raises Unusable when the boxes make no sense."""
    data = bytearray(original)
    _blank(data, 0, len(data), [MAX_BOXES], 0)
    return [Copy("ansicht", None, None, bytes(data))]


def _blank(data: bytearray, start: int, end: int, left: list[int], depth: int) -> None:
    while start < end:
        left[0] -= 1
        if left[0] < 0 or depth > MAX_DEPTH or end - start < 8:
            raise Unusable("aufbau")
        size, kind = struct.unpack_from(">I4s", data, start)
        body = start + 8
        if size == 1:
            if end - start < 16:
                raise Unusable("aufbau")
            (size,) = struct.unpack_from(">Q", data, body)
            body += 8
        elif size == 0:
            size = end - start
        if size < body - start or start + size > end:
            raise Unusable("aufbau")
        kind = bytes(kind)
        if kind in _METADATA:
            data[start + 4 : start + 8] = b"free"
            data[body : start + size] = bytes(start + size - body)
        elif kind == b"stsd" and any(code in data[body : start + size] for code in _TRACKS):
            # The samples lie in the media data, where we do not look.
            raise Unusable("positionsspur")
        elif kind in _CONTAINERS:
            _blank(data, body, start + size, left, depth + 1)
        start += size
