"""What a procedure's service tasks do in the cadastre: their subject is an application."""

from collections.abc import Mapping
from typing import Any

from outcrop.cadastre import granting
from outcrop.cadastre.models import Application
from outcrop.commons.policies import NotFound
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref
from outcrop.procedures.api import plug_verb


def application_of(subject: Ref) -> Application:
    """Return the application that a case is about. :raises NotFound: if it is about something else"""
    found = (
        Application.objects.filter(id=subject.id).select_related("parcel").first()
        if subject.kind == "cadastre.application"
        else None
    )
    if found is None:
        raise NotFound()
    return found


def recheck(subject: Ref, facts: Mapping[str, Any], act: Act) -> Mapping[str, Any]:
    """Look at the register again; gives ``ground_free``."""
    return {"ground_free": granting.still_free(application_of(subject), on=act.on)}


def allot(subject: Ref, facts: Mapping[str, Any], act: Act) -> Mapping[str, Any]:
    """Allot the ground; gives ``allotment``, its key."""
    return {"allotment": granting.allot(application=application_of(subject), act=act).key}


def grant(subject: Ref, facts: Mapping[str, Any], act: Act) -> Mapping[str, Any]:
    """Grant the right; gives ``right``, its number."""
    return {"right": granting.grant_right(application=application_of(subject), act=act).number}


def refuse(subject: Ref, facts: Mapping[str, Any], act: Act) -> Mapping[str, Any]:
    """Refuse the application; gives ``refused``."""
    granting.refuse(application=application_of(subject), why="", act=act)
    return {"refused": True}


def plug() -> None:
    """Plug the verbs in."""
    plug_verb("cadastre.recheck", recheck, gives=("ground_free",))
    plug_verb("cadastre.allot", allot, gives=("allotment",))
    plug_verb("cadastre.grant-right", grant, gives=("right",))
    plug_verb("cadastre.refuse", refuse, gives=("refused",))
