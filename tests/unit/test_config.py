"""Settings: validated at start, with an error that names the variable; documented completely."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from psycopg.conninfo import conninfo_to_dict

from bridge import config
from bridge.config import ROOT, ConfigError, HostPort, load, unknown
from bridge.operations.services import without_password


def test_nothing_needs_to_be_set() -> None:
    found = load({})
    assert found.state_dir == ROOT / ".local"
    assert found.url == "http://localhost:8080"
    assert found.dns_server is None


def test_an_empty_variable_counts_as_unset() -> None:
    assert load({"HAUSDRAHT_PORT": " ", "HAUSDRAHT_DNS_SERVER": ""}) == load({})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HAUSDRAHT_PORT", "http"),
        ("HAUSDRAHT_PORT", "0"),
        ("HAUSDRAHT_PORT", "65536"),
        ("HAUSDRAHT_BIND", "localhost"),
        ("HAUSDRAHT_DNS_SERVER", "127.0.0.1"),
        ("HAUSDRAHT_DNS_SERVER", "dns.example:53"),
        ("HAUSDRAHT_SMTP_URL", "http://127.0.0.1"),
        ("HAUSDRAHT_DATABASE_URL", "mysql://x/y"),
        ("HAUSDRAHT_POSTGREST", "/nowhere"),
        ("HAUSDRAHT_TRUSTED_PROXY", "proxy.example"),
        ("HAUSDRAHT_MAX_MAIL_BYTES", "25 MB"),
        ("HAUSDRAHT_LOG_LEVEL", "loud"),
    ],
)
def test_a_bad_value_is_named(name: str, value: str) -> None:
    with pytest.raises(ConfigError, match=f"^{name} .*{re.escape(repr(value))}"):
        load({name: value})


def test_a_misspelt_variable_is_named() -> None:
    given = {"HAUSDRAHT_PROT": "8081", "HAUSDRAHT_PORT": "8082", "PATH": "/bin"}
    assert unknown(given) == ["HAUSDRAHT_PROT"]
    assert load(given).port == 8082


def test_services_get_back_what_was_set() -> None:
    given = load(
        {
            "HAUSDRAHT_DNS_SERVER": "[::1]:5353",
            "HAUSDRAHT_TRUSTED_PROXY": "10.0.0.0/8, 127.0.0.1",
            "HAUSDRAHT_STATE_DIR": "/srv/x",
        }
    )
    assert given.dns_server == HostPort("::1", 5353)
    assert load(given.environment()) == given


def test_service_logins_never_carry_the_superusers_password() -> None:
    found = load({"HAUSDRAHT_DATABASE_URL": "postgresql://postgres:geheim@db.example:5433/haus"})
    parts = conninfo_to_dict(found.bridge_dsn)
    assert parts == {
        "user": "bruecke",
        "host": "db.example",
        "port": "5433",
        "dbname": "haus",
        "passfile": str(ROOT / ".local/secrets/bruecke.pass"),
    }
    assert without_password(str(found.database_url)) == "postgresql://postgres@db.example:5433/haus"


def test_sockets_fit_into_a_socket_address(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 100)
    run_dir = load({"HAUSDRAHT_STATE_DIR": str(deep)}).run_dir
    assert len(os.fsencode(run_dir / "pg" / ".s.PGSQL.65535.lock")) <= 107
    assert run_dir != load({"HAUSDRAHT_STATE_DIR": str(deep) + "2"}).run_dir


def test_every_setting_is_documented_with_its_default() -> None:
    text = (ROOT / "docs" / "operating.md").read_text()
    documented = re.findall(r"^\| `(HAUSDRAHT_\w+)` \| (?:`([^`]*)`|unset) \| (.+) \|$", text, re.M)
    declared = [(s.name, s.default, s.doc) for s in config.settings()]
    assert documented == declared


def test_every_setting_used_anywhere_is_declared() -> None:
    declared = {s.name for s in config.settings()}
    places = [ROOT / "Makefile", *(ROOT / "deploy").rglob("*"), *(ROOT / "docs").rglob("*.md")]
    places += [*(ROOT / "bridge").rglob("*.py"), ROOT / "README.md"]
    used = set()
    for path in places:
        if path.is_file() and "node_modules" not in path.parts:
            used |= set(re.findall(r"HAUSDRAHT_[A-Z_]*[A-Z]\b", path.read_text(errors="replace")))
    assert used <= declared
