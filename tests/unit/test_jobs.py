"""When a job is tried again, and who goes before it then."""

from __future__ import annotations

from procrastinate.jobs import Job
from procrastinate.retry import RetryDecision

from bridge.retry import RetryLater, WhenAsked


def _again(error: Exception) -> RetryDecision | None:
    job = Job(id=1, queue="notdienst", lock=None, queueing_lock=None, task_name="x", priority=20)
    return WhenAsked().get_retry_decision(exception=error, job=job)


def test_an_alarm_that_is_tried_again_still_goes_first() -> None:
    again = _again(RetryLater(10, "hook"))
    # None: as it was.
    assert again is not None
    assert again.priority is None


def test_what_waits_for_somebody_lets_others_go_first() -> None:
    again = _again(RetryLater(10, "dns", priority=-10))
    assert again is not None
    assert again.priority == -10


def test_a_fault_is_not_tried_again() -> None:
    assert _again(ValueError()) is None
