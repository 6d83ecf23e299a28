"""The worker as it is run, with a sudden death at one step, and quick to take over from a dead one.

    python -m tests.support.dying_worker [STEP]

The process kills itself with SIGKILL when it first comes to that step.
"""

from __future__ import annotations

import functools
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from bridge import hintergrund, worker
from bridge.mail import processing
from bridge.notifications import delivery, smtp

STEPS: dict[str, tuple[Any, str, bool]] = {
    "before_dns": (processing, "check", False),
    "after_authentication": (processing, "check", True),
    "after_decision": (processing, "decide", True),
    "before_smtp": (smtp, "send", False),
    "after_smtp": (smtp, "send", True),
    "after_record": (delivery, "deliver", True),
}
"""In the order in which a mail and its receipt come by: where the worker dies, and whether it dies
after that call."""


def _die_at(step: str) -> None:
    place, name, after = STEPS[step]
    original: Callable[..., Any] = getattr(place, name)

    @functools.wraps(original)
    def call_and_die(*arguments: Any, **named: Any) -> None:
        if after:
            original(*arguments, **named)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(place, name, call_and_die)


if __name__ == "__main__":
    hintergrund.STALLED_AFTER = 1.0
    hintergrund.WORKER_OPTIONS["update_heartbeat_interval"] = 0.2
    if len(sys.argv) > 1:
        _die_at(sys.argv[1])
    sys.exit(worker.main())
