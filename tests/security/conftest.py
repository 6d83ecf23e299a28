"""Demo installation for attacks over HTTP."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.demo import Demo
from tests.support.stack import Stack


@pytest.fixture(scope="session")
def demo(stack: Stack) -> Iterator[Demo]:
    """The installation of this test process with the demo data in it."""
    with Demo(stack) as running:
        yield running
