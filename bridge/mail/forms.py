"""Form posts read byte for byte.

Web frameworks decode form fields to text and replace what is not UTF-8; a mail read
that way no longer matches its signature.
"""

from __future__ import annotations

from urllib.parse import unquote_to_bytes

from werkzeug.http import parse_options_header
from werkzeug.sansio.multipart import Data, Epilogue, Field, File, MultipartDecoder, NeedData

#: Fields in one form; providers send about twenty.
MAX_FIELDS = 200


class BadForm(ValueError):
    """Not a form, or a broken one."""


def read(content_type: str, body: bytes) -> dict[str, bytes]:
    """Fields of a form post; of repeated names the first counts. Raises BadForm."""
    kind, options = parse_options_header(content_type)
    if kind == "application/x-www-form-urlencoded":
        return _urlencoded(body)
    if kind == "multipart/form-data" and options.get("boundary"):
        return _multipart(body, options["boundary"])
    raise BadForm("content type")


def _urlencoded(body: bytes) -> dict[str, bytes]:
    pairs = body.split(b"&", MAX_FIELDS)
    if len(pairs) > MAX_FIELDS:
        raise BadForm("too many fields")
    found: dict[str, bytes] = {}
    for pair in pairs:
        name, _, value = pair.partition(b"=")
        key = unquote_to_bytes(name.replace(b"+", b" ")).decode("utf-8", "replace")
        found.setdefault(key, unquote_to_bytes(value.replace(b"+", b" ")))
    return found


def _multipart(body: bytes, boundary: str) -> dict[str, bytes]:
    try:
        decoder = MultipartDecoder(boundary.encode("latin-1"), max_parts=MAX_FIELDS)
        decoder.receive_data(body)
        decoder.receive_data(None)
        return _parts(decoder)
    except BadForm:
        raise
    except Exception as error:  # noqa: BLE001 werkzeug raises ValueError, RequestEntityTooLarge, …
        raise BadForm(type(error).__name__) from None


def _parts(decoder: MultipartDecoder) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    name, pieces = "", list[bytes]()
    while not isinstance(event := decoder.next_event(), Epilogue):
        match event:
            case Field() | File():
                name, pieces = event.name, []
            case Data():
                pieces.append(event.data)
                if not event.more_data:
                    found.setdefault(name, b"".join(pieces))
            case NeedData():
                raise BadForm("ends early")
    return found
