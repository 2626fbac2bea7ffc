"""For anybody: whom to call, the first hour, checklists to look at and print, figures."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from outcrop.commons.acting import act_of
from outcrop.commons.areas import api as areas
from outcrop.commons.disclosure.api import Tier
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.safety import rates
from outcrop.safety.api import contacts
from outcrop.safety.forms import local_areas
from outcrop.safety.papers import wall_pdf
from outcrop.safety.policies import READ
from outcrop.safety.section import RECORD_DUTY, Topic, dialled, section


@guarded(READ)
@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Show whom to call, then the first hour, then how to report."""
    code = request.GET.get("area", "")[:40]
    area = areas.get(code) if code else None
    numbers = [(each, dialled(each.phone)) for each in contacts(area.path if area else "")]
    context = {"rules": section(), "numbers": numbers, "areas": local_areas(), "area": area}
    return render(request, "safety/home.html", context)


@guarded(READ)
@require_GET
def figures(request: HttpRequest) -> HttpResponse:
    """Show deaths and serious injuries per 1,000 miner-years; to those who record accidents as they are."""
    act = act_of(request)
    asked = request.GET.get("year", "")
    known = rates.years_with_figures(on=act.on)
    year = int(asked) if asked.isascii() and asked.isdigit() and int(asked) in known else known[1]
    inside = any(not post.area for post in act.by.posts_with(RECORD_DUTY))
    shown = rates.year_figures(year, to=Tier.HANDLER if inside else Tier.PUBLIC, on=act.on)
    names = {each.path: each.name for each in areas.provinces()}
    rows = [(names.get(row.path), row) for row in shown.rows if not row.silent]
    silent = len(shown.rows) - len(rows)
    later = shown.from_on is not None and act.on - shown.from_on < timedelta(0)
    context = {"figures": shown, "rows": rows, "silent": silent, "years": known, "inside": inside, "later": later}
    return render(request, "safety/figures.html", context)


def topic_of(key: str) -> Topic:
    """Return a checklist of the pack. :raises NotFound: if there is none"""
    found = section().topic(key)
    if found is None:
        raise NotFound()
    return found


@guarded(READ)
@require_GET
def checklist(request: HttpRequest, key: str) -> HttpResponse:
    """Show a checklist without anybody's answers."""
    return render(request, "safety/checklist.html", {"topic": topic_of(key)})


@guarded(READ)
@require_GET
def wall(request: HttpRequest, key: str) -> HttpResponse:
    """Give a checklist as a sheet for the wall."""
    made = wall_pdf(topic_of(key), language=get_language() or "en")
    head = {"Content-Disposition": f'inline; filename="{key}.pdf"'}
    return HttpResponse(made, content_type="application/pdf", headers=head)
