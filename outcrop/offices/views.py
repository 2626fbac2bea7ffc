"""Pages of the offices: duties, job descriptions, hand-overs, briefings."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.areas import api as areas
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.posting import once
from outcrop.commons.posts import api as posts
from outcrop.commons.ui.forms import status_of
from outcrop.kernel.numbers import normalise
from outcrop.kernel.problems import Problem
from outcrop.offices import printing, selectors, services
from outcrop.offices.briefing import briefing as brief
from outcrop.offices.forms import HandOverForm, ReceiptForm
from outcrop.offices.models import HandOver, Occasion
from outcrop.offices.policies import APPOINT, HOLD_POST, RECEIVE, SEE_BRIEFING, SEE_HAND_OVER
from outcrop.offices.section import section
from outcrop.offices.waiting import Waiting, waiting

HAND_OVERS = HandOver.objects.select_related("post__agency", "to", "receipt")


@open_to_all("what an office has to do, and whether somebody is there, is for everybody")
@require_GET
def duties(request: HttpRequest) -> HttpResponse:
    """Show every duty by level, with its posts and the vacant ones; for one area if it is named."""
    act = act_of(request)
    asked = request.GET.get("area", "")[:40].strip()
    area = areas.get(asked) if asked else None
    path = area.path if area else ""
    vacant, count = selectors.vacancies(on=act.on, area_path=path, limit=60)
    context = {
        "matrix": selectors.matrix(on=act.on, area_path=path),
        "note": section().note,
        "area": area,
        "asked": asked,
        "vacant": vacant,
        "vacant_count": count,
    }
    return render(request, "offices/duties.html", context)


@guarded(HOLD_POST)
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """Show the posts that the reader holds, with what lies in them, and hand-overs that wait for a receipt."""
    act = act_of(request)
    held = [posts.get(post.id) for post in act.by.posts]
    rows = [(post, selectors.described(post), waiting(post.id, on=act.on), _district(post)) for post in held]
    hers = HAND_OVERS.filter(to_id=act.by.user).order_by("-on")
    unread, read = hers.filter(receipt__isnull=True), hers.filter(receipt__isnull=False)
    return render(request, "offices/mine.html", {"rows": rows, "unread": unread, "read": read, "on": act.on})


def _district(post: posts.Post) -> areas.Area | None:
    return areas.at(post.area_path) if "offices.brief" in post.duties else None


@open_to_all("the description of a post is for everybody; it names no holder")
@require_GET
def post(request: HttpRequest, agency: str, key: str) -> HttpResponse:
    """Show the job description of a post."""
    act = act_of(request)
    found = selectors.described_post(agency, key)
    may = APPOINT.verdict(act.by, found).allowed
    context = {
        "post": found,
        "duties": selectors.described(found),
        "vacant": not posts.holders_of(found.id, on=act.on),
        "may_appoint": may,
        "hand_overs": selectors.hand_overs_of(found) if may else [],
    }
    return render(request, "offices/post.html", context)


@open_to_all("the description of a post is for everybody; it names no holder")
@require_GET
def description(request: HttpRequest, agency: str, key: str) -> HttpResponse:
    """Give the job description as PDF."""
    found = selectors.described_post(agency, key)
    address = request.build_absolute_uri(reverse("offices:post", args=[agency, key]))
    made = printing.description_pdf(found, address=address, on=act_of(request).on, language=get_language() or "en")
    return _pdf(made, f"{key}.pdf")


@guarded(APPOINT)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def appoint(request: HttpRequest, agency: str, key: str) -> HttpResponse:
    """Hand a post to its next holder."""
    act = act_of(request)
    found = selectors.post_to_fill(agency, key, by=act.by)
    form = HandOverForm(request.POST or None, today=act.on)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            made = services.hand_over(
                post=found, to=services.official(told["to"]), on=told["on"], occasion=Occasion(told["occasion"]),
                instrument=told["instrument"], words=told["words"], act=act,
            )  # fmt: skip
            return HttpResponseRedirect(reverse("offices:hand-over", args=[made.number]))
        except Problem as problem:
            form.blame(problem)
    context = {"post": found, "form": form, "waiting": waiting(found.id, on=act.on)}
    return render(request, "offices/appoint.html", context, status=status_of(form))


@guarded(SEE_HAND_OVER)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def hand_over(request: HttpRequest, number: str) -> HttpResponse:
    """Show what lay in a post on the day it passed on, and take the new holder's receipt."""
    act = act_of(request)
    found = SEE_HAND_OVER.fetch(act.by, HAND_OVERS, number=normalise(number))
    receipt = getattr(found, "receipt", None)
    form = ReceiptForm(request.POST or None) if found.to_id == act.by.user and receipt is None else None
    if request.method == "POST":
        RECEIVE.require(act.by, found)
        if form is not None and form.is_valid():
            services.receive(hand_over=found, words=form.cleaned_data["words"], act=act)
        return HttpResponseRedirect(reverse("offices:hand-over", args=[found.number]))
    context: dict[str, Any] = {
        "hand_over": found,
        "then": [Waiting(**each) for each in found.waiting],
        "now": waiting(found.post_id, on=act.on),
        "receipt": receipt,
        "form": form,
    }
    return render(request, "offices/hand_over.html", context)


@guarded(SEE_BRIEFING)
@require_GET
def briefing(request: HttpRequest, code: str) -> HttpResponse:
    """Show a district on one page."""
    act = act_of(request)
    found = brief(selectors.area_to_brief(code, by=act.by), on=act.on)
    return render(request, "offices/briefing.html", {"briefing": found})


@guarded(SEE_BRIEFING)
@require_GET
def briefing_pdf(request: HttpRequest, code: str) -> HttpResponse:
    """Give the same page on paper."""
    act = act_of(request)
    address = request.build_absolute_uri(reverse("offices:briefing", args=[code]))
    found = brief(selectors.area_to_brief(code, by=act.by), on=act.on)
    return _pdf(printing.briefing_pdf(found, address=address, language=get_language() or "en"), f"briefing-{code}.pdf")


def _pdf(content: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        content, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )
