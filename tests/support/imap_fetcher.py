"""The IMAP process as it is run, with short pauses and, on request, a sudden death.

    python -m tests.support.imap_fetcher [before_store|after_store|before_cursor] [NUMBER]

The process kills itself with SIGKILL at that step of the NUMBER-th mail.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import Any

from bridge.mail import intake
from bridge.mail.imap import fetcher, reader, session
from bridge.mail.imap.__main__ import main


def _die_at(step: str, number: int) -> None:
    calls = {"store": 0, "cursor": 0}
    deliver, move_cursor = intake.deliver, reader.Reader._move_cursor

    def deliver_or_die(*arguments: Any) -> intake.Accepted:
        calls["store"] += 1
        if step == "before_store" and calls["store"] == number:
            os.kill(os.getpid(), signal.SIGKILL)
        stored = deliver(*arguments)
        if step == "after_store" and calls["store"] == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return stored

    def move_or_die(self: reader.Reader, uid: int, trouble: str | None) -> None:
        if step == "before_cursor" and calls["store"] == number:
            os.kill(os.getpid(), signal.SIGKILL)
        move_cursor(self, uid, trouble)

    intake.deliver = deliver_or_die
    reader.Reader._move_cursor = move_or_die  # type: ignore[method-assign]


if __name__ == "__main__":
    fetcher.LOOK_SECONDS = 0.1  # type: ignore[assignment]
    reader._FIRST_PAUSE = 0.1  # type: ignore[assignment]
    reader._LONGEST_PAUSE = 0.5  # type: ignore[assignment]
    session.POLL_SECONDS = reader.POLL_SECONDS = 0.2  # type: ignore[assignment]
    if len(sys.argv) > 1:
        _die_at(sys.argv[1], int(sys.argv[2]))
    sys.exit(main())
