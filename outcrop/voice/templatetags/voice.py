"""The tags of voice: ``{% load voice %}``."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from outcrop.voice import fragments, showing
from outcrop.voice.section import Moment

register = template.Library()


@register.simple_tag
def rights_beside(moment: Moment) -> SafeString:
    """Show the rights that belong beside a moment: ``{% rights_beside "sale" %}``."""
    return fragments.beside(moment)


@register.filter
def kind_of_letter(key: str) -> Any:
    """Return what a kind of grievance is called."""
    return showing.kind_name(key)


@register.filter
def measure_words(kind: str) -> Any:
    """Return the sentence that tells a measure."""
    return showing.MEASURE_WORDS.get(kind, kind)
