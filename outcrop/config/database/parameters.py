"""How Django reaches the database."""

import os
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from ..paths import DATABASE_HOME
from .home import Home

SCHEMES = ("postgres", "postgresql")


def is_embedded() -> bool:
    """Return whether Outcrop runs the database itself."""
    return not os.environ.get("DATABASE_URL")


def home() -> Home:
    """Return the folder of the embedded database."""
    return Home(DATABASE_HOME)


def django_parameters(role: str = "app") -> dict[str, Any]:
    """Return Django's settings of the database for a role (``app`` serves, ``owner`` migrates)."""
    common = {"ENGINE": "django.db.backends.postgresql", "CONN_HEALTH_CHECKS": True, "CONN_MAX_AGE": 60}
    if is_embedded():
        return common | embedded(home(), role)
    owner = os.environ.get("DATABASE_OWNER_URL") if role == "owner" else None
    return common | _from_url(owner or os.environ["DATABASE_URL"])


def embedded(home: Home, role: str, database: str = "outcrop") -> dict[str, Any]:
    """Return how Django reaches a database of an embedded server as a role."""
    reached = home.connection(role, database)
    return {
        "NAME": reached["dbname"],
        "USER": reached["user"],
        "PASSWORD": reached["password"],
        "HOST": reached["host"],
        "PORT": str(reached["port"]),
    }


def _from_url(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme not in SCHEMES or not parts.path.strip("/"):
        raise ValueError("DATABASE_URL must read postgresql://user:password@host:port/name")
    query = dict(parse_qsl(parts.query))
    return {
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or "") or query.pop("host", ""),  # ?host=/folder names a Unix socket
        "PORT": str(parts.port or ""),
        "OPTIONS": query,
    }
