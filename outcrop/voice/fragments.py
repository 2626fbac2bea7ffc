"""Rights as pages of other contexts show them."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from outcrop.commons.acting import actor_of
from outcrop.voice.api import rights_for
from outcrop.voice.section import Moment


def beside(moment: Moment, *, theirs: bool = False) -> SafeString:
    """
    Return the rights that belong beside a moment; empty where the charter names none.

    :param theirs: whether the reader is the one who decides, and the rights are those of somebody else
    """
    found = rights_for(moment)
    return render_to_string("voice/_rights.html", {"rights": found, "theirs": theirs}) if found else SafeString("")


def at_joining(request: HttpRequest) -> SafeString:
    """Return the rights of whoever joins."""
    return beside("join")


def at_membership(request: HttpRequest) -> SafeString:
    """Return the rights of whoever is asked to be a member."""
    return beside("membership")


def at_decision(request: HttpRequest, about: str = "") -> SafeString:
    """Return the rights of whoever is decided about."""
    return beside("decision", theirs=bool(actor_of(request).posts))


def at_inspection(request: HttpRequest, about: str = "") -> SafeString:
    """Return the rights of whoever is inspected."""
    return beside("inspection", theirs=bool(actor_of(request).posts))


def at_fee(request: HttpRequest, about: str = "") -> SafeString:
    """Return the rights of whoever pays."""
    return beside("fee", theirs=bool(actor_of(request).posts))
