"""What surveys say in sum, for everybody, as far as the pack publishes it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from outcrop.commons.acting import act_of
from outcrop.commons.disclosure.api import Tier
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.field import drawing
from outcrop.field.policies import READ, SEE_PICTURES
from outcrop.field.sheets import drawn
from outcrop.field.showing import rows
from outcrop.kernel.acts import Actor


@guarded(SEE_PICTURES)
@require_GET
def sheets(request: HttpRequest) -> HttpResponse:
    """List the surveys that have a picture."""
    return render(request, "field/sheets.html", {"sheets": [(k, row) for k, row in rows().items() if row.sheet]})


def tier_of(actor: Actor) -> Tier:
    """Return how soon an actor sees the sums."""
    return Tier.HANDLER if actor.posts_with(READ) else Tier.PUBLIC


@guarded(SEE_PICTURES)
@require_GET
def sheet(request: HttpRequest, form_id: str) -> HttpResponse:
    """Show the picture of a survey, with its figures as a table."""
    row = rows().get(form_id)
    if row is None or row.sheet is None:
        raise NotFound()
    act = act_of(request)
    shown = drawn(form_id, row, to=tier_of(act.by), on=act.on)
    title = plain(row.sheet.title)
    picture = ""
    if any(each.told for each in shown.compared):
        picture = drawing.bars(list(shown.compared), label=title)
    elif any(leg.price is not None for leg in shown.chain):
        picture = drawing.stairs(list(shown.chain), label=title)
    context = {"row": row, "shown": shown, "picture": picture, "form_id": form_id}
    return render(request, "field/sheet.html", context)
