"""Writing the services' configuration from the templates under `deploy/`."""

from __future__ import annotations

import re
from pathlib import Path

from bridge.config import ROOT, Config
from bridge.operations import identity
from bridge.operations.layout import write_atomically

TEMPLATES = {
    "nginx/nginx.conf": "nginx.conf",
    "nginx/headers.conf": "nginx-headers.conf",
    "nginx/api.conf": "nginx-api.conf",
    "nginx/web.conf": "nginx-web.conf",
    "nginx/intake.conf": "nginx-intake.conf",
    "nginx/errors.conf": "nginx-errors.conf",
    "nginx/error-pages.conf": "nginx-error-pages.conf",
    "postgrest/postgrest.conf": "postgrest.conf",
}
"""Templates below `deploy/` (without `.template`) and their names in the run directory."""

_PLACEHOLDER = re.compile(r"@([a-z_]+)@")


def fill(template: str, values: dict[str, str]) -> str:
    """Replace every `@name@`; a name without a value is a KeyError."""
    return _PLACEHOLDER.sub(lambda match: values[match[1]], template)


def values(config: Config) -> dict[str, str]:
    """What the templates may refer to."""
    bind = f"[{config.bind}]" if ":" in config.bind else config.bind
    proxies = (config.trusted_proxy or "").split(",")
    trusted = [f"set_real_ip_from {proxy};" for proxy in proxies if proxy]
    if trusted:
        trusted.append("real_ip_header X-Forwarded-For;")
    return {
        "run_dir": str(config.run_dir),
        "log_dir": str(config.log_dir),
        "ui_dir": str(ROOT / "portal_ui" / "dist"),
        "listen": f"{bind}:{config.port}",
        "real_ip": "\n    ".join(trusted),
        "user_directive": "user root;" if identity.stays_root() else "",
        "url": config.url,
        "database": _conf_string(config.login_dsn("authenticator")),
        "jwks": f"@{config.secrets_dir / 'jwks.json'}",
        "admin_port": str(config.ports["postgrest_admin"]),
    }


def write(config: Config) -> None:
    """Write every generated configuration file into the run directory."""
    filled = values(config)
    for source, target in TEMPLATES.items():
        template = (ROOT / "deploy" / f"{source}.template").read_text()
        write_atomically(config.run_dir / target, fill(template, filled), 0o600)


def nginx_binary() -> str:
    """Path of nginx, which Debian keeps outside an ordinary user's search path."""
    return next((p for p in ("/usr/sbin/nginx", "/usr/bin/nginx") if Path(p).exists()), "nginx")


def _conf_string(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
