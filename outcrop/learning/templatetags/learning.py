"""Tags and filters of learning."""

from collections.abc import Mapping
from typing import Any

from django import template

register = template.Library()


@register.filter
def at(told: Any, key: Any) -> Any:
    """Return what a mapping holds under a key, or nothing."""
    return told.get(key, "") if isinstance(told, Mapping) else ""
