"""When a background job runs again."""

from __future__ import annotations

from procrastinate.jobs import Job
from procrastinate.retry import BaseRetryStrategy, RetryDecision


class RetryLater(Exception):
    """Run the job again in so many seconds. Carries no personal data: it is logged.

    A priority below 0 lets other jobs go first; without one the job keeps its own.
    """

    def __init__(self, seconds: int, reason: str, priority: int | None = None) -> None:
        super().__init__(reason)
        self.seconds = seconds
        self.priority = priority


class WhenAsked(BaseRetryStrategy):
    """Retries what raises RetryLater, when it says; everything else has failed."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        """See procrastinate."""
        if isinstance(exception, RetryLater):
            return RetryDecision(
                retry_in={"seconds": exception.seconds}, priority=exception.priority
            )
        return None


def backoff(attempts: int) -> int:
    """Seconds before attempt number ``attempts + 1``: 1, 2, 4, … at most a minute."""
    return int(min(60, 2 ** min(attempts, 6)))
