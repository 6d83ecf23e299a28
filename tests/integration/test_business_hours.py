"""Business hours of the database, compared with a slow count that looks at every minute."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from psycopg.types.json import Jsonb

from tests.conftest import Database

BERLIN = ZoneInfo("Europe/Berlin")
DAYS = ("mo", "di", "mi", "do", "fr", "sa", "so")
LAENDER = ("BB", "BE", "BY", "SN", "TH")
#: Around the nights in which the clocks change, Easter, Christmas and New Year.
MOMENTS = ("2026-03-27", "2026-04-02", "2026-10-23", "2026-12-22", "2027-12-30", "2027-03-05")
Hours = dict[str, list[list[str]]]
OpenAt = Callable[[Hours, str, datetime], bool]

_bounds = st.lists(st.sampled_from(range(0, 1441, 15)), min_size=2, max_size=2, unique=True)


@st.composite
def hours(draw: st.DrawFn) -> Hours:
    """Hours of a week as people may enter them: gaps, nights, overlaps, closed days."""
    week: Hours = {}
    for day in DAYS:
        spans = draw(st.lists(_bounds.map(sorted), max_size=3))
        # The hour that is missing or doubled in October and March is all open or all closed.
        week[day] = [
            [_clock(start), _clock(end)]
            for start, end in spans
            if not (120 < start < 180 or 120 < end < 180)
        ]
    return week


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


@pytest.fixture(scope="module")
def database(shared_database: Database) -> Iterator[psycopg.Connection[Any]]:
    with shared_database.connect() as connection:
        yield connection


@pytest.fixture(scope="module")
def open_at(database: psycopg.Connection[Any]) -> OpenAt:
    rows = database.execute(
        "select l.land, f.tag"
        " from unnest(%s::text[]) as l (land), generate_series(2026, 2028) as j (jahr)"
        " cross join lateral intern.feiertage(j.jahr, l.land) as f",
        [list(LAENDER)],
    ).fetchall()
    closed = {land: {day for of, day in rows if of == land} for land in LAENDER}

    def open_at(week: Hours, land: str, moment: datetime) -> bool:
        local = moment.astimezone(BERLIN)
        if local.date() in closed[land]:
            return False
        clock = f"{local:%H:%M}"
        return any(start <= clock < end for start, end in week[DAYS[local.weekday()]])

    return open_at


@st.composite
def beginnings(draw: st.DrawFn) -> datetime:
    """A minute within four days after one of the moments."""
    day = date.fromisoformat(draw(st.sampled_from(MOMENTS)))
    minutes = draw(st.integers(0, 4 * 24 * 60))
    return datetime.combine(day, time(), BERLIN).astimezone(UTC) + timedelta(minutes=minutes)


@settings(max_examples=60)
@given(
    week=hours(),
    land=st.sampled_from(LAENDER),
    begin=beginnings(),
    minutes=st.integers(1, 1500),
)
def test_added_minutes_are_open_minutes(
    open_at: OpenAt,
    database: psycopg.Connection[Any],
    *,
    week: Hours,
    land: str,
    begin: datetime,
    minutes: int,
) -> None:
    expected, counted = begin, 0
    limit = begin + timedelta(days=12)
    while counted < minutes and expected < limit:
        counted += open_at(week, land, expected)
        expected += timedelta(minutes=1)

    row = database.execute(
        "select intern.geschaeftszeit_addieren(w, %(begin)s, %(seconds)s),"
        " intern.geschaeftszeit_zwischen(w, %(begin)s, %(limit)s)"
        " from intern.geschaeftswoche(%(week)s, %(land)s) as w",
        {
            "week": Jsonb(week),
            "land": land,
            "begin": begin,
            "limit": expected,
            "seconds": minutes * 60,
        },
    ).fetchone()
    assert row is not None
    end, between = row
    assert between == counted * 60
    if counted == minutes:
        assert end == expected
    else:
        assert end is None or end > limit
