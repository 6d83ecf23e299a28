"""One large stored mail, authenticated and decided in a process of its own, as the worker does it.

    python -m tests.bench.large_mail MANDANT_ID EMAIL_ID

Prints JSON: seconds, and the peak memory in MB of this process and of its database backend.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import time
from pathlib import Path

from bridge import config, db, log
from bridge.mail import processing
from bridge.mail.dns import DnsResolver


def _peak(pid: int) -> float:
    """Peak resident memory of a process that is not shared with others, in MB."""
    text = Path(f"/proc/{pid}/status").read_text()
    sizes = {name: int(value) for name, value in re.findall(r"(\w+):\s+(\d+) kB", text)}
    return (sizes["VmHWM"] - sizes["RssShmem"]) / 1024


def main() -> None:
    """Decide the mail that the arguments name."""
    log.configure("warning")
    mandant_id, email_id = map(int, sys.argv[1:])
    settings = config.load()
    with db.open_pool(settings.bridge_dsn, 1, "bench") as pool:
        with pool.connection() as connection:
            backend = connection.info.backend_pid
        started = time.perf_counter()
        processing.process(pool, DnsResolver(settings.dns_server), mandant_id, email_id, True)
        seconds = time.perf_counter() - started
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({"seconds": seconds, "worker": own, "backend": _peak(backend)}))


if __name__ == "__main__":
    main()
