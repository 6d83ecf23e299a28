"""Small drawn "photos" for the demo mails: real JPEG files, a few kilobytes each."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

_SIZE = (480, 360)
_SCENES: dict[str, tuple[str, str]] = {
    "spuele": ("#d9d4c7", "#5b8fb9"),
    "boden": ("#b58a5a", "#7fa8c9"),
    "decke": ("#f0eee8", "#c9b48a"),
    "heizkoerper": ("#e8e4da", "#9aa7ad"),
    "dach": ("#8c5a44", "#6f7f8a"),
    "vorher": ("#cfc8bb", "#5b8fb9"),
    "nachher": ("#cfc8bb", "#e9e6df"),
}


def photo(scene: str) -> bytes:
    """A JPEG of the scene; raises KeyError for an unknown one."""
    background, stain = _SCENES[scene]
    image = Image.new("RGB", _SIZE, background)
    draw = ImageDraw.Draw(image)
    width, height = _SIZE
    for x in range(0, width, 60):
        draw.line((x, 0, x, height), fill="#00000022", width=1)
    for y in range(0, height, 60):
        draw.line((0, y, width, y), fill="#00000022", width=1)
    offset = sum(scene.encode()) % 80
    draw.ellipse((120 + offset, 130, 300 + offset, 270), fill=stain)
    draw.ellipse((230 + offset, 190, 330 + offset, 290), fill=stain)
    draw.rectangle((0, height - 26, width, height), fill="#222222")
    draw.text((10, height - 20), f"Demo: {scene}", fill="#ffffff")
    file = io.BytesIO()
    image.save(file, "JPEG", quality=70)
    return file.getvalue()
