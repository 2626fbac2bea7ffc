"""Asking others to vouch, and answering."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from outcrop.commons.acting import act_of, actor_of
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.kernel.problems import Problem
from outcrop.registry.forms import VouchForm
from outcrop.registry.models import Person, Vouch
from outcrop.registry.policies import ANSWER_VOUCH, ASK_VOUCH, SEE_VOUCHES
from outcrop.registry.services.vouching import answer_vouch, ask_vouch
from outcrop.registry.todo import asked_of
from outcrop.registry.views.people import facts_of


@guarded(SEE_VOUCHES)
@never_cache
@require_GET
def vouches(request: HttpRequest) -> HttpResponse:
    """Show who asks to be vouched for."""
    return render(request, "registry/vouches.html", {"waiting": asked_of(actor_of(request))})


@guarded(ASK_VOUCH)
@never_cache
@once
def ask(request: HttpRequest) -> HttpResponse:
    """Ask others to confirm who one is."""
    person = ASK_VOUCH.fetch(actor_of(request), Person.objects.all())
    form = VouchForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            ask_vouch(way=form.cleaned_data["way"], numbers=form.numbers(), act=act_of(request))
            return HttpResponseRedirect(reverse("registry:me"))
        except Problem as problem:
            form.blame(problem)
    return render(request, "registry/vouch_ask.html", {"form": form, **facts_of(person)}, status=status_of(form))


@guarded(ANSWER_VOUCH)
@require_POST
@once
def answer(request: HttpRequest, vouch: UUID) -> HttpResponse:
    """Confirm, or decline to confirm, who a person is."""
    found = ANSWER_VOUCH.fetch(actor_of(request), Vouch.objects.all(), id=vouch)
    answer_vouch(vouch=found, confirm=request.POST.get("answer") == "yes", act=act_of(request))
    return HttpResponseRedirect(reverse("registry:vouches"))
