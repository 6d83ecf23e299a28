"""The process that opens a stranger's picture: `python -m bridge.files.prepare TYPE LIMITS < original`.

It has no secrets, no connection and hard limits, so a decompression bomb or a decoder's bug costs
this process only. Answers with one line of JSON and the copies one after the other; exit code 3
and a short reason on stderr when no copy can be made.
"""

from __future__ import annotations

import json
import resource
import sys

from .limits import Limits, Unusable


def main(kind: str, limits: Limits) -> int:
    """Read, copy, answer."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Only now: their code belongs inside the limits.
    from . import images, videos  # noqa: PLC0415

    original = sys.stdin.buffer.read()
    try:
        video = kind.startswith("video/")
        made = videos.copies(original) if video else images.copies(original, limits)
    except Unusable as reason:
        sys.stderr.write(str(reason))
        return 3
    except (Exception, MemoryError) as error:  # noqa: BLE001 - decoders raise anything
        sys.stderr.write(type(error).__name__)
        return 3
    head = [[c.fassung, c.width, c.height, len(c.content)] for c in made]
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n")
    for copy in made:
        sys.stdout.buffer.write(copy.content)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Limits(**json.loads(sys.argv[2]))))
