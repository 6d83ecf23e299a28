"""The bridge's IMAP process: `python -m bridge.mail.imap`.

Runs always and does nothing until a mailbox is set up. After kill -9 nothing is lost: the
cursor in the database moves only when a mail is committed.
"""

from __future__ import annotations

import logging
import signal
import sys
import threading

from bridge import config as settings
from bridge import db, log

from .fetcher import Fetcher

_CONNECTIONS = 4


def main() -> int:
    """Entry point; ends on SIGTERM and SIGINT."""
    config = settings.load()
    log.configure(config.log_level)
    logging.getLogger("imapclient").setLevel(logging.WARNING)  # it would log commands
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    with db.open_pool(config.bridge_dsn, _CONNECTIONS, "imap", config.max_mail_bytes) as pool:
        Fetcher(config, pool).run(stop)
    return 0


if __name__ == "__main__":
    sys.exit(main())
