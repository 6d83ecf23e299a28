"""Records of the running processes."""

from __future__ import annotations

import os
from pathlib import Path

from bridge.config import load
from bridge.operations import processes


def test_a_record_that_is_just_being_written_is_no_process_yet(tmp_path: Path) -> None:
    config = load({"HAUSDRAHT_STATE_DIR": str(tmp_path)})
    records = config.run_dir / "pids"
    records.mkdir(parents=True)
    (records / "web").touch()
    own = os.getpid()
    (records / "worker").write_text(f"{own} {processes.process_start(own)}\n")
    assert [process.name for process in processes.recorded(config)] == ["worker"]
