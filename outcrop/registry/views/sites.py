"""Sites and what was found there, for the posts that answer for them."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.ui.figures import number
from outcrop.registry.models import Site
from outcrop.registry.policies import SEE_VISITS
from outcrop.registry.visits import history, tier_of, visited

PAGE = 50


@guarded(SEE_VISITS)
@require_GET
def sites(request: HttpRequest) -> HttpResponse:
    """List the sites of the reader's area by name, those after a name if one is given."""
    rows = SEE_VISITS.visible(act_of(request).by, Site.objects.all())
    wished, after = request.GET.get("name", "").strip(), request.GET.get("after", "")
    if wished:
        rows = rows.filter(name__icontains=wished)
    if after:
        rows = rows.filter(name__gt=after)
    found = list(visited(rows)[: PAGE + 1])
    context = {"sites": found[:PAGE], "more": found[PAGE - 1].name if len(found) > PAGE else "", "wished": wished}
    return render(request, "registry/sites.html", context)


@guarded(SEE_VISITS)
@require_GET
def site(request: HttpRequest, site: UUID) -> HttpResponse:
    """Show a site and its visits, as much as the reader may see."""
    act = act_of(request)
    found = SEE_VISITS.fetch(act.by, Site.objects.all(), id=site)
    told = history(found, to=tier_of(act.by, found), on=act.on)
    return render(request, "registry/site.html", {"site": found, "visits": [_said(each) for each in told]})


def _said(values: dict[str, Any]) -> dict[str, Any]:
    """Return a visit's lines: label and words, in the order in which they are read."""
    labels = {
        "people": _("People at work"), "minerals": _("Minerals"), "mercury": _("Mercury"), "status": _("Grade"),
        "onsite": _("Somebody stood there"), "why_not": _("Why not"), "women": _("Women at work"),
        "children": _("Children under 15"), "armed": _("Armed people"), "armed_kinds": _("Of which kind"),
        "interference": _("They took or forced"), "place": _("Place"), "coarse_place": _("Place, about"),
        "told_by": _("Told by"),
    }  # fmt: skip
    lines = [(label, words(values[name])) for name, label in labels.items() if name in values and values[name] != ""]
    return {"on": values.get("on"), "lines": lines, "notes": values.get("notes", ())}


def words(value: Any) -> str:
    """Write a finding; what nobody knows is said to be not known, never no."""
    if value is None or value == []:
        return _("not known")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return number(value) if isinstance(value, int) else str(value)
