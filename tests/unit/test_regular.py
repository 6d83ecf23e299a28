"""When each job that runs by the clock runs, and that it cannot fill the worker with itself."""

from __future__ import annotations

import datetime
from types import SimpleNamespace
from typing import Any, cast

import croniter
import procrastinate
import pytest
from procrastinate.periodic import PeriodicTask
from procrastinate.testing import InMemoryConnector

from bridge import hintergrund
from bridge.regular import Regular

_NOON = datetime.datetime(2026, 11, 23, 12, 0, tzinfo=datetime.UTC)
#: The first three runs after noon, in seconds.
RUNS = {
    "anmeldung.aufraeumen": [56220, 142620, 229020],
    "anwesenheiten.aufraeumen": [20, 40, 60],
    "audit.ausgeben": [5, 10, 15],
    "audit.ausgeben_kopie": [5, 10, 15],
    "audit.partitionen": [1020, 4620, 8220],
    "audit.pseudonymisieren": [52020, 138420, 224820],
    "audit.versiegeln": [5, 10, 15],
    "datei.nachholen": [2820, 6420, 10020],
    "ereignisse.aufraeumen": [60, 120, 180],
    "fristen.warnen": [60, 120, 180],
    "hintergrund.wiederholen": [5, 10, 15],
    "notdienst.nachholen": [60, 120, 180],
    "suche.woerter": [60, 120, 180],
    "suche.woerter_nachholen": [56820, 143220, 229620],
    "versand.nachholen": [300, 600, 900],
}


def _periodic() -> dict[str, PeriodicTask[Any, Any, Any]]:
    app = procrastinate.App(connector=InMemoryConnector())
    hintergrund.register(app)
    Regular(cast("Any", SimpleNamespace()), cast("Any", None)).register(app)
    return {task.task.name: task for task in app.periodic_registry.periodic_tasks.values()}


@pytest.mark.parametrize("name", RUNS)
def test_each_runs_when_it_should(name: str) -> None:
    times = croniter.croniter(_periodic()[name].cron, _NOON.timestamp())
    found = [round(times.get_next(float) - _NOON.timestamp()) for _ in range(3)]
    assert found == RUNS[name]


def test_none_is_left_out() -> None:
    assert sorted(_periodic()) == sorted(RUNS)


def test_none_takes_more_than_one_hand() -> None:
    app = procrastinate.App(connector=InMemoryConnector())
    Regular(cast("Any", SimpleNamespace()), cast("Any", None)).register(app)
    tasks = [task.task for task in app.periodic_registry.periodic_tasks.values()]
    assert {task.name: task.lock for task in tasks} == {task.name: task.name for task in tasks}
    apart = {task.name for task in tasks if task.queue in hintergrund.OWN_HANDS}
    assert apart == {"audit.ausgeben", "audit.ausgeben_kopie"}
