"""Campaigns and their reach."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.kernel.numbers import normalise
from outcrop.kernel.problems import Problem
from outcrop.learning.forms import CampaignForm, ReachForm
from outcrop.learning.hub import reading
from outcrop.learning.models import Campaign
from outcrop.learning.policies import TRAIN
from outcrop.learning.reach import said, summed
from outcrop.learning.services.outreach import begin_campaign, note_reach


@guarded(TRAIN)
@require_GET
def campaigns(request: HttpRequest) -> HttpResponse:
    """Show the campaigns in the area of the actor's post, with about how many each reached."""
    act = act_of(request)
    rows = TRAIN.visible(act.by, Campaign.objects.prefetch_related("reach")).order_by("-at", "-id")[:60]
    listed = [(row, summed([each.band for each in row.reach.all()])) for row in rows]
    return render(request, "learning/campaigns.html", {"listed": listed})


@guarded(TRAIN)
@require_http_methods(["GET", "POST"])
@once
def new(request: HttpRequest) -> HttpResponse:
    """Begin a campaign."""
    act = act_of(request)
    articles = [(each.article.slug, each.article.title) for each in reading.articles(get_language() or "en")]
    form = CampaignForm(request.POST or None, actor=act.by, articles=articles)
    if request.method == "POST" and form.is_valid():
        try:
            made = begin_campaign(**form.cleaned_data, act=act)
            return HttpResponseRedirect(reverse("learning:campaign", args=[made.number]))
        except Problem as problem:
            form.blame(problem)
    return render(request, "learning/campaign_new.html", {"form": form}, status=422 if form.errors else 200)


@guarded(TRAIN)
@require_http_methods(["GET", "POST"])
@once
def campaign(request: HttpRequest, number: str) -> HttpResponse:
    """Show a campaign, and take about how many were told by which means."""
    act = act_of(request)
    found = TRAIN.fetch(act.by, Campaign.objects.all(), number=normalise(number))
    form = ReachForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            note_reach(campaign=found.id, **form.cleaned_data, act=act)
            return HttpResponseRedirect(reverse("learning:campaign", args=[found.number]))
        except Problem as problem:
            form.blame(problem)
    rows = [(row, said(row.band)) for row in found.reach.order_by("-on", "-id")]
    context = {"campaign": found, "rows": rows, "form": form, "sum": summed([row.band for row, _ in rows])}
    return render(request, "learning/campaign.html", context, status=422 if form.errors else 200)
