"""Pages of the committees: for everybody to read, for the secretary to write, for owners to tell."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.areas import api as areas
from outcrop.commons.areas.api import Area
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.posts import api as posts
from outcrop.kernel.numbers import normalise
from outcrop.kernel.problems import Problem
from outcrop.offices.committees import selectors, services
from outcrop.offices.committees.forms import MinutesForm, NewsForm
from outcrop.offices.committees.section import Committee, committees
from outcrop.offices.committees.services import OWNERS
from outcrop.offices.models import Became, Decision
from outcrop.offices.policies import KEEP_MINUTES, TELL_NEWS
from outcrop.pathway import api as pathway

DECISIONS = Decision.objects.select_related("meeting", "owner__agency").prefetch_related("news")


@open_to_all("what a committee decided, and what became of it, is for everybody")
@require_GET
def committee_list(request: HttpRequest) -> HttpResponse:
    """Show the kinds of committees, and those of an area if one is named."""
    asked = request.GET.get("area", "")[:40].strip()
    area = areas.get(asked) if asked else None
    here = selectors.in_area(area) if area else []
    national = [(each, area) for each in committees() if not each.each for area in areas.in_level("country")]
    context = {"kinds": committees(), "asked": asked, "area": area, "here": here, "national": national}
    return render(request, "offices/committees.html", context)


def _found(key: str, code: str) -> tuple[Committee, Area]:
    found = selectors.committee_of(key, code)
    if found is None:
        raise NotFound()
    return found


@open_to_all("what a committee decided, and what became of it, is for everybody")
@require_GET
def committee(request: HttpRequest, key: str, code: str) -> HttpResponse:
    """Show a committee: seats, meetings, decisions and what became of them."""
    act = act_of(request)
    found, area = _found(key, code)
    meetings = selectors.meetings_of(found, area)
    decisions = [(each, each.late(act.on)) for each in selectors.decisions_of(found, area)]
    owned = [each.step.title for each in pathway.road() if each.step.key in found.owns]
    context = {
        "committee": found,
        "area": area,
        "meetings": [(meeting, [found.seat(seat) for seat in meeting.present]) for meeting in meetings],
        "decisions": decisions,
        "owned": owned,
        "next": selectors.next_meeting(found, meetings),
        "on": act.on,
        "keeps": KEEP_MINUTES.verdict(act.by).allowed and KEEP_MINUTES.verdict(act.by, area).allowed,
    }
    return render(request, "offices/committee.html", context)


@guarded(KEEP_MINUTES)
@require_http_methods(["GET", "POST"])
@once
def minutes(request: HttpRequest, key: str, code: str) -> HttpResponse:
    """Keep the minutes of a meeting."""
    act = act_of(request)
    found, area = _found(key, code)
    if not KEEP_MINUTES.verdict(act.by, area).allowed:
        raise NotFound()
    owners = [post for post in posts.serving(area.path) if post.agency_kind in OWNERS]
    form = MinutesForm(request.POST or None, committee=found, owners=owners, today=act.on)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            services.keep_minutes(
                committee=found, area=area, on=told["on"], place=told["place"], present=told["present"],
                heard=told["heard"], minutes=told["minutes"], decisions=form.decided(), act=act,
            )  # fmt: skip
            return HttpResponseRedirect(reverse("offices:committee", args=[key, code]))
        except Problem as problem:
            form.blame(problem)
    context = {"committee": found, "area": area, "form": form}
    return render(request, "offices/minutes.html", context, status=422 if form.errors else 200)


@guarded(TELL_NEWS)
@require_http_methods(["GET", "POST"])
@once
def news(request: HttpRequest, number: str) -> HttpResponse:
    """Tell what became of a decision."""
    act = act_of(request)
    found = TELL_NEWS.fetch(act.by, DECISIONS, number=normalise(number))
    form = NewsForm(request.POST or None)
    area = areas.at(found.meeting.area_path)
    if area is None:
        raise NotFound()
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        services.tell_news(decision=found, became=Became(told["became"]), words=told["words"], act=act)
        return HttpResponseRedirect(reverse("offices:committee", args=[found.meeting.committee, area.code]))
    context = {"decision": found, "form": form, "area": area, "told": list(found.news.order_by("at"))}
    return render(request, "offices/news.html", context, status=422 if form.errors else 200)
