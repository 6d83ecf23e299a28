"""(e) The largest mail an installation takes: time and memory from the stored bytes to the Anfrage."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterator

import dkim
import psycopg

from bridge.config import ROOT
from bridge.operations import services
from bridge.sandbox import keys
from bridge.sandbox.domains import BY_NAME
from tests.bench.table import Row
from tests.support.stack import Stack

DOMAIN = BY_NAME["postfach-nord.example"]
#: Becomes 25 MB as base64.
_ATTACHMENT_BYTES = 18_300_000
BAR_SECONDS = 3.0
BAR_MEGABYTES = 300.0

_HEAD = (
    b"From: Mieter <p1@postfach-nord.example>\r\nTo: <post@m1.example>\r\nSubject: Video\r\n"
    b"Date: Mon, 23 Nov 2026 07:12:00 +0100\r\nMessage-ID: <gross@postfach-nord.example>\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="grenze"\r\n\r\n'
    b"--grenze\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDer Keller steht unter Wasser.\r\n"
    b"--grenze\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n"
    b'Content-Disposition: attachment; filename="keller.jpg"\r\n\r\n'
)


def run(stack: Stack) -> Iterator[Row]:
    """Needs the world of `bench_mail`."""
    raw = _mail(keys.private_key(keys.directory(stack.config), DOMAIN))
    mandant_id, email_id = _store(stack, raw)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.large_mail", str(mandant_id), str(email_id)],
        cwd=ROOT,
        env={**stack.environment, **services.environment(stack.config, demo=True)},
        stdout=subprocess.PIPE,
        check=True,
    )
    found = json.loads(done.stdout)
    with psycopg.connect(stack.config.superuser_dsn) as connection:
        query = "select status, grund_text from verwaltung.email_triage where id = %s"
        status = connection.execute(query, [email_id]).fetchone()
    if status is None or status[0] != "zugeordnet":
        raise AssertionError(status)
    size = f"{len(raw) / 1e6:.0f} MB mail"
    seconds = found["seconds"]
    yield Row(
        f"{size}, authenticated and filed", seconds, "s", f"≤ {BAR_SECONDS:.0f} s",
        seconds <= BAR_SECONDS,
    )  # fmt: skip
    for part in ("worker", "backend"):
        yield Row(
            f"{size}, peak memory of the {part}", found[part], "MB", f"≤ {BAR_MEGABYTES:.0f} MB",
            found[part] <= BAR_MEGABYTES,
        )  # fmt: skip


def _mail(key: bytes) -> bytes:
    photo = b"\xff\xd8\xff\xe0" + os.urandom(_ATTACHMENT_BYTES)
    body = base64.encodebytes(photo).replace(b"\n", b"\r\n") + b"\r\n--grenze--\r\n"
    signature = dkim.sign(
        _HEAD + body,
        DOMAIN.selector.encode(),
        DOMAIN.name.encode(),
        key,
        canonicalize=(b"relaxed", b"relaxed"),
        include_headers=[b"from", b"to", b"subject", b"date", b"message-id"],
    )
    return bytes(signature) + _HEAD + body


def _store(stack: Stack, raw: bytes) -> tuple[int, int]:
    """Take the mail in without its job: the running workers must not get it."""
    with psycopg.connect(stack.config.superuser_dsn) as connection:
        connection.execute("set local session authorization bruecke")
        row = connection.execute(
            "select mandant_id, email_id from intern.email_einliefern("
            "'post@m1.example', %s, 'roh', 'p1@postfach-nord.example', %s, 'mx')",
            [raw, DOMAIN.ip],
        ).fetchone()
        assert row is not None
        connection.execute("set local session authorization default")
        connection.execute("set local search_path = hintergrund, pg_catalog")
        connection.execute(
            "delete from procrastinate_jobs where args ->> 'email_id' = %s", [str(row[1])]
        )
    return row[0], row[1]
