"""Pages of the committees: for everybody to read, for the secretary to write, for owners to tell."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.areas import api as areas
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.posts import api as posts
from outcrop.commons.ui.forms import status_of
from outcrop.kernel.problems import Problem
from outcrop.offices.committees import selectors, services
from outcrop.offices.committees.forms import MinutesForm, NewsForm
from outcrop.offices.committees.section import committees
from outcrop.offices.committees.services import OWNERS
from outcrop.offices.models import Became
from outcrop.offices.policies import KEEP_MINUTES, TELL_NEWS
from outcrop.pathway import api as pathway


@open_to_all("what a committee decided, and what became of it, is for everybody")
@require_GET
def committee_list(request: HttpRequest) -> HttpResponse:
    """Show the kinds of committees, and those of an area if one is named."""
    asked = request.GET.get("area", "")[:40].strip()
    area = areas.get(asked) if asked else None
    here = selectors.in_area(area) if area else []
    shown = {"asked": asked, "area": area, "here": here, "national": selectors.national()}
    context = {"kinds": committees(), **shown}
    return render(request, "offices/committees.html", context)


@open_to_all("what a committee decided, and what became of it, is for everybody")
@require_GET
def committee(request: HttpRequest, key: str, code: str) -> HttpResponse:
    """Show a committee: seats, meetings, decisions and what became of them."""
    act = act_of(request)
    found, area = selectors.committee_of(key, code)
    meetings = selectors.meetings_of(found, area)
    decisions = [
        (each, each.late(act.on), TELL_NEWS.verdict(act.by, each.decision).allowed)
        for each in selectors.decisions_of(found, area)
    ]
    owned = [each.step.title for each in pathway.road() if each.step.key in found.owns]
    context = {
        "committee": found,
        "area": area,
        "meetings": [(meeting, [found.seat(seat) for seat in meeting.present]) for meeting in meetings],
        "decisions": decisions,
        "owned": owned,
        "next": selectors.next_meeting(found, meetings),
        "on": act.on,
        "keeps": KEEP_MINUTES.verdict(act.by, area).allowed,
    }
    return render(request, "offices/committee.html", context)


@guarded(KEEP_MINUTES)
@require_http_methods(["GET", "POST"])
@once
def minutes(request: HttpRequest, key: str, code: str) -> HttpResponse:
    """Keep the minutes of a meeting."""
    act = act_of(request)
    found, area = selectors.committee_kept_by(act.by, key, code)
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
    return render(request, "offices/minutes.html", context, status=status_of(form))


@guarded(TELL_NEWS)
@require_http_methods(["GET", "POST"])
@once
def news(request: HttpRequest, number: str) -> HttpResponse:
    """Tell what became of a decision."""
    act = act_of(request)
    found = selectors.decision_owed(act.by, number)
    form = NewsForm(request.POST or None)
    area = areas.at(found.meeting.area_path)
    if area is None:
        raise NotFound()
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        services.tell_news(decision=found, became=Became(told["became"]), words=told["words"], act=act)
        return HttpResponseRedirect(reverse("offices:committee", args=[found.meeting.committee, area.code]))
    context = {"decision": found, "form": form, "area": area, "told": list(found.news.order_by("at"))}
    return render(request, "offices/news.html", context, status=status_of(form))
