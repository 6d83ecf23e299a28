"""One stored photo: make its copies in a process of its own, store them. Safe to run twice."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, dataclass

from bridge import db
from bridge.config import ROOT

from .limits import Limits, Unusable

#: Mail goes first; from the interpreter's own start on.
_LAST = ("nice", "-n", "19")
#: Wall clock seconds for each of processor time: only for one that hangs. A busy machine leaves
#: next to nothing to the last in the queue, and that is not the picture's fault.
PATIENCE = 15


class Broken(Exception):
    """This installation cannot prepare pictures at all; the argument says why."""


@dataclass(frozen=True, slots=True)
class Copies:
    """What `intern.datei_fassungen_ablegen` takes, one entry a copy."""

    fassungen: list[str]
    breiten: list[int | None]
    hoehen: list[int | None]
    inhalte: list[bytes | None]


def prepare(original: bytes, kind: str, limits: Limits) -> Copies:
    """The copies of a photo or video. Raises Unusable and Broken."""
    try:
        done = subprocess.run(
            [
                *_LAST,
                sys.executable,
                "-m",
                "bridge.files.prepare",
                kind,
                json.dumps(asdict(limits)),
            ],
            input=original,
            capture_output=True,
            timeout=PATIENCE * limits.seconds,
            cwd=ROOT,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Unusable("zeit") from None
    if done.returncode in (1, 2):
        # Python did not get as far as the picture: our fault, not the picture's.
        raise Broken(done.stderr.decode("utf-8", "replace").strip()[-200:])
    if done.returncode != 0:
        reason = (
            done.stderr.decode("utf-8", "replace").strip()[-60:] if done.returncode == 3 else ""
        )
        raise Unusable(reason or f"abbruch {done.returncode}")
    line, _, content = done.stdout.partition(b"\n")
    found, at = Copies([], [], [], []), 0
    for fassung, width, height, size in json.loads(line):
        found.fassungen.append(fassung)
        found.breiten.append(width)
        found.hoehen.append(height)
        found.inhalte.append(content[at : at + size])
        at += size
    return found


def process(pool: db.Pool, mandant_id: int, datei_id: int, limits: Limits) -> str | None:
    """Prepare one stored file; the reason when it could not be done, None when all is well."""
    rows = db.fetch(pool, "datei_zur_aufbereitung", mandant_id=mandant_id, datei_id=datei_id)
    if not rows:
        return None
    reason = None
    try:
        made = prepare(bytes(rows[0]["inhalt"]), rows[0]["medientyp"], limits)
    except Unusable as trouble:
        reason = str(trouble)
        made = Copies(["ansicht", "vorschau"], [None, None], [None, None], [None, None])
    db.fetch(
        pool,
        "datei_fassungen_ablegen",
        mandant_id=mandant_id,
        datei_id=datei_id,
        fassungen=made.fassungen,
        breiten=made.breiten,
        hoehen=made.hoehen,
        inhalte=made.inhalte,
    )
    return reason
