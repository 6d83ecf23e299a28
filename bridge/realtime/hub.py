"""Distribution of events to subscribers: pure, in memory, without waiting.

Everything here runs between two switches of the event loop, so nothing is locked.  A subscriber
that is slow costs nobody else anything: what it was not sent yet is kept once per entity and id,
and beyond `LIMIT` it becomes a single "reload".
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable

from bridge.realtime.frames import READY, RELOAD, encode

LIMIT = 200
"""Most frames kept for one subscriber."""

Key = tuple[str, int]
_RANK = {"geaendert": 0, "status": 1, "neu": 2}


@dataclasses.dataclass(frozen=True, slots=True)
class Event:
    """One row of the outbox: whom it concerns (`channels`), what changed and how."""

    channels: tuple[str, ...]
    entity: str
    id: int
    kind: str


class Postbox:
    """What one subscriber has not been sent yet.

    `wake` is called when there is something to take.  While held, nothing is given out: at the
    start until the missed events are read, later while access is being asked again.
    """

    def __init__(self, wake: Callable[[], None]) -> None:
        self._wake = wake
        self._pending: dict[Key, str] = {}
        self._reload = False
        self._ready = False
        self._holds = 0
        self._sent: str | None = None

    def put(self, entity: str, id_: int, kind: str) -> None:
        """Add a change; several of the same thing become one, the most telling kind wins."""
        if not self._reload:
            _merge(self._pending, (entity, id_), kind)
            if len(self._pending) > LIMIT:
                self._overflow()
        self._ring()

    def put_before(self, changes: Iterable[tuple[str, int, str]], sent: str) -> None:
        """Put missed changes in front of what arrived meanwhile; `sent` is the reader's cursor."""
        live, self._pending = self._pending, {}
        self._sent = sent
        for entity, id_, kind in changes:
            _merge(self._pending, (entity, id_), kind)
        for key, kind in live.items():
            _merge(self._pending, key, kind)
        if len(self._pending) > LIMIT:
            self._overflow()
        self._ring()

    def reload(self) -> None:
        """Drop everything pending; the subscriber has to fetch anew."""
        self._overflow()
        self._ring()

    def confirm(self) -> None:
        """Say "ready" once, after everything pending."""
        self._ready = True
        self._ring()

    def hold(self) -> None:
        """Give nothing out until `release` was called as often."""
        self._holds += 1

    def release(self) -> None:
        """Undo one `hold`."""
        self._holds -= 1
        self._ring()

    def take(self, cursor: str) -> list[bytes]:
        """The frames to send now, encoded; `cursor` is where the distribution stands.

        Only the last one carries the new cursor: whoever loses the connection in between comes
        back with the old one and gets the rest again.
        """
        if self._holds:
            return []
        found: list[tuple[str | None, int | None, str]] = (
            [(None, None, RELOAD)]
            if self._reload
            else [(entity, id_, kind) for (entity, id_), kind in self._pending.items()]
        )
        if self._ready:
            found.append((None, None, READY))
        before, self._sent = self._sent or cursor, cursor
        self._pending, self._reload, self._ready = {}, False, False
        last = len(found) - 1
        return [encode(cursor if n == last else before, *frame) for n, frame in enumerate(found)]

    def _overflow(self) -> None:
        self._pending, self._reload = {}, True

    def _ring(self) -> None:
        if not self._holds and (self._pending or self._reload or self._ready):
            self._wake()


class Subscriber:
    """Somebody who hears `channels`; changes on `control` mean that access must be asked again."""

    def __init__(self, postbox: Postbox, channels: Iterable[str], control: str) -> None:
        self.postbox = postbox
        self.channels = frozenset(channels)
        self.control = control


class Hub:
    """All subscribers by channel, and the cursor up to which they were served."""

    def __init__(self) -> None:
        self.cursor: str | None = None
        self._hearing: dict[str, set[Subscriber]] = {}
        self._controlled: dict[str, set[Subscriber]] = {}

    def register(self, subscriber: Subscriber) -> None:
        """From now on the subscriber hears its channels."""
        for channel in subscriber.channels:
            self._hearing.setdefault(channel, set()).add(subscriber)
        self._controlled.setdefault(subscriber.control, set()).add(subscriber)

    def unregister(self, subscriber: Subscriber) -> None:
        """From now on the subscriber hears nothing; unknown ones are ignored."""
        for channel in subscriber.channels:
            _discard(self._hearing, channel, subscriber)
        _discard(self._controlled, subscriber.control, subscriber)

    def readdress(self, subscriber: Subscriber, channels: Iterable[str]) -> None:
        """Change what a subscriber hears; what it may see has changed, so it has to reload."""
        wanted = frozenset(channels)
        if wanted == subscriber.channels:
            return
        self.unregister(subscriber)
        subscriber.channels = wanted
        self.register(subscriber)
        subscriber.postbox.reload()

    def publish(self, events: Iterable[Event], cursor: str) -> set[Subscriber]:
        """Hand events out; returns the subscribers whose access must be asked again."""
        self.cursor = cursor
        batch: dict[str, dict[Key, str]] = {}
        for event in events:
            for channel in event.channels:
                if channel in self._hearing or channel in self._controlled:
                    _merge(batch.setdefault(channel, {}), (event.entity, event.id), event.kind)
        asked: set[Subscriber] = set()
        for channel, changes in batch.items():
            asked |= self._controlled.get(channel, set())
            for subscriber in self._hearing.get(channel, ()):
                if len(changes) > LIMIT:
                    subscriber.postbox.reload()
                    continue
                for (entity, id_), kind in changes.items():
                    subscriber.postbox.put(entity, id_, kind)
        return asked

    def reload_all(self, cursor: str) -> set[Subscriber]:
        """The cursor was lost: everybody reloads, and everybody's access is asked again."""
        self.cursor = cursor
        everybody = {s for subscribers in self._controlled.values() for s in subscribers}
        for subscriber in everybody:
            subscriber.postbox.reload()
        return everybody


def _merge(pending: dict[Key, str], key: Key, kind: str) -> None:
    known = pending.get(key)
    if known is None or _RANK.get(kind, 0) > _RANK.get(known, 0):
        pending[key] = kind


def _discard(index: dict[str, set[Subscriber]], channel: str, subscriber: Subscriber) -> None:
    subscribers = index.get(channel)
    if subscribers is not None:
        subscribers.discard(subscriber)
        if not subscribers:
            del index[channel]
