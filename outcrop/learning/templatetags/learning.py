"""Tags and filters of learning."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.safestring import SafeString

from outcrop.learning import fragments

register = template.Library()


@register.filter
def at(told: Any, key: Any) -> Any:
    """Return what a mapping holds under a key, or nothing."""
    return told.get(key, "") if isinstance(told, Mapping) else ""


@register.simple_tag
def articles_beside(step: str = "", problem_code: str = "", finding: str = "") -> SafeString:
    """Show the articles that belong beside a step of the road, a problem or a finding; nothing where there are none."""
    return fragments.articles_for(step=step, problem_code=problem_code, finding=finding)
