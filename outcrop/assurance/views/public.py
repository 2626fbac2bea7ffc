"""The catalogue of standards, for everybody."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from outcrop.assurance import telling
from outcrop.assurance.catalogue import catalogue
from outcrop.assurance.policies import READ_STANDARDS
from outcrop.assurance.subjects import in_force
from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound


@guarded(READ_STANDARDS)
@require_GET
def standards(request: HttpRequest) -> HttpResponse:
    """Show which standards count here, and which others we know."""
    counting = in_force()
    keys = {each.book.key for each in counting}
    others = [book for book in catalogue().books if book.key not in keys and not book.standard.countries]
    return render(request, "assurance/standards.html", {"counting": counting, "others": others})


@guarded(READ_STANDARDS)
@require_GET
def standard(request: HttpRequest, key: str) -> HttpResponse:
    """Show one standard: what it asks, what answers it, and where it was read."""
    book = catalogue().by_key.get(key)
    if book is None:
        raise NotFound()
    told = telling.standard(book, on=act_of(request).on)
    row = next((each.row for each in in_force() if each.book.key == key), None)
    kinds = {kind.key: kind.name for kind in catalogue().kinds}
    levels = [
        (level, [asked for asked in book.requirements if asked.level == level.key]) for level in book.standard.levels
    ]
    context = {"told": told, "book": book, "row": row, "kinds": kinds, "levels": levels}
    return render(request, "assurance/standard.html", context)
