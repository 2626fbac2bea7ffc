"""What must be right before production starts."""

import os
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from outcrop.credentials.keys import SHORTEST_PASSPHRASE


@register
def passphrase_is_set(app_configs: Any, **_: Any) -> list[CheckMessage]:
    """Production protects its signing keys with a passphrase of its own."""
    if (
        settings.OUTCROP_MODE != "production"
        or len(os.environ.get("OUTCROP_KEY_PASSPHRASE", "")) >= SHORTEST_PASSPHRASE
    ):
        return []
    return [
        Error(
            "Production needs a passphrase for the keys that sign papers.",
            hint=f"Set OUTCROP_KEY_PASSPHRASE to {SHORTEST_PASSPHRASE} characters or more; keep it apart from backups.",
            id="credentials.E001",
        )
    ]
