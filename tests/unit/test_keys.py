"""Secrets an installation makes for itself."""

from __future__ import annotations

from pathlib import Path

from bridge import config as configuration
from bridge.notifications import webpush
from bridge.operations import keys


def test_secrets_are_made_once_and_for_nobody_else(tmp_path: Path) -> None:
    config = configuration.load({"HAUSDRAHT_STATE_DIR": str(tmp_path)})
    config.secrets_dir.mkdir()
    keys.generate(config)
    made = {path.name: path.read_bytes() for path in config.secrets_dir.iterdir()}
    assert webpush.KEY_FILE in made
    assert {path.stat().st_mode & 0o777 for path in config.secrets_dir.iterdir()} == {0o600}
    # Browsers get the point, 65 bytes beginning with 4.
    public = keys.push_public_key(config)
    assert len(webpush.decode(public)) == 65
    assert public.startswith("B")
    keys.generate(config)
    assert {path.name: path.read_bytes() for path in config.secrets_dir.iterdir()} == made


def test_after_a_leak_no_key_of_before_is_accepted(tmp_path: Path) -> None:
    config = configuration.load({"HAUSDRAHT_STATE_DIR": str(tmp_path)})
    config.secrets_dir.mkdir()
    keys.generate(config)
    before = {key["kid"] for key in keys.jwks(config)["keys"]}
    kids = keys.rotate(config, at_once=True)
    assert [key["kid"] for key in keys.jwks(config)["keys"]] == list(kids)
    assert {kid[0] for kid in kids} == {"a", "b"}
    assert not before & set(kids)
