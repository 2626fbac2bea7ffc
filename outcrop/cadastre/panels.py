"""What the desk shows of an application beside a task: the ground, what the register says today, and who asks."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from outcrop.cadastre import neighbours
from outcrop.cadastre.ground import check_ground
from outcrop.cadastre.models import Application
from outcrop.cadastre.papers import area_names
from outcrop.cadastre.pictures import picture_of
from outcrop.cadastre.register import class_of
from outcrop.commons.packs import api as packs
from outcrop.commons.ui.figures import hectares
from outcrop.kernel.acts import Actor
from outcrop.kernel.clock import civil_date
from outcrop.kernel.refs import Ref
from outcrop.procedures.api import Panel, plug_panel


def panel(subject: Ref, actor: Actor) -> Panel | None:
    """Return what an actor may see of an application; the case's own page decides who comes here."""
    found = Application.objects.filter(id=subject.id).select_related("parcel").first()
    if found is None or found.parcel is None:
        return None
    on = civil_date(settings.OUTCROP_CLOCK.now(), packs.current().country.zone)
    answer = check_ground(
        found.parcel.shape,
        class_key=found.class_key,
        on=on,
        applicant=found.applicant,
        reader=actor,
    )
    context: dict[str, Any] = {
        "application": found,
        "answer": answer if found.state == Application.State.SUBMITTED else None,
        "holder": neighbours.enterprise(found.applicant, on=on),
        "kind": class_of(found.class_key),
        "where": area_names(found.area_path),
    }
    picture = picture_of(found.parcel.shape, reader=actor, on=on)
    return Panel(name(subject, actor), "cadastre/_panel.html", context, picture)


def name(subject: Ref, actor: Actor) -> str:
    """Return one line for a queue."""
    found = Application.objects.filter(id=subject.id).select_related("parcel").first()
    if found is None or found.parcel is None:
        return ""
    asks = {"name": neighbours.enterprise(found.applicant).name, "ground": hectares(found.parcel.hectares)}
    return _("%(name)s asks for %(ground)s") % asks


def plug() -> None:
    """Plug the panel in."""
    plug_panel("cadastre.application", panel, name=name)
