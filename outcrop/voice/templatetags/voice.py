"""The tags of voice: ``{% load voice %}``."""

from django import template
from django.utils.safestring import SafeString

from outcrop.voice import fragments
from outcrop.voice.section import Moment

register = template.Library()


@register.simple_tag
def rights_beside(moment: Moment) -> SafeString:
    """Show the rights that belong beside a moment: ``{% rights_beside "sale" %}``."""
    return fragments.beside(moment)
