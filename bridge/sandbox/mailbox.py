"""The demo's mailbox: `python -m bridge.sandbox.mailbox [--port N] [--maildir DIR]`.

An SMTP server on loopback that takes every mail the product sends and keeps it in a
Maildir (`<state>/postfach`), where a mail program or a test can read it. Nothing is relayed.
"""

from __future__ import annotations

import argparse
import asyncio
import mailbox
import signal
import sys
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session

from bridge.config import ConfigError, load

_MAX_BYTES = 34 * 1024 * 1024


class MaildirHandler:
    """Stores each mail once, with the envelope in X-Envelope-From and X-Envelope-To."""

    def __init__(self, folder: Path) -> None:
        self._maildir = mailbox.Maildir(folder, create=True)

    async def handle_DATA(  # noqa: N802 -- aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Answer 250 after the mail lies in the Maildir."""
        sender = f"X-Envelope-From: {envelope.mail_from or '<>'}\r\n"
        recipients = f"X-Envelope-To: {', '.join(envelope.rcpt_tos)}\r\n"
        content = envelope.content or b""
        assert isinstance(content, bytes)
        self._maildir.add((sender + recipients).encode("utf-8", "replace") + content)
        return "250 abgelegt"


async def serve(folder: Path, port: int) -> None:
    """Accept mail on loopback until SIGTERM or SIGINT."""
    handler = MaildirHandler(folder)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(handler, hostname="postfach.example", data_size_limit=_MAX_BYTES),
        "127.0.0.1",
        port,
    )
    port = server.sockets[0].getsockname()[1]
    print(f"demo mailbox takes mail on 127.0.0.1:{port} into {folder}", flush=True)
    ended = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    await ended.wait()
    server.close()


def main(arguments: list[str] | None = None) -> int:
    """Command line; 0 ended by signal, 1 could not start."""
    parser = argparse.ArgumentParser(prog="python -m bridge.sandbox.mailbox", description=__doc__)
    parser.add_argument("--port", type=int, help="SMTP port (default: ports.json)")
    parser.add_argument("--maildir", type=Path, help="default: <state>/postfach")
    options = parser.parse_args(arguments)
    try:
        config = load()
        port = config.ports.get("demo_smtp", 0) if options.port is None else options.port
        asyncio.run(serve(options.maildir or config.state_dir / "postfach", port))
    except (ConfigError, OSError) as error:
        print(f"demo mailbox: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
